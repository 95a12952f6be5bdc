import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import { acceptStep } from '@yichuang/domain/cases/accept-step.ts';
import type { CaseId } from '@yichuang/domain/cases/case-file.ts';
import { type CaseNumber, childCaseNumber } from '@yichuang/domain/cases/case-number.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { concludeIfDone, noteStepOpened, type StepRecords } from '@yichuang/domain/channels/acts.ts';
import type { Application } from '@yichuang/domain/channels/application.ts';
import type { AccountId } from '@yichuang/domain/identity/policy.ts';
import { awaitedFacts } from '@yichuang/domain/processes/facts.ts';
import type { Step, StepGraph } from '@yichuang/domain/processes/procedure.ts';
import {
  announceAccepted,
  dossierDigest,
  duesFrom,
  type Head,
  newDossier,
  saveNewCase,
} from '../cases/index.ts';
import { currentSheet, offeredSheets } from '../catalogue/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Working } from '../context.ts';
import { type ApplicationRow, applicationOf, saveApplication } from './rows.ts';
import { loadRunning } from './running.ts';
import { dossierOf, lockApplication } from './store.ts';

type Context = Working;

/**
 * Opens the cases of all steps that are ready, and concludes an application that has nothing left to do.
 *
 * Derives everything from facts and cases, so it may run twice, late or beside another: the key (application, step)
 * lets each case open once.
 */
export async function advance(applicationId: string, context: Context): Promise<void> {
  const { tx, centreId, now } = context;
  const [row] = await tx.run(lockApplication, { centreId, applicationId });
  if (row?.state !== 'accepted') return;
  const { graph, records } = await loadRunning(row, tx, centreId);
  let application = applicationOf(row);
  let head: Head = { seq: row.version, hash: row.headHash };

  for (const step of graph.steps.filter(({ id }) => records.ready.has(id))) {
    const caseId = await openStep({ step, graph, row }, context);
    if (caseId === null) continue;
    const result = noteStepOpened(application, { at: now, stepId: step.id, caseId });
    head = await saveApplication({ tx, centreId }, { head, result });
    application = result.application;
  }

  const concluded = concludeIfDone(application, graph, { ...opened(records), at: now });
  if (concluded) await saveApplication({ tx, centreId }, { head, result: concluded });
}

/** What was ready has been opened above. */
const opened = (records: StepRecords): StepRecords => ({
  ...records,
  opened: new Set([...records.opened, ...records.ready]),
  ready: new Set(),
});

type Opening = { readonly step: Step; readonly graph: StepGraph; readonly row: ApplicationRow };

/** The case of one step, received and accepted on the strength of the application. Null when it exists already. */
async function openStep({ step, graph, row }: Opening, context: Context): Promise<string | null> {
  const { tx, centreId, now, today, server } = context;
  const sheet = await currentSheet(tx, centreId, step.item ?? '');
  const filing = await tx.maybe(dossierOf, { centreId, applicationId: row.applicationId });
  if (!filing || sheet.departmentCode === null) return null;
  const documents = await documentsFor(sheet, filing.documents, context);
  const dossier = newDossier(
    {
      applicant: filing.applicant as ApplicantAnswers,
      form: filing.form as Record<string, unknown>,
      documents,
    },
    server.random,
  );
  const caseId = server.random.newId() as CaseId;
  const { applicationId } = applicationOf(row) satisfies Application;
  const result = acceptStep(
    {
      caseId,
      caseNumber: childCaseNumber(row.applicationNumber as CaseNumber, graph.steps.indexOf(step) + 1),
      itemCode: sheet.code,
      itemVersion: sheet.version,
      departmentCode: sheet.departmentCode,
      handling: sheet.handling,
      receivedVia: 'online',
      applicationId,
      stepId: step.id,
      requiredFacts: awaitedFacts(step.id, graph, new Set()),
    },
    {
      at: now,
      on: today,
      acceptedBy: row.acceptedBy as AccountId,
      dues: duesFrom(now, sheet, await officeClock(tx, server, centreId)),
      dossierDigest: dossierDigest(dossier),
      documentIds: documents,
    },
  );
  if (!(await saveNewCase({ tx, centreId }, result, dossier))) return null;
  await announceAccepted(context, caseId);
  return caseId;
}

/** Documents of a step among those filed once for all: by their own id, or as one that several steps share. */
async function documentsFor(
  sheet: ItemSheet,
  filed: readonly string[],
  { tx, server, centreId }: Context,
): Promise<readonly string[]> {
  const sheets = await offeredSheets(tx, server, centreId);
  const asked = sheets.flatMap(({ requiredDocuments }) => requiredDocuments);
  const shared = new Set(asked.filter(({ id }) => filed.includes(id)).map((document) => document.shared));
  shared.delete(null);
  return sheet.requiredDocuments
    .filter((document) => filed.includes(document.id) || shared.has(document.shared))
    .map(({ id }) => id);
}
