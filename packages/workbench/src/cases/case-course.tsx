import type { CaseView, TimelineEntry } from '@yichuang/contract/cases.ts';
import { TIMELINE_WORDS } from '@yichuang/domain/channels/application-event-words.ts';
import { WITHDRAWAL_GROUNDS } from '@yichuang/domain/documents/withdrawal.ts';
import { CourseFacts } from '@yichuang/ui/course-facts.tsx';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { LimitPair } from '@yichuang/ui/limit-pair.tsx';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { DueTime } from '@yichuang/ui/moment.tsx';
import { Timeline, type TimelineLine } from '@yichuang/ui/timeline.tsx';
import { Link } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { Fact } from './case-content.tsx';

/** A joint application has clocks and no course of its own. */
type Clocked = Pick<CaseView, 'clocks'> & Partial<Pick<CaseView, 'caseId' | 'course'>>;

/** 时限: both limits and the days they end on. */
export function CaseClocks({ view: { caseId, clocks, course } }: { view: Clocked }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <Panel title={words.clocks}>
      <LimitPair
        statutory={clocks.statutoryLimit}
        promised={clocks.promisedLimit}
        isOfSteps={caseId === undefined}
        language={language}
      />
      <dl className="facts">
        <Fact label={words.promisedDue}>
          {clocks.promisedDue ? <DueTime due={clocks.promisedDue} language={language} /> : words.notRunning}
        </Fact>
        <Fact label={words.statutoryDue}>
          {clocks.statutoryDue && <DueTime due={clocks.statutoryDue} language={language} />}
        </Fact>
        <Fact label={words.note}>
          {(clocks.promisedDue?.provisional || clocks.statutoryDue?.provisional) && words.provisional}
        </Fact>
      </dl>
      {/* Departments that were asked have a panel of their own. */}
      {course && <CourseFacts course={{ ...course, consultation: null }} language={language} />}
      {caseId && clocks.promisedDue && <Link to={`/cases/${caseId}/dues`}>{words.why}</Link>}
    </Panel>
  );
}

/** 文书: the letters issued so far. */
export function CasePapers({ view: { caseId, letters } }: { view: Pick<CaseView, 'caseId' | 'letters'> }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  if (letters.length === 0) return null;
  return (
    <Panel title={words.letters} beside={letters.length}>
      <ul className="papers">
        {letters.map((letter) => (
          <li key={letter.letterId}>
            <PaperLink letter={letter} />
            <span className="hint">
              <Mixed language={language}>{letter.number}</Mixed>{' '}
              <Link to={`/cases/${caseId}/letters/${letter.letterId}`}>{words.preview}</Link>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The PDF of a paper; one that is withdrawn is struck, with the reason. */
function PaperLink({ letter }: { letter: CaseView['letters'][number] }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const link = (
    <a href={letter.path} target="_blank" rel="noreferrer">
      {language === 'en' ? letter.titleEn : letter.title}
    </a>
  );
  if (letter.withdrawn === null) return link;
  const ground = WITHDRAWAL_GROUNDS[letter.withdrawn.ground][language];
  return (
    <span>
      <s>{link}</s>{' '}
      <span className="hint">
        <Mixed language={language}>{words.withdrawn(ground, letter.withdrawn.reason)}</Mixed>
      </span>
    </span>
  );
}

/** 办理过程: the whole way so far. */
export function CaseTimeline({ view }: { view: Pick<CaseView, 'timeline' | 'now'> }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <Panel title={words.timeline}>
      <Timeline lines={linesOf(view.timeline, language)} language={language} now={view.now} />
    </Panel>
  );
}

/** Events of the wire as lines; a kind this build does not know is shown by its code. */
export const linesOf = (timeline: readonly TimelineEntry[], language: Language): readonly TimelineLine[] =>
  timeline.map((entry) => ({
    key: entry.seq,
    title: eventWord(entry.kind, language),
    standing: 'done',
    at: entry.at,
    by: entry.by,
    note: entry.note,
  }));

/** The word of an event; its code for one this build does not know. */
export const eventWord = (kind: string, language: Language): string => EVENTS[kind]?.[language] ?? kind;

const EVENTS: Readonly<Record<string, Readonly<Record<Language, string>>>> = TIMELINE_WORDS;

const WORDS = bilingual({
  zh: {
    clocks: '时限',
    why: '为什么是这一天？',
    promisedDue: '承诺到期',
    statutoryDue: '法定到期',
    notRunning: '还没有开始计时',
    note: '说明',
    provisional: '日期涉及尚未公布节假日安排的年份，为暂定。',
    letters: '文书',
    preview: '预览',
    withdrawn: (ground: string, reason: string) => `已作废（${ground}）：${reason}`,
    timeline: '办理过程',
  },
  en: {
    clocks: 'Time limits',
    why: 'Why this date?',
    promisedDue: 'Promised by',
    statutoryDue: 'By law',
    notRunning: 'The clock has not started',
    note: 'Note',
    provisional: 'The date touches a year without a holiday notice and is provisional.',
    letters: 'Papers',
    preview: 'Preview',
    withdrawn: (ground: string, reason: string) => `Withdrawn (${ground}): ${reason}`,
    timeline: 'Course of the case',
  },
});
