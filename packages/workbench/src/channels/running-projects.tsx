import type { ProjectRow } from '@yichuang/contract/channel-projects.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useWords } from '#shell/language.tsx';
import { OUTLOOK_WORDS } from './outlook.tsx';
import { ProjectLine } from './project-line.tsx';

/** Groups of the list, the worst first; a blocked one will miss its promise unless somebody acts. */
const GROUPS = [
  { key: 'willMiss', outlooks: ['blocked', 'willMiss'] },
  { key: 'atRisk', outlooks: ['atRisk'] },
  { key: 'onCourse', outlooks: ['onCourse'] },
  { key: 'none', outlooks: [null] },
] as const;

/** 在办项目: which will miss their promise, which may, which keep it; by slack in each group. */
export function RunningProjects({ rows, now }: { rows: readonly ProjectRow[]; now: string }) {
  const words = useWords(WORDS);
  const outlooks = useWords(OUTLOOK_WORDS);
  const groups = GROUPS.map(({ key, outlooks: some }) => ({
    key,
    rows: rows.filter(({ outlook }) => (some as readonly unknown[]).includes(outlook)),
  })).filter((group) => group.rows.length > 0);
  return (
    <table className="rows-table projects-table">
      <caption className="spoken">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.outlook}</th>
          <th scope="col">{words.slack}</th>
          <th scope="col">{words.applicant}</th>
          <th scope="col">{words.channel}</th>
          <th scope="col">{words.holders}</th>
          <th scope="col">{words.expected}</th>
          <th scope="col">{words.promised}</th>
          <th scope="col">{words.steps}</th>
          <th scope="col">{words.number}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key}>
          <tr className="group-head">
            <th colSpan={9} scope="rowgroup">
              {words.group(group.key === 'none' ? words.waiting : outlooks[group.key], group.rows.length)}
            </th>
          </tr>
          {group.rows.map((row) => (
            <ProjectLine key={row.applicationId} row={row} now={now} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

const WORDS = bilingual({
  zh: {
    caption: '在办的并联项目，最可能误期的在前',
    outlook: '前景',
    slack: '离承诺',
    applicant: '申请人',
    channel: '通道',
    holders: '今天卡在',
    expected: '预计办完',
    promised: '承诺',
    steps: '步骤',
    number: '申请编号',
    waiting: '等待受理',
    group: (name: string, count: number) => `${name} ${count} 个`,
  },
  en: {
    caption: 'Running projects, those most likely to miss their promise first',
    outlook: 'Outlook',
    slack: 'To the promise',
    applicant: 'Applicant',
    channel: 'Channel',
    holders: 'Held by',
    expected: 'Expected',
    promised: 'Promised',
    steps: 'Steps',
    number: 'Number',
    waiting: 'To be accepted',
    group: (name: string, count: number) => `${name}: ${count}`,
  },
});
