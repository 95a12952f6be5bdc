import type { setUpCentre as route } from '@yichuang/contract/exchange.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { InvalidInputError, notFound } from '#platform/http/refusal.ts';
import { closeSetUp } from '#platform/installation.ts';
import type { Acting } from '../context.ts';
import { hasAccounts, openAccount } from '../identity/index.ts';
import { upsertCentre } from '../organisation/index.ts';
import { importHolidayNotices, readHolidayNotices } from './holidays.ts';
import { importFolder } from './import-folder.ts';
import { findCentre } from './import-organisation.ts';
import { readFolder } from './read-folder.ts';
import { REFERENCE_CENTRE } from './reference-centre.ts';
import { requireOpenSetUp } from './set-up.ts';

/**
 * The one-time set-up of a production centre: centre, calendar, first administrator, data to begin with. Then it is
 * closed for ever.
 *
 * @throws not-found for a wrong token and after the set-up
 */
export async function setUpCentre({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, now, server } = context;
  await requireOpenSetUp(params.token, tx, centreId);
  // Takes the one row of the installation: a second set-up waits here, then finds the account of the first.
  await closeSetUp(tx);
  if (await hasAccounts(tx, centreId)) throw notFound();

  await saveCentre(body, context);
  if (body.importReference) {
    await importFolder(await readFolder(REFERENCE_CENTRE.folder), { tx, centreId, now, server });
  } else {
    await importHolidayNotices(await readHolidayNotices(), { tx, centreId, now, server });
  }
  const { loginName, displayName, password } = body;
  const administrator = {
    loginName,
    displayName,
    password,
    role: 'administrator',
    departmentCode: null,
  } as const;
  await openAccount(administrator, { tx, centreId, now, random: server.random });
  return { closed: true };
}

type Body = ParsedOf<typeof route>['body'];

/** The usual day of an office; the administrator changes it on the settings page. */
const USUAL = {
  officeHours: '09:00-12:00,13:00-17:00',
  hoursPerWorkingDay: 8,
  letterPrefix: '政务',
} as const;

async function saveCentre(
  { centreName, centreNameEn, regionCode }: Body,
  { tx, centreId }: Acting,
): Promise<void> {
  // Data may have been imported from the console before; numbers of cases would then begin with that code.
  const known = await findCentre(tx, centreId);
  if (known && known.regionCode !== regionCode) throw new InvalidInputError([regionFault(known.regionCode)]);
  const kept = known ?? { ...USUAL, phone: null };
  await tx.run(upsertCentre, {
    centreId,
    name: centreName,
    nameEn: centreNameEn,
    regionCode,
    officeHours: kept.officeHours,
    hoursPerWorkingDay: kept.hoursPerWorkingDay,
    phone: kept.phone,
    letterPrefix: kept.letterPrefix,
  });
}

const regionFault = (regionCode: string) => ({
  pointer: '/regionCode',
  rule: 'exchange.region-code-kept',
  message: `已导入的数据使用区划代码 ${regionCode}，不能更改`,
  messageEn: `The imported data use the region code ${regionCode}, which stays.`,
});
