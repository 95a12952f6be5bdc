import type { Problem } from '@yichuang/contract/problem.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link, useLocation, useRouteError } from 'react-router';
import { PageTitle } from '#parts/page-title.tsx';
import { useLanguage, useWords } from './language.tsx';

/** A page that could not be read: what happened, and what can be done. */
export function PageError() {
  const error = useRouteError();
  const { pathname, search } = useLocation();
  const words = useWords(WORDS);
  return (
    <div className="page-error">
      <PageTitle>{`${words.error}${useErrorWords(error)}`}</PageTitle>
      <p>{words.kept}</p>
      <p className="acts">
        <Link className="button" to={pathname + search} replace>
          {words.again}
        </Link>
        <Link className="button button-quiet" to="/">
          {words.home}
        </Link>
      </p>
    </div>
  );
}

function useErrorWords(error: unknown): string {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  if (error instanceof ProblemError) return titleOf(error.problem, language === 'en');
  // A chunk of an older build is gone after an upgrade; reading the page again fetches the new one.
  return error instanceof TypeError ? words.outdated : words.unknown;
}

const titleOf = ({ title, titleEn }: Problem, isEnglish: boolean) => (isEnglish ? titleEn : title);

/** Shown until the first page is there. */
export function Opening() {
  return <p className="opening">{useWords(WORDS).opening}</p>;
}

const WORDS = bilingual({
  zh: {
    error: '错误：',
    kept: '没有任何数据因此丢失。',
    again: '再试一次',
    home: '回到我的一天',
    outdated: '页面没有取到，可能是网络中断或系统刚刚升级',
    unknown: '这个页面没有打开',
    opening: '正在打开工作台…',
  },
  en: {
    error: 'Error: ',
    kept: 'No data was lost.',
    again: 'Try again',
    home: 'Back to my day',
    outdated: 'the page could not be fetched; the network may be down or the system was just upgraded',
    unknown: 'this page did not open',
    opening: 'Opening the workbench…',
  },
});
