import { type CaseView, type OfferedAct, readLetter } from '@yichuang/contract/cases.ts';
import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { effectiveStatutoryLimit } from '@yichuang/domain/catalogue/statutory-limit.ts';
import { maskIdNumber, maskMobile, maskName } from '@yichuang/domain/identity/masking.ts';
import { isWithinReach, reachOf } from '@yichuang/domain/identity/reach.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Db } from '#platform/db/database.ts';
import { notFound } from '#platform/http/refusal.ts';
import { getSheet, viewDocuments } from '../catalogue/index.ts';
import { viewDue } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { lettersOf } from '../documents/index.ts';
import { formFor } from '../forms/index.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import type { Dossier } from './dossier.ts';
import { publicName } from './list-cases.ts';
import { offeredActs } from './offered-acts.ts';
import { type CaseRow, promisedDue, statutoryDue } from './rows.ts';
import { caseById, dossierOf, eventsOfCase } from './store.ts';
import { viewTimeline } from './timeline.ts';

export type DossierRow = Dossier & {
  readonly decisionReason: string | null;
  readonly decisionBasis: string | null;
};

/** @throws not-found after the personal data was deleted */
export async function getDossier(db: Db, centreId: number, caseId: string): Promise<DossierRow> {
  const row = await db.maybe(dossierOf, { centreId, caseId });
  if (!row) throw notFound();
  // Written by `saveNewCase` only.
  return { ...row, applicant: row.applicant as ApplicantAnswers, form: row.form as Record<string, unknown> };
}

/**
 * The whole case for one screen, as this person may see it.
 *
 * @throws not-found when it does not exist or is another department's: the same answer
 */
export async function viewCase(caseId: string, context: Reading): Promise<CaseView> {
  const { db, centreId, actor } = context;
  const row = await db.maybe(caseById, { centreId, caseId });
  if (!row || !isWithinReach(reachOf(actor), row.departmentCode)) throw notFound();
  const sheet = await getSheet(db, centreId, { code: row.itemCode, version: row.itemVersion });
  const dossier = await getDossier(db, centreId, caseId);
  const names = await listDepartmentNames(db, centreId);
  const events = await db.many(eventsOfCase, { centreId, caseId });
  return {
    ...viewFacts(row, sheet, dossier),
    department: names.get(row.departmentCode) ?? {
      code: row.departmentCode,
      name: row.departmentCode,
      nameEn: row.departmentCode,
    },
    form: await formFor(db, centreId, sheet.formId),
    timeline: viewTimeline(events, names.get(row.departmentCode)?.name ?? row.departmentCode),
    acts: [...offeredActs(row, context)] satisfies OfferedAct[],
    letters: (await lettersOf(db, centreId, caseId)).map((letter) => ({
      ...letter,
      path: pathOf(readLetter, { caseId, letterId: letter.letterId }),
    })),
    now: instantText(context.now),
  };
}

function viewFacts(row: CaseRow, sheet: ItemSheet, dossier: DossierRow) {
  const clocks = viewClocks(row, sheet);
  const promised = clocks.promisedDue;
  const statutory = clocks.statutoryDue;
  const binding = promised && statutory && statutory.at < promised.at ? statutory : (promised ?? statutory);
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
    due: row.decidedAt === null && row.outcome === null ? binding : null,
    promisedDue: promised,
    statutoryDue: statutory,
    onTime: row.isOnTime,
    version: row.version,
    applicant: viewApplicant(applicant),
    answers: { ...dossier.form },
    documents: viewDocuments(sheet).map((document) => ({
      ...document,
      presented: dossier.documents.includes(document.id),
    })),
    clocks,
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
      row.outcome === null
        ? null
        : { outcome: row.outcome, reason: dossier.decisionReason, legalBasis: dossier.decisionBasis },
  };
}

/** Both clocks of a case, from its row and the sheet version it keeps. */
export function viewClocks(row: CaseRow, sheet: ItemSheet): CaseView['clocks'] {
  const statutory = effectiveStatutoryLimit(sheet);
  return {
    statutoryLimit: statutory && { limit: statutory.limit, byDefault: statutory.byDefault },
    promisedLimit: sheet.promisedLimit,
    statutoryDue: viewDue(statutoryDue(row)),
    promisedDue: viewDue(promisedDue(row)),
  };
}

/** What staff see of the applicant by default (D-29): name whole for the work, numbers masked. */
function viewApplicant(applicant: ApplicantAnswers): CaseView['applicant'] {
  return {
    kind: applicant.kind,
    name: applicant.name,
    idNumber: applicant.kind === 'person' ? maskIdNumber(applicant.idNumber, 'hall') : applicant.idNumber,
    phone: maskMobile(applicant.phone),
    contactName: maskName(applicant.contactName),
    agentName: maskName(applicant.agentName),
  };
}
