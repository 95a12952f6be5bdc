import type { FieldFault } from '@yichuang/contract/problem.ts';
import { powerActsOf, type Role } from '@yichuang/domain/identity/policy.ts';
import type { PowerAct } from '@yichuang/domain/organisation/delegation.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Tx } from '#platform/db/database.ts';
import { InvalidInputError } from '#platform/http/refusal.ts';
import type { Randomness } from '#platform/server.ts';
import { departmentFaults } from './department-faults.ts';
import { delegationsOf, insertDelegation, raiseAuthority } from './power-store.ts';

export type NewPower = {
  readonly departmentCode: string;
  readonly acts: readonly PowerAct[];
  readonly from: DateOnly;
  readonly until: DateOnly | null;
  readonly basis: string;
};

type Holder = { readonly accountId: string; readonly role: string };

type Place = {
  readonly tx: Tx;
  readonly centreId: number;
  readonly now: Instant;
  readonly random: Randomness;
  /** Account of the administrator; null at the console. */
  readonly by: string | null;
};

/**
 * Enters a power of a locked account, one row for each act, and raises its authority. The same once more changes nothing.
 *
 * @throws InvalidInputError for an unknown department, a last day before the first, an act the role cannot use
 */
export async function addPower(holder: Holder, power: NewPower, place: Place): Promise<void> {
  const { tx, centreId, now, random, by } = place;
  const faults = [
    ...(await departmentFaults('/power/departmentCode', power.departmentCode, { db: tx, centreId })),
    ...dayFaults(power),
    ...actFaults(holder.role as Role, power.acts),
  ];
  if (faults.length > 0) throw new InvalidInputError(faults);

  const { accountId } = holder;
  const { departmentCode, from: validFrom, until: validUntil, basis } = power;
  const held = await tx.many(delegationsOf, { centreId, accountId });
  for (const act of new Set(power.acts)) {
    const isHeld = held.some(
      (one) =>
        one.endedAt === null &&
        one.act === act &&
        one.departmentCode === departmentCode &&
        one.validFrom === validFrom &&
        one.validUntil === validUntil &&
        one.basis === basis,
    );
    if (isHeld) continue;
    await tx.run(insertDelegation, {
      centreId,
      delegationId: random.newId(),
      accountId,
      departmentCode,
      act,
      validFrom,
      validUntil,
      basis,
      now,
      by,
    });
  }
  await tx.run(raiseAuthority, { centreId, accountId });
}

function dayFaults({ from, until }: NewPower): readonly FieldFault[] {
  if (until === null || until >= from) return [];
  return [
    {
      pointer: '/power/until',
      rule: 'identity.until-before-from',
      message: `截止日不能早于起始日 ${from}`,
      messageEn: `The last day is not before the first, ${from}.`,
    },
  ];
}

function actFaults(role: Role, acts: readonly PowerAct[]): readonly FieldFault[] {
  const usable = powerActsOf(role);
  if (acts.every((act) => usable.includes(act))) return [];
  const { message, messageEn } = ACTS_OF[role];
  return [{ pointer: '/power/acts', rule: 'identity.act-of-role', message, messageEn }];
}

const NO_ACTS = {
  message: '只有窗口人员和审批人员可以得到授权',
  messageEn: 'Only a clerk or a reviewer can be given a power.',
};

const ACTS_OF: Readonly<Record<Role, Pick<FieldFault, 'message' | 'messageEn'>>> = {
  clerk: { message: '窗口人员可授权受理、决定', messageEn: 'A clerk may be given accept and decide.' },
  reviewer: { message: '审批人员只能授权决定', messageEn: 'A reviewer may be given decide only.' },
  archivist: NO_ACTS,
  supervisor: NO_ACTS,
  administrator: NO_ACTS,
};
