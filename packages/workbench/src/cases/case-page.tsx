import { type CaseView, readCase } from '@yichuang/contract/cases.ts';
import { HANDLING_WORDS } from '@yichuang/domain/catalogue/item-words.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link, type ShouldRevalidateFunction, useActionData, useLoaderData, useNavigate } from 'react-router';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { CopyNumber } from '#parts/copy-number.tsx';
import { DoneNote, ProblemNote, StaleNote } from '#parts/notes.tsx';
import { PageTitle } from '#parts/page-title.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useKeys } from '#shell/use-keys.ts';
import { asResult, freshOf, newestView } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { actOnCase } from './case-acts.ts';
import { AnswersPanel, ApplicantPanel, DocumentsPanel } from './case-content.tsx';
import { CaseClocks, CasePapers, CaseTimeline } from './case-course.tsx';
import { changesBetween } from './changes.ts';
import { ClockChip } from './clock-chip.tsx';
import { DecisionArea } from './decision-area.tsx';
import { itemNameIn } from './item-name.ts';
import { StateChip, stateWord } from './state-chip.tsx';

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
  const answer = useActionData<typeof action>();
  const view = newestView(loaded, answer);
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const navigate = useNavigate();
  useKeys('case', { back: () => void navigate(-1) });
  const refused = answer?.ok === false ? answer : undefined;
  const fresh = freshOf<CaseView>(refused);
  return (
    <article className="case">
      <header className="case-head">
        <PageTitle>{itemNameIn(language, view)}</PageTitle>
        <StateChip state={view.state} />
        <ClockChip due={view.due} now={view.now} onTime={view.onTime} />
        <CopyNumber value={view.caseNumber} />
        <span className="hint">
          {nameIn(language, view.department)} · {HANDLING_WORDS[view.handling][language]}
        </span>
        <button
          type="button"
          className="link-button case-back"
          onClick={() => void navigate(-1)}
          aria-keyshortcuts={ariaKeys('back')}
        >
          {words.back} <kbd>{keyLabel('back')}</kbd>
        </button>
      </header>
      {answer?.ok && <DoneNote key={view.version}>{words.done(stateWord(view.state, language))}</DoneNote>}
      {fresh && <StaleNote changes={changesBetween(loaded, fresh, language)} />}
      {refused && !fresh && <ProblemNote problem={refused.problem} />}
      <div className="case-columns">
        <div>
          <ApplicantPanel view={view} />
          <AnswersPanel view={view} />
          <DocumentsPanel view={view} />
        </div>
        <div>
          <DecisionArea view={view} answer={answer} />
          <CaseClocks view={view} />
          <CasePapers view={view} />
          <CaseTimeline view={view} />
        </div>
      </div>
      {view.application && (
        <p className="case-channel">
          <Link to={`/projects/${view.application.applicationId}`}>
            {words.channel} {view.application.applicationNumber}
          </Link>
        </p>
      )}
    </article>
  );
}

const WORDS = bilingual({
  zh: {
    done: (state: string) => `办好了，现在的状态是“${state}”。`,
    back: '返回',
    channel: '属于并联申请',
  },
  en: {
    done: (state: string) => `Done. The case is now “${state}”.`,
    back: 'Back',
    channel: 'Part of the joint application',
  },
});
