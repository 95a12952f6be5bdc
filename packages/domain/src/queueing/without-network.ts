/** 窗口办理动作: what a clerk can do with an application at the counter. */
export type CounterAct = 'receive' | 'accept' | 'tolerate' | 'decide' | 'correct' | 'decline';

/** 断网不能办理的原因: the paper an act is nothing without. */
export type NeedsServer = 'sealedPaper' | 'writtenDecision' | 'sealedNotice';

/**
 * Why an act cannot be done while the counter has no network; null where it can.
 *
 * Only taking papers in (收件) needs nothing from the server: it says nothing about the application, and the person
 * leaves with a provisional slip. Accepting and declining are confirmed by a dated paper with the seal for it, what is
 * missing is told by a notice that is told once, and a decision is made in writing under a power that must hold at that
 * moment; each comes out of the register, or not at all.
 *
 * Law: Administrative Licensing Law art. 32(1)4, 32(2), 34(2).
 */
export const whyNotWithoutNetwork = (act: CounterAct): NeedsServer | null => NEEDED[act];

const NEEDED = {
  receive: null,
  accept: 'sealedPaper',
  tolerate: 'sealedPaper',
  decline: 'sealedPaper',
  correct: 'sealedNotice',
  decide: 'writtenDecision',
} as const satisfies Readonly<Record<CounterAct, NeedsServer | null>>;
