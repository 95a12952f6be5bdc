import {
  readLetterPages,
  rectifyLetter,
  reissueLetter,
  withdrawLetter,
} from '@yichuang/contract/case-papers.ts';
import { type CaseView, readCase } from '@yichuang/contract/cases.ts';
import type { PagesView } from '@yichuang/contract/documents.ts';
import { type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import type { WithdrawalGround } from '@yichuang/domain/documents/withdrawal.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { Link, type ShouldRevalidateFunction, useActionData, useLoaderData } from 'react-router';
import { ActNotes } from '#parts/act-notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, freshOf, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { useTyped } from '#wire/use-form.ts';
import { PaperPages } from './paper-pages.tsx';
import { RectifyPanel } from './rectify-panel.tsx';
import { WithdrawalPanel } from './withdrawal-panel.tsx';

type Addressed = Asked & { readonly params: { readonly caseId?: string; readonly letterId?: string } };

const addressOf = ({ params: { caseId = '', letterId = '' } }: Addressed) => ({ caseId, letterId });

export async function loader(asked: Addressed) {
  const params = addressOf(asked);
  const view = await read(asked, readCase, { params: { caseId: params.caseId } });
  return { letterId: params.letterId, view, ...(await pagesOf(asked)) };
}

type Pages = { readonly pages: PagesView | null; readonly problem: Problem | null };

/** A paper that cannot be shown exactly has its PDF still. */
async function pagesOf(asked: Addressed): Promise<Pages> {
  try {
    return { pages: await read(asked, readLetterPages, { params: addressOf(asked) }), problem: null };
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code.startsWith('documents.'))
      return { pages: null, problem: error.problem };
    throw error;
  }
}

export async function action(asked: Addressed) {
  const form = await asked.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const [params, version, key] = [addressOf(asked), Number(text('version')), text('key')];
  if (text('act') === 'reissue')
    return asResult(await write(asked, { route: reissueLetter, input: { params, body: { version } }, key }));
  if (text('act') === 'rectify') {
    const rectified = [{ where: text('where'), before: text('before'), after: text('after') }];
    const input = { params, body: { version, rectified, reason: text('rectifyReason') } };
    return asResult(await write(asked, { route: rectifyLetter, input, key, typed: form }));
  }
  // Checked by the schema of the route: nothing chosen is refused there, in words.
  const body = { version, ground: text('ground') as WithdrawalGround, reason: text('reason') };
  const input = { params, body };
  return asResult(await write(asked, { route: withdrawLetter, input, key, typed: form }));
}

/** The reply of an act is the case as it is now; pages of a paper never change. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === 'POST' ? false : defaultShouldRevalidate;

/** 文书预览: the pages as the PDF has them, and what may be done about the paper. */
export function Component() {
  const { letterId, view: loaded, pages, problem } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const view: CaseView = answer?.ok ? answer.value : (freshOf<CaseView>(answer) ?? loaded);
  const letter = view.letters.find((one) => one.letterId === letterId);
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const typed = useTyped();
  if (!letter) return <PageHead title={words.notThere} />;
  return (
    <article className="case">
      <PageHead title={language === 'en' ? letter.titleEn : letter.title}>
        <span className="number">
          <Mixed language={language}>{letter.number}</Mixed>
        </span>
        <Link to={`/cases/${view.caseId}`}>
          <CaseNumber value={view.caseNumber} />
        </Link>
        <a href={letter.path} target="_blank" rel="noreferrer">
          {words.pdf}
        </a>
      </PageHead>
      <ActNotes answer={answer} done={words.done} changes={() => []} />
      <div className="case-columns">
        <div>
          {pages && <PaperPages view={pages} />}
          {problem && <p className="note">{language === 'en' ? problem.titleEn : problem.title}</p>}
        </div>
        <div>
          <WithdrawalPanel view={view} letter={letter} typed={typed ?? {}} />
          <RectifyPanel view={view} letter={letter} typed={typed ?? {}} />
        </div>
      </div>
    </article>
  );
}

const WORDS = bilingual({
  zh: {
    notThere: '没有这份文书',
    pdf: '打开 PDF',
    done: '已经办好。',
  },
  en: {
    notThere: 'There is no such paper',
    pdf: 'Open the PDF',
    done: 'Done.',
  },
});
