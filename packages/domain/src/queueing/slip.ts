import { HandedInMomentError, SlipNotYoursError, SlipUsedError } from '#queueing/slip-errors.ts';
import type { DateOnly } from '#time/date-only.ts';
import { DAY_MS, type Instant, instantText, MINUTE_MS } from '#time/instant.ts';

/** 临时凭条: a number that a counter held before the network went, and the clerk who held it. */
export type HeldSlip = {
  readonly number: string;
  readonly accountId: string;
  readonly heldAt: Instant;
  /** The case it became; null while it is not used. */
  readonly caseId: string | null;
};

/** Numbers a counter has at hand: some hours without a network, at the pace of a full day. */
export const SLIPS_AT_HAND = 20;

/** 补录时限: papers entered later than this are taken in as of now; the clerk says in writing when they came. */
export const ENTERED_WITHIN_MS = DAY_MS;

/** A machine at the counter counts the seconds since it heard from the server; it may run a little fast. */
const FAST_CLOCK_MS = 2 * MINUTE_MS;

/**
 * 临时凭条编号: `L20071030-S095-003`. It begins with a letter (临), so that nobody takes it for a case number.
 *
 * Numbers begin anew at each counter every day.
 */
export const slipNumber = (on: DateOnly, counterId: string, serial: number): string =>
  `L${on.replaceAll('-', '')}-${counterId}-${String(serial).padStart(3, '0')}`;

/**
 * The moment from which the papers count as received, when they are entered afterwards (补录): that at which the window
 * took them, as the clerk who took them says, within what the server knows by itself.
 *
 * The number was held before the papers came, so they cannot be older than it; nothing comes from the future; and
 * nobody enters what is older than a day.
 *
 * @throws SlipNotYoursError for another clerk, SlipUsedError for a number that is a case already, HandedInMomentError
 *
 * Law: Administrative Licensing Law art. 32(1)4 (the days count from receipt, not from the entry).
 */
export function momentHandedIn(
  slip: HeldSlip,
  { accountId, said, now }: { readonly accountId: string; readonly said: Instant; readonly now: Instant },
): Instant {
  if (slip.accountId !== accountId) throw new SlipNotYoursError(slip.number);
  if (slip.caseId !== null) throw new SlipUsedError(slip.number, slip.caseId);
  const bounds = { said: instantText(said), heldAt: instantText(slip.heldAt) };
  if (said < slip.heldAt) throw new HandedInMomentError('beforeTheNumber', bounds);
  if (said > now + FAST_CLOCK_MS) throw new HandedInMomentError('inTheFuture', bounds);
  if (now - said > ENTERED_WITHIN_MS) throw new HandedInMomentError('tooLongAgo', bounds);
  return said > now ? now : said;
}
