import type { Problem } from '@yichuang/contract/problem.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link, useLocation, useRouteError } from 'react-router';
import { PageTitle } from '#parts/page-title.tsx';
import { useLanguage, useWords } from './language.tsx';
import { isMissedFile, useRelease } from './new-release.ts';

/** A page that could not be read: what happened, and what can be done. */
export function PageError() {
  const error = useRouteError();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  if (isMissedFile(error)) return <MissedFile />;
  const isTold = error instanceof ProblemError;
  return <Failed title={isTold ? titleOf(error.problem, language === 'en') : words.unknown} />;
}

const titleOf = ({ title, titleEn }: Problem, isEnglish: boolean) => (isEnglish ? titleEn : title);

/** A file of the page did not come: after an upgrade those of an earlier release may be gone. */
function MissedFile() {
  const words = useWords(WORDS);
  const release = useRelease();
  if (release === null) return <Opening />;
  if (release !== 'replaced') return <Failed title={words.missed} loadsAnew={release === 'same'} />;
  return (
    <div className="page-error">
      <PageTitle>{words.replaced}</PageTitle>
      <p role="status">{words.opensAnew}</p>
    </div>
  );
}

type FailedProps = {
  readonly title: string;
  /** The server answers, so the browser asks for everything again; some do not ask twice for a file they missed. */
  readonly loadsAnew?: boolean;
};

function Failed({ title, loadsAnew = false }: FailedProps) {
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
    missed: '页面没有取到，可能是网络中断',
    replaced: '系统已更新',
    opensAnew: '正在重新打开这一页。窗口上填写的内容都还在；刚才按的没有执行，请再按一次。',
    unknown: '这个页面没有打开',
    opening: '正在打开工作台…',
  },
  en: {
    error: 'Error: ',
    kept: 'No data was lost.',
    again: 'Try again',
    home: 'Back to my day',
    missed: 'the page could not be fetched; the network may be down',
    replaced: 'The system was updated',
    opensAnew:
      'This page opens again. Everything typed at the desk is kept; what you just pressed was not done, press it once more.',
    unknown: 'this page did not open',
    opening: 'Opening the workbench…',
  },
});
