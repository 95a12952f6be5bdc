import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import { acceptStep } from '@yichuang/domain/cases/accept-step.ts';
import type { CaseId } from '@yichuang/domain/cases/case-file.ts';
import { type CaseNumber, childCaseNumber } from '@yichuang/domain/cases/case-number.ts';
import { duesFrom } from '@yichuang/domain/cases/dues-of-case.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import type { Application } from '@yichuang/domain/channels/application.ts';
import type { AccountId } from '@yichuang/domain/identity/policy.ts';
import { awaitedFacts } from '@yichuang/domain/processes/facts.ts';
import { announceAccepted, dossierDigest, newDossier, saveNewCase } from '../cases/index.ts';
import { currentSheet, offeredSheets } from '../catalogue/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Working } from '../context.ts';
import { fieldsOfItem, readChannelForm } from './channel-form.ts';
import { type ApplicationRow, applicationOf } from './rows.ts';
import type { Running } from './running.ts';
import { dossierOf } from './store.ts';

type Opening = { readonly stepId: string; readonly running: Running; readonly row: ApplicationRow };

/** The case of one step, received and accepted on the strength of the application. Null when it exists already. */
export async function openStep({ stepId, running, row }: Opening, context: Working): Promise<string | null> {
  const { tx, centreId, now, today, server } = context;
  const { graph, attempts } = running;
  const stepAttempt = (attempts.get(stepId) ?? 0) + 1;
  const item = graph.steps.find(({ id }) => id === stepId)?.item ?? '';
  const sheet = await currentSheet(tx, centreId, item);
  const filing = await tx.maybe(dossierOf, { centreId, applicationId: row.applicationId });
  if (!filing || sheet.departmentCode === null) return null;
  const documents = await documentsFor(sheet, filing.documents, context);
  const applicant = filing.applicant as ApplicantAnswers;
  const form = filing.form as Record<string, unknown>;
  const channelForm = await readChannelForm(tx, centreId, {
    procedure: running.published.procedure,
    route: row.route,
  });
  const dossier = newDossier(
    {
      applicant,
      // All facts of the one form, and those that the item's own form asks for under its own names.
      form: { ...form, ...fieldsOfItem(channelForm, sheet.formId, { form, applicant }) },
      documents,
    },
    server.random,
  );
  const caseId = server.random.newId() as CaseId;
  const { applicationId } = applicationOf(row) satisfies Application;
  const result = acceptStep(
    {
      caseId,
      caseNumber: childCaseNumber(row.applicationNumber as CaseNumber, childOf(stepId, stepAttempt, running)),
      itemCode: sheet.code,
      itemVersion: sheet.version,
      departmentCode: sheet.departmentCode,
      handling: sheet.handling,
      receivedVia: 'online',
      applicationId,
      stepId,
      requiredFacts: awaitedFacts(stepId, graph, new Set()),
    },
    {
      at: now,
      on: today,
      acceptedBy: row.acceptedBy as AccountId | null,
      dues: duesFrom(now, { sheet, clock: await officeClock(tx, server, centreId) }),
      dossierDigest: dossierDigest(dossier),
      documentIds: documents,
    },
  );
  if (!(await saveNewCase(context, result, dossier, { stepAttempt }))) return null;
  await announceAccepted(context, caseId);
  return caseId;
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
async function documentsFor(
  sheet: ItemSheet,
  filed: readonly string[],
  { tx, server, centreId }: Working,
): Promise<readonly string[]> {
  const sheets = await offeredSheets(tx, server, centreId);
  const asked = sheets.flatMap(({ requiredDocuments }) => requiredDocuments);
  const shared = new Set(asked.filter(({ id }) => filed.includes(id)).map((document) => document.shared));
  shared.delete(null);
  return sheet.requiredDocuments
    .filter((document) => filed.includes(document.id) || shared.has(document.shared))
    .map(({ id }) => id);
}
