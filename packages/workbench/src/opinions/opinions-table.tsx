import type { OpinionRequestRow } from '@yichuang/contract/opinions.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { MomentTime } from '@yichuang/ui/moment.tsx';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useRowWalk } from '#cases/case-table.tsx';
import { ClockChip } from '#cases/clock-chip.tsx';
import { itemNameIn } from '#cases/item-name.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { OutcomeChip } from './stance-chip.tsx';

type Props = {
  readonly rows: readonly OpinionRequestRow[];
  readonly now: string;
  readonly caption: string;
};

/** Requests as rows, least time left first; J, K and the arrows walk over them, Enter opens. */
export function OpinionsTable({ rows, now, caption }: Props) {
  const words = useWords(WORDS);
  const table = useRef<HTMLTableElement>(null);
  useRowWalk(table);
  return (
    <table className="rows-table" ref={table}>
      <caption className="spoken">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.timeLeft}</th>
          <th scope="col">{words.item}</th>
          <th scope="col">{words.applicant}</th>
          <th scope="col">{words.askedBy}</th>
          <th scope="col">{words.department}</th>
          <th scope="col">{words.askedAt}</th>
          <th scope="col">{words.number}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RequestLine key={row.requestId} row={row} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function RequestLine({ row, now }: { row: OpinionRequestRow; now: string }) {
  const { language } = useLanguage();
  return (
    <tr>
      <td>{row.standing === 'open' ? <ClockChip due={row.due} now={now} /> : <OutcomeChip {...row} />}</td>
      <td className="cut cut-wide" title={itemNameIn(language, row)}>
        <Link to={`/opinions/${row.requestId}`} data-row>
          {itemNameIn(language, row)}
        </Link>
      </td>
      <td className="cut">{row.applicantName}</td>
      <td className="cut">{nameIn(language, row.askedBy)}</td>
      <td className="cut">{nameIn(language, row.department)}</td>
      <td>
        <MomentTime at={row.askedAt} now={now} language={language} />
      </td>
      <td>
        <CaseNumber value={row.caseNumber} />
      </td>
    </tr>
  );
}

const WORDS = bilingual({
  zh: {
    timeLeft: '答复期限',
    item: '事项',
    applicant: '申请人',
    askedBy: '承办部门',
    department: '征求的部门',
    askedAt: '发出',
    number: '办件编号',
  },
  en: {
    timeLeft: 'Time left',
    item: 'Item',
    applicant: 'Applicant',
    askedBy: 'Deciding department',
    department: 'Asked',
    askedAt: 'Sent',
    number: 'Case number',
  },
});
