import type { CardView } from '@yichuang/contract/supervision.ts';
import { momentInFull, plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { Fact } from '#cases/case-content.tsx';
import { ClockChip } from '#cases/clock-chip.tsx';
import { itemNameIn } from '#cases/item-name.ts';
import { StateChip } from '#cases/state-chip.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';

type Props = { readonly view: CardView };

/** 证据: the dates the system held when the card was raised, and what proves that they are those. */
export function EvidencePanel({ view }: Props) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const { evidence, basis, responsible, raisedAt } = view;
  return (
    <Panel title={words.evidence}>
      <dl className="facts">
        <Fact label={words.basis}>{basis[language]}</Fact>
        {evidence.facts.map((fact) => (
          <Fact key={fact.name} label={nameIn(language, fact)}>
            {fact.at === null ? plainDayWords(fact.on, language) : momentInFull(fact.at, language)}
          </Fact>
        ))}
        <Fact label={words.raised}>{momentInFull(raisedAt, language)}</Fact>
        <Fact label={words.responsible}>{responsible ?? (view.case ? words.nobody : words.department)}</Fact>
        <Fact label={words.calendar}>
          {evidence.calendar !== '' && <span lang="zh-CN">{evidence.calendar}</span>}
        </Fact>
        <Fact label={view.case ? words.journal : words.remedyJournal}>
          {words.event(evidence.event?.seq ?? evidence.caseVersion)}
        </Fact>
        <Fact label={words.digest}>
          <code className="digest">{evidence.digest}</code>
        </Fact>
      </dl>
    </Panel>
  );
}

type CaseProps = { readonly theCase: NonNullable<CardView['case']>; readonly now: string };

/** 办件: as it is now, with the way to its timeline and to the derivation of its dates. */
export function CaseOfCard({ theCase, now }: CaseProps) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const { caseId, state, due, onTime, applicantName } = theCase;
  return (
    <Panel title={words.theCase}>
      <dl className="facts">
        <Fact label={words.item}>{itemNameIn(language, theCase)}</Fact>
        <Fact label={words.applicant}>{applicantName}</Fact>
        <Fact label={words.state}>
          <StateChip state={state} />
        </Fact>
        <Fact label={words.timeLeft}>
          <ClockChip due={due} now={now} onTime={onTime} />
        </Fact>
      </dl>
      <p className="acts">
        <Link to={`/cases/${caseId}`}>{words.openCase}</Link>
        <Link to={`/cases/${caseId}/dues`}>{words.whyDates}</Link>
      </p>
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    evidence: '证据',
    basis: '依据',
    raised: '发牌时间',
    responsible: '责任人',
    nobody: '办件日志没有记录经办人',
    calendar: '所依日历',
    department: '责任部门',
    journal: '办件日志',
    remedyJournal: '整改日志',
    event: (seq: number) => `第 ${seq} 条`,
    digest: '证据摘要',
    theCase: '办件现状',
    item: '事项',
    applicant: '申请人',
    state: '状态',
    timeLeft: '时限',
    openCase: '看办件和办理过程',
    whyDates: '为什么是这一天？',
  },
  en: {
    evidence: 'Evidence',
    basis: 'Basis',
    raised: 'Raised',
    responsible: 'Responsible',
    nobody: 'the journal of the case names nobody',
    calendar: 'Calendar',
    department: 'the department',
    journal: 'Journal of the case',
    remedyJournal: 'Journal of the remedy',
    event: (seq: number) => `entry ${seq}`,
    digest: 'Digest',
    theCase: 'The case now',
    item: 'Item',
    applicant: 'Applicant',
    state: 'State',
    timeLeft: 'Time left',
    openCase: 'The case and its course',
    whyDates: 'Why this date?',
  },
});
