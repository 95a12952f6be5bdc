import { type CaseView, readLetter } from '@yichuang/contract/cases.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import type { CaseState } from '@yichuang/domain/cases/case-file.ts';
import { lawfulEvents } from '@yichuang/domain/cases/life-cycle.ts';
import { isRectifiable } from '@yichuang/domain/documents/rectification.ts';
import type { Reading } from '../context.ts';
import { allLettersOf } from '../documents/index.ts';
import type { CaseParts } from './case-parts.ts';
import { fileList } from './file-list.ts';

/** The papers of a case, withdrawn ones among them, and what its file must hold once it has ended. */
export async function papersOf(
  parts: CaseParts,
  { db, centreId }: Pick<Reading, 'db' | 'centreId'>,
): Promise<Pick<CaseView, 'files' | 'letters'>> {
  const { caseId, state } = parts.row;
  const all = await allLettersOf(db, centreId, caseId);
  const letters = all.filter(({ withdrawn }) => withdrawn === null);
  return {
    files: lawfulEvents(state as CaseState).includes('archived') ? fileList({ ...parts, letters }) : [],
    letters: all.map(({ letterId, kind, title, titleEn, number, rectifiedBy, withdrawn }) => ({
      ...{ letterId, title, titleEn, number, withdrawn },
      ...(rectifiedBy !== null && { rectifiedBy }),
      ...(isRectifiable(kind) && { rectifiable: true }),
      path: pathOf(readLetter, { caseId, letterId }),
    })),
  };
}
