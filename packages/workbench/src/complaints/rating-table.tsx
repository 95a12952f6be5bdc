import type { RatingRow } from '@yichuang/contract/complaints-ratings.ts';
import { RATING_ASPECTS, RATING_VIA_WORDS } from '@yichuang/domain/complaints/rating.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { MomentTime } from '@yichuang/ui/moment.tsx';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useRowWalk } from '#cases/case-table.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { AppealChip, DueChip, LevelChip, RemedyStateChip } from './rating-chips.tsx';

type Props = { readonly rows: readonly RatingRow[]; readonly now: string; readonly caption: string };

/** Ratings as rows; J, K and the arrows walk over those that lead on. */
export function RatingTable({ rows, now, caption }: Props) {
  const words = useWords(WORDS);
  const table = useRef<HTMLTableElement>(null);
  useRowWalk(table);
  return (
    <table className="rows-table" ref={table}>
      <caption className="spoken">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.level}</th>
          <th scope="col">{words.service}</th>
          <th scope="col">{words.words}</th>
          <th scope="col">{words.rated}</th>
          <th scope="col">{words.at}</th>
          <th scope="col">{words.remedy}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.ratingId} row={row} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, now }: { row: RatingRow; now: string }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const { service, remedy, aspects } = row;
  return (
    <tr>
      <td>
        <LevelChip level={row.level} />
        {row.isDefault && <span className="beside">{words.default}</span>}
      </td>
      <td className="cut">
        {nameIn(language, { name: service.serviceName, nameEn: service.serviceNameEn })}
        <span className="beside">{nameIn(language, row.department)}</span>
      </td>
      <td>
        {row.words !== null && <q lang="zh-CN">{row.words}</q>}
        {aspects.length > 0 && (
          <span className="beside">{aspects.map((one) => RATING_ASPECTS[one][language]).join(' · ')}</span>
        )}
      </td>
      <td>
        <span lang="zh-CN">{row.rated}</span> <span className="number">{row.counterId}</span>
        <span className="beside">{RATING_VIA_WORDS[row.via][language]}</span>
      </td>
      <td>
        <MomentTime at={row.ratedAt} now={now} language={language} />
      </td>
      <td>
        {remedy && (
          <Link to={`/remedies/${remedy.remedyId}`} data-row>
            <RemedyStateChip state={remedy.state} />
            <AppealChip appeal={remedy.appeal} />
            {remedy.pressing && <DueChip due={remedy.pressing} />}
          </Link>
        )}
      </td>
    </tr>
  );
}

const WORDS = bilingual({
  zh: {
    level: '评价',
    service: '服务',
    words: '原文',
    rated: '办理人员',
    at: '时间',
    remedy: '整改',
    default: '逾期默认',
  },
  en: {
    level: 'Rating',
    service: 'Service',
    words: 'In their words',
    rated: 'Served by',
    at: 'When',
    remedy: 'Remedy',
    default: 'by default',
  },
});
