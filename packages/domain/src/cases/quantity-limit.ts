import type { CaseFile } from '#cases/case-file.ts';
import { parseCaseNumber } from '#cases/case-number.ts';
import { NotInTurnError } from '#cases/guard-errors.ts';

/** 排队中的申请: an accepted application for the same item, as far as its turn is concerned. */
export type Waiting = Pick<CaseFile, 'caseId' | 'caseNumber' | 'acceptedAt' | 'countedFrom'>;

/** 数量: how many may be granted, how many are, and who waits for a decision. */
export type Quantity = {
  readonly limit: number;
  readonly granted: number;
  readonly waiting: readonly Waiting[];
};

/**
 * Where only so many may be granted, the earlier accepted comes first (数量限制): whoever waits ahead must be
 * decided before, for or against.
 *
 * @throws NotInTurnError when none is left, or an earlier application is undecided
 *
 * Law: Administrative Licensing Law art. 57.
 */
export function requireTurn(before: Waiting, { limit, granted, waiting }: Quantity): void {
  if (granted >= limit) throw new NotInTurnError('usedUp', { limit });
  const first = waiting.find((other) => other.caseId !== before.caseId && inTurn(other, before) < 0);
  if (first) throw new NotInTurnError('earlierFirst', { caseNumber: first.caseNumber });
}

/** Order of acceptance, to the second; within one second the order of the daily sequence, then the number itself. */
export function inTurn(one: Waiting, other: Waiting): number {
  const bySecond = secondOf(one) - secondOf(other);
  if (bySecond !== 0) return bySecond;
  const bySequence = sequenceOf(one) - sequenceOf(other);
  if (bySequence !== 0) return bySequence;
  return Number(one.caseNumber > other.caseNumber) - Number(one.caseNumber < other.caseNumber);
}

/** An application that counts from an earlier moment than its acceptance keeps that place. */
const secondOf = ({ countedFrom, acceptedAt }: Waiting): number =>
  Math.floor((countedFrom ?? acceptedAt ?? Number.MAX_SAFE_INTEGER) / 1_000);

function sequenceOf({ caseNumber }: Waiting): number {
  const checked = parseCaseNumber(caseNumber);
  return checked.ok ? checked.parts.sequence : Number.MAX_SAFE_INTEGER;
}
