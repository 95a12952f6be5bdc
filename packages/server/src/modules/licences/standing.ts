import type { LicenceCheck } from '@yichuang/contract/licences.ts';
import { isInForce } from '@yichuang/domain/licences/act.ts';
import { passTime } from '@yichuang/domain/licences/end-of-term.ts';
import type { Values } from '#platform/db/statement.ts';
import type { Reading } from '../context.ts';
import type { DepartmentName } from '../organisation/index.ts';
import type { listedLicence } from './list-store.ts';
import { licenceOf } from './rows.ts';

export type ListedLicence = Values<(typeof listedLicence)['row']>;

type Moment = Pick<Reading, 'now' | 'today'>;

/** The licence as the law has it at this moment, whether the night has noticed or not. */
export const lawfulNow = (row: Parameters<typeof licenceOf>[0], { now, today }: Moment) =>
  passTime(licenceOf(row), { at: now, on: today }).licence;

/** What stands of a licence on every page. */
export function viewStanding(
  row: ListedLicence,
  names: ReadonlyMap<string, DepartmentName>,
  holderName: string,
  moment: Moment,
): Omit<LicenceCheck, 'now'> {
  const licence = lawfulNow(row, moment);
  const code = row.departmentCode;
  return {
    number: row.number,
    state: licence.state,
    stateSince: licence.stateSince,
    isInForce: isInForce(licence, moment.today),
    itemName: row.itemName,
    itemNameEn: row.itemNameEn,
    department: names.get(code) ?? { code, name: code, nameEn: code },
    holderName,
    validFrom: licence.validFrom,
    validUntil: licence.validUntil,
  };
}
