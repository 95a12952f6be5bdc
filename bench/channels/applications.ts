import { grantCase } from '@yichuang/contract/cases.ts';
import { readChannelDocuments, supplyDocuments } from '@yichuang/contract/channel-documents.ts';
import { acceptApplication, submitChannelDraft } from '@yichuang/contract/channels.ts';
import { saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { casesOfApplications } from '@yichuang/server/modules/cases/index.ts';
import { advanceApplication } from '@yichuang/server/modules/channels/index.ts';
import { applicationByDraft, applicationById } from '@yichuang/server/modules/channels/store.ts';
import { momentOf } from '@yichuang/server/platform/context.ts';
import type { Server } from '@yichuang/server/platform/server.ts';
import { HONGDA } from '@yichuang/server/testing/filings.ts';
import { validForm } from '@yichuang/server/testing/valid-form.ts';
import type { People } from './people.ts';
import { CENTRE_ID, CHANNEL, ROUTE } from './procedures.ts';

export type Place = { readonly server: Server; readonly people: People };

/** Everything filled in, ready to be submitted: where the applicant's work ends and the server's begins. */
export type FilledDraft = { readonly draftId: string; readonly version: number };

export async function fillDraft({ people: { anybody } }: Place): Promise<FilledDraft> {
  const subject = { kind: 'channel', key: CHANNEL, route: ROUTE, answers: {} } as const;
  const draft = await anybody(startDraft, { body: { subject } });
  const answers = {
    applicant: HONGDA,
    form: { ...validForm(draft.form), invest: 8000 },
    documents: draft.documents.map(({ id }) => id),
  };
  const params = { draftId: draft.draftId };
  const saved = await anybody(saveDraft, { params, body: { version: draft.version, answers } });
  if (saved.faults.length > 0) throw new Error(`the draft has faults: ${JSON.stringify(saved.faults)}`);
  return { draftId: saved.draftId, version: saved.version };
}

/**
 * One application from its submission to its end: submitted, accepted for all departments, every step granted by its
 * department with an opinion, concluded. After each grant comes, in its own transaction, what the queue runs then: the
 * steps that became ready are opened, a whole that has nothing left is concluded.
 *
 * @returns how many steps were granted
 * @throws Error when it did not end granted
 */
export async function complete(place: Place, { draftId, version }: FilledDraft): Promise<number> {
  const { server, people } = place;
  const { database } = server;
  const clerk = await people.actingAs('clerk');
  await clerk(submitChannelDraft, { params: { draftId }, body: { version, declared: true } });
  const filed = await database.maybe(applicationByDraft, { centreId: CENTRE_ID, draftId });
  const applicationId = filed?.applicationId ?? '';
  const row = async () => await database.maybe(applicationById, { centreId: CENTRE_ID, applicationId });
  const body = { version: (await row())?.version ?? 0 };
  await clerk(acceptApplication, { params: { applicationId }, body });

  await supplyLaterStages(place, applicationId);

  let steps = 0;
  for (let open = await openCases(place, applicationId); open.length > 0; ) {
    for (const one of open) await grant(place, one);
    steps += open.length;
    open = await openCases(place, applicationId);
  }
  const state = (await row())?.state;
  if (state !== 'granted') throw new Error(`the application is ${state}`);
  return steps;
}

/** Documents of later stages, handed in at once, so that no stage waits for its applicant. */
async function supplyLaterStages({ people }: Place, applicationId: string): Promise<void> {
  const params = { applicationId };
  const asks = await people.reading('clerk');
  const { stages, version } = await asks(readChannelDocuments, { params });
  const documents = stages.flatMap((stage) =>
    stage.documents.filter(({ filed }) => !filed).map(({ documentId }) => documentId),
  );
  if (documents.length === 0) return;
  const clerk = await people.actingAs('clerk');
  await clerk(supplyDocuments, { params, body: { version, documents } });
}

type OpenCase = { readonly caseId: string; readonly departmentCode: string; readonly version: number };

async function openCases({ server }: Place, applicationId: string): Promise<readonly OpenCase[]> {
  const asked = { centreId: CENTRE_ID, applicationIds: [applicationId] };
  return (await server.database.many(casesOfApplications, asked)).filter(({ outcome }) => outcome === null);
}

async function grant(
  { server, people }: Place,
  { caseId, departmentCode, version }: OpenCase,
): Promise<void> {
  const reviewer = await people.actingAs(`reviewer-${departmentCode.toLowerCase()}`);
  await reviewer(grantCase, { params: { caseId }, body: { version, opinion: '同意。' } });
  await server.database.transaction((tx) =>
    advanceApplication.run({ caseId }, { tx, server, centreId: CENTRE_ID, ...momentOf(server) }),
  );
}
