import type { RemedyView } from '@yichuang/contract/complaints-ratings.ts';
import { RATING_ASPECTS, RATING_LEVEL_WORDS, RATING_VIA_WORDS } from '@yichuang/domain/complaints/rating.ts';
import {
  APPEAL_OUTCOME_WORDS,
  REMEDY_EVENT_WORDS,
  VERDICT_WORDS,
} from '@yichuang/domain/complaints/remedy-words.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { MomentTime } from '@yichuang/ui/moment.tsx';
import { Timeline, type TimelineLine } from '@yichuang/ui/timeline.tsx';
import type { ReactNode } from 'react';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { RaterPhone } from './rater-phone.tsx';
import { LevelChip } from './rating-chips.tsx';

type Facts = readonly (readonly [string, ReactNode])[];

const FactList = ({ facts }: { facts: Facts }) => (
  <dl className="facts">
    {facts
      .filter(([, value]) => value !== null)
      .map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);

/** 评价原文: as it was given, with the second rating beside it. */
export function RatingSaid({ view }: { view: RemedyView }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { rating, secondLevel, service } = view;
  const chinese = (text: string | null) => text && <span lang="zh-CN">{text}</span>;
  const aspects = rating.aspects.map((one) => RATING_ASPECTS[one][language]).join(' · ');
  return (
    <Panel title={words.said}>
      {rating.words === null ? (
        <p className="hint">{words.noWords}</p>
      ) : (
        <blockquote className="rating-words" lang="zh-CN">
          {rating.words}
        </blockquote>
      )}
      <FactList
        facts={[
          [words.first, <LevelChip key="first" level={view.level} />],
          [words.second, secondLevel && <LevelChip level={secondLevel} />],
          [words.aspects, aspects || null],
          [words.number, chinese(service.number)],
          [words.rated, chinese(rating.rated)],
          [words.counter, rating.counterId],
          [words.via, RATING_VIA_WORDS[rating.via][language]],
          [words.at, <MomentTime key="at" at={rating.ratedAt} language={language} />],
          [words.phone, rating.phone && <RaterPhone remedyId={view.remedyId} masked={rating.phone} />],
        ]}
      />
    </Panel>
  );
}

/** 处理过程. */
export function RemedyTimeline({ view }: { view: Pick<RemedyView, 'timeline' | 'now'> }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <Panel title={words.timeline}>
      <Timeline
        lines={view.timeline.map((entry) => lineOf(entry, language))}
        language={language}
        now={view.now}
      />
    </Panel>
  );
}

function lineOf(
  { seq, kind, at, by, note, evidence, verdict, outcome, secondLevel }: RemedyView['timeline'][number],
  language: Language,
): TimelineLine {
  const words = WORDS[language];
  const facts: Facts = [
    [words.verdict, verdict && VERDICT_WORDS[verdict][language]],
    [words.outcome, outcome && APPEAL_OUTCOME_WORDS[outcome][language]],
    [words.second, secondLevel && RATING_LEVEL_WORDS[secondLevel][language]],
    [words.note, note && <Mixed language={language}>{note}</Mixed>],
    [words.evidence, evidence && <Mixed language={language}>{evidence}</Mixed>],
  ];
  return {
    ...{ key: seq, at, by, standing: 'done' },
    title: REMEDY_EVENT_WORDS[kind][language],
    note: facts.some(([, value]) => value !== null) ? <FactList facts={facts} /> : null,
  };
}

const WORDS = bilingual({
  zh: {
    said: '评价原文',
    noWords: '没有写意见。',
    first: '评价',
    second: '二次评价',
    aspects: '方面',
    number: '号票或办件编号',
    rated: '被评价人员',
    counter: '窗口',
    via: '途径',
    at: '时间',
    phone: '联系电话',
    timeline: '处理过程',
    verdict: '结论',
    outcome: '裁定',
    note: '说明',
    evidence: '证据',
  },
  en: {
    said: 'What was said',
    noWords: 'Nothing was written.',
    first: 'Rating',
    second: 'Second rating',
    aspects: 'About',
    number: 'Ticket or case',
    rated: 'Who was rated',
    counter: 'Counter',
    via: 'By way of',
    at: 'When',
    phone: 'Telephone',
    timeline: 'What was done',
    verdict: 'Finding',
    outcome: 'Decision',
    note: 'Note',
    evidence: 'Evidence',
  },
});
