import { DomainError } from '@yichuang/domain/errors.ts';
import type { Db } from '#platform/db/database.ts';
import {
  type Centre,
  getCentre,
  upsertCentre,
  upsertCounter,
  upsertDepartment,
  upsertInstitution,
} from '../organisation/index.ts';
import type { ImportPlace } from './import-folder.ts';
import type { FolderData } from './read-folder.ts';
import { REFERENCE_CENTRE } from './reference-centre.ts';
import type { Institution } from './schemas/organisation.ts';
import { streetOffices } from './street-sheet.ts';

/** 机构、部门、窗口. */
export async function importOrganisation(data: FolderData, place: ImportPlace) {
  const { tx, centreId } = place;
  await openCentre(data, place);
  for (const [position, institution] of fromTheTop(data.institutions).entries()) {
    const { id, name, name_en, type, tier, parent, address = null } = institution;
    const names = { name, nameEn: name_en, kind: type, tier, parentId: parent, address, position };
    await tx.run(upsertInstitution, { centreId, institutionId: id, ...names });
  }
  const departments = [
    ...data.departments.map(({ code, name, name_en: nameEn, level }) => ({ code, name, nameEn, level })),
    ...streetOffices(data.institutions).map((office) => ({ ...office, level: 'street_office' })),
  ];
  for (const [position, department] of departments.entries()) {
    await tx.run(upsertDepartment, { centreId, ...department, position });
  }
  for (const counter of data.counters) {
    await tx.run(upsertCounter, {
      centreId,
      counterId: counter.id,
      number: counter.number,
      institutionId: counter.hall,
      area: counter.area,
      name: counter.name,
      nameEn: counter.name_en,
      departmentCode: counter.department,
      intermediaryKind: counter.intermediary,
      planX: counter.x,
      planY: counter.y,
    });
  }
  return { departments: departments.length, counters: data.counters.length };
}

/** The centre, or null before it is set up. */
export async function findCentre(db: Db, centreId: number): Promise<Centre | null> {
  try {
    return await getCentre(db, centreId);
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not-found') return null;
    throw error;
  }
}

/** The row of a centre that is not there yet. */
async function openCentre({ institutions, workDayHours }: FolderData, place: ImportPlace): Promise<void> {
  const { tx, centreId, regionCode = REFERENCE_CENTRE.regionCode } = place;
  const centre = institutions.find(({ type }) => type === 'centre');
  if (!centre || (await findCentre(tx, centreId))) return;
  await tx.run(upsertCentre, {
    centreId,
    name: centre.name,
    nameEn: centre.name_en,
    regionCode,
    officeHours: REFERENCE_CENTRE.officeHours,
    hoursPerWorkingDay: workDayHours,
    phone: null,
    letterPrefix: REFERENCE_CENTRE.letterPrefix,
  });
}

/** Each institution after the one above it, otherwise in the order of the data. */
function fromTheTop(institutions: readonly Institution[]): readonly Institution[] {
  const below = (parent: string | null): readonly Institution[] =>
    institutions.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.id)]);
  return below(null);
}
