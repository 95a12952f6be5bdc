import { type DisclosedDecision, listDisclosed } from '@yichuang/contract/case-disclosure.ts';
import type { ReplyOf } from '@yichuang/contract/route.ts';
import { Button } from '@yichuang/ui/form/button.tsx';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { DayTime } from '@yichuang/ui/moment.tsx';
import { chinese } from '#catalogue/item-words.ts';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { page, show } from '#page.ts';

type Data = ReplyOf<typeof listDisclosed> & { readonly q: string; readonly isFirst: boolean };

const ROWS = 40;

/** 双公示: the licences granted within a year, public from the moment of the decision. */
export const disclosurePage = page<Data>({
  path: '/disclosure',
  siteMap: async () => ['/disclosure'],
  async load({ query, call }) {
    const q = (query.q ?? '').trim().slice(0, 100);
    const asked = { q: q || undefined, cursor: query.cursor, limit: ROWS };
    return show({ ...(await call(listDisclosed, { query: asked })), q, isFirst: !query.cursor });
  },
  title: (_data, language) => WORDS[language].title,
  view: (data, { language }) => (
    <>
      <Breadcrumbs crumbs={[]} language={language} />
      <div className="page-head">
        <h1>{WORDS[language].title}</h1>
        <p>
          {WORDS[language].intro} <DayTime on={data.since} language={language} />
        </p>
      </div>
      <form className="sheet" action="/disclosure" method="get" noValidate>
        <TextField
          name="q"
          label={WORDS[language].name}
          hint={WORDS[language].nameHint}
          language={language}
          value={data.q}
          width="long"
          required={false}
        />
        <p className="track-act">
          <Button>{WORDS[language].find}</Button>
        </p>
      </form>
      <Decisions data={data} language={language} />
    </>
  ),
});

function Decisions({ data, language }: { readonly data: Data; readonly language: Language }) {
  const words = WORDS[language];
  const first = data.q === '' ? '/disclosure' : `/disclosure?${new URLSearchParams({ q: data.q })}`;
  if (data.rows.length === 0) return <p role="status">{data.q === '' ? words.none : words.notFound}</p>;
  return (
    <>
      <ul className="disclosed">
        {data.rows.map((row) => (
          <Decision key={row.number} row={row} language={language} />
        ))}
      </ul>
      <nav className="paging" aria-label={words.paging}>
        {!data.isFirst && <a href={first}>{words.firstPage}</a>}
        {data.nextCursor !== null && (
          <a
            className="button button-quiet"
            href={`/disclosure?${new URLSearchParams({ ...(data.q && { q: data.q }), cursor: data.nextCursor })}`}
            rel="next"
          >
            {words.nextPage}
          </a>
        )}
      </nav>
    </>
  );
}

function Decision({ row, language }: { readonly row: DisclosedDecision; readonly language: Language }) {
  const words = WORDS[language];
  return (
    <li>
      <a href={`/items/${row.itemCode}`}>
        {nameIn(language, { name: row.itemName, nameEn: row.itemNameEn })}
      </a>
      <dl>
        <div>
          <dt>{words.applicant}</dt>
          <dd {...chinese(language)}>{row.applicantName}</dd>
        </div>
        <div>
          <dt>{words.number}</dt>
          <dd className="number" {...chinese(language)}>
            {row.number}
          </dd>
        </div>
        <div>
          <dt>{words.decidedOn}</dt>
          <dd>
            <DayTime on={row.decidedOn} language={language} />
          </dd>
        </div>
        <div>
          <dt>{words.authority}</dt>
          <dd>{nameIn(language, row.authority)}</dd>
        </div>
      </dl>
    </li>
  );
}

const WORDS = bilingual({
  zh: {
    title: '行政许可公示',
    intro: '准予的行政许可，自决定作出时起在这里公示一年。个人姓名作遮盖，单位名称照实公开。起始日：',
    name: '按单位名称查找',
    nameHint: '填写全称；个人不能按姓名查找',
    find: '查找',
    none: '这一年里还没有准予的行政许可。',
    notFound: '没有找到这个单位的行政许可，请核对全称。',
    applicant: '行政相对人',
    number: '许可编号或办件编号',
    decidedOn: '决定日期',
    authority: '许可机关',
    paging: '翻页',
    firstPage: '回到第一页',
    nextPage: '下一页',
  },
  en: {
    title: 'Licences granted',
    intro:
      'Every licence is published here from the moment of its decision, for one year. Names of persons are masked, names of entities are not. Since:',
    name: 'Find by name of an entity',
    nameHint: 'The whole name; persons cannot be looked up',
    find: 'Find',
    none: 'No licence was granted within the year.',
    notFound: 'No licence of this entity was found. Check the whole name.',
    applicant: 'Holder',
    number: 'Number of licence or case',
    decidedOn: 'Decided on',
    authority: 'Authority',
    paging: 'Pages',
    firstPage: 'Back to the first page',
    nextPage: 'Next page',
  },
});
