import * as ratings from '@yichuang/contract/complaints-ratings.ts';
import * as reveals from '@yichuang/contract/complaints-reveals.ts';
import { acts, type Reading, reads } from '../context.ts';
import { appeal, assign, close, judge, rectify, revisit, settleAppeal } from './handle-remedy.ts';
import { listPhoneReveals } from './list-phone-reveals.ts';
import { listRemedies } from './list-remedies.ts';
import { findRemedy } from './load-remedy.ts';
import { revealPhone, viewRevealed } from './reveal-phone.ts';
import { viewRemedy } from './view-remedy.ts';

const theRemedy = async ({ remedyId }: { readonly remedyId: string }, context: Reading) =>
  viewRemedy(await findRemedy(remedyId, context), context);

/** What comes of bad ratings. */
export const remedyRoutes = [
  reads(ratings.listRemedies, listRemedies),
  reads(ratings.readRemedy, ({ params }, context) => theRemedy(params, context)),
  acts(ratings.assignRemedy, assign, theRemedy),
  acts(ratings.judgeRemedy, judge, theRemedy),
  acts(ratings.rectifyRemedy, rectify, theRemedy),
  acts(ratings.appealRemedy, appeal, theRemedy),
  acts(ratings.decideAppeal, settleAppeal, theRemedy),
  acts(ratings.revisitRemedy, revisit, theRemedy),
  acts(ratings.closeRemedy, close, theRemedy),
  acts(reveals.revealPhone, revealPhone, viewRevealed),
  reads(reveals.listPhoneReveals, listPhoneReveals),
];
