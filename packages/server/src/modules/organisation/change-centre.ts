import type { changeCentre as route } from '@yichuang/contract/organisation.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { parseOfficeHours } from '@yichuang/domain/clock/office-hours.ts';
import { notFound, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { viewCentre } from './centre.ts';
import { lockCentre, setRemedyBodies, upsertCentre } from './store.ts';

/** New office hours bind cases accepted from now on; dues already given stay as they are. */
export async function changeCentre({ body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId } = context;
  const [centre] = await tx.run(lockCentre, { centreId });
  if (!centre) throw notFound();
  if (centre.version !== body.version) throw new StaleError(await viewCentre({ ...context, db: tx }));
  parseOfficeHours(body.officeHours);
  const { name, nameEn, officeHours, phone } = body;
  await tx.run(upsertCentre, {
    centreId,
    name,
    nameEn,
    regionCode: centre.regionCode,
    officeHours,
    hoursPerWorkingDay: centre.hoursPerWorkingDay,
    phone,
    letterPrefix: centre.letterPrefix,
  });
  await tx.run(setRemedyBodies, { centreId, reviewBody: body.reviewBody, court: body.court });
  return {};
}
