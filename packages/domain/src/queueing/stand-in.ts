import type { ItemKind } from '#catalogue/item-sheet.ts';
import { holdsPower, type Power } from '#organisation/delegation.ts';
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

/** Who may, the best first: in the house, at home in the work, of the department itself. */
export const rankStandIns = <Person extends StandIn>(
  people: readonly Person[],
  counter: CounterToOpen,
): readonly Person[] =>
  people
    .filter((person) => mayStandIn(person, counter))
    .sort(
      (one, other) =>
        Number(other.isHere) - Number(one.isHere) ||
        other.served - one.served ||
        Number(other.departmentCode === counter.departmentCode) -
          Number(one.departmentCode === counter.departmentCode) ||
        (one.accountId < other.accountId ? -1 : 1),
    );
