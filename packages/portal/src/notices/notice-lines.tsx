import type { NoticeView } from '@yichuang/contract/notices.ts';
import type { Language } from '@yichuang/ui/language.ts';
import { chinese } from '#catalogue/item-words.ts';

type Line = Pick<NoticeView, 'id' | 'title' | 'publishedOn'>;

/** Notices as dated lines. */
export const NoticeLines = (props: { readonly notices: readonly Line[]; readonly language: Language }) => (
  <ul className="notice-lines">
    {props.notices.map((notice) => (
      <li key={notice.id}>
        <time dateTime={notice.publishedOn}>{notice.publishedOn}</time>
        <a href={`/notices/${notice.id}`} {...chinese(props.language)}>
          {notice.title}
        </a>
      </li>
    ))}
  </ul>
);
