import { type SearchReply, search } from '@yichuang/contract/catalogue.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import type { ReactNode } from 'react';
import { EventLinks } from '#catalogue/event-links.tsx';
import { ItemList } from '#catalogue/item-list.tsx';
import { CommonSearches, SearchBox } from '#catalogue/search-box.tsx';
import { NoticeLines } from '#notices/notice-lines.tsx';
import { page, show } from '#page.ts';

const LONGEST = 60;

/** 搜索: one box for items, life events and notices. */
export const searchPage = page<SearchReply>({
  path: '/s',
  async load({ query, call }) {
    const q = (query.q ?? '').trim().slice(0, LONGEST);
    if (q === '') return show({ q, items: [], events: [], notices: [] });
    return show(await call(search, { query: { q } }));
  },
  title: ({ q }, language) => WORDS[language].title(q),
  view: (found, { language }) => (
    <>
      <h1 className="spoken">
        <Mixed language={language}>{WORDS[language].title(found.q)}</Mixed>
      </h1>
      <SearchBox language={language} q={found.q} />
      {found.q === '' ? (
        <CommonSearches language={language} />
      ) : (
        <Results found={found} language={language} />
      )}
    </>
  ),
});

type ResultsProps = { readonly found: SearchReply; readonly language: Language };

function Results({ found, language }: ResultsProps) {
  const words = WORDS[language];
  const count = found.items.length + found.events.length + found.notices.length;
  if (count === 0) return <NothingFound q={found.q} language={language} />;
  return (
    <>
      <p className="search-count" role="status">
        {words.found(count)}
      </p>
      <Group title={words.events} count={found.events.length}>
        <EventLinks events={found.events} language={language} />
      </Group>
      <Group title={words.items} count={found.items.length}>
        <ItemList items={found.items} language={language} />
      </Group>
      <Group title={words.notices} count={found.notices.length}>
        <NoticeLines notices={found.notices} language={language} />
      </Group>
    </>
  );
}

type GroupProps = { readonly title: string; readonly count: number; readonly children: ReactNode };

function Group({ title, count, children }: GroupProps) {
  if (count === 0) return null;
  return (
    <section className="search-group">
      <h2 className="ruled">
        {title} <span className="count number">{count}</span>
      </h2>
      {children}
    </section>
  );
}

function NothingFound({ q, language }: { readonly q: string; readonly language: Language }) {
  const words = WORDS[language];
  return (
    <div className="sheet search-nothing">
      <p role="status">
        <strong>
          <Mixed language={language}>{words.nothing(q)}</Mixed>
        </strong>
      </p>
      <ul>
        {words.advice.map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
      </ul>
      <CommonSearches language={language} />
      <p className="more">
        <a href="/items">{words.all}</a>
      </p>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    title: (q: string) => (q === '' ? '搜索' : `搜索“${q}”`),
    found: (count: number) => `找到${count}条结果`,
    events: '一件事',
    items: '事项',
    notices: '公告和便民信息',
    nothing: (q: string) => `没有找到与“${q}”有关的内容`,
    advice: [
      '换一个更短的词，例如把“我要办理餐饮店的执照”换成“饭店”。',
      '用平常的说法、拼音或拼音首字母都可以，例如“yyzz”。',
      '知道事项编码的，可以直接输入编码。',
    ],
    all: '看全部事项',
  },
  en: {
    title: (q: string) => (q === '' ? 'Search' : `Search for “${q}”`),
    found: (count: number) => `${count} results`,
    events: 'Life events',
    items: 'Services',
    notices: 'Notices and articles',
    nothing: (q: string) => `Nothing was found for “${q}”`,
    advice: [
      'Try a shorter word: “restaurant” instead of a whole sentence.',
      'Chinese, pinyin and its initials are understood as well, for example “yyzz”.',
      'If you know the code of a service, enter the code.',
    ],
    all: 'See all services',
  },
});
