import type { CaseFile } from '@yichuang/domain/cases/case-file.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Tx } from '#platform/db/database.ts';
import { updateOpinionDues } from './opinion-store.ts';

/** Requests keep the due of their consultation, so that a list can be sorted by it; a new calendar moves both. */
export async function moveOpinionDues(
  files: readonly Pick<CaseFile, 'caseId' | 'state' | 'consultation'>[],
  { tx, centreId }: { readonly tx: Tx; readonly centreId: number },
): Promise<void> {
  const dues = files.flatMap(({ caseId, state, consultation }) =>
    state !== 'seekingOpinions' || !consultation
      ? []
      : [
          {
            case_id: caseId,
            due_at: instantText(consultation.due.at),
            due_on: consultation.due.on,
            due_unit: consultation.due.unit,
            due_provisional: consultation.due.provisional,
          },
        ],
  );
  if (dues.length > 0) await tx.run(updateOpinionDues, { centreId, dues });
}
