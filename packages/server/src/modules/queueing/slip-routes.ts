import * as slips from '@yichuang/contract/queueing-slips.ts';
import { acts } from '../context.ts';
import { enterSlip, viewEntered } from './enter-slip.ts';
import { holdSlips, viewHeld } from './hold-slips.ts';

/** A counter that may lose its network: numbers beforehand, papers entered afterwards. */
export const slipRoutes = [
  acts(slips.holdSlips, holdSlips, viewHeld),
  acts(slips.enterSlip, enterSlip, viewEntered),
];
