import { CounterStateError } from '#queueing/errors.ts';

/** 窗口状态 while somebody works there. */
export type CounterState = 'open' | 'paused' | 'closed';

/** 窗口事件. */
export type CounterEventKind = 'counterOpened' | 'counterPaused' | 'counterResumed' | 'counterClosed';

/** 暂停: why, as the screen of the counter says it, and for how long nobody needs to be told. */
export type Pause = {
  readonly zh: string;
  readonly en: string;
  /** Minutes; null: as long as the rules of the hall allow a pause. */
  readonly mayLast: number | null;
};

/** Every pause, in the order in which the clerk chooses; a new one is a row here and in the check of the table. */
export const PAUSES = {
  away: { zh: '暂离，请稍候', en: 'Back in a moment', mayLast: null },
  lunch: { zh: '午休', en: 'Lunch break', mayLast: 60 },
  specialMatter: { zh: '办理特殊事项', en: 'Special matter in hand', mayLast: null },
  handover: { zh: '交接班', en: 'Changing shifts', mayLast: null },
  equipment: { zh: '设备故障', en: 'Equipment out of order', mayLast: null },
} as const satisfies Readonly<Record<string, Pause>>;

/** 暂停事由. */
export type PauseReason = keyof typeof PAUSES;

export const PAUSE_REASONS = Object.keys(PAUSES) as [PauseReason, ...PauseReason[]];

type Moves = Readonly<Partial<Record<CounterEventKind, CounterState>>>;

const COUNTER_LIFE = {
  open: { counterPaused: 'paused', counterClosed: 'closed' },
  paused: { counterResumed: 'open', counterClosed: 'closed' },
  closed: {},
} as const satisfies Readonly<Record<CounterState, Moves>>;

/** The state after an event. @throws CounterStateError */
export function counterStateAfter(state: CounterState, event: CounterEventKind): CounterState {
  const moves: Moves = COUNTER_LIFE[state];
  const to = moves[event];
  if (!to) throw new CounterStateError(state, event);
  return to;
}
