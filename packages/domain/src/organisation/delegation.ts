import { NoPowerError } from '#organisation/errors.ts';
import type { DateOnly } from '#time/date-only.ts';

/** 受理或决定: the two acts in the name of a department that need a power. */
export type PowerAct = 'accept' | 'decide';

/** 授权: a member of staff may act in the name of a department for a while. */
export type Power = {
  readonly departmentCode: string;
  readonly act: PowerAct;
  /** First day it holds. */
  readonly from: DateOnly;
  /** Last day it holds; null until it is taken back. */
  readonly until: DateOnly | null;
  /** The written delegation it rests on. */
  readonly basis: string;
};

/**
 * Is there a power to act for the department on that day? First and last day count.
 *
 * Law: Administrative Licensing Law art. 22 (only within its own power), 26(1) (one unit accepts and serves).
 */
export const holdsPower = (
  powers: readonly Power[],
  departmentCode: string,
  act: PowerAct,
  on: DateOnly,
): boolean =>
  powers.some(
    (power) =>
      power.departmentCode === departmentCode &&
      power.act === act &&
      power.from <= on &&
      (power.until === null || on <= power.until),
  );

/** @throws NoPowerError unless a power to act for the department holds on that day */
export function requirePower(
  powers: readonly Power[],
  departmentCode: string,
  act: PowerAct,
  on: DateOnly,
): void {
  if (!holdsPower(powers, departmentCode, act, on)) throw new NoPowerError(departmentCode, act, on);
}
