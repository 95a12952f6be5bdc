import type { TrackView } from '@yichuang/contract/case-track.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import type { ReactNode } from 'react';
import { applicantDuty } from './applicant-duty.ts';
import { CaseStateChip, stateFrom } from './case-state.tsx';
import { TrackSessions } from './track-sessions.tsx';

/** Number, what, who and state; the same head stands on the page that asks before a withdrawal. */
export function TrackHead({ view, language }: { view: TrackView; language: Language }) {
  const words = WORDS[language];
  return (
    <header className="track-head">
      <p className="track-number">
        <span className="spoken">{words.number} </span>
        <CaseNumber value={view.caseNumber} />
      </p>
      <h1>{subjectOf(view, language)}</h1>
      <p className="track-state">
        <CaseStateChip state={view.state} language={language} />
        <span>
          {words.applicant} <Mixed language={language}>{view.applicantName}</Mixed>
        </span>
      </p>
    </header>
  );
}

/** What the applicant must do now, and when the departments come. */
export const Duty = ({ view, language, children }: DutyProps) => (
  <>
    <OwnDuty view={view} language={language}>
      {children}
    </OwnDuty>
    <TrackSessions sessions={view.sessions} language={language} />
  </>
);

type DutyProps = {
  readonly view: TrackView;
  readonly language: Language;
  /** The way to do it here. */
  readonly children?: ReactNode;
};

function OwnDuty({ view, language, children }: DutyProps) {
  const known = isHandedOut(view) ? 'delivered' : stateFrom(view.state);
  if (known === null) return null;
  const { words, isOwed } = applicantDuty(known, language);
  // Who is told of a visit has something to do; what is owed by law comes before it all the same.
  if (!isOwed && view.sessions?.some(({ isCancelled }) => !isCancelled)) return null;
  return (
    <section className={isOwed ? 'track-duty track-owed' : 'track-duty'} aria-labelledby="duty">
      <h2 id="duty">{WORDS[language].duty}</h2>
      <p>{words}</p>
      {children}
    </section>
  );
}

/** A granted application of a channel, every result of which was handed out; a note says what was left. */
function isHandedOut({ state, timeline }: TrackView): boolean {
  const end = timeline.findIndex(({ kind }) => kind === 'concluded');
  const isWhole = ({ kind, note }: TrackView['timeline'][number]) => kind === 'handedOut' && note === null;
  return state === 'granted' && end >= 0 && timeline.slice(end).some(isWhole);
}

/** What the application is about. */
export const subjectOf = (view: TrackView, language: Language): string =>
  language === 'en' ? view.subjectNameEn : view.subjectName;

const WORDS = bilingual({
  zh: {
    number: '办件编号',
    applicant: '申请人',
    duty: '您现在要做的',
  },
  en: {
    number: 'Case number',
    applicant: 'Applicant',
    duty: 'What you must do now',
  },
});
