import { UnknownRouteError } from '@yichuang/domain/processes/errors.ts';
import type { Procedure } from '@yichuang/domain/processes/procedure.ts';

/**
 * A procedure as one kind of matter sees it: its steps, and of their prerequisites those on the same route.
 *
 * @throws UnknownRouteError
 */
export function oneRoute(procedure: Procedure, route: string): Procedure {
  const routes = procedure.routes.filter(({ id }) => id === route);
  if (routes.length === 0) {
    const known = procedure.routes.map(({ id }) => id);
    throw new UnknownRouteError(`${route} is no route`, { route, known });
  }
  const steps = procedure.steps.filter((step) => step.routes?.includes(route) ?? true);
  const ids = new Set(steps.map(({ id }) => id));
  return {
    ...procedure,
    routes,
    referenceRoute: route,
    steps: steps.map((step) => ({
      ...step,
      ...(step.routes !== undefined && { routes: [route] }),
      prerequisites: step.prerequisites.filter((id) => ids.has(id)),
    })),
  };
}
