import { type CardView, readCard } from '@yichuang/contract/supervision.ts';
import { CARD_STATE_WORDS } from '@yichuang/domain/supervision/card-words.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from 'react-router';
import { ActNotes } from '#parts/act-notes.tsx';
import { CopyNumber } from '#parts/copy-number.tsx';
import { PageTitle } from '#parts/page-title.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, faultsOf, newestView } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { useTyped } from '#wire/use-form.ts';
import { actOnCard } from './card-acts.ts';
import { CardStateChip, ColourChip } from './card-chips.tsx';
import { CardPapers, CardTimeline } from './card-course.tsx';
import { CardDecision } from './card-decision.tsx';
import { CaseOfCard, EvidencePanel } from './card-evidence.tsx';
import { subjectOfCard } from './card-subject.tsx';
import { RatingOfCard } from './rating-of-card.tsx';

type Addressed = Asked & { readonly params: { readonly cardId?: string } };

export const loader = (asked: Addressed): Promise<CardView> =>
  read(asked, readCard, { params: { cardId: asked.params.cardId ?? '' } });

export const action = async (asked: Addressed) => asResult(await actOnCard(asked, asked.params.cardId ?? ''));

/** The reply of an act is the card as it is now; it is not read a second time. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === 'POST' ? false : defaultShouldRevalidate;

/** 一张监察牌: what it is held against, what shows it, what was said, and what is to be done. */
export function Component() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const view = newestView(loaded, answer);
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const subject = subjectOfCard(view, language);
  const stateWord = (state: CardView['state']) => CARD_STATE_WORDS[state][language];
  return (
    <article className="case">
      <header className="case-head">
        <PageTitle>{nameIn(language, view.rule)}</PageTitle>
        <ColourChip colour={view.colour} />
        <CardStateChip state={view.state} />
        {view.case ? <CopyNumber value={view.case.caseNumber} /> : <span>{subject.name}</span>}
        <span className="hint">{subject.department}</span>
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
          <EvidencePanel view={view} />
          {view.case && <CaseOfCard theCase={view.case} now={view.now} />}
          {view.rating && <RatingOfCard rating={view.rating} />}
        </div>
        <div>
          <CardDecision view={view} typed={useTyped() ?? {}} faults={faultsOf(answer, language)} />
          <CardPapers letters={view.letters} />
          <CardTimeline view={view} />
        </div>
      </div>
    </article>
  );
}

const WORDS = bilingual({
  zh: {
    done: (state: string) => `办好了，这张牌现在的状态是“${state}”。`,
    changed: (before: string, now: string) => `状态：${before} → ${now}`,
  },
  en: {
    done: (state: string) => `Done. The card is now “${state}”.`,
    changed: (before: string, now: string) => `State: ${before} → ${now}`,
  },
});
