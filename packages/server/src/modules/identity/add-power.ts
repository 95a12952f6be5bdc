import type { Role } from '@yichuang/domain/identity/policy.ts';
import type { PowerAct } from '@yichuang/domain/organisation/delegation.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Tx } from '#platform/db/database.ts';
import { InvalidInputError } from '#platform/http/refusal.ts';
import type { Randomness } from '#platform/server.ts';
import { announceAuthority } from './announce-authority.ts';
import { powerFaults } from './power-faults.ts';
import { delegationsOf, insertDelegation, raiseAuthority } from './power-store.ts';

export type NewPower = {
  readonly departmentCode: string;
  readonly acts: readonly PowerAct[];
  readonly from: DateOnly;
  readonly until: DateOnly | null;
  readonly basis: string;
  /** Absent: no limit of this sort. */
  readonly counterId?: string | undefined;
  readonly items?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly limits?: string | undefined;
  readonly sealId?: string | undefined;
};

type Holder = { readonly accountId: string; readonly role: string };

type Place = {
  readonly tx: Tx;
  readonly centreId: number;
  readonly now: Instant;
  readonly random: Randomness;
  /** Account of who enters it; null at the console. */
  readonly by: string | null;
};

/**
 * Enters a power of a locked account, one row for each act, and raises its authority. The same once more changes nothing.
 *
 * @throws InvalidInputError for an unknown department, a last day before the first, an act the role cannot use, an item
 *         or a seal of another department, an unknown counter
 */
export async function addPower(holder: Holder, power: NewPower, place: Place): Promise<void> {
  const { tx, centreId, now, random, by } = place;
  const faults = await powerFaults(holder.role as Role, power, { db: tx, centreId });
  if (faults.length > 0) throw new InvalidInputError(faults);

  const { accountId } = holder;
  const columns = columnsOf(power);
  const held = await tx.many(delegationsOf, { centreId, accountId });
  const isHeld = (act: PowerAct) =>
    held.some((one) => one.endedAt === null && one.act === act && isSame(one, columns));
  for (const act of new Set(power.acts)) {
    if (isHeld(act)) continue;
    const delegationId = random.newId();
    await tx.run(insertDelegation, { centreId, delegationId, accountId, act, ...columns, now, by });
  }
  await tx.run(raiseAuthority, { centreId, accountId });
  const { departmentCode } = power;
  await announceAuthority({ kind: 'granted', departmentCode, accountIds: [accountId] }, place);
}

const columnsOf = ({ departmentCode, from, until, basis, ...power }: NewPower) => ({
  departmentCode,
  validFrom: from,
  validUntil: until,
  basis,
  counterId: power.counterId ?? null,
  itemCodes: power.items ?? null,
  itemKinds: power.kinds ?? null,
  limits: power.limits ?? null,
  sealId: power.sealId ?? null,
});

type Columns = ReturnType<typeof columnsOf>;

const isSame = (one: Columns, other: Columns): boolean =>
  (Object.keys(other) as readonly (keyof Columns)[]).every(
    (name) => String(one[name]) === String(other[name]),
  );
