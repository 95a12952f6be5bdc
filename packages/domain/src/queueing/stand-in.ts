import type { ItemKind } from '#catalogue/item-sheet.ts';
import { holdsPower, type Power } from '#organisation/delegation.ts';
import type { Skill } from '#queueing/rota.ts';
import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

/** 可调派人员: somebody of the staff who could open a counter. */
export type StandIn = {
  readonly accountId: string;
  readonly departmentCode: string | null;
  readonly powers: readonly Power[];
  /** Signed in today: in the house, as far as the system knows. */
  readonly isHere: boolean;
  /** Numbers of the service this person has served in the last weeks. */
  readonly served: number;
  /** What the person can do and where; absent or null: nothing is recorded. */
  readonly skill?: Skill | null;
  /** On leave today. */
  readonly isAway?: boolean;
  /** 班次 of this half day: counters where the rota has the person first, and second. */
  readonly planned?: { readonly first: readonly string[]; readonly second: readonly string[] };
};

/** 拟开窗口: a counter that is to be opened, and when. */
export type CounterToOpen = {
  readonly counterId: string;
  /** The department whose counter it is; null at the counters of intermediaries. */
  readonly departmentCode: string | null;
  /** What is handled there for the line that is too long, and in whose name. */
  readonly items: readonly {
    readonly code: string;
    readonly kind: ItemKind;
    readonly departmentCode: string;
  }[];
  readonly at: Instant;
  readonly on: DateOnly;
  /** The line it is opened for; absent: any of the counter. */
  readonly serviceId?: string;
};

/**
 * May this person work at the counter: holds the power to accept every item of the line, in the name of its department?
 *
 * A counter without such items, as those of intermediaries, is opened by its own people and never by a manager.
 */
export function mayStandIn({ powers }: Pick<StandIn, 'powers'>, counter: CounterToOpen): boolean {
  const { counterId, items, at, on } = counter;
  return (
    items.length > 0 &&
    items.every(({ code, kind, departmentCode }) =>
      holdsPower(powers, {
        departmentCode,
        act: 'accept',
        at,
        on,
        itemCode: code,
        itemKind: kind,
        counterId,
      }),
    )
  );
}

/** May, can, and is not on leave. */
export const canStandIn = (person: StandIn, counter: CounterToOpen): boolean =>
  person.isAway !== true && hasSkill(person.skill ?? null, counter) && mayStandIn(person, counter);

/** Can this person do the line there, as far as skills are recorded? */
export const hasSkill = (
  skill: Skill | null,
  { counterId, serviceId }: Pick<CounterToOpen, 'counterId' | 'serviceId'>,
): boolean =>
  skill === null ||
  (isAmong(skill.counters, counterId) && (serviceId === undefined || isAmong(skill.services, serviceId)));

/** An empty list binds nothing. */
const isAmong = (list: readonly string[], one: string): boolean => list.length === 0 || list.includes(one);

/** By the rota: first there, partner there, planned nowhere, planned elsewhere. */
function plannedRank({ planned }: StandIn, { counterId }: CounterToOpen): number {
  if (planned?.first.includes(counterId)) return 3;
  if (planned?.second.includes(counterId)) return 2;
  return planned === undefined || planned.first.length === 0 ? 1 : 0;
}

/** Who could, the best first: in the house, by the rota, at home in the work, of the department itself. */
export const rankStandIns = <Person extends StandIn>(
  people: readonly Person[],
  counter: CounterToOpen,
): readonly Person[] =>
  people
    .filter((person) => canStandIn(person, counter))
    .sort(
      (one, other) =>
        Number(other.isHere) - Number(one.isHere) ||
        plannedRank(other, counter) - plannedRank(one, counter) ||
        other.served - one.served ||
        Number(other.departmentCode === counter.departmentCode) -
          Number(one.departmentCode === counter.departmentCode) ||
        (one.accountId < other.accountId ? -1 : 1),
    );
