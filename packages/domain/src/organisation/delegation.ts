import type { ItemKind } from '#catalogue/item-sheet.ts';
import { NoPowerError } from '#organisation/errors.ts';
import { judgeSeal, type Seal, type SealVerdict } from '#organisation/seal.ts';
import type { DateOnly } from '#time/date-only.ts';
import { DAY_MS, type Instant, instantAt } from '#time/instant.ts';

/** 受理或决定: the two acts in the name of a department that need a power. */
export type PowerAct = 'accept' | 'decide';

/** 授权: a member of staff may act in the name of a department for a while. */
export type Power = {
  /** Row of the register it stands in; absent in samples only. */
  readonly powerId?: string;
  readonly departmentCode: string;
  readonly act: PowerAct;
  /** First day it holds. */
  readonly from: DateOnly;
  /** Last day it holds; null until it is taken back. */
  readonly until: DateOnly | null;
  /** The written delegation it rests on. */
  readonly basis: string;
  /** 授权事项: codes it is limited to; absent: every item of the department. */
  readonly items?: readonly string[];
  /** 授权事项类型 it is limited to; absent: every kind. */
  readonly kinds?: readonly ItemKind[];
  /** 窗口: the counter it is bound to; absent: wherever the person works. */
  readonly counterId?: string;
  /** 用章: the seal its papers bear; absent: the paper keeps the place for the seal of the department. */
  readonly seal?: Seal;
  /** 终止: from this moment on it holds no longer. */
  readonly endedAt?: Instant;
  readonly endReason?: string;
  /** Who entered it: whom to ask. */
  readonly grantedBy?: string;
};

/** 授权之问: an act, in whose name, on what, when and where. */
export type PowerQuestion = {
  readonly departmentCode: string;
  readonly act: PowerAct;
  readonly at: Instant;
  /** Local day of `at`. */
  readonly on: DateOnly;
  readonly itemCode: string;
  /** Absent where it is not known: a power for some kinds does not hold then. */
  readonly itemKind?: ItemKind | undefined;
  /** Absent away from a counter: a power bound to one does not hold then. */
  readonly counterId?: string | undefined;
};

/** 授权效力: it holds, or the first reason why not. */
export type PowerVerdict =
  | 'holds'
  | 'revoked'
  | 'not-yet'
  | 'expired'
  | 'other-item'
  | 'other-window'
  | Exclude<SealVerdict, 'usable'>;

/**
 * Does this power cover the act? First and last day count; from the moment of revocation it does not.
 *
 * Null for a power of another department or another act.
 */
export function judgePower(power: Power, asked: PowerQuestion): PowerVerdict | null {
  if (power.departmentCode !== asked.departmentCode || power.act !== asked.act) return null;
  if (power.endedAt !== undefined && power.endedAt <= asked.at) return 'revoked';
  if (asked.on < power.from) return 'not-yet';
  if (power.until !== null && power.until < asked.on) return 'expired';
  if (!coversItem(power, asked)) return 'other-item';
  if (power.counterId !== undefined && power.counterId !== asked.counterId) return 'other-window';
  const seal = power.seal === undefined ? 'usable' : judgeSeal(power.seal, asked);
  return seal === 'usable' ? 'holds' : seal;
}

function coversItem({ items, kinds }: Power, { itemCode, itemKind }: PowerQuestion): boolean {
  if (items !== undefined && !items.includes(itemCode)) return false;
  return kinds === undefined || (itemKind !== undefined && kinds.includes(itemKind));
}

/** A power and why it does not hold. */
export type NearMiss = { readonly power: Power; readonly verdict: Exclude<PowerVerdict, 'holds'> };

/**
 * The power that nearly covers the act, for words: what stands and was limited otherwise; but what ended within two days
 * explains a change, and comes before what was never meant for this item. Null when there never was one.
 */
export function nearestMiss(powers: readonly Power[], asked: PowerQuestion): NearMiss | null {
  const misses = powers.flatMap((power) => {
    const verdict = judgePower(power, asked);
    return verdict === null || verdict === 'holds' ? [] : [{ power, verdict }];
  });
  const rank = (miss: NearMiss) =>
    OVER.includes(miss.verdict) && endOf(miss) < asked.at - RECENT_MS
      ? OVER_LONG_AGO
      : NEARNESS[miss.verdict];
  const [nearest] = misses.toSorted((one, other) => rank(one) - rank(other) || endOf(other) - endOf(one));
  return nearest ?? null;
}

const RECENT_MS = 2 * DAY_MS;
const OVER: readonly PowerVerdict[] = ['revoked', 'expired'];
const OVER_LONG_AGO = 5;

/** The smaller, the less is missing. */
const NEARNESS = {
  'seal-revoked': 0,
  'seal-expired': 0,
  'seal-not-yet': 0,
  'other-window': 1,
  revoked: 2,
  expired: 2,
  'not-yet': 3,
  'other-item': 4,
} as const satisfies Record<NearMiss['verdict'], number>;

/** The last moment of the last day, or that of the end. */
const endOf = ({ power: { endedAt, until, from } }: NearMiss): number =>
  endedAt ?? instantAt({ on: until ?? from, ms: DAY_MS });

/** The power an act rests on, or null; one that names its seal before one that does not, the newest first. */
export const findPower = (powers: readonly Power[], asked: PowerQuestion): Power | null =>
  powers
    .filter((power) => judgePower(power, asked) === 'holds')
    .toSorted(
      (one, other) =>
        Number(other.seal !== undefined) - Number(one.seal !== undefined) || compare(other.from, one.from),
    )[0] ?? null;

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Is there a power for the act? As `findPower`. */
export const holdsPower = (powers: readonly Power[], asked: PowerQuestion): boolean =>
  powers.some((power) => judgePower(power, asked) === 'holds');

/**
 * The power an act rests on at that moment.
 *
 * @throws NoPowerError unless one holds; it says which one nearly does
 *
 * Law: Administrative Licensing Law art. 22 (only within its own power), 24 (what is entrusted, within its limits),
 *      26(1) (one unit accepts and serves).
 */
export function requirePower(powers: readonly Power[], asked: PowerQuestion): Power {
  const power = findPower(powers, asked);
  if (power === null) throw new NoPowerError(asked, nearestMiss(powers, asked));
  return power;
}
