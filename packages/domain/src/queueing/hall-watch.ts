import { type CounterState, PAUSES, type PauseReason } from '#queueing/counter-life.ts';
import { type Instant, MINUTE_MS } from '#time/instant.ts';

/** 窗口实况: what somebody who looks over the hall sees at a counter. */
export type CounterStanding = 'closed' | 'absent' | 'paused' | 'unattended' | 'free' | 'busy' | 'full';

/** 大厅提醒规则. */
export type WatchRules = {
  /** More people than this in one line are too many. */
  readonly waiting: number;
  /** Nobody is to wait longer than this. */
  readonly waitMinutes: number;
  /** People wait, and no counter is open for them: so long it may last. */
  readonly unservedMinutes: number;
  /** 暂离 longer than this is 空岗 unless somebody stands in. */
  readonly pauseMinutes: number;
  /** An open counter that calls nobody for so long while people wait for it is 空岗. */
  readonly quietMinutes: number;
  /** Somebody the rota expects and who is so late is missed: 空岗 unless somebody stands in. */
  readonly lateMinutes: number;
};

/** 等候超过十五人或三十分钟、暂停超过十五分钟. */
export const USUAL_WATCH_RULES: WatchRules = {
  waiting: 15,
  waitMinutes: 30,
  unservedMinutes: 5,
  pauseMinutes: 15,
  quietMinutes: 15,
  lateMinutes: 10,
};

/** 被看护的队列: one service and who waits for it. */
export type WatchedLine = {
  readonly serviceId: string;
  readonly waiting: number;
  /** Since when the first of them waits; null when nobody does. */
  readonly longestSince: Instant | null;
  /** Counters open for it. */
  readonly open: number;
  /** 目标等候 of the service itself; absent or null: that of the hall. */
  readonly targetMinutes?: number | null;
};

/** 被看护的窗口. */
export type WatchedCounter = {
  readonly counterId: string;
  /** Closed while nobody works there. */
  readonly state: CounterState;
  /** Absent or null while it is not paused. */
  readonly pauseReason?: PauseReason | null;
  /** The last thing that happened there: state or number; null while nobody works there. */
  readonly lastActAt: Instant | null;
  readonly stateSince: Instant | null;
  /** Somebody is called or served there. */
  readonly isTaken: boolean;
  readonly services: readonly string[];
  /** Since when the rota expects somebody there; absent or null: it expects nobody. */
  readonly expectedSince?: Instant | null;
};

/** 大厅提醒: one thing a manager should act on. */
export type HallAlert = {
  readonly kind: 'noCounter' | 'lineTooLong' | 'absent' | 'unattended' | 'pausedTooLong';
  /** The line it is about; null for a counter. */
  readonly serviceId: string | null;
  /** The counter it is about; null for a line. */
  readonly counterId: string | null;
  /** People in the line, or waiting for the counter. */
  readonly waiting: number;
  /** How long it has lasted: the longest wait, the pause, the silence, how late somebody is. */
  readonly minutes: number;
};

/** What is seen at one counter; `lines` are those of its hall. */
export function counterStanding(
  counter: WatchedCounter,
  lines: readonly WatchedLine[],
  now: Instant,
  rules: WatchRules = USUAL_WATCH_RULES,
): CounterStanding {
  if (counter.state === 'closed') return isMissing(counter, now, rules) ? 'absent' : 'closed';
  if (counter.state === 'paused') return 'paused';
  const own = linesOf(counter, lines);
  if (counter.isTaken) return own.some((line) => isTooLong(line, now, rules)) ? 'full' : 'busy';
  const isMissed = own.some(({ waiting }) => waiting > 0);
  return isMissed && minutesFrom(counter.lastActAt, now) >= rules.quietMinutes ? 'unattended' : 'free';
}

/** Everything a manager should act on, the most pressing first: who waits for nobody, then what lasts longest. */
export function hallAlerts(
  counters: readonly WatchedCounter[],
  lines: readonly WatchedLine[],
  now: Instant,
  rules: WatchRules = USUAL_WATCH_RULES,
): readonly HallAlert[] {
  const ofLines = lines.flatMap((line) => alertOfLine(line, now, rules));
  const ofCounters = counters.flatMap((counter) => alertOfCounter(counter, lines, now, rules));
  return [...ofLines, ...ofCounters].sort(
    (one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || other.minutes - one.minutes,
  );
}

const ORDER: readonly HallAlert['kind'][] = [
  'noCounter',
  'lineTooLong',
  'absent',
  'unattended',
  'pausedTooLong',
];

function alertOfLine(line: WatchedLine, now: Instant, rules: WatchRules): readonly HallAlert[] {
  const { serviceId, waiting, open, longestSince } = line;
  const minutes = minutesFrom(longestSince, now);
  const about = { serviceId, counterId: null, waiting, minutes };
  if (waiting > 0 && open === 0 && minutes >= rules.unservedMinutes) return [{ kind: 'noCounter', ...about }];
  return isTooLong(line, now, rules) ? [{ kind: 'lineTooLong', ...about }] : [];
}

function alertOfCounter(
  counter: WatchedCounter,
  lines: readonly WatchedLine[],
  now: Instant,
  rules: WatchRules,
): readonly HallAlert[] {
  const waiting = linesOf(counter, lines).reduce((sum, line) => sum + line.waiting, 0);
  const about = { serviceId: null, counterId: counter.counterId, waiting };
  const paused = minutesFrom(counter.stateSince, now);
  if (counter.state === 'paused' && paused > longestPause(counter, rules))
    return [{ kind: 'pausedTooLong', ...about, minutes: paused }];
  const standing = counterStanding(counter, lines, now, rules);
  if (standing === 'absent')
    return [{ kind: 'absent', ...about, minutes: minutesFrom(counter.expectedSince ?? null, now) }];
  if (standing !== 'unattended') return [];
  return [{ kind: 'unattended', ...about, minutes: minutesFrom(counter.lastActAt, now) }];
}

/** Minutes. Lunch lasts as long as lunch does, whatever the hall says of a pause. */
const longestPause = ({ pauseReason }: WatchedCounter, rules: WatchRules): number =>
  (pauseReason ? PAUSES[pauseReason].mayLast : null) ?? rules.pauseMinutes;

const linesOf = ({ services }: WatchedCounter, lines: readonly WatchedLine[]) =>
  lines.filter(({ serviceId }) => services.includes(serviceId));

const isMissing = ({ expectedSince }: WatchedCounter, now: Instant, rules: WatchRules): boolean =>
  expectedSince !== undefined &&
  expectedSince !== null &&
  expectedSince <= now &&
  minutesFrom(expectedSince, now) >= rules.lateMinutes;

const isTooLong = (line: WatchedLine, now: Instant, rules: WatchRules): boolean => {
  const { waiting, longestSince, targetMinutes } = line;
  if (waiting > rules.waiting) return true;
  return waiting > 0 && minutesFrom(longestSince, now) > (targetMinutes ?? rules.waitMinutes);
};

const minutesFrom = (at: Instant | null, now: Instant): number =>
  at === null ? 0 : Math.max(0, Math.floor((now - at) / MINUTE_MS));
