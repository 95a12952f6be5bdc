import type { Problem } from '@yichuang/contract/problem.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { lazy, Suspense } from 'react';
import { Link, useLocation, useRouteError } from 'react-router';
import { PageTitle } from '#parts/page-title.tsx';
import { useLanguage, useWords } from './language.tsx';
import { isMissedFile, missedFile } from './missed-files.ts';

const MissedFile = lazy(() => missedFile().then((it) => ({ default: it.MissedFile })));

/** A page that could not be read: what happened, and what can be done. */
export function PageError() {
  const error = useRouteError();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  if (isMissedFile(error))
    return (
      <Suspense fallback={<Opening />}>
        <MissedFile />
      </Suspense>
    );
  const isTold = error instanceof ProblemError;
  return <Failed title={isTold ? titleOf(error.problem, language === 'en') : words.unknown} />;
}

const titleOf = ({ title, titleEn }: Problem, isEnglish: boolean) => (isEnglish ? titleEn : title);

type FailedProps = {
  readonly title: string;
  /** The server answers, so the browser asks for everything again; some do not ask twice for a file they missed. */
  readonly loadsAnew?: boolean;
};

export function Failed({ title, loadsAnew = false }: FailedProps) {
  const { pathname, search } = useLocation();
  const words = useWords(WORDS);
  return (
    <div className="page-error">
      <PageTitle>{`${words.error}${title}`}</PageTitle>
      <p>{words.kept}</p>
      <p className="acts">
        <Link className="button" to={pathname + search} replace reloadDocument={loadsAnew}>
          {words.again}
        </Link>
        <Link className="button button-quiet" to="/">
          {words.home}
        </Link>
      </p>
    </div>
  );
}

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
    unknown: '这个页面没有打开',
    opening: '正在打开工作台…',
  },
  en: {
    error: 'Error: ',
    kept: 'No data was lost.',
    again: 'Try again',
    home: 'Back to my day',
    unknown: 'this page did not open',
    opening: 'Opening the workbench…',
  },
});
