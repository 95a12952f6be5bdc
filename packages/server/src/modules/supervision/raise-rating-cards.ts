import { cardsOfRemedy } from '@yichuang/domain/supervision/cards-of-remedy.ts';
import { officeClock } from '../clock/index.ts';
import { remedyForOversight } from '../complaints/index.ts';
import type { Working } from '../context.ts';
import { raiseNew } from './raise-cards.ts';
import { lockCardsOfRemedy } from './store.ts';

/** Raises the card a bad rating deserves now (差评逾期未整改). Safe to run twice; the remedy is read and never changed. */
export async function raiseRatingCards(remedyId: string, context: Working): Promise<void> {
  const { tx, centreId, now, server } = context;
  const told = await remedyForOversight(remedyId, { db: tx, centreId });
  if (told === null) return;
  const { remedy, headHash } = told;
  const clock = await officeClock(tx, server, centreId);
  const known = await tx.run(lockCardsOfRemedy, { centreId, remedyId });
  const subject = { remedyId, departmentCode: remedy.departmentCode };
  const journal = { version: remedy.version, head: headHash.toString('hex') };
  await raiseNew({ due: cardsOfRemedy(remedy, clock, now), known, subject, journal, clock }, context);
}
