import type { DeskReceipt } from '@yichuang/contract/queueing.ts';
import { effectiveStatutoryLimit } from '@yichuang/domain/catalogue/statutory-limit.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { viewDue } from '../clock/index.ts';
import type { ActingOnce } from '../context.ts';
import type { Recorded } from './decide-at-once.ts';
import { trackPath } from './track-link.ts';

/** The receipt of an instant case from what was just recorded: no second trip. */
export function instantReceipt(
  { caseFile, sheet, dossier }: Recorded,
  { server, centreId }: ActingOnce,
): DeskReceipt {
  const statutory = effectiveStatutoryLimit(sheet);
  return {
    caseId: caseFile.caseId,
    version: caseFile.version,
    caseNumber: caseFile.caseNumber,
    queryCode: dossier.queryCode,
    trackPath: trackPath(server, centreId, { kind: 'case', id: caseFile.caseId }),
    subjectName: sheet.name,
    subjectNameEn: sheet.nameEn,
    state: caseFile.state,
    submittedAt: instantText(caseFile.receivedAt),
    noticeDueOn: null,
    promisedLimit: sheet.promisedLimit,
    clocks: {
      statutoryLimit: statutory && { limit: statutory.limit, byDefault: statutory.byDefault },
      promisedLimit: sheet.promisedLimit,
      statutoryDue: viewDue(caseFile.statutoryDue ?? null),
      promisedDue: viewDue(caseFile.promisedDue ?? null),
    },
  };
}
