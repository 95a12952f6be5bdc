import { type ItemSummary, listItems } from '@yichuang/contract/catalogue.ts';
import { type DepartmentView, listDepartments } from '@yichuang/contract/organisation.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { addressOf, filterOf, type ItemFilter } from '#catalogue/item-filter.ts';
import { ItemFilters } from '#catalogue/item-filters.tsx';
import { ItemList } from '#catalogue/item-list.tsx';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { page, show } from '#page.ts';

type Data = {
  readonly filter: ItemFilter;
  readonly items: readonly ItemSummary[];
  readonly total: number;
  readonly nextCursor: string | null;
  readonly first: boolean;
  readonly departments: readonly DepartmentView[];
};

const ROWS = 40;

/** 事项目录: every service, narrowed by links. */
export const itemsPage = page<Data>({
  path: '/items',
  siteMap: async () => ['/items'],
  async load({ query, call }) {
    const filter = filterOf(query);
    const [list, departments] = await Promise.all([
      call(listItems, { query: { ...filter, cursor: query.cursor, limit: ROWS } }),
      call(listDepartments, {}),
    ]);
    return show({
      filter,
      items: list.rows,
      total: list.total,
      nextCursor: list.nextCursor,
      first: query.cursor === undefined,
      departments: departments.rows,
    });
  },
  title: (data, language) => headingOf(data, language),
  view: (data, { language }) => (
    <>
      <Breadcrumbs crumbs={[]} language={language} />
      <div className="page-head">
        <h1>{headingOf(data, language)}</h1>
        <p role="status">{WORDS[language].total(data.total)}</p>
      </div>
      <div className="items-page">
        <ItemFilters filter={data.filter} departments={data.departments} language={language} />
        <div>
          <Items data={data} language={language} />
        </div>
      </div>
    </>
  ),
});

/** 国土局办理的事项, 个人办事: the heading says what the list is narrowed to. */
function headingOf({ filter, departments }: Data, language: Language): string {
  const words = WORDS[language];
  const department = departments.find(({ code }) => code === filter.department);
  if (department) return words.ofDepartment(nameIn(language, department));
  return filter.who ? words[filter.who] : words.title;
}

function Items({ data, language }: { readonly data: Data; readonly language: Language }) {
  const words = WORDS[language];
  if (data.items.length === 0) {
    return (
      <div className="sheet">
        <p>{words.none}</p>
        <p className="more">
          <a href="/items">{words.all}</a>
        </p>
      </div>
    );
  }
  return (
    <>
      <ItemList items={data.items} language={language} />
      <nav className="paging" aria-label={words.paging}>
        {!data.first && <a href={addressOf(data.filter)}>{words.firstPage}</a>}
        {data.nextCursor !== null && (
          <a className="button button-quiet" href={addressOf(data.filter, data.nextCursor)} rel="next">
            {words.nextPage}
          </a>
        )}
      </nav>
    </>
  );
}

const WORDS = bilingual({
  zh: {
    title: '全部事项',
    personal: '个人办事',
    enterprise: '企业办事',
    ofDepartment: (name: string) => `${name}办理的事项`,
    total: (count: number) => `共${count}项`,
    none: '没有符合这些条件的事项。请去掉一个条件再看。',
    all: '看全部事项',
    paging: '翻页',
    firstPage: '回到第一页',
    nextPage: '下一页',
  },
  en: {
    title: 'All services',
    personal: 'Services for persons',
    enterprise: 'Services for enterprises',
    ofDepartment: (name: string) => `Services of the ${name}`,
    total: (count: number) => `${count} in all`,
    none: 'No service fits all of these. Take one of them away.',
    all: 'See all services',
    paging: 'Pages',
    firstPage: 'Back to the first page',
    nextPage: 'Next page',
  },
});
