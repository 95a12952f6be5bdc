import type { Call } from '@yichuang/contract/client.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import type { Binding } from './binding.ts';
import { type House, perform } from './perform.ts';
import { problemOf } from './problem.ts';

/**
 * The client of the pages that are rendered in this process: same routes, same checks, no wire between.
 *
 * Nobody is signed in here; each write gets a key of its own unless the page names one. The network address is the
 * visitor's: limits on guessing count it.
 */
export function directClient<Actor>(
  house: House<Actor>,
  bindings: readonly Binding<Actor>[],
  onError: (error: unknown) => void,
): (network: string) => Call {
  const byName = new Map(bindings.map((binding) => [binding.route.name, binding]));
  return (network) =>
    async (route, input, options = {}) => {
      const binding = byName.get(route.name);
      if (!binding) throw new TypeError(`no route ${route.name}`);
      const caller = { tokenHash: null, key: options.key ?? house.server.random.newId(), network };
      try {
        return (await perform(house, binding, input as object, caller)).reply as never;
      } catch (error) {
        const problem = problemOf(error);
        if (problem.status >= 500) onError(error);
        throw new ProblemError(problem);
      }
    };
}
