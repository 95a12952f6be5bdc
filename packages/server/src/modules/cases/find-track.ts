import type { findTrack as findRoute } from '@yichuang/contract/case-track.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { parseCaseNumber } from '@yichuang/domain/cases/case-number.ts';
import { parseQueryCode } from '@yichuang/domain/cases/query-code.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { countGuess, takeBackGuess } from '../identity/index.ts';
import { caseByNumber } from './store.ts';
import { trackPath } from './track-link.ts';

const BY_NUMBER = { purpose: 'track', tries: 5 } as const;
/** A whole hall may ask from one address; somebody who sprays codes over many numbers asks more. */
const BY_NETWORK = { purpose: 'track-network', tries: 100 } as const;

/** How a number is looked up; channels adds the numbers of its applications. */
export type Lookup = (
  number: string,
  context: Reading,
) => Promise<{ path: string; queryCode: string } | null>;

/**
 * Number and query code → signed link.
 *
 * @throws Refusal `cases.track-miss` for every kind of miss alike; `too-many-tries` after five in an hour
 */
export async function findTrack(
  { body }: ParsedOf<typeof findRoute>,
  context: Reading,
  lookup: Lookup,
): Promise<{ trackPath: string }> {
  const parsed = parseCaseNumber(body.caseNumber);
  const number = parsed.ok ? parsed.number : body.caseNumber.trim();
  // The number of an application with and without its suffix is one subject.
  const guesses = [
    { limit: BY_NUMBER, what: number.replace(/-.*$/, '') },
    { limit: BY_NETWORK, what: context.network },
  ];
  for (const guess of guesses) await countGuess(guess, context);
  const found = await lookup(number, context);
  const code = parseQueryCode(body.queryCode);
  if (!found || code === null || found.queryCode !== code) throw new Refusal('cases.track-miss', 'not-found');
  for (const guess of guesses) await takeBackGuess(guess, context);
  return { trackPath: found.path };
}

export const lookupCase: Lookup = async (number, { db, centreId, server }) => {
  const row = await db.maybe(caseByNumber, { centreId, caseNumber: number });
  return (
    row && { path: trackPath(server, centreId, { kind: 'case', id: row.caseId }), queryCode: row.queryCode }
  );
};
