import type { BpmnElement } from './element.ts';

/** One decision on the way: of these flows out of a point at least one was taken. */
export type Branch = {
  readonly split: BpmnElement;
  readonly isExclusive: boolean;
  readonly taken: ReadonlySet<BpmnElement>;
  /** All that lead out of it; when every one of them is covered, nothing was decided. */
  readonly all: ReadonlySet<BpmnElement>;
};

/** All decisions that must have fallen so for a point to be reached; none: it is always reached. */
export type Guard = readonly Branch[];

export type Meeting = {
  readonly guard: Guard;
  /** Ways from different decisions that no list of conditions describes. */
  readonly isTangled?: boolean;
  /** Ways of which only one is ever taken, all of them awaited. */
  readonly isDead?: boolean;
  /** Ways that are all taken, none of them awaited. */
  readonly isRepeated?: boolean;
};

const sameSet = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));

const same = (a: Branch, b: Branch): boolean => a.split === b.split && sameSet(a.taken, b.taken);

const without = (guard: Guard, left: Guard): Guard =>
  guard.filter((one) => !left.some((two) => same(one, two)));

/** Where all ways are awaited. */
export function meetAll(guards: readonly Guard[]): Meeting {
  const guard: Branch[] = [];
  for (const branch of guards.flat()) if (!guard.some((one) => same(one, branch))) guard.push(branch);
  const isDead = guard.some((one) =>
    guard.some(
      (two) =>
        one.isExclusive && one.split === two.split && [...one.taken].every((flow) => !two.taken.has(flow)),
    ),
  );
  return { guard, isDead };
}

/** Where any of the ways goes on: what all of them have in common, as far as they do not make each other whole. */
export function meetAny(guards: readonly Guard[]): Meeting {
  const [first = [], ...others] = guards;
  const common = first.filter((branch) => others.every((guard) => guard.some((one) => same(one, branch))));
  let rests = guards.map((guard) => without(guard, common));
  const always = rests.filter((rest) => rest.length === 0).length;
  if (always > 0) return { guard: common, isRepeated: always > 1 };
  for (let merged = mergedOnce(rests); merged !== null; merged = mergedOnce(rests)) rests = merged;
  const [rest = []] = rests;
  return { guard: [...common, ...rest], isTangled: rests.length > 1 };
}

/** Two ways that differ in one decision only made into one; null when no two do. */
function mergedOnce(rests: readonly Guard[]): Guard[] | null {
  for (const [at, one] of rests.entries()) {
    for (const two of rests.slice(at + 1)) {
      const union = united(one, two);
      if (union !== null) return [...rests.filter((rest) => rest !== one && rest !== two), union];
    }
  }
  return null;
}

function united(one: Guard, two: Guard): Guard | null {
  const [mine, theirs] = [without(one, two), without(two, one)];
  const [a, b] = [mine[0], theirs[0]];
  if (mine.length === 0) return one;
  if (theirs.length === 0) return two;
  if (!a || !b || mine.length > 1 || theirs.length > 1 || a.split !== b.split) return null;
  const taken = new Set([...a.taken, ...b.taken]);
  const shared = without(one, mine);
  return sameSet(taken, a.all) ? shared : [...shared, { ...a, taken }];
}
