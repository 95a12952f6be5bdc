import type { LicenceView } from '@yichuang/contract/licences.ts';
import { isWithinReach, reachOf } from '@yichuang/domain/identity/reach.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import { lettersOfLicence } from './letters.ts';
import { viewRow } from './list-licences.ts';
import { listedLicence } from './list-store.ts';
import { offeredActs } from './offered-acts.ts';
import { renewalDue } from './renewal-due.ts';
import { lawfulNow, viewStanding } from './standing.ts';
import { eventsOfLicence } from './store.ts';
import { viewTimeline } from './timeline.ts';

/**
 * One licence for one screen, as this person may see it.
 *
 * @throws not-found when it does not exist or is another department's: the same answer
 */
export async function viewLicence(licenceId: string, context: Reading): Promise<LicenceView> {
  const { db, centreId, actor, now } = context;
  const row = await db.maybe(listedLicence, { centreId, licenceId });
  if (!row || !isWithinReach(reachOf(actor), row.departmentCode)) throw notFound();
  const licence = lawfulNow(row, context);
  const standing = viewStanding(
    row,
    await listDepartmentNames(db, centreId),
    // Staff see the name of whose licence they hold in hand.
    row.holderName,
    context,
  );
  return {
    ...viewRow(row, standing),
    caseId: row.caseId,
    itemCode: row.itemCode,
    holderKind: row.holderKind as LicenceView['holderKind'],
    termFrom: licence.termFrom,
    renewal: licence.renewal,
    renewalDueOn: await renewalDue(licence, context),
    timeline: viewTimeline(await db.many(eventsOfLicence, { centreId, licenceId }), standing.department.name),
    acts: [...offeredActs(licence, context)],
    letters: await lettersOfLicence(row, context),
    now: instantText(now),
  };
}
