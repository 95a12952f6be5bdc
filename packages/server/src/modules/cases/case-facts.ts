import type { CaseView } from '@yichuang/contract/cases.ts';
import { duesAtAcceptance } from '@yichuang/domain/cases/dues-of-case.ts';
import { bindingDue } from '@yichuang/domain/clock/due.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { viewDocuments } from '../catalogue/index.ts';
import { viewTerms } from './acceptance-terms.ts';
import { viewAnswers, viewApplicant } from './applicant-view.ts';
import type { CaseParts } from './case-parts.ts';
import { viewClocks } from './clocks.ts';
import { viewCourse } from './course.ts';
import { publicName } from './list-cases.ts';
import { viewOpinions } from './opinion-course.ts';
import { decisionWords } from './timeline.ts';

/** What the row, the sheet and the dossier say of a case. */
export function viewFacts(parts: CaseParts) {
  const { row, file, sheet, dossier, tick, statements } = parts;
  const clocks = viewClocks(row, sheet, tick, file.pauses);
  const promised = clocks.promisedDue;
  const statutory = clocks.statutoryDue;
  const { applicant } = dossier;
  return {
    caseId: row.caseId,
    caseNumber: row.caseNumber,
    itemCode: row.itemCode,
    itemName: sheet.name,
    itemNameEn: sheet.nameEn,
    handling: row.handling as CaseView['handling'],
    state: row.state,
    applicantName: publicName(applicant.kind, applicant.name),
    receivedVia: row.receivedVia,
    receivedAt: instantText(row.receivedAt),
    acceptedAt: row.acceptedAt && instantText(row.acceptedAt),
    decidedAt: row.decidedAt && instantText(row.decidedAt),
    due: row.outcome === null ? bindingDue(promised, statutory) : null,
    promisedDue: promised,
    statutoryDue: statutory,
    onTime: row.isOnTime,
    version: row.version,
    applicant: viewApplicant(applicant),
    answers: viewAnswers(dossier.form),
    documents: viewDocuments(sheet).map((document) => ({
      ...document,
      presented: dossier.documents.includes(document.id),
    })),
    terms: viewTerms(sheet, duesAtAcceptance(file, tick.now, { sheet, clock: tick.clock })),
    clocks,
    course: { ...viewCourse(parts), ...viewOpinions(parts) },
    application:
      row.applicationId === null || row.stepId === null
        ? null
        : {
            applicationId: row.applicationId,
            applicationNumber: row.caseNumber.slice(0, 21),
            stepId: row.stepId,
          },
    legalBasis: sheet.legalBasis.map(({ title, article }) => [title, article].filter(Boolean).join(' ')),
    decision:
      row.outcome === null ? null : { outcome: row.outcome, ...decisionWords(statements.get(row.outcome)) },
  };
}
