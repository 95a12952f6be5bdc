import type { OfficeClock } from '#clock/due.ts';
import type { Remedy } from '#complaints/remedy.ts';
import { remedyDues } from '#complaints/remedy-dues.ts';
import type { CardDue } from '#supervision/card-due.ts';
import { dueFact, momentFact } from '#supervision/evidence.ts';
import type { Instant } from '#time/instant.ts';

/**
 * The card a bad rating deserves at a moment (差评逾期未整改): it was not put right within its days, or too late. Looking
 * again gives the same one. A rating that counts nowhere has nothing to put right; whoever was rated answers for nothing,
 * the department does.
 */
export function cardsOfRemedy(remedy: Remedy, clock: OfficeClock, now: Instant): readonly CardDue[] {
  const rectify = remedyDues(remedy, clock, now).find(({ step }) => step === 'rectify');
  if (rectify === undefined || (rectify.state !== 'late' && rectify.state !== 'missed')) return [];
  const facts = [
    momentFact('rated', remedy.openedAt, clock.zone),
    ...dueFact('rectifyDue', rectify.due),
    ...(rectify.doneAt === null ? [] : [momentFact('rectified', rectify.doneAt, clock.zone)]),
  ];
  const evidence = { event: null, facts };
  return [{ rule: 'ratingNotRectified', occasion: 0, responsible: null, evidence }];
}
