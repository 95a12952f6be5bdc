import type { CardRow } from '@yichuang/contract/supervision.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { DayTime, MomentTime } from '@yichuang/ui/moment.tsx';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useRowWalk } from '#cases/case-table.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { CardStateChip, ColourChip } from './card-chips.tsx';
import { subjectOfCard } from './card-subject.tsx';

type Props = { readonly rows: readonly CardRow[]; readonly now: string; readonly caption: string };

/** Cards as rows; J, K and the arrows walk over them, Enter opens. */
export function CardTable({ rows, now, caption }: Props) {
  const words = useWords(WORDS);
  const table = useRef<HTMLTableElement>(null);
  useRowWalk(table);
  return (
    <table className="rows-table" ref={table}>
      <caption className="spoken">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.colour}</th>
          <th scope="col">{words.rule}</th>
          <th scope="col">{words.item}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.raised}</th>
          <th scope="col">{words.answerBy}</th>
          <th scope="col">{words.number}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CardLine key={row.cardId} row={row} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function CardLine({ row, now }: { row: CardRow; now: string }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const subject = subjectOfCard(row, language);
  return (
    <tr>
      <td>
        <ColourChip colour={row.colour} />
      </td>
      <td className="cut" title={nameIn(language, row.rule)}>
        <Link to={`/supervision/${row.cardId}`} data-row>
          {nameIn(language, row.rule)}
        </Link>
      </td>
      <td className="cut" title={subject.name}>
        {subject.name}
        <span className="beside">{subject.department}</span>
      </td>
      <td>
        <CardStateChip state={row.state} />
      </td>
      <td>
        <MomentTime at={row.raisedAt} now={now} language={language} />
      </td>
      <td className={row.isAnswerLate ? 'serious' : undefined}>
        {row.answerBy !== null && <DayTime on={row.answerBy} language={language} />}
        {row.isAnswerLate && ` ${words.late}`}
      </td>
      <td>{row.case ? <CaseNumber value={row.case.caseNumber} /> : subject.number}</td>
    </tr>
  );
}

const WORDS = bilingual({
  zh: {
    colour: '牌',
    rule: '违反的规则',
    item: '事项或服务',
    state: '状态',
    raised: '发牌',
    answerBy: '申辩期限',
    late: '逾期未申辩',
    number: '办件编号或号票',
  },
  en: {
    colour: 'Card',
    rule: 'Rule',
    item: 'Item or service',
    state: 'State',
    raised: 'Raised',
    answerBy: 'Explain by',
    late: 'nothing was said',
    number: 'Case or ticket',
  },
});
