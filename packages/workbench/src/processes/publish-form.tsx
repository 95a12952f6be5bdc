import type { DraftView } from '@yichuang/contract/processes.ts';
import { TickField } from '@yichuang/ui/form/choice-fields.tsx';
import { DateField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useToday } from '#shell/me.ts';
import { type Answer, faultsOf } from '#wire/answer.ts';
import { useIsSending } from '#wire/use-form.ts';
import type { RunningCounts } from './channel-editor.tsx';
import { SeenForm } from './draft-bar.tsx';
import type { Editor } from './use-editor.ts';

type Props = {
  readonly view: DraftView;
  readonly editor: Editor;
  readonly running: RunningCounts;
  readonly answer: Answer<DraftView> | undefined;
};

/** 发布: from which day on, and the word that running applications keep their version. */
export function PublishForm({ view, editor, running, answer }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const isBusy = useIsSending();
  const today = useToday();
  const faults = faultsOf(answer, language);
  const count = running.reduce((sum, { applications }) => sum + applications, 0);
  const obstacle = obstacleOf(view, editor);
  return (
    <Panel title={words.title}>
      <p>{words.running(count)}</p>
      <ul className="text-list">
        {running.map(({ version, applications }) => (
          <li key={version}>{words.bound(version, applications)}</li>
        ))}
      </ul>
      <SeenForm view={view} act="publish" className="act-form">
        <DateField
          name="appliesFrom"
          label={words.from}
          hint={words.fromHint}
          language={language}
          value={today}
          fault={faults.get('appliesFrom')}
          required
        />
        <TickField
          name="confirmed"
          label={words.confirm(count)}
          language={language}
          fault={faults.get('confirmed') && words.notConfirmed}
        />
        {obstacle && <p className="hint">{words[obstacle]}</p>}
        <button type="submit" className="button" disabled={isBusy || obstacle !== null}>
          {isBusy ? words.busy : words.publish}
        </button>
      </SeenForm>
    </Panel>
  );
}

/** Why the button does not work yet. */
function obstacleOf(
  { savedAt }: DraftView,
  { isDirty, faults }: Editor,
): 'noDraft' | 'dirty' | 'faulty' | null {
  if (isDirty) return 'dirty';
  if (savedAt === null) return 'noDraft';
  return faults.length > 0 ? 'faulty' : null;
}

const WORDS = bilingual({
  zh: {
    title: '发布新版本',
    running: (count: number) =>
      count === 0 ? '没有在办的申请。' : `有 ${count} 件在办的申请，仍按原版本办理。`,
    bound: (version: number, count: number) => `第 ${version} 版：${count} 件在办`,
    from: '施行日期',
    fromHint: '自这一天起的申请按新版本办理；不能早于今天',
    confirm: (count: number) => `我确认：新版本只约束施行日期起的申请，在办的 ${count} 件不受影响`,
    notConfirmed: '请先确认',
    noDraft: '还没有修改，没有可发布的内容。',
    dirty: '先保存草稿，才能发布。',
    faulty: '改正错误并保存后才能发布。',
    publish: '发布',
    busy: '正在发布…',
  },
  en: {
    title: 'Publish a new version',
    running: (count: number) =>
      count === 0
        ? 'No application is running.'
        : `${count === 1 ? '1 running application keeps its' : `${count} running applications keep their`} version.`,
    bound: (version: number, count: number) => `Version ${version}: ${count} running`,
    from: 'Applies from',
    fromHint: 'Applications of this day and later take the new version; not before today',
    confirm: (count: number) =>
      `I confirm: it binds applications from that day on only; the ${count} running are not touched`,
    notConfirmed: 'Confirm this first',
    noDraft: 'Nothing was changed, so there is nothing to publish.',
    dirty: 'Save the draft before you publish it.',
    faulty: 'Mend the faults and save before you publish.',
    publish: 'Publish',
    busy: 'Publishing…',
  },
});
