import { type ItemGuide, listItems, readGuide } from '@yichuang/contract/catalogue.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { LimitPair } from '@yichuang/ui/limit-pair.tsx';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { ApplyBox } from '#catalogue/apply-box.tsx';
import { guideSections } from '#catalogue/guide-sections.tsx';
import { handlingWords, kindWords } from '#catalogue/item-words.ts';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { page, show } from '#page.ts';

/** 办事指南: everything the public must be told about an item. */
export const itemGuidePage = page<ItemGuide>({
  path: '/items/:code',
  siteMap: async (call) => (await allItemCodes(call)).map((code) => `/items/${code}`),
  load: async ({ params, call }) => show(await call(readGuide, { params: { code: params.code ?? '' } })),
  title: (guide, language) => nameIn(language, guide),
  view: (guide, { language }) => <Guide guide={guide} language={language} />,
});

function Guide({ guide, language }: { readonly guide: ItemGuide; readonly language: Language }) {
  const words = WORDS[language];
  const sections = guideSections(guide, language);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { href: '/items', label: words.items },
          { href: `/items?department=${guide.owner.code}`, label: nameIn(language, guide.owner) },
        ]}
      />
      <div className="page-head">
        <h1>{nameIn(language, guide)}</h1>
        <p className="guide-facts">
          <span>
            <Mixed language={language}>{kindWords(guide.kind, language)}</Mixed>
          </span>
          <span>{handlingWords(guide.handling, language)}</span>
          <span>{guide.fee.charged ? words.charged : words.free}</span>
          <span>
            {words.code} <span className="number">{guide.code}</span>
          </span>
          <a href={`/items/${guide.code}/brief`}>{words.brief}</a>
          {guide.places.length > 0 && <a href={`/booking?item=${guide.code}`}>{words.book}</a>}
        </p>
      </div>
      <div className="guide">
        <aside className="guide-aside">
          <div className="sheet">
            <h2 className="guide-aside-title" id="limits">
              {words.limits}
            </h2>
            <LimitPair statutory={guide.statutoryLimit} promised={guide.promisedLimit} language={language} />
            <ApplyBox guide={guide} language={language} />
          </div>
        </aside>
        <div className="guide-main">
          <nav className="guide-contents" aria-label={words.contents}>
            <ul>
              <li>
                <a href="#limits">{words.limits}</a>
              </li>
              {sections.map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          </nav>
          {sections.map(({ id, title, body }) => (
            <section key={id} className="guide-section" aria-labelledby={id}>
              <h2 id={id}>{title}</h2>
              <div className="guide-fill">{body}</div>
            </section>
          ))}
        </div>
      </div>
    </>
  );
}

/** Every code of the catalogue, page by page. */
export async function allItemCodes(call: Call): Promise<readonly string[]> {
  const codes: string[] = [];
  let cursor: string | undefined;
  do {
    const list = await call(listItems, { query: { cursor, limit: 200 } });
    codes.push(...list.rows.map(({ code }) => code));
    cursor = list.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return codes;
}

const WORDS = bilingual({
  zh: {
    items: '全部事项',
    charged: '收费',
    free: '不收费',
    code: '事项编码',
    brief: '一页看懂',
    book: '预约',
    limits: '多久办好',
    contents: '本页内容',
  },
  en: {
    items: 'All services',
    charged: 'A fee is charged',
    free: 'Free of charge',
    code: 'Code',
    brief: 'In brief',
    book: 'Make an appointment',
    limits: 'How long it takes',
    contents: 'On this page',
  },
});
