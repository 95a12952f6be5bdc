import { listNotices, type NoticeView } from '@yichuang/contract/notices.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { chinese } from '#catalogue/item-words.ts';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { NoticeLines } from '#notices/notice-lines.tsx';
import { page, show } from '#page.ts';

/** 公告和便民信息, newest first within each. */
export const noticesPage = page<readonly NoticeView[]>({
  path: '/notices',
  siteMap: async () => ['/notices'],
  load: async ({ call }) => show((await call(listNotices, {})).rows),
  title: (_data, language) => WORDS[language].title,
  view(notices, { language }) {
    const words = WORDS[language];
    const categories = [...new Set(notices.map(({ category }) => category))];
    return (
      <>
        <Breadcrumbs crumbs={[]} language={language} />
        <div className="page-head">
          <h1>{words.title}</h1>
          {language === 'en' && <p>{words.inChinese}</p>}
        </div>
        {notices.length === 0 && <p>{words.none}</p>}
        {categories.map((category) => (
          <section key={category} className="search-group" {...chinese(language)}>
            <h2 className="ruled">{category}</h2>
            <NoticeLines
              notices={notices.filter((notice) => notice.category === category)}
              language={language}
            />
          </section>
        ))}
      </>
    );
  },
});

const WORDS = bilingual({
  zh: { title: '公告和便民信息', none: '现在没有公告。', inChinese: '' },
  en: {
    title: 'Notices and articles',
    none: 'There are no notices now.',
    inChinese: 'Notices are published in Chinese.',
  },
});
