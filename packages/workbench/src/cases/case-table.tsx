import type { CaseRow } from '@yichuang/contract/cases.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { MomentTime } from '@yichuang/ui/moment.tsx';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useKeys } from '#shell/use-keys.ts';
import { ClockChip } from './clock-chip.tsx';
import { itemNameIn } from './item-name.ts';
import { StateChip } from './state-chip.tsx';

/** Rows under one heading; a list without groups has one group without a title. */
export type CaseGroup = {
  readonly key: string;
  readonly title: string | null;
  readonly rows: readonly CaseRow[];
};

/** What else is to be known of a case, by its id: how often it was urged. */
export type CaseNotes = ReadonlyMap<string, string>;

type Props = {
  readonly groups: readonly CaseGroup[];
  readonly now: string;
  readonly caption: string;
  readonly notes?: CaseNotes | undefined;
  /** Each row has a box to choose it for the form of this id: `chosen`, with its id and version. */
  readonly chooseFor?: string | undefined;
};

/** Cases as rows; J, K and the arrows walk over them, Enter opens. */
export function CaseTable({ groups, now, caption, notes, chooseFor }: Props) {
  const words = useWords(WORDS);
  const table = useRef<HTMLTableElement>(null);
  useRowWalk(table);
  return (
    <table className="rows-table" ref={table}>
      <caption className="spoken">{caption}</caption>
      <thead>
        <tr>
          {chooseFor && <th scope="col">{words.choose}</th>}
          <th scope="col">{words.timeLeft}</th>
          <th scope="col">{words.applicant}</th>
          <th scope="col">{words.item}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.received}</th>
          <th scope="col">{words.number}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key}>
          {group.title !== null && (
            <tr className={`group-head group-${group.key}`}>
              <th colSpan={chooseFor ? 7 : 6} scope="rowgroup">
                {group.title} <span className="number">{group.rows.length}</span>
              </th>
            </tr>
          )}
          {group.rows.map((row) => (
            <CaseLine
              key={row.caseId}
              row={row}
              now={now}
              note={notes?.get(row.caseId)}
              chooseFor={chooseFor}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

type LineProps = {
  readonly row: CaseRow;
  readonly now: string;
  readonly note: string | undefined;
  readonly chooseFor: string | undefined;
};

function CaseLine({ row, now, note, chooseFor }: LineProps) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <tr>
      {chooseFor && (
        <td>
          <input
            type="checkbox"
            name="chosen"
            form={chooseFor}
            value={`${row.caseId}/${row.version}`}
            aria-label={words.chooseOne(row.caseNumber)}
          />
        </td>
      )}
      <td>
        <ClockChip due={row.due} now={now} onTime={row.onTime} />
      </td>
      <td className="cut" title={row.applicantName}>
        <Link to={`/cases/${row.caseId}`} data-row>
          {row.applicantName}
        </Link>
      </td>
      <td className="cut cut-wide" title={itemNameIn(language, row)}>
        {itemNameIn(language, row)}
        <span className="beside">{nameIn(language, row.department)}</span>
      </td>
      <td>
        <StateChip state={row.state} />
        {note && <b className="beside">{note}</b>}
      </td>
      <td>
        <MomentTime at={row.receivedAt} now={now} language={language} />
      </td>
      <td>
        <CaseNumber value={row.caseNumber} />
      </td>
    </tr>
  );
}

/** Moves the focus over the links of the rows. */
export function useRowWalk(table: React.RefObject<HTMLElement | null>): void {
  const move = (step: number) => () => {
    const links = [...(table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const here = Array.from<Element | null>(links).indexOf(document.activeElement);
    const next = here < 0 ? 0 : Math.min(Math.max(here + step, 0), links.length - 1);
    links[next]?.focus();
  };
  useKeys('list', {
    nextRow: move(1),
    nextRowByArrow: move(1),
    previousRow: move(-1),
    previousRowByArrow: move(-1),
  });
}

const WORDS = bilingual({
  zh: {
    choose: '选择',
    chooseOne: (number: string) => `选择办件 ${number}`,
    timeLeft: '时限',
    applicant: '申请人',
    item: '事项',
    state: '状态',
    received: '收件',
    number: '办件编号',
  },
  en: {
    choose: 'Choose',
    chooseOne: (number: string) => `Choose case ${number}`,
    timeLeft: 'Time left',
    applicant: 'Applicant',
    item: 'Item',
    state: 'State',
    received: 'Received',
    number: 'Case number',
  },
});
