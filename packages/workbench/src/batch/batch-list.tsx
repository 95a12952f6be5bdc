import type { BatchOutcome } from '@yichuang/contract/queueing-batch.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { StateChip } from '#cases/state-chip.tsx';
import { DoneNote } from '#parts/notes.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Taken } from './batch-acts.ts';

/** 收件清单: what became of each person, for the agent to take along. */
export function BatchList({ taken }: { readonly taken: Taken }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { outcomes, itemName, itemNameEn } = taken;
  const done = outcomes.filter(({ receipt }) => receipt !== null).length;
  return (
    <>
      <DoneNote>{words.done(done, outcomes.length - done)}</DoneNote>
      <Panel
        className="batch-list"
        title={`${words.title} · ${nameIn(language, { name: itemName, nameEn: itemNameEn })}`}
      >
        <table className="rows-table">
          <caption className="spoken">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.code}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {outcomes.map((outcome, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place in the table is what a line is known by
              <Line key={index} place={index + 1} outcome={outcome} />
            ))}
          </tbody>
        </table>
        <p className="form-acts">
          <button type="button" className="button button-quiet" onClick={() => window.print()}>
            {words.print}
          </button>
        </p>
      </Panel>
    </>
  );
}

function Line({ place, outcome }: { readonly place: number; readonly outcome: BatchOutcome }) {
  const { language } = useLanguage();
  const { name, receipt, problem } = outcome;
  const why = problem && [
    language === 'en' ? problem.titleEn : problem.title,
    ...problem.errors.map(({ message, messageEn }) => (language === 'en' ? messageEn : message)),
  ];
  return (
    <tr>
      <td className="number">{place}</td>
      <td lang="zh-CN">{name}</td>
      {receipt ? (
        <>
          <td>
            <Link to={`/cases/${receipt.caseId}`}>
              <CaseNumber value={receipt.caseNumber} />
            </Link>
          </td>
          <td className="number">{receipt.queryCode}</td>
          <td>
            <StateChip state={receipt.state} />
          </td>
        </>
      ) : (
        <td colSpan={3}>{why?.join(language === 'en' ? '; ' : '；')}</td>
      )}
    </tr>
  );
}

const WORDS = bilingual({
  zh: {
    title: '收件清单',
    done: (done: number, left: number) =>
      left === 0 ? `${done} 件已办。` : `${done} 件已办，${left} 行没有办，原因写在行内。`,
    place: '序',
    name: '申请人',
    number: '办件编号',
    code: '查询码',
    state: '状态',
    print: '打印清单',
  },
  en: {
    title: 'List of receipts',
    done: (done: number, left: number) =>
      left === 0 ? `Cases taken: ${done}.` : `Cases taken: ${done}; rows left out: ${left}, each says why.`,
    place: 'No.',
    name: 'Applicant',
    number: 'Case number',
    code: 'Query code',
    state: 'State',
    print: 'Print the list',
  },
});
