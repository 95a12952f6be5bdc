import type { checkLicence as checkRoute, LicenceCheck } from '@yichuang/contract/licences.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { idTail, numberKey } from '@yichuang/domain/licences/number-key.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { Refusal } from '#platform/http/refusal.ts';
import { publicName } from '../cases/index.ts';
import type { Reading } from '../context.ts';
import { subjectOfPaper } from '../documents/index.ts';
import { countGuess, takeBackGuess } from '../identity/index.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import { licenceByHolder, listedLicence } from './list-store.ts';
import { viewStanding } from './standing.ts';
import { licenceOfCase } from './store.ts';

const BY_NUMBER = { purpose: 'licence', tries: 5 } as const;
/** As for the number of a case: a whole hall may ask from one address. */
const BY_NETWORK = { purpose: 'licence-network', tries: 100 } as const;

/**
 * 证照核验 by what is printed on the licence and what its holder knows.
 *
 * @throws Refusal `licences.check-miss` for every kind of miss alike; `too-many-tries` after five in an hour
 */
export async function checkLicence(
  { body }: ParsedOf<typeof checkRoute>,
  context: Reading,
): Promise<LicenceCheck> {
  const { db, centreId } = context;
  const asked = { numberKey: numberKey(body.number), idTail: idTail(body.idTail) };
  const guesses = [
    { limit: BY_NUMBER, what: asked.numberKey },
    { limit: BY_NETWORK, what: context.network },
  ];
  for (const guess of guesses) await countGuess(guess, context);
  const found = await db.maybe(licenceByHolder, { centreId, ...asked });
  if (!found) throw new Refusal('licences.check-miss', 'not-found');
  for (const guess of guesses) await takeBackGuess(guess, context);
  return viewCheck(found.licenceId, context);
}

/**
 * 证照核验 by the code printed on the licence, which nobody guesses.
 *
 * @throws Refusal `licences.check-miss` for a code of no licence
 */
export async function checkLicenceCode(code: string, context: Reading): Promise<LicenceCheck> {
  const { db, centreId } = context;
  // The licence is the last paper of the case that granted it.
  const caseId = await subjectOfPaper(code, (kind) => kind === 'licence', context);
  const found = caseId && (await db.maybe(licenceOfCase, { centreId, caseId }));
  if (!found) throw new Refusal('licences.check-miss', 'not-found');
  return viewCheck(found.licenceId, context);
}

async function viewCheck(licenceId: string, context: Reading): Promise<LicenceCheck> {
  const { db, centreId, now } = context;
  const row = await db.maybe(listedLicence, { centreId, licenceId });
  if (!row) throw new Refusal('licences.check-miss', 'not-found');
  const names = await listDepartmentNames(db, centreId);
  const holder = publicName(row.holderKind, row.holderName);
  return { ...viewStanding(row, names, holder, context), now: instantText(now) };
}
