import type { z } from 'zod';
import { Problem, ProblemError } from './problem.ts';
import { type InputOf, pathOf, type ReplyOf, type Route } from './route.ts';
import { TRAINING_HEADER } from './training.ts';

/** Options of one call. A write needs a key; the same key with the same input gives the same reply. */
export type CallOptions = { readonly key?: string; readonly signal?: AbortSignal };

/** The client both apps use; only the transport below differs. */
export type Call = <R extends Route>(
  route: R,
  input: InputOf<R>,
  options?: CallOptions,
) => Promise<ReplyOf<R>>;

type Parts = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly file?: Uint8Array<ArrayBuffer>;
};

/**
 * The client over fetch, same origin.
 *
 * @param isTraining whether the page that asks is the training page
 * @throws ProblemError
 */
export function fetchClient(newKey: () => string, isTraining: () => boolean = () => false): Call {
  return async (route, input, options = {}) => {
    const { params, query, body, file } = input as Parts;
    const response = await fetch(pathOf(route, params) + queryString(query), {
      method: route.method,
      headers: {
        ...headersOf(route, options.key ?? newKey()),
        ...(isTraining() ? { [TRAINING_HEADER]: 'yes' } : {}),
      },
      credentials: 'same-origin',
      ...(file ? { body: file } : {}),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
    // Cut off in its middle a reply is no reply: what was done is asked for again under the same key.
    const answer: unknown = await response.json().catch((error) => {
      if (response.ok) throw error;
    });
    if (!response.ok) throw new ProblemError(problemFrom(answer, response.status));
    return answer as z.output<typeof route.reply> as never;
  };
}

const headersOf = (route: Route, key: string): Record<string, string> =>
  route.method === 'GET'
    ? { accept: 'application/json' }
    : {
        accept: 'application/json',
        'content-type': route.takesFile ? 'application/octet-stream' : 'application/json',
        'idempotency-key': key,
      };

/** Leaves out undefined values; lists become repeated names. */
export function queryString(query: Readonly<Record<string, unknown>> | undefined): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== '') search.append(name, String(one));
    }
  }
  return search.size === 0 ? '' : `?${search}`;
}

function problemFrom(answer: unknown, status: number): Problem {
  const parsed = Problem.safeParse(answer);
  if (parsed.success) return parsed.data;
  return {
    type: '/api/problems/unavailable',
    code: 'unavailable',
    title: '服务暂时没有回应，请稍后再试',
    titleEn: 'The service did not answer. Please try again later.',
    status,
  };
}
