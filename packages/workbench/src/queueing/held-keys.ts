import type { KeyAct } from '#keyboard.ts';

/** Keys of what was put aside: numbers that are held first, then desks without a number. */
export const HELD_KEYS = ['held1', 'held2', 'held3'] as const satisfies readonly KeyAct[];
