import type { LifeEventData } from '#processes/life-event-procedure.ts';

type Waits = ReadonlyMap<string, readonly string[]>;

/** Routes an item is on; undefined: all of them. */
type RoutesOf = (code: string) => readonly string[] | undefined;

/**
 * What each item of an event waits for, all of it earlier in the order, so that no circle can come of it. Where the
 * data does not say, each waits for the one before. What another waits for on one route only does not break the
 * order on the others: it hands on what it waited for itself. What follows from the rest on every route is left out.
 *
 * @param codes the items in their order
 * @param routes all routes of the event
 */
export function prerequisitesInOrder(
  { after }: Pick<LifeEventData, 'after'>,
  codes: readonly string[],
  routes: readonly string[],
  routesOf: RoutesOf,
): Waits {
  const found = new Map<string, readonly string[]>();
  for (const [at, code] of codes.entries()) {
    const earlier = codes.slice(0, at);
    const named = after ? (after[code] ?? []) : earlier.slice(-1);
    const waits = new Set(named.filter((one) => earlier.includes(one)));
    for (const one of waits) {
      if (covers(routesOf(one), routesOf(code))) continue;
      for (const further of found.get(one) ?? []) waits.add(further);
    }
    found.set(
      code,
      earlier.filter((one) => waits.has(one)),
    );
  }
  const isOn = (code: string, route: string) => routesOf(code)?.includes(route) ?? true;
  return withoutImplied(
    found,
    routes.map((route) => (code) => isOn(code, route)),
  );
}

/** Whether the first is there on every route of the second. */
function covers(first: readonly string[] | undefined, second: readonly string[] | undefined): boolean {
  if (first === undefined) return true;
  return second?.every((route) => first.includes(route)) ?? false;
}

/** The same order on every route, said with as few prerequisites as each step can do with. */
function withoutImplied(waits: Waits, routes: readonly ((code: string) => boolean)[]): Waits {
  return new Map(
    [...waits].map(([code, before]) => {
      const onRoutes = routes.filter((isOn) => isOn(code));
      const isNeeded = (one: string) =>
        onRoutes.some((isOn) => {
          if (!isOn(one)) return false;
          return !before.some((other) => isOn(other) && ancestors(other, waits, isOn).has(one));
        });
      return [code, before.filter(isNeeded)];
    }),
  );
}

function ancestors(code: string, waits: Waits, isOn: (code: string) => boolean): ReadonlySet<string> {
  const found = new Set((waits.get(code) ?? []).filter(isOn));
  for (const one of found) {
    for (const further of waits.get(one) ?? []) if (isOn(further)) found.add(further);
  }
  return found;
}
