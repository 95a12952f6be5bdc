import { whoAmI } from '@yichuang/contract/identity.ts';
import { listDepartments } from '@yichuang/contract/organisation.ts';
import { listCards } from '@yichuang/contract/supervision.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link, useLoaderData } from 'react-router';
import { NextPage } from '#cases/case-list.tsx';
import { DataAge } from '#parts/data-age.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { machineNow } from '#shell/clock.ts';
import { useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';
import { CardFilters, ColourLinks } from './card-filters.tsx';
import { CardTable } from './card-table.tsx';
import { filterOf } from './cards-path.ts';

const ROWS_A_PAGE = 100;

export async function loader(asked: Asked) {
  const asks = new URL(asked.request.url).searchParams;
  const filter = filterOf(asks);
  const query = { ...filter, cursor: asks.get('cursor') ?? undefined, limit: ROWS_A_PAGE };
  const { permissions } = await read(asked, whoAmI, {});
  const [page, departments] = await Promise.all([
    read(asked, listCards, { query }),
    // Whoever belongs to a department sees its own cards only.
    permissions.includes('supervision.judge') ? read(asked, listDepartments, {}) : { rows: [] },
  ]);
  return { filter, page, departments: departments.rows, loadedAt: machineNow() };
}

/** 监察牌: warnings, yellow and red cards, newest first. */
export function Component() {
  const { filter, page, departments, loadedAt } = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  const isNarrowed = filter.colour !== undefined || filter.state !== undefined;
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">{words.total(page.total)}</p>
        <ColourLinks filter={filter} counts={page.counts} />
        <CardFilters filter={filter} departments={departments} />
        <Link className="button button-quiet" to="/remedies">
          {words.remedies}
        </Link>
        <DataAge loadedAt={loadedAt} />
      </PageHead>
      {page.rows.length === 0 ? (
        <Empty>{isNarrowed ? words.noSuch : words.none}</Empty>
      ) : (
        <CardTable rows={page.rows} now={page.now} caption={words.title} />
      )}
      <NextPage cursor={page.nextCursor} />
    </>
  );
}

const WORDS = bilingual({
  zh: {
    title: '监察牌',
    total: (total: number) => `共 ${total} 张`,
    remedies: '差评整改',
    none: '没有预警，也没有黄牌、红牌。',
    noSuch: '没有这样的牌。',
  },
  en: {
    title: 'Cards',
    total: (total: number) => (total === 1 ? '1 card' : `${total} cards`),
    remedies: 'Remedies',
    none: 'No warning, no yellow and no red card.',
    noSuch: 'There are no such cards.',
  },
});
