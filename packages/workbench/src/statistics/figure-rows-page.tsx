import { listFigureRows } from '@yichuang/contract/statistics.ts';
import { numberWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link, redirect, useLoaderData } from 'react-router';
import { NextPage } from '#cases/case-list.tsx';
import { CaseTable } from '#cases/case-table.tsx';
import { ROWS_A_PAGE } from '#cases/list-loader.ts';
import { DataAge } from '#parts/data-age.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { machineNow } from '#shell/clock.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';
import { FIGURE_WORDS, isFigure, tierIn } from './figure-words.ts';

export async function loader(asked: Asked) {
  const asks = new URL(asked.request.url).searchParams;
  const figure = asks.get('figure');
  if (!isFigure(figure)) throw redirect('/supervise');
  const department = asks.get('department') ?? undefined;
  const place = asks.get('place') ?? undefined;
  const cursor = asks.get('cursor') ?? undefined;
  const query = { figure, department, place, tier: tierIn(asks), cursor, limit: ROWS_A_PAGE };
  return { query, page: await read(asked, listFigureRows, { query }), loadedAt: machineNow() };
}

/** The cases behind one number: as many as the number said. */
export function Component() {
  const { query, page, loadedAt } = useLoaderData<typeof loader>();
  const { figure, department, tier } = query;
  const words = useWords(WORDS);
  const title = useWords(FIGURE_WORDS)[figure];
  const { language } = useLanguage();
  // The rows name their department; without rows there is only its code.
  const named = page.rows.find((row) => row.department.code === department)?.department;
  const departmentWords = named ? nameIn(language, named) : words.department(department ?? '');
  return (
    <>
      <PageHead title={title}>
        <p className="total">{words.total(page.total)}</p>
        {department !== undefined && <p className="hint">{departmentWords}</p>}
        <Link className="button button-quiet" to={tier === 'all' ? '/supervise?tier=all' : '/supervise'}>
          {words.back}
        </Link>
        <DataAge loadedAt={loadedAt} />
      </PageHead>
      {page.rows.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <CaseTable groups={[{ key: 'all', title: null, rows: page.rows }]} now={page.now} caption={title} />
      )}
      <NextPage cursor={page.nextCursor} />
    </>
  );
}

const WORDS = bilingual({
  zh: {
    total: (total: number) => `共 ${numberWords(total)} 件`,
    department: (code: string) => `部门 ${code}`,
    back: '回到监督',
    empty: '这个数字背后没有办件。',
  },
  en: {
    total: (total: number) => (total === 1 ? '1 case' : `${numberWords(total)} cases`),
    department: (code: string) => `Department ${code}`,
    back: 'Back to supervision',
    empty: 'There are no cases behind this number.',
  },
});
