import type { Procedure } from '#processes/procedure.ts';

/** 流程差别的值: as the procedure has it; lists are in the order of the procedure, null: not said. */
export type DifferenceValue = string | number | boolean | null | readonly string[];

/** 流程差别: one thing that two versions of a channel say otherwise; lengths are in parts. */
export type VersionDifference = {
  readonly of: 'channel' | 'route' | 'stage' | 'overhead' | 'step';
  /** Key of the channel, else id of the route, stage, overhead or step. */
  readonly id: string;
  /** `added` tells the name in `after`, `removed` the name in `before`. */
  readonly aspect: 'added' | 'removed' | DifferenceAspect;
  readonly before: DifferenceValue;
  readonly after: DifferenceValue;
};

/** 差别方面: what of a thing may differ. */
export type DifferenceAspect =
  | (typeof CHANNEL_ASPECTS)[number]
  | (typeof ROUTE_ASPECTS)[number]
  | (typeof STAGE_ASPECTS)[number]
  | (typeof OVERHEAD_ASPECTS)[number]
  | (typeof STEP_ASPECTS)[number]
  | 'order';

const CHANNEL_ASPECTS = ['name', 'nameEn', 'unit', 'referenceRoute', 'formTitle', 'formTitleEn'] as const;
const ROUTE_ASPECTS = ['name', 'nameEn'] as const;
const STAGE_ASPECTS = ['name', 'nameEn'] as const;
const OVERHEAD_ASPECTS = ['name', 'duration'] as const;
const STEP_ASPECTS = [
  'name',
  'item',
  'department',
  'stage',
  'duration',
  'serialDuration',
  'prerequisites',
  'routes',
  'optional',
  'appliesWhen',
  'appliesWhenEn',
  'countsTowardChannel',
] as const;

/**
 * What the second procedure says otherwise than the first: the channel, routes, stages, fixed work, steps, in this
 * order. A prerequisite or route is in a list or not: its place there says nothing. The order of steps says nothing
 * either; that of stages does.
 */
export const procedureDifferences = (before: Procedure, after: Procedure): readonly VersionDifference[] => [
  ...aspectDifferences('channel', after.key, [before, after], CHANNEL_ASPECTS),
  ...listDifferences('route', before.routes, after.routes, ROUTE_ASPECTS),
  ...listDifferences('stage', before.stages, after.stages, STAGE_ASPECTS),
  ...orderDifference(before, after),
  ...listDifferences('overhead', before.overhead, after.overhead, OVERHEAD_ASPECTS),
  ...listDifferences('step', before.steps, after.steps, STEP_ASPECTS),
];

type Entry = { readonly id: string; readonly name?: string };

/** Added and removed entries, then what differs in those that stayed. */
function listDifferences<T extends Entry>(
  of: VersionDifference['of'],
  before: readonly T[],
  after: readonly T[],
  aspects: readonly (keyof T & DifferenceAspect)[],
): readonly VersionDifference[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const now = new Map(after.map((one) => [one.id, one]));
  const added = after.filter(({ id }) => !old.has(id));
  const removed = before.filter(({ id }) => !now.has(id));
  return [
    ...added.map(
      ({ id, name }): VersionDifference => ({ of, id, aspect: 'added', before: null, after: name ?? id }),
    ),
    ...removed.map(
      ({ id, name }): VersionDifference => ({ of, id, aspect: 'removed', before: name ?? id, after: null }),
    ),
    ...after.flatMap((one) => {
      const was = old.get(one.id);
      return was === undefined ? [] : aspectDifferences(of, one.id, [was, one], aspects);
    }),
  ];
}

function aspectDifferences<T>(
  of: VersionDifference['of'],
  id: string,
  [before, after]: readonly [T, T],
  aspects: readonly (keyof T & DifferenceAspect)[],
): readonly VersionDifference[] {
  return aspects.flatMap((aspect) => {
    const [was, is] = [saidOf(before[aspect]), saidOf(after[aspect])];
    return JSON.stringify(compared(was)) === JSON.stringify(compared(is))
      ? []
      : [{ of, id, aspect, before: was, after: is }];
  });
}

/** Stages that are in both follow one another otherwise. */
function orderDifference(before: Procedure, after: Procedure): readonly VersionDifference[] {
  const shared = (one: Procedure, other: Procedure) =>
    one.stages.map(({ id }) => id).filter((id) => other.stages.some((stage) => stage.id === id));
  const [was, is] = [shared(before, after), shared(after, before)];
  return was.join() === is.join()
    ? []
    : [{ of: 'channel', id: after.key, aspect: 'order', before: was, after: is }];
}

const saidOf = (value: unknown): DifferenceValue => (value ?? null) as DifferenceValue;

/** Lists are sets here. */
const compared = (value: DifferenceValue): DifferenceValue =>
  Array.isArray(value) ? value.toSorted() : value;
