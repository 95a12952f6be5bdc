import { type RemedyView, readRemedy } from '@yichuang/contract/complaints-ratings.ts';
import { REMEDY_STATE_WORDS } from '@yichuang/domain/complaints/remedy-words.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from 'react-router';
import { ActNotes } from '#parts/act-notes.tsx';
import { PageTitle } from '#parts/page-title.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, faultsOf, newestView } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { useTyped } from '#wire/use-form.ts';
import { AppealChip, LevelChip, RemedyStateChip, Verdict } from './rating-chips.tsx';
import { actOnRemedy } from './remedy-acts.ts';
import { RatingSaid, RemedyTimeline } from './remedy-course.tsx';
import { RemedyDecision } from './remedy-decision.tsx';
import { RemedyDues } from './remedy-dues.tsx';

type Addressed = Asked & { readonly params: { readonly remedyId?: string } };

export const loader = (asked: Addressed): Promise<RemedyView> =>
  read(asked, readRemedy, { params: { remedyId: asked.params.remedyId ?? '' } });

export const action = async (asked: Addressed) =>
  asResult(await actOnRemedy(asked, asked.params.remedyId ?? ''));

/** The reply of an act is the remedy as it is now; it is not read a second time. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === 'POST' ? false : defaultShouldRevalidate;

/** 一件差评: what was said, its clocks day by day, what came of it, and what is to be done. */
export function Component() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const view = newestView(loaded, answer);
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const stateWord = (state: RemedyView['state']) => REMEDY_STATE_WORDS[state][language];
  const { serviceName, serviceNameEn } = view.service;
  return (
    <article className="case">
      <header className="case-head">
        <PageTitle>{words.title(nameIn(language, { name: serviceName, nameEn: serviceNameEn }))}</PageTitle>
        <LevelChip level={view.level} />
        <RemedyStateChip state={view.state} />
        <Verdict verdict={view.verdict} />
        <AppealChip appeal={view.appeal} />
        <span className="hint">{nameIn(language, view.department)}</span>
      </header>
      <ActNotes
        key={view.version}
        answer={answer}
        done={words.done(stateWord(view.state))}
        changes={(fresh) => [words.changed(stateWord(loaded.state), stateWord(fresh.state))]}
        author={(fresh) => fresh.timeline.at(-1) ?? null}
      />
      <div className="case-columns">
        <div>
          <RatingSaid view={view} />
          <RemedyDues dues={view.dues} />
        </div>
        <div>
          <RemedyDecision view={view} typed={useTyped() ?? {}} faults={faultsOf(answer, language)} />
          <RemedyTimeline view={view} />
        </div>
      </div>
    </article>
  );
}

const WORDS = bilingual({
  zh: {
    title: (service: string) => `差评：${service}`,
    done: (state: string) => `办好了，这一件现在的状态是“${state}”。`,
    changed: (before: string, now: string) => `状态：${before} → ${now}`,
  },
  en: {
    title: (service: string) => `Bad rating: ${service}`,
    done: (state: string) => `Done. It is now “${state}”.`,
    changed: (before: string, now: string) => `State: ${before} → ${now}`,
  },
});
