import type { Procedure, Step } from '@yichuang/domain/processes/procedure.ts';
import fc from 'fast-check';

/** Any text at all: line breaks, quotes, signs that XML cannot hold. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', ' 环节 ', ']]> & <b>', '\u0001', '\uFFFF', '\uD800', 'a\r\n\tb', '=公式', '$x', '𠮷'),
);
const anyId = fc.oneof(fc.stringMatching(/^[A-Z]{1,3}-?\d{0,2}$/), anyText);
const ids = (minLength: number, maxLength: number) => fc.uniqueArray(anyId, { minLength, maxLength });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
/** Without the fields that are absent. */
const present = <T extends object>(fields: object): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

const anyLength = fc.nat({ max: 60_000_000 });

/** What a step says apart from its place among the others. */
const anyOwn = fc.record({
  name: maybe(anyText),
  department: maybe(anyText),
  item: maybe(anyText),
  duration: fc.oneof(fc.constant(0), anyLength),
  serialDuration: maybe(anyLength),
  countsTowardChannel: fc.boolean(),
  optional: fc.boolean(),
  appliesWhen: maybe(anyText),
  seed: fc.nat(),
  wishes: fc.array(fc.nat(), { maxLength: 4 }),
});

/** Any procedure that can be published: prerequisites lead backwards, also in stage; the steps are listed in any order. */
export const anyProcedure = fc
  .record({
    head: fc.record({
      key: anyText,
      name: anyText,
      nameEn: maybe(anyText),
      unit: fc.constantFrom('wd', 'wh'),
    }),
    routeIds: ids(0, 3),
    stageIds: ids(0, 3),
    stepIds: ids(0, 12),
    texts: fc.array(anyText, { minLength: 6, maxLength: 6 }),
    owns: fc.array(anyOwn, { minLength: 12, maxLength: 12 }),
    overheadIds: ids(0, 2),
    turns: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  })
  .map(({ head, routeIds, stageIds, stepIds, texts, owns, overheadIds, turns }) => {
    const steps: Step[] = [];
    for (const [at, id] of stepIds.entries()) {
      const { seed, wishes, ...own } = owns[at] as (typeof owns)[number];
      const stage = stageIds[seed % Math.max(1, stageIds.length)];
      const earlier = steps.filter(
        (step) => stageIds.indexOf(step.stage ?? '') <= stageIds.indexOf(stage ?? ''),
      );
      const prerequisites = new Set(
        wishes.flatMap((wish) => earlier[wish % Math.max(1, earlier.length)]?.id ?? []),
      );
      const routes = routeIds.filter((_, nth) => (seed >> nth) % 2 === 0);
      steps.push({
        ...present<Step>({ ...own, id, stage, routes: routes.length === 0 ? undefined : routes }),
        prerequisites: [...prerequisites],
      });
    }
    return {
      ...present<Procedure>(head),
      routes: routeIds.map((id, at) => ({ id, name: texts[at] })),
      ...(routeIds.length > 0 && { referenceRoute: routeIds.at(-1) }),
      stages: stageIds.map((id, at) => ({ id, name: texts[at + 3], ...(at === 0 && { nameEn: texts[0] }) })),
      steps: steps
        .map((step, at) => ({ step, turn: turns[at] ?? 0 }))
        .sort((a, b) => a.turn - b.turn)
        .map(({ step }) => step),
      overhead: overheadIds.map((id, at) => ({ id, name: texts[at], duration: turns[at] })),
    } as Procedure;
  });
