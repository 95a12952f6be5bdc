import { listRemedies, type RemedyRow } from '@yichuang/contract/complaints-ratings.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { MomentTime } from '@yichuang/ui/moment.tsx';
import { useRef } from 'react';
import { Link, useLoaderData } from 'react-router';
import { NextPage } from '#cases/case-list.tsx';
import { useRowWalk } from '#cases/case-table.tsx';
import { DataAge } from '#parts/data-age.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { machineNow } from '#shell/clock.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';
import { DueChip, LevelChip, RemedyStateChip, Verdict } from './rating-chips.tsx';

export async function loader(asked: Asked) {
  const cursor = new URL(asked.request.url).searchParams.get('cursor') ?? undefined;
  const page = await read(asked, listRemedies, { query: { cursor } });
  return { page, loadedAt: machineNow() };
}

/** 差评整改: all of the centre, or those of the own department that were looked into. */
export function Component() {
  const { page, loadedAt } = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">{words.total(page.total)}</p>
        <DataAge loadedAt={loadedAt} />
      </PageHead>
      {page.rows.length === 0 ? <Empty>{words.none}</Empty> : <Table rows={page.rows} now={page.now} />}
      <NextPage cursor={page.nextCursor} />
    </>
  );
}

function Table({ rows, now }: { rows: readonly RemedyRow[]; now: string }) {
  const words = useWords(WORDS);
  const table = useRef<HTMLTableElement>(null);
  useRowWalk(table);
  return (
    <table className="rows-table" ref={table}>
      <caption className="spoken">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.level}</th>
          <th scope="col">{words.service}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.due}</th>
          <th scope="col">{words.opened}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.remedyId} row={row} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, now }: { row: RemedyRow; now: string }) {
  const { language } = useLanguage();
  const { serviceName, serviceNameEn } = row.service;
  return (
    <tr>
      <td>
        <LevelChip level={row.level} />
      </td>
      <td className="cut">
        <Link to={`/remedies/${row.remedyId}`} data-row>
          {nameIn(language, { name: serviceName, nameEn: serviceNameEn })}
        </Link>
        <span className="beside">{nameIn(language, row.department)}</span>
      </td>
      <td>
        <RemedyStateChip state={row.state} /> <Verdict verdict={row.verdict} />
      </td>
      <td>{row.pressing && <DueChip due={row.pressing} />}</td>
      <td>
        <MomentTime at={row.openedAt} now={now} language={language} />
      </td>
    </tr>
  );
}

const WORDS = bilingual({
  zh: {
    title: '差评整改',
    total: (total: number) => `共 ${total} 件`,
    none: '没有需要整改的差评。',
    level: '评价',
    service: '服务',
    state: '状态',
    due: '时限',
    opened: '评价时间',
  },
  en: {
    title: 'Remedies',
    total: (total: number) => (total === 1 ? '1 remedy' : `${total} remedies`),
    none: 'No bad rating is to be put right.',
    level: 'Rating',
    service: 'Service',
    state: 'State',
    due: 'Due',
    opened: 'Rated',
  },
});
