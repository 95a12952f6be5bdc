import {
  declineAtCounter as decline,
  requestCorrectionAtCounter,
} from '@yichuang/domain/cases/answer-at-counter.ts';
import { boundOf } from '@yichuang/domain/cases/bound-of.ts';
import type { DeclineStatement } from '@yichuang/domain/cases/decline.ts';
import type { Defect } from '@yichuang/domain/cases/request-correction.ts';
import { boundClock } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import type { CounterCase } from './accept-at-counter.ts';
import { REMEDIES, textDigest } from './dossier.ts';
import { announceWatched } from './effects.ts';
import { openAtCounter } from './open-at-counter.ts';
import { saveNewCase } from './save.ts';

/** Nothing was known of the case before. */
const UNBORN = 0;

/** 收件并一次性告知补正: papers are taken in, and everything that is missing or wrong is said in the same act. */
export async function correctAtCounter(
  { defects, override, ...asked }: CounterCase & Corrections,
  context: Acting,
): Promise<{ caseId: string }> {
  const { opening, sheet, dossier, takenIn } = await openAtCounter(asked, context);
  const { tx, server, centreId } = context;
  const statement = { defects, ...(override && { overrideReason: override.reason }) };
  const result = requestCorrectionAtCounter(opening, {
    ...takenIn,
    sheet,
    clock: await boundClock(tx, server, centreId, boundOf(opening, sheet)),
    defects,
    statementDigest: textDigest(dossier.salt, statement),
    ...(override && { override: { ...override, reasonDigest: textDigest(dossier.salt, override) } }),
  });
  saveNewCase(context, result, dossier, { statement, ...placeOf(asked) });
  announceWatched(context, { caseId: opening.caseId, version: UNBORN }, result.events);
  return { caseId: opening.caseId };
}

type Corrections = {
  readonly defects: readonly Defect[];
  /** 仍要求提交: why a paper is asked for though the platform can fetch it. */
  readonly override?: { readonly reason: string } | undefined;
};

/** 收件并不予受理: an application for another authority is taken in and declined in the same act, with its paper. */
export async function declineAtCounter(
  {
    reason,
    legalBasis,
    competentAuthority,
    ...asked
  }: CounterCase & Required<Omit<DeclineStatement, 'remedies'>>,
  context: Acting,
): Promise<{ caseId: string }> {
  const { opening, dossier, takenIn } = await openAtCounter(asked, context);
  const statement = { reason, legalBasis, competentAuthority, remedies: REMEDIES };
  const result = decline(opening, {
    ...takenIn,
    statement,
    statementDigest: textDigest(dossier.salt, statement),
  });
  saveNewCase(context, result, dossier, { statement, ...placeOf(asked) });
  return { caseId: opening.caseId };
}

const placeOf = ({ takenAt }: CounterCase) => (takenAt ? { takenAt } : {});
