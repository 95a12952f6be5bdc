import type { changeCentre as route } from '@yichuang/contract/organisation.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { parseOfficeHours } from '@yichuang/domain/clock/office-hours.ts';
import { DomainError } from '@yichuang/domain/errors.ts';
import { InvalidInputError, notFound, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { viewCentre } from './centre.ts';
import { insertFormerOfficeHours, lockCentre, setRemedyBodies, upsertCentre } from './store.ts';

/**
 * New office hours bind cases accepted from now on; dues already given stay as they are.
 *
 * @throws InvalidInputError for hours that cannot be; StaleError
 */
export async function changeCentre({ body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, now } = context;
  const [centre] = await tx.run(lockCentre, { centreId });
  if (!centre) throw notFound();
  if (centre.version !== body.version) throw new StaleError(await viewCentre({ ...context, db: tx }));
  requireOfficeHours(body.officeHours);
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
  if (officeHours !== centre.officeHours)
    await tx.run(insertFormerOfficeHours, { centreId, officeHours: centre.officeHours, heldUntil: now });
  await tx.run(setRemedyBodies, { centreId, reviewBody: body.reviewBody, court: body.court });
  return {};
}

/** Hours of the right form may still overlap or end before they begin. */
function requireOfficeHours(hours: string): void {
  try {
    parseOfficeHours(hours);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const message = '各段办公时间须先后相接、不重叠，且都在一天之内';
    throw new InvalidInputError([
      { pointer: '/officeHours', rule: error.code, message, messageEn: error.message },
    ]);
  }
}
