import type { CourseView } from '@yichuang/contract/cases.ts';
import { SPECIAL_PROCEDURES } from '@yichuang/domain/cases/special-procedure.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { viewDue } from '../clock/index.ts';
import type { CaseParts } from './case-parts.ts';
import { viewConsultation } from './opinion-course.ts';

/** What a page tells of the way a case has gone so far. */
export function viewCourse(parts: CaseParts): CourseView {
  const { file, sheet, statements, tick } = parts;
  const nameOf = (documentId: string) =>
    sheet.requiredDocuments.find(({ id }) => id === documentId)?.name ?? documentId;
  const { correction, extension, hearing } = file;
  const due = correction && viewDue(correction.due, tick);
  const defects = (statements.get('correctionRequested')?.defects ?? []) as readonly Defect[];
  return {
    correction:
      correction && due
        ? {
            due,
            asked: correction.asked.map((documentId) => ({
              documentId,
              name: nameOf(documentId),
              defect: defects.find((one) => one.documentId === documentId)?.defect ?? null,
            })),
            isSupplied: correction.supplied.length > 0,
          }
        : null,
    deferred: (file.deferred ?? []).map(({ documentId, until }) => ({
      documentId,
      name: nameOf(documentId),
      until,
    })),
    pauses: (file.pauses ?? []).map(({ kind, from, to, isOpen }) => {
      const words = kind === 'other' ? OTHER : SPECIAL_PROCEDURES[kind];
      return { kind, name: words.zh, nameEn: words.en, from, to, isOpen: isOpen === true };
    }),
    extension: extension
      ? { days: extension.workingDays, approvedAt: instantText(extension.approvedAt) }
      : null,
    hearing: hearing ? { heldOn: hearing.heldOn } : null,
    consultation: viewConsultation(parts),
  };
}

type Defect = { readonly documentId: string; readonly defect: string };

const OTHER = { zh: '法律另有规定的程序', en: 'Procedure of another law' };

/** A channel application has no course of its own: its steps have. */
export const NO_COURSE: CourseView = {
  correction: null,
  deferred: [],
  pauses: [],
  extension: null,
  hearing: null,
  consultation: null,
};
