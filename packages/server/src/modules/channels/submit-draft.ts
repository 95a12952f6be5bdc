import type { submitChannelDraft as route } from '@yichuang/contract/channels.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import type { ApplicationId } from '@yichuang/domain/cases/case-file.ts';
import { childCaseNumber } from '@yichuang/domain/cases/case-number.ts';
import { submitApplication } from '@yichuang/domain/channels/acts.ts';
import { choiceOf } from '@yichuang/domain/processes/applicability.ts';
import { notFound, Refusal } from '#platform/http/refusal.ts';
import {
  chain,
  dossierDigest,
  eventsParameter,
  NO_EVENTS,
  newDossier,
  nextCaseNumber,
} from '../cases/index.ts';
import type { Acting } from '../context.ts';
import { fileUploads } from '../documents/index.ts';
import { lockCompleteDraft, markSubmitted } from '../forms/index.ts';
import { getCentre } from '../organisation/index.ts';
import { currentProcedures } from '../processes/index.ts';
import { findSubject } from './channel-subject.ts';
import { applicationByDraft, insertApplication, insertDossier, insertEvents } from './store.ts';

/** Suffix of the application itself in the numbers of its cases. */
const WHOLE = 0;

/** One application, one number: the filing enters the system for all departments at once. */
export async function submitDraft({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, now, today, server } = context;
  const { draftId } = params;
  const draft = await lockCompleteDraft({ draftId, version: body.version }, context, findSubject);
  if (draft.isSubmitted) return { applicationId: await applicationOfDraft(draftId, context) };
  const { subject } = draft;
  if (subject.kind !== 'channel') throw notFound();
  const procedure = (await currentProcedures(tx, centreId, today)).find(({ key }) => key === subject.key);
  if (!procedure?.isOpen) throw new Refusal('channels.not-open', 'conflict');
  const { regionCode } = await getCentre(tx, centreId);

  const number = await nextCaseNumber(server, {
    centreId,
    region: regionCode,
    on: today,
    receivedVia: 'online',
  });
  const dossier = newDossier(draft.answers, server.random);
  const { application, events } = submitApplication(
    {
      applicationId: server.random.newId() as ApplicationId,
      applicationNumber: childCaseNumber(number, WHOLE),
      procedureKey: procedure.key,
      procedureVersion: procedure.version,
      ...choiceOf(procedure.procedure, subject),
      route: subject.route,
      answers: subject.answers,
    },
    { at: now, dossierDigest: dossierDigest(dossier) },
  );

  const { applicationId, promisedDue: _none, left, ...row } = application;
  const rows = chain(centreId, applicationId, NO_EVENTS, events);
  const headHash = rows.at(-1)?.hash ?? Buffer.alloc(0);
  await tx.run(insertApplication, {
    centreId,
    applicationId,
    ...row,
    joined: [...row.joined],
    dropped: [...left],
    headHash,
    draftId,
  });
  await tx.run(insertEvents, { centreId, applicationId, events: eventsParameter(rows) });
  await tx.run(insertDossier, { centreId, applicationId, ...dossier });
  await fileUploads(draftId, applicationId, context);
  await markSubmitted(tx, { centreId, draftId, submittedAs: applicationId });
  return { applicationId };
}

/** Submitted before: the same receipt again. */
async function applicationOfDraft(draftId: string, { tx, centreId }: Acting): Promise<string> {
  const row = await tx.maybe(applicationByDraft, { centreId, draftId });
  if (!row) throw notFound();
  return row.applicationId;
}
