import { acceptStep } from '@yichuang/domain/cases/accept-step.ts';
import type { CaseId } from '@yichuang/domain/cases/case-file.ts';
import { type CaseNumber, childCaseNumber } from '@yichuang/domain/cases/case-number.ts';
import { duesFrom } from '@yichuang/domain/cases/dues-of-case.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import type { OfficeClock } from '@yichuang/domain/clock/due.ts';
import type { AccountId } from '@yichuang/domain/identity/policy.ts';
import { awaitedFacts } from '@yichuang/domain/processes/facts.ts';
import { notFound } from '#platform/http/refusal.ts';
import { announceAccepted, type Dossier, dossierDigest, newDossier, saveNewCase } from '../cases/index.ts';
import { offeredSheets } from '../catalogue/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Working } from '../context.ts';
import { type ChannelForm, fieldsOfItem, readChannelForm } from './channel-form.ts';
import { type ApplicationRow, applicationOf } from './rows.ts';
import type { Running } from './running.ts';
import { dossierOf } from './store.ts';

/** What all steps of an application are opened from: read once, however many become ready at once. */
export type OpeningGround = {
  readonly row: ApplicationRow;
  readonly running: Running;
  readonly filed: Pick<Dossier, 'applicant' | 'form' | 'documents'>;
  readonly channelForm: ChannelForm;
  readonly sheets: readonly ItemSheet[];
  readonly clock: OfficeClock;
};

/** Null once the personal data was deleted: nothing more is opened. */
export async function loadOpening(
  row: ApplicationRow,
  running: Running,
  { tx, server, centreId }: Working,
): Promise<OpeningGround | null> {
  const filed = await tx.maybe(dossierOf, { centreId, applicationId: row.applicationId });
  if (!filed) return null;
  const { procedure } = running.published;
  return {
    row,
    running,
    // Written when it was submitted, after a check against the form.
    filed: filed as OpeningGround['filed'],
    channelForm: await readChannelForm(tx, centreId, { procedure, route: row.route }),
    sheets: await offeredSheets(tx, server, centreId),
    clock: await officeClock(tx, server, centreId),
  };
}

/**
 * The case of one step, received and accepted on the strength of the application. Null where no department handles it.
 *
 * @throws not-found when its item is offered no longer
 */
export function openStep(ground: OpeningGround, stepId: string, context: Working): string | null {
  const { now, today, server } = context;
  const { row, running, sheets, clock } = ground;
  const stepAttempt = (running.attempts.get(stepId) ?? 0) + 1;
  const item = running.graph.steps.find(({ id }) => id === stepId)?.item;
  const sheet = sheets.find(({ code }) => code === item);
  if (!sheet) throw notFound();
  if (sheet.departmentCode === null) return null;
  const dossier = newDossier(filingOf(sheet, ground), server.random);
  const caseId = server.random.newId() as CaseId;
  const child = childOf(stepId, stepAttempt, running);
  const result = acceptStep(
    {
      caseId,
      caseNumber: childCaseNumber(row.applicationNumber as CaseNumber, child),
      itemCode: sheet.code,
      itemVersion: sheet.version,
      departmentCode: sheet.departmentCode,
      handling: sheet.handling,
      receivedVia: 'online',
      applicationId: applicationOf(row).applicationId,
      stepId,
      requiredFacts: awaitedFacts(stepId, running.graph, new Set()),
    },
    {
      at: now,
      on: today,
      acceptedBy: row.acceptedBy as AccountId | null,
      dues: duesFrom(now, { sheet, clock }),
      dossierDigest: dossierDigest(dossier),
      documentIds: dossier.documents,
    },
  );
  saveNewCase(context, result, dossier, { stepAttempt });
  announceAccepted(context, caseId);
  return caseId;
}

/** What was filed for all, as the one case of an item takes it. */
function filingOf(sheet: ItemSheet, { filed, channelForm, sheets }: OpeningGround): OpeningGround['filed'] {
  const { applicant, form } = filed;
  return {
    applicant,
    // All facts of the one form, and those that the item's own form asks for under its own names.
    form: { ...form, ...fieldsOfItem(channelForm, sheet.formId, { form, applicant }) },
    documents: documentsFor(sheet, filed.documents, sheets),
  };
}

/**
 * Suffix of the number of a case: the place of its step in the procedure, whichever steps apply; a step handled once
 * more takes the next number behind all steps.
 */
function childOf(stepId: string, attempt: number, { published, attempts }: Running): number {
  const { steps } = published.procedure;
  if (attempt === 1) return steps.findIndex(({ id }) => id === stepId) + 1;
  const more = [...attempts.values()].reduce((sum, count) => sum + count - 1, 0);
  return steps.length + more + 1;
}

/** Documents of a step among those filed once for all: by their own id, or as one that several steps share. */
function documentsFor(
  sheet: ItemSheet,
  filed: readonly string[],
  sheets: readonly ItemSheet[],
): readonly string[] {
  const asked = sheets.flatMap(({ requiredDocuments }) => requiredDocuments);
  const shared = new Set(asked.filter(({ id }) => filed.includes(id)).map((document) => document.shared));
  shared.delete(null);
  return sheet.requiredDocuments
    .filter((document) => filed.includes(document.id) || shared.has(document.shared))
    .map(({ id }) => id);
}
