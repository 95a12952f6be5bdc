import type { TrackView } from '@yichuang/contract/cases.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { applicantDuty } from './applicant-duty.ts';
import { CaseStateChip, stateFrom } from './case-state.tsx';

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

/** What the applicant must do now. */
export function Duty({ state, language }: { state: string; language: Language }) {
  const known = stateFrom(state);
  if (known === null) return null;
  const { words, isOwed } = applicantDuty(known, language);
  return (
    <section className={isOwed ? 'track-duty track-owed' : 'track-duty'} aria-labelledby="duty">
      <h2 id="duty">{WORDS[language].duty}</h2>
      <p>{words}</p>
    </section>
  );
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
