import type { TrackView } from '@yichuang/contract/case-track.ts';
import type { TimelineEntry } from '@yichuang/contract/cases.ts';
import type { CaseState } from '@yichuang/domain/cases/case-file.ts';
import { TIMELINE_WORDS } from '@yichuang/domain/channels/application-event-words.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import type { Standing, TimelineLine } from '@yichuang/ui/timeline.tsx';
import { stateFrom } from './case-state.tsx';

/** What makes up the way of a case; the page turns it into a timeline. */
type Told = Pick<TrackView, 'state' | 'timeline' | 'steps'>;

/**
 * The whole way of an application: what happened, what is going on, what is still to come.
 *
 * In a channel the steps of the departments stand between acceptance and the end, in the order
 * of the plan.
 */
export function trackLines(
  view: Told,
  language: Language,
  ended: (at: string) => string,
): readonly TimelineLine[] {
  // The opening of a step is told by the step itself.
  const entries = view.timeline.filter((entry) => entry.kind !== 'stepOpened');
  const after = entries.findIndex((entry) => AFTER_STEPS.has(entry.kind));
  const split = after === -1 ? entries.length : after;
  const past = (some: readonly TimelineEntry[]) => some.map((entry) => entryLine(entry, language));
  const ahead = aheadLines(view, language);
  return [
    ...past(entries.slice(0, split)),
    ...ahead.filter((line) => line.key === 'acceptance'),
    ...view.steps.map((step) => stepLine(step, language, ended)),
    ...past(entries.slice(split)),
    ...ahead.filter((line) => line.key !== 'acceptance'),
  ];
}

/** Events that can only follow when all departments have decided. */
const AFTER_STEPS: ReadonlySet<string> = new Set([
  'granted',
  'refused',
  'resultPrepared',
  'delivered',
  'concluded',
  'archived',
]);

const entryLine = ({ seq, kind, at, by, note }: TimelineEntry, language: Language): TimelineLine => ({
  key: seq,
  title: Object.hasOwn(TIMELINE_WORDS, kind)
    ? TIMELINE_WORDS[kind as keyof typeof TIMELINE_WORDS][language]
    : kind,
  standing: 'done',
  at,
  by,
  note,
});

function stepLine(
  step: TrackView['steps'][number],
  language: Language,
  ended: (at: string) => string,
): TimelineLine {
  const words = WORDS[language];
  const standing: Standing = step.isPaused ? 'stopped' : (STEP_STANDING[step.state] ?? 'ahead');
  return {
    key: step.stepId,
    title: language === 'en' ? step.nameEn : step.name,
    standing,
    at: step.startedAt,
    by: language === 'en' ? step.department.nameEn : step.department.name,
    note: stepNote(step, words, ended),
  };
}

const STEP_STANDING: Readonly<Record<string, Standing>> = {
  waiting: 'ahead',
  ready: 'ahead',
  open: 'now',
  done: 'done',
  refused: 'done',
  lost: 'done',
};

function stepNote(
  { state, endedAt, isPaused }: TrackView['steps'][number],
  words: (typeof WORDS)[Language],
  ended: (at: string) => string,
): string | null {
  if (isPaused) return words.paused;
  if (state === 'lost') return words.lost;
  if (state === 'refused') return endedAt === null ? words.refused : `${words.refused} · ${ended(endedAt)}`;
  return endedAt === null ? null : `${words.ended} ${ended(endedAt)}`;
}

/** The milestones not reached yet; the first is under way, unless departments are at work on their steps. */
function aheadLines({ state, timeline, steps }: Told, language: Language): readonly TimelineLine[] {
  const known = stateFrom(state);
  if (known === null || ENDED.has(known)) return [];
  const kinds = new Set(timeline.map((entry) => entry.kind));
  const open = MILESTONES.filter(({ key, reachedBy }) => {
    if (key === 'decision' && steps.length > 0) return false;
    return !reachedBy.some((kind) => kinds.has(kind));
  });
  const stepsUnderWay = steps.some((step) => !['done', 'refused', 'lost'].includes(step.state));
  return open.map(({ key }, index) => ({
    key,
    title: WORDS[language][key],
    standing: index === 0 && !(key === 'delivery' && stepsUnderWay) ? underWay(known) : 'ahead',
    at: null,
  }));
}

const underWay = (state: CaseState): Standing =>
  state === 'inSpecialProcedure' || state === 'inHearing' ? 'stopped' : 'now';

const MILESTONES = [
  { key: 'acceptance', reachedBy: ['accepted', 'deemedAccepted', 'granted', 'refused'] },
  { key: 'decision', reachedBy: ['granted', 'refused'] },
  { key: 'delivery', reachedBy: ['delivered', 'concluded'] },
] as const;

/** Nothing comes after these. */
const ENDED: ReadonlySet<CaseState> = new Set<CaseState>([
  'notRequired',
  'declined',
  'withdrawn',
  'lapsed',
  'terminated',
  'delivered',
  'concluded',
  'archived',
]);

const WORDS = bilingual({
  zh: {
    acceptance: '核对材料，决定是否受理',
    decision: '审查并作出决定',
    delivery: '送达结果',
    ended: '办完',
    refused: '不予许可',
    lost: '许可已失效',
    paused: '听证、检测等特别程序进行中，这一环节依法暂停计时',
  },
  en: {
    acceptance: 'Documents are checked for acceptance',
    decision: 'Review and decision',
    delivery: 'Result is handed over',
    ended: 'done',
    refused: 'refused',
    lost: 'its grant no longer holds',
    paused: 'a hearing or special procedure is under way; by law the clock of this step stands still',
  },
});
