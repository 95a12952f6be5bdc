import { type CaseView, readCase } from '@yichuang/contract/cases.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from 'react-router';
import { useAuthority } from '#authority/use-authority.ts';
import { DepartmentNote } from '#channels/department-note.tsx';
import { ActNotes } from '#parts/act-notes.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, newestView } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { actOnCase } from './case-acts.ts';
import { CaseBody } from './case-body.tsx';
import { CaseHead } from './case-head.tsx';
import { authorSince, changesBetween } from './changes.ts';
import { ProposalPanel } from './proposal-panel.tsx';
import { stateWord } from './state-chip.tsx';

type Addressed = Asked & { readonly params: { readonly caseId?: string } };

export const loader = (asked: Addressed): Promise<CaseView> =>
  read(asked, readCase, { params: { caseId: asked.params.caseId ?? '' } });

export const action = async (asked: Addressed) => asResult(await actOnCase(asked, asked.params.caseId ?? ''));

/** The reply of an act is the case as it is now; it is not read a second time. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === 'POST' ? false : defaultShouldRevalidate;

/** 办件: everything about one case on one screen, and what may be done with it. */
export function Component() {
  const loaded = useLoaderData<typeof loader>();
  useAuthority();
  const answer = useActionData<typeof action>();
  const view = newestView(loaded, answer);
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <article className="case" data-item-code={view.itemCode}>
      <CaseHead view={view} />
      <DepartmentNote />
      <ActNotes
        key={view.version}
        answer={answer}
        done={words.done(stateWord(view.state, language))}
        changes={(fresh) => changesBetween(loaded, fresh, language)}
        author={(fresh) => authorSince(loaded, fresh)}
      />
      {view.proposal && <ProposalPanel view={view} proposal={view.proposal} />}
      <CaseBody view={view} answer={answer} />
    </article>
  );
}

const WORDS = bilingual({
  zh: { done: (state: string) => `办好了，现在的状态是“${state}”。` },
  en: { done: (state: string) => `Done. The case is now “${state}”.` },
});
