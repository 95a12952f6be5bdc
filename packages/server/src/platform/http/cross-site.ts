import { isTrainingPage, TRAINING_HEADER } from '@yichuang/contract/training.ts';
import type { FastifyRequest } from 'fastify';
import { Refusal } from './refusal.ts';

/**
 * Refuses every write that another site sends (CSRF): the browser names its origin.
 *
 * A caller without Origin and Sec-Fetch-Site is no browser and carries no one's cookie by accident.
 */
export const refuseCrossSite =
  (publicUrl: string) =>
  async (request: FastifyRequest): Promise<void> => {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const origin = request.headers.origin;
    const own = origin === publicUrl || origin === `${request.protocol}://${request.headers.host}`;
    if (origin !== undefined && origin !== 'null' && !own) throw new Refusal('cross-site', 'forbidden');
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      throw new Refusal('cross-site', 'forbidden');
    if (origin === 'null' && site !== 'same-origin') throw new Refusal('cross-site', 'forbidden');
  };

/** Does the training page ask? It says so, and where its code forgot to, the browser names the page. */
export function isFromTraining(headers: FastifyRequest['headers']): boolean {
  if (headers[TRAINING_HEADER] !== undefined) return true;
  const { referer = '' } = headers;
  return URL.canParse(referer) && isTrainingPage(new URL(referer).pathname);
}
