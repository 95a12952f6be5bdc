import { type ItemGuide, readGuide } from '@yichuang/contract/catalogue.ts';
import { limitWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import type { ReactNode } from 'react';
import { ApplyBox } from '#catalogue/apply-box.tsx';
import { allItemCodes } from '#catalogue/item-guide.tsx';
import { chinese } from '#catalogue/item-words.ts';
import { Places } from '#catalogue/places.tsx';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { page, show } from '#page.ts';

/** 一页看懂: five lines and one button. */
export const itemBriefPage = page<ItemGuide>({
  path: '/items/:code/brief',
  siteMap: async (call) => (await allItemCodes(call)).map((code) => `/items/${code}/brief`),
  load: async ({ params, call }) => show(await call(readGuide, { params: { code: params.code ?? '' } })),
  title: (guide, language) => WORDS[language].title(nameIn(language, guide)),
  view: (guide, { language }) => {
    const words = WORDS[language];
    return (
      <>
        <Breadcrumbs
          language={language}
          crumbs={[
            { href: '/items', label: words.items },
            { href: `/items/${guide.code}`, label: nameIn(language, guide) },
          ]}
        />
        <div className="sheet brief">
          <h1>{nameIn(language, guide)}</h1>
          <dl>
            {briefLines(guide, language).map(({ term, body }) => (
              <div key={term} className="brief-line">
                <dt>{term}</dt>
                <dd>{body}</dd>
              </div>
            ))}
          </dl>
          <ApplyBox guide={guide} language={language} />
          <p className="more">
            <a href={`/items/${guide.code}`}>{words.full}</a>
          </p>
        </div>
      </>
    );
  },
});

function briefLines(guide: ItemGuide, language: Language): { term: string; body: ReactNode }[] {
  const words = WORDS[language];
  const required = guide.documents.filter((document) => document.required);
  const conditional = guide.documents.length - required.length;
  return [
    { term: words.get, body: <span {...chinese(language)}>{guide.result.name}</span> },
    {
      term: words.bring,
      body: (
        <>
          <span {...chinese(language)}>{required.map(({ name }) => name).join('、')}</span>
          {conditional > 0 && <span className="hint"> {words.conditional(conditional)}</span>}
        </>
      ),
    },
    { term: words.long, body: limitWords(guide.promisedLimit, language) },
    {
      term: words.cost,
      body: guide.fee.charged ? <span {...chinese(language)}>{guide.fee.standard}</span> : words.free,
    },
    { term: words.where, body: <Places places={guide.places} language={language} /> },
  ];
}

const WORDS = bilingual({
  zh: {
    title: (name: string) => `${name}：一页看懂`,
    items: '全部事项',
    get: '能得到什么',
    bring: '要带什么',
    conditional: (count: number) => `另有${count}种材料只在特定情形下需要`,
    long: '多久办好',
    cost: '要花多少钱',
    free: '不收费',
    where: '到哪里办',
    full: '看完整指南',
  },
  en: {
    title: (name: string) => `${name}: in brief`,
    items: 'All services',
    get: 'What you get',
    bring: 'What to bring',
    conditional: (count: number) => `${count} more documents only in certain situations`,
    long: 'How long it takes',
    cost: 'What it costs',
    free: 'Free of charge',
    where: 'Where to go',
    full: 'See the full guide',
  },
});
