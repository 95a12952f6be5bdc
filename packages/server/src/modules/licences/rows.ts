import type { Licence } from '@yichuang/domain/licences/licence.ts';
import { numberKey } from '@yichuang/domain/licences/number-key.ts';
import type { Values } from '#platform/db/statement.ts';
import type { Head } from '../cases/index.ts';
import type { licenceById } from './store.ts';

export type LicenceRow = Values<(typeof licenceById)['row']>;

/** The licence as the rules know it, from its row; names and states were written by the columns below. */
export const licenceOf = (row: Omit<LicenceRow, 'headHash'>): Licence =>
  ({
    licenceId: row.licenceId,
    caseId: row.caseId,
    caseNumber: row.caseNumber,
    number: row.number,
    itemCode: row.itemCode,
    itemVersion: row.itemVersion,
    departmentCode: row.departmentCode,
    state: row.state,
    stateSince: row.stateSince,
    version: row.version,
    validFrom: row.validFrom,
    termFrom: row.termFrom,
    validUntil: row.validUntil,
    issuedAt: row.issuedAt,
    renewal:
      row.renewalRequestedOn === null || row.renewalIsTimely === null
        ? null
        : { requestedOn: row.renewalRequestedOn, isTimely: row.renewalIsTimely },
  }) as Licence;

export const headOf = (row: LicenceRow): Head => ({ seq: row.version, hash: row.headHash });

/** Columns of the row after an act. */
export const stateColumns = (licence: Licence, headHash: Buffer) => ({
  licenceId: licence.licenceId,
  state: licence.state,
  stateSince: licence.stateSince,
  version: licence.version,
  headHash,
  termFrom: licence.termFrom,
  validUntil: licence.validUntil,
  renewalRequestedOn: licence.renewal?.requestedOn ?? null,
  renewalIsTimely: licence.renewal?.isTimely ?? null,
});

export const openingColumns = (licence: Licence) => ({
  caseId: licence.caseId,
  caseNumber: licence.caseNumber,
  number: licence.number,
  numberKey: numberKey(licence.number),
  itemCode: licence.itemCode,
  itemVersion: licence.itemVersion,
  departmentCode: licence.departmentCode,
  validFrom: licence.validFrom,
  issuedAt: licence.issuedAt,
});
