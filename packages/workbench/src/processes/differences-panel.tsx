import type { DraftView } from '@yichuang/contract/processes.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { differenceLines } from './difference-words.ts';
import { procedureFrom } from './draft-plan.ts';
import { lengthWords } from './plan-panel.tsx';
import { type RouteLine, type RouteTotals, routeLines } from './totals.ts';
import type { Editor } from './use-editor.ts';

type Props = { readonly view: DraftView; readonly editor: Editor };

/** 与现行版本的差别: line by line, and what each route comes to before and after. */
export function DifferencesPanel({ view, editor }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { draft, items } = editor;
  const old = view.newest.definition;
  const before = { procedure: procedureFrom(view.key, old, items), promise: old.promise };
  const after = { procedure: procedureFrom(view.key, draft, items), promise: draft.promise };
  const promised = (value: number | null) =>
    value === null ? words.none : lengthWords(value, draft.unit, language);
  const former = ({ count, unit }: DraftView['definition']['before']) =>
    count === null ? words.none : lengthWords(count, unit, language);
  const differs = (of: 'questions' | 'notes') => JSON.stringify(old[of]) !== JSON.stringify(draft[of]);
  const gates = [old, draft].map(({ stages }) => JSON.stringify(stages.map(({ gate }) => gate)));
  const lines = [
    ...(old.isOpen === draft.isOpen ? [] : [draft.isOpen ? words.opened : words.closed]),
    ...(old.promise === draft.promise ? [] : [words.promise(promised(old.promise), promised(draft.promise))]),
    ...(former(old.before) === former(draft.before)
      ? []
      : [words.former(former(old.before), former(draft.before))]),
    ...(differs('questions') ? [words.questions] : []),
    ...(differs('notes') ? [words.notes] : []),
    ...(gates[0] === gates[1] ? [] : [words.gates]),
    ...differenceLines({ before: before.procedure, after: after.procedure, items }, language),
  ];
  return (
    <Panel title={words.title(view.newest.version)} beside={lines.length}>
      {lines.length === 0 && <p className="hint">{words.same}</p>}
      <ul className="text-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <TotalsTable lines={routeLines(before, after)} unit={draft.unit} />
    </Panel>
  );
}

function TotalsTable({ lines, unit }: { lines: readonly RouteLine[]; unit: 'wd' | 'wh' }) {
  const words = useWords(WORDS);
  return (
    <table className="rows-table totals-table">
      <caption>{words.totals(words.units[unit])}</caption>
      <thead>
        <tr>
          <th scope="col">{words.route}</th>
          <th scope="col">{words.serial}</th>
          <th scope="col">{words.parallel}</th>
          <th scope="col">{words.critical}</th>
          <th scope="col">{words.kept}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <TotalsLine key={line.route?.id ?? ''} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function TotalsLine({ line: { route, before, after } }: { line: RouteLine }) {
  const words = useWords(WORDS);
  const both = (pick: (totals: RouteTotals) => string | number) => {
    const [was, is] = [before, after].map((totals) => (totals === null ? '–' : String(pick(totals))));
    return was === is ? is : `${was} → ${is}`;
  };
  return (
    <tr>
      <th scope="row" className="wraps">
        {route === null ? words.whole : route.name || route.id}
      </th>
      <td className="number">{both(({ serial }) => serial)}</td>
      <td className="number">{both(({ parallel }) => parallel)}</td>
      <td className="wraps">{both(({ critical }) => critical.join(' '))}</td>
      <td className={after?.keepsPromise === false ? 'promise-broken' : undefined}>
        {both(({ keepsPromise }) => (keepsPromise ? words.isKept : words.isBroken))}
      </td>
    </tr>
  );
}

const WORDS = bilingual({
  zh: {
    title: (version: number) => (version === 0 ? '与开始时的差别' : `与第 ${version} 版的差别`),
    opened: '通道 · 开放申请',
    closed: '通道 · 停止申请',
    former: (before: string, after: string) => `通道 · 改革前用时：${before} → ${after}`,
    questions: '情形问题的文字已修改',
    notes: '情形材料和提示已修改',
    gates: '阶段开启条件已修改',
    same: '没有差别。',
    none: '无',
    promise: (before: string, after: string) => `通道 · 承诺时限：${before} → ${after}`,
    totals: (unit: string) => `各路线合计（${unit}）`,
    units: { wd: '工作日', wh: '工作小时' },
    route: '路线',
    whole: '全部',
    serial: '逐个办理',
    parallel: '并联办理',
    critical: '关键环节',
    kept: '承诺',
    isKept: '可兑现',
    isBroken: '⚠ 超过承诺',
  },
  en: {
    title: (version: number) =>
      version === 0 ? 'What differs from the beginning' : `What differs from version ${version}`,
    opened: 'Channel · opened for applications',
    closed: 'Channel · closed for applications',
    former: (before: string, after: string) => `Channel · former time: ${before} → ${after}`,
    questions: 'The words of the questions were changed',
    notes: 'Documents and notes of situations were changed',
    gates: 'What opens a stage was changed',
    same: 'Nothing differs.',
    none: 'none',
    promise: (before: string, after: string) => `Channel · promise: ${before} → ${after}`,
    totals: (unit: string) => `What each route comes to (${unit})`,
    units: { wd: 'working days', wh: 'working hours' },
    route: 'Route',
    whole: 'all',
    serial: 'One by one',
    parallel: 'Side by side',
    critical: 'Critical steps',
    kept: 'Promise',
    isKept: 'can be kept',
    isBroken: '⚠ is broken',
  },
});
