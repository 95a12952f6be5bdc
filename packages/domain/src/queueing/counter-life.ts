import { CounterStateError } from '#queueing/errors.ts';

/** 窗口状态 while somebody works there. */
export type CounterState = 'open' | 'paused' | 'closed';

/** 窗口事件. */
export type CounterEventKind = 'counterOpened' | 'counterPaused' | 'counterResumed' | 'counterClosed';

/** 暂停事由: shown on the screen of the counter. */
export type PauseReason = 'away' | 'specialMatter' | 'handover' | 'equipment';

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

/** 暂停事由用语, as the screen of the counter says it. */
export const PAUSE_WORDS = {
  away: { zh: '暂离，请稍候', en: 'Back in a moment' },
  specialMatter: { zh: '暂停，办理特殊事项', en: 'Paused for a special matter' },
  handover: { zh: '交接班', en: 'Changing shifts' },
  equipment: { zh: '设备故障', en: 'Equipment out of order' },
} as const satisfies Readonly<Record<PauseReason, { readonly zh: string; readonly en: string }>>;
