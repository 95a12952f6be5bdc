import { listRatings, type RatingShow } from '@yichuang/contract/complaints-ratings.ts';
import { listDepartments } from '@yichuang/contract/organisation.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Form, Link, useLoaderData } from 'react-router';
import { NextPage } from '#cases/case-list.tsx';
import { DataAge } from '#parts/data-age.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { machineNow } from '#shell/clock.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';
import { RatingFigures } from './rating-figures.tsx';
import { RatingTable } from './rating-table.tsx';
import { filterOf, type RatingFilter, ratingsPath, SHOWS, SPANS } from './ratings-path.ts';

export async function loader(asked: Asked) {
  const asks = new URL(asked.request.url).searchParams;
  const filter = filterOf(asks);
  const query = { ...filter, cursor: asks.get('cursor') ?? undefined, limit: 100 };
  const [page, departments] = await Promise.all([
    read(asked, listRatings, { query }),
    read(asked, listDepartments, {}),
  ]);
  return { filter, page, departments: departments.rows, loadedAt: machineNow() };
}

/** 好差评: what people said, and apart from it what counts by default; with the figures and their formulas. */
export function Component() {
  const { filter, page, departments, loadedAt } = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">{words.total(page.total)}</p>
        <ShowLinks filter={filter} />
        <Narrow filter={filter} departments={departments} />
        <Link className="button button-quiet" to="/remedies">
          {words.remedies}
        </Link>
        <DataAge loadedAt={loadedAt} />
      </PageHead>
      <RatingFigures figures={page.figures} since={page.since} />
      {page.rows.length === 0 ? (
        <Empty>{words.none[filter.show]}</Empty>
      ) : (
        <RatingTable rows={page.rows} now={page.now} caption={words.shows[filter.show]} />
      )}
      <NextPage cursor={page.nextCursor} />
    </>
  );
}

function ShowLinks({ filter }: { filter: RatingFilter }) {
  const words = useWords(WORDS);
  return (
    <nav className="choice-links" aria-label={words.show}>
      {SHOWS.map((show) => (
        <Link
          key={show}
          to={ratingsPath({ ...filter, show })}
          aria-current={filter.show === show ? 'page' : undefined}
        >
          {words.shows[show]}
        </Link>
      ))}
    </nav>
  );
}

type NarrowProps = {
  readonly filter: RatingFilter;
  readonly departments: readonly { readonly code: string; readonly name: string; readonly nameEn: string }[];
};

function Narrow({ filter, departments }: NarrowProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <Form className="search-box" role="search" aria-label={words.narrow} key={JSON.stringify(filter)}>
      <input type="hidden" name="show" value={filter.show} />
      <select className="input select" name="days" aria-label={words.days} defaultValue={filter.days}>
        {SPANS.map((days) => (
          <option key={days} value={days}>
            {words.lastDays(days)}
          </option>
        ))}
      </select>
      <select
        className="input select"
        name="department"
        aria-label={words.department}
        defaultValue={filter.department ?? ''}
      >
        <option value="">{words.anyDepartment}</option>
        {departments.map((department) => (
          <option key={department.code} value={department.code}>
            {nameIn(language, department)}
          </option>
        ))}
      </select>
      <button type="submit" className="button button-quiet">
        {words.narrow}
      </button>
    </Form>
  );
}

const WORDS = bilingual({
  zh: {
    title: '好差评',
    total: (total: number) => `共 ${total} 条`,
    remedies: '差评整改',
    show: '评价种类',
    shows: { active: '主动评价', bad: '差评', default: '默认评价' } satisfies Record<RatingShow, string>,
    none: {
      active: '这段时间还没有人评价。',
      bad: '这段时间没有差评。',
      default: '这段时间没有逾期未评的服务。',
    } satisfies Record<RatingShow, string>,
    narrow: '筛选',
    days: '时间',
    lastDays: (days: number) => `最近 ${days} 天`,
    department: '部门',
    anyDepartment: '全部部门',
  },
  en: {
    title: 'Ratings',
    total: (total: number) => (total === 1 ? '1 rating' : `${total} ratings`),
    remedies: 'Remedies',
    show: 'Kind of rating',
    shows: { active: 'Given', bad: 'Bad', default: 'By default' } satisfies Record<RatingShow, string>,
    none: {
      active: 'Nobody has rated in this time.',
      bad: 'No bad rating in this time.',
      default: 'Nothing counts by default in this time.',
    } satisfies Record<RatingShow, string>,
    narrow: 'Narrow',
    days: 'Time',
    lastDays: (days: number) => `Last ${days} days`,
    department: 'Department',
    anyDepartment: 'Any department',
  },
});
