import { type LadderFault, MOST_RUNGS } from '#channels/ladder-faults.ts';
import { MOST_PERCENT } from '#channels/urging.ts';

/** What people read for each thing that keeps a ladder from being used, with what is allowed. */
export const LADDER_FAULT_WORDS: Readonly<
  Record<LadderFault['kind'], { readonly zh: string; readonly en: string }>
> = {
  'no-rung': { zh: '至少要有一级', en: 'There is no rung; allowed: at least one' },
  'too-many': { zh: `最多 ${MOST_RUNGS} 级`, en: `Too many rungs; allowed: up to ${MOST_RUNGS}` },
  'bad-percent': {
    zh: `应为 1 到 ${MOST_PERCENT} 的整数，或选“超时后”`,
    en: `Allowed: a whole number from 1 to ${MOST_PERCENT}, or “once it is over”`,
  },
  'not-rising': {
    zh: '每一级都要比上一级晚',
    en: 'Not later than the rung before; allowed: each later than the one before',
  },
  twice: {
    zh: '同一对象、同一方式只能出现一次',
    en: 'This person is there twice in the same way; allowed: once',
  },
  'not-escalated': {
    zh: '督办只能对部门负责人或中心监督员；对中心监督员只能督办',
    en: 'An escalation goes to the head of the department or to the supervisor; the supervisor is only escalated to',
  },
  'no-head-before': {
    zh: '先督办部门负责人，才能督办到中心监督员',
    en: 'The head of the department has to be escalated to before the supervisor',
  },
};
