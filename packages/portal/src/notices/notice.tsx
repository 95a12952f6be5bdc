import { readGuide } from '@yichuang/contract/catalogue.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { listNotices, type NoticeView, readNotice } from '@yichuang/contract/notices.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { DayTime } from '@yichuang/ui/moment.tsx';
import { chinese } from '#catalogue/item-words.ts';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { page, show } from '#page.ts';

type RelatedItem = { readonly code: string; readonly name: string; readonly nameEn: string };
type Data = { readonly notice: NoticeView; readonly items: readonly RelatedItem[] };

/** 公告: one notice with the items it touches. */
export const noticePage = page<Data>({
  path: '/notices/:id',
  siteMap: async (call) => (await call(listNotices, {})).rows.map(({ id }) => `/notices/${id}`),
  async load({ params, call }) {
    const notice = await call(readNotice, { params: { id: params.id ?? '' } });
    const items = await Promise.all(notice.relatedItems.map((code) => findItem(call, code)));
    return show({ notice, items: items.flatMap((item) => item ?? []) });
  },
  title: ({ notice }) => notice.title,
  view({ notice, items }, { language }) {
    const words = WORDS[language];
    return (
      <>
        <Breadcrumbs crumbs={[{ href: '/notices', label: words.notices }]} language={language} />
        <article className="sheet prose notice">
          <h1 {...chinese(language)}>{notice.title}</h1>
          <p className="hint">
            <span {...chinese(language)}>{notice.category}</span> ·{' '}
            <DayTime on={notice.publishedOn} language={language} />
          </p>
          <div className="notice-body" {...chinese(language)}>
            {notice.body.split(/\n+/).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
          {items.length > 0 && (
            <>
              <h2>{words.related}</h2>
              <ul>
                {items.map((item) => (
                  <li key={item.code}>
                    <a href={`/items/${item.code}`}>{nameIn(language, item)}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </article>
      </>
    );
  },
});

/** Null for an item that is not in the catalogue (any more): the notice stays readable. */
async function findItem(call: Call, code: string): Promise<RelatedItem | null> {
  try {
    return await call(readGuide, { params: { code } });
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) return null;
    throw error;
  }
}

const WORDS = bilingual({
  zh: { notices: '公告和便民信息', related: '有关事项' },
  en: { notices: 'Notices and articles', related: 'Services it is about' },
});
