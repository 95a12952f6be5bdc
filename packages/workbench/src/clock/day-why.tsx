import type { DayReasonView } from '@yichuang/contract/clock.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { useWords } from '#shell/language.tsx';

/** Why a day is worked or not, with a link to the notice that says so. */
export function DayWhy({ why }: { why: DayReasonView }) {
  const words = useWords(WORDS);
  switch (why.kind) {
    case 'holiday':
    case 'makeUpWorkday':
      return (
        <>
          <span lang="zh-CN">{why.name}</span> {words[why.kind]}{' '}
          <a href={why.notice.page} lang="zh-CN">
            {why.notice.number ?? `${why.notice.year}年放假通知`}
          </a>
        </>
      );
    case 'fixedHoliday':
      return (
        <>
          <span lang="zh-CN">{why.name}</span> {words.fixedHoliday}
        </>
      );
    case 'closure':
    case 'extraDay':
      return (
        <>
          {words[why.kind]} <span lang="zh-CN">{why.basis}</span>
        </>
      );
    default:
      return null;
  }
}

/** The same as one line of text, for a square of the year. */
export function whyWords(why: DayReasonView, language: Language): string {
  const words = WORDS[language];
  switch (why.kind) {
    case 'holiday':
    case 'makeUpWorkday':
      return `${why.name} ${words[why.kind]} ${why.notice.number ?? `${why.notice.year}年放假通知`}`;
    case 'fixedHoliday':
      return `${why.name} ${words.fixedHoliday}`;
    case 'closure':
    case 'extraDay':
      return `${words[why.kind]} ${why.basis}`;
    default:
      return '';
  }
}

const WORDS = bilingual({
  zh: {
    holiday: '放假',
    makeUpWorkday: '调休上班',
    fixedHoliday: '法定节日，年度安排尚未公布',
    closure: '停止办公',
    extraDay: '加开办公',
  },
  en: {
    holiday: 'holiday',
    makeUpWorkday: 'worked in exchange',
    fixedHoliday: 'fixed holiday, no notice yet',
    closure: 'closed',
    extraDay: 'opened additionally',
  },
});
