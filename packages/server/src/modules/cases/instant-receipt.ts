import type { DeskReceipt } from '@yichuang/contract/queueing.ts';
import { effectiveStatutoryLimit } from '@yichuang/domain/catalogue/statutory-limit.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { keptClocks, viewDue } from '../clock/index.ts';
import type { ActingOnce } from '../context.ts';
import type { Recorded } from './prepare-instant-case.ts';
import { trackPath } from './track-link.ts';

/** The receipt of an instant case from what was just recorded: no second trip. */
export async function instantReceipt(
  { caseFile, sheet, dossier }: Recorded,
  { server, centreId, now }: ActingOnce,
): Promise<Omit<DeskReceipt, 'undoSeconds'>> {
  const tick = { now, clock: (await keptClocks(server, centreId)).clock };
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
      statutoryDue: viewDue(caseFile.statutoryDue ?? null, tick),
      promisedDue: viewDue(caseFile.promisedDue ?? null, tick),
    },
  };
}
