import type { Parts } from '#processes/duration.ts';
import { type Plan, planOf } from '#processes/plan.ts';
import type { Procedure } from '#processes/procedure.ts';
import { countedSteps, type Selection, selectSteps } from '#processes/select.ts';
import { validateProcedure } from '#processes/validate-procedure.ts';

/** 通道合计: what one route of a channel comes to, and the plan that says so. */
export type ChannelTotals = { readonly selection: Selection; readonly plan: Plan };

/**
 * The steps of a route that departments decide within the clock of the channel, and their plan.
 * Null where it cannot be told: the procedure is not sound, or has no such route.
 *
 * @param route absent: the procedure has no routes
 */
export function channelTotals(procedure: Procedure, route: string | undefined): ChannelTotals | null {
  const isKnown =
    route === undefined ? procedure.routes.length === 0 : procedure.routes.some(({ id }) => id === route);
  if (!isKnown || validateProcedure(procedure).length > 0) return null;
  // What an intermediary does has its own clock.
  const without = procedure.steps.filter(({ department }) => department === undefined).map(({ id }) => id);
  const selection = countedSteps(selectSteps(procedure, { ...(route !== undefined && { route }), without }));
  return { selection, plan: planOf(selection) };
}

/** Whether steps side by side end within the promise of the channel. */
export const keepsPromise = ({ plan }: ChannelTotals, promise: Parts): boolean => plan.parallel <= promise;
