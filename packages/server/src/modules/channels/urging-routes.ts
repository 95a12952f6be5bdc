import * as urging from '@yichuang/contract/channel-urging.ts';
import { acts, reads } from '../context.ts';
import { changeLadder, viewLadder } from './change-ladder.ts';
import { listUrged } from './list-urged.ts';

/** What was urged, and the ladder by which the nightly rule urges. */
export const urgingRoutes = [
  reads(urging.listUrged, (_input, context) => listUrged(context)),
  reads(urging.readLadder, (_input, context) => viewLadder(context)),
  acts(urging.changeLadder, changeLadder, (_done, context) => viewLadder(context)),
];
