import { channelTotals, keepsPromise } from '@yichuang/domain/processes/channel-totals.ts';
import { unitsOf } from '@yichuang/domain/processes/duration.ts';
import type { Procedure, StepId } from '@yichuang/domain/processes/procedure.ts';
import { typedParts } from '@yichuang/domain/processes/procedure-draft.ts';

/** What one route comes to, in the unit of the channel; null where it cannot be told. */
export type RouteTotals = {
  readonly serial: number;
  readonly parallel: number;
  readonly critical: readonly StepId[];
  readonly keepsPromise: boolean;
};

/** One route in both versions. */
export type RouteLine = {
  readonly route: { readonly id: string; readonly name: string } | null;
  readonly before: RouteTotals | null;
  readonly after: RouteTotals | null;
};

type Side = { readonly procedure: Procedure; readonly promise: number | null };

/** Every route of the new version with its totals before and after; one line without a name where there are no routes. */
export const routeLines = (before: Side, after: Side): readonly RouteLine[] => {
  const routes = after.procedure.routes.length === 0 ? [null] : after.procedure.routes;
  return routes.map((route) => ({
    route,
    before: totalsOf(before, route?.id),
    after: totalsOf(after, route?.id),
  }));
};

function totalsOf({ procedure, promise }: Side, route: string | undefined): RouteTotals | null {
  const totals = channelTotals(procedure, route);
  if (totals === null) return null;
  return {
    serial: unitsOf(totals.plan.serial),
    parallel: unitsOf(totals.plan.parallel),
    critical: totals.plan.critical,
    keepsPromise: keepsPromise(totals, typedParts(promise)),
  };
}
