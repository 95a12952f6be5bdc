import { type Limit, limitOf } from '#clock/limit.ts';
import { unitsOf } from '#processes/duration.ts';
import { planOf } from '#processes/plan.ts';
import type { Procedure } from '#processes/procedure.ts';
import { countedSteps, selectSteps } from '#processes/select.ts';
import { isOnRoute } from '#processes/situation.ts';

/**
 * What a channel made of items can promise: the longest plan of any route with everything that may apply, in whole
 * units; and what the same takes one after another. Departments only: intermediaries have their own clock.
 */
export function longestPromise(procedure: Procedure): { readonly before: Limit; readonly after: Limit } {
  const unit = procedure.unit === 'wd' ? 'workingDays' : 'workingHours';
  const plans = procedure.routes.map(({ id: route }) => {
    const include = procedure.steps
      .filter(({ optional, routes }) => optional && isOnRoute(routes, route))
      .map(({ id }) => id);
    return planOf(countedSteps(selectSteps(procedure, { route, include })));
  });
  const longest = (lengths: readonly number[]) =>
    limitOf(Math.max(1, Math.ceil(unitsOf(Math.max(...lengths)))), unit);
  return {
    before: longest(plans.map(({ serial }) => serial)),
    after: longest(plans.map(({ parallel }) => parallel)),
  };
}
