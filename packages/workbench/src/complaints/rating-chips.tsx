import type { RatingLevelView } from '@yichuang/contract/complaints.ts';
import type {
  RemedyDueView,
  RemedyRow,
  RemedyStateView,
  VerdictView,
} from '@yichuang/contract/complaints-ratings.ts';
import { RATING_LEVEL_WORDS } from '@yichuang/domain/complaints/rating.ts';
import {
  APPEAL_OUTCOME_WORDS,
  REMEDY_STATE_WORDS,
  REMEDY_STEP_STATE_WORDS,
  REMEDY_STEP_WORDS,
  VERDICT_WORDS,
} from '@yichuang/domain/complaints/remedy-words.ts';
import { DayTime } from '@yichuang/ui/moment.tsx';
import { type Shape, StatusChip, type Tone } from '@yichuang/ui/status-chip.tsx';
import { useLanguage } from '#shell/language.tsx';

/** 非常满意 to 非常不满意: word, shape and colour. */
export function LevelChip({ level }: { level: RatingLevelView }) {
  const { language } = useLanguage();
  const [tone, shape] = LOOKS[level];
  return (
    <StatusChip tone={tone} shape={shape}>
      {RATING_LEVEL_WORDS[level][language]}
    </StatusChip>
  );
}

const LOOKS: Readonly<Record<RatingLevelView, readonly [Tone, Shape]>> = {
  5: ['green', 'check'],
  4: ['green', 'dot'],
  3: ['blue', 'ring'],
  2: ['amber', 'triangle'],
  1: ['seal', 'cross'],
};

/** Where a remedy stands. */
export function RemedyStateChip({ state }: { state: RemedyStateView }) {
  const { language } = useLanguage();
  return <StatusChip tone={STATE_TONES[state]}>{REMEDY_STATE_WORDS[state][language]}</StatusChip>;
}

const STATE_TONES = {
  opened: 'seal',
  assigned: 'amber',
  judged: 'amber',
  rectified: 'blue',
  revisited: 'blue',
  closed: 'grey',
} as const satisfies Readonly<Record<RemedyStateView, Tone>>;

/** 核实结论; nothing before it was given. */
export function Verdict({ verdict }: { verdict: VerdictView | null }) {
  const { language } = useLanguage();
  return verdict && <span className="hint">{VERDICT_WORDS[verdict][language]}</span>;
}

/** How an appeal of the department stands; nothing where there is none. */
export function AppealChip({ appeal }: { appeal: RemedyRow['appeal'] }) {
  const { language } = useLanguage();
  if (appeal === null) return null;
  if (appeal === 'open')
    return <StatusChip tone="amber">{language === 'en' ? 'Appealed' : '申诉中'}</StatusChip>;
  const tone = appeal === 'ratingSetAside' ? 'grey' : 'blue';
  return <StatusChip tone={tone}>{APPEAL_OUTCOME_WORDS[appeal][language]}</StatusChip>;
}

/** Step, last day and how it stands; a warning has its own shape. */
export function DueChip({ due }: { due: RemedyDueView }) {
  const { language } = useLanguage();
  const [tone, shape] = DUE_LOOKS[due.state];
  return (
    <StatusChip tone={tone} shape={shape} strong={due.state === 'late'}>
      {REMEDY_STEP_WORDS[due.step][language]} <DayTime on={due.due.on} deadline language={language} />{' '}
      {REMEDY_STEP_STATE_WORDS[due.state][language]}
    </StatusChip>
  );
}

const DUE_LOOKS: Readonly<Record<RemedyDueView['state'], readonly [Tone, Shape]>> = {
  running: ['blue', 'ring'],
  warning: ['amber', 'triangle'],
  late: ['seal', 'cross'],
  met: ['green', 'check'],
  missed: ['grey', 'square'],
};
