import type { StepDraft } from '@yichuang/domain/processes/procedure-draft.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { PlacedFault } from './fault-words.ts';
import { lengthWords } from './plan-panel.tsx';
import type { Editor } from './use-editor.ts';

type Props = {
  readonly step: StepDraft;
  readonly editor: Editor;
  readonly faults: readonly PlacedFault[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

/** A step in one line: what it is, who does it, how long, what it needs, for whom. */
export function StepLine({ step, editor, faults, isOpen, onToggle }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { draft, items } = editor;
  const item = items.get(step.item);
  const department = item?.department;
  const stage = draft.stages.find(({ id }) => id === step.stage);
  return (
    <tr className={faults.length > 0 ? 'step-faulty' : undefined}>
      <td className="number">{step.id}</td>
      <th scope="row" className="wraps">
        {step.name || <em>{words.noName}</em>}
        {faults.map(({ words: sentence }) => (
          <p key={sentence} className="field-fault">
            <span className="spoken">{words.fault}</span>
            {sentence}
          </p>
        ))}
      </th>
      <td className="cut">{item ? departmentWords(department, words.intermediary, language) : ''}</td>
      <td className="cut" title={stage?.name}>
        {stage?.name}
      </td>
      <td className="number">
        {step.duration === null ? '' : lengthWords(step.duration, draft.unit, language)}
        {!step.countsTowardChannel && <span className="beside">{words.uncounted}</span>}
      </td>
      <td className="number wraps">{step.prerequisites.join(words.comma)}</td>
      <td className="wraps">
        {step.optional && step.appliesWhen}
        <RouteNames step={step} editor={editor} />
      </td>
      <td>
        <button type="button" className="button button-quiet" aria-expanded={isOpen} onClick={onToggle}>
          {isOpen ? words.close : words.change}
          <span className="spoken"> {step.id}</span>
        </button>
      </td>
    </tr>
  );
}

type Department = { readonly name: string; readonly nameEn: string } | null | undefined;

const departmentWords = (department: Department, none: string, language: 'zh' | 'en'): string =>
  department ? nameIn(language, department) : none;

/** The routes, where the step is not on all of them. */
function RouteNames({ step: { routes }, editor }: Pick<Props, 'step' | 'editor'>) {
  const words = useWords(WORDS);
  const all = editor.draft.routes;
  if (routes === null || all.every(({ id }) => routes.includes(id))) return null;
  const names = all.filter(({ id }) => routes.includes(id)).map(({ name, id }) => name || id);
  return <span className="beside">{words.only(names.join(words.comma) || words.none)}</span>;
}

const WORDS = bilingual({
  zh: {
    noName: '未命名',
    fault: '错误：',
    intermediary: '中介服务机构',
    uncounted: '不计入',
    only: (routes: string) => `仅 ${routes}`,
    none: '无路线',
    comma: '、',
    change: '修改',
    close: '收起',
  },
  en: {
    noName: 'no name yet',
    fault: 'Error: ',
    intermediary: 'Intermediary',
    uncounted: 'not counted',
    only: (routes: string) => `only ${routes}`,
    none: 'no route',
    comma: ', ',
    change: 'Change',
    close: 'Close',
  },
});
