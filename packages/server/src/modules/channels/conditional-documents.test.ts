import { readChannelDocuments } from '@yichuang/contract/channel-documents.ts';
import {
  correctApplication,
  readHandling,
  requestJointCorrection,
} from '@yichuang/contract/channel-handling.ts';
import { acceptApplication, listApplications, submitChannelDraft } from '@yichuang/contract/channels.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HONGDA } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';
import { updateFiled } from './handling-store.ts';
import { dossierOf } from './store.ts';

/** What the neighbours say of a kitchen: needed below flats, asked of nobody else. */
const NEIGHBOURS = 'KJJ-003-M4';
const BELOW_FLATS = { area: 'mid', fitout: false, resident: true, gas: false, sign: false, alcohol: false };

let here: TestServer;
let clerk: Call;
beforeAll(async () => {
  here = await startTestServer();
  here.clock.set(parseInstant('2007-10-30T09:00:00+08:00'));
  clerk = await here.as('clerk');
});
afterAll(() => here.close());

/** A restaurant, filed with everything its answers ask for. */
async function filed(answers: Readonly<Record<string, boolean | string>>): Promise<string> {
  const subject = { kind: 'channel', key: 'restaurant', route: 'company', answers } as const;
  const draft = await here.anybody(startDraft, { body: { subject } });
  const documents = draft.documents.filter(({ required }) => required).map(({ id }) => id);
  const params = { draftId: draft.draftId };
  const filling = { applicant: HONGDA, form: validForm(draft.form), documents };
  const saved = await here.anybody(saveDraft, { params, body: { version: draft.version, answers: filling } });
  const body = { version: saved.version, declared: true } as const;
  const { caseNumber } = await here.anybody(submitChannelDraft, { params, body });
  const { rows } = await clerk(listApplications, { query: { open: 'true', limit: 200 } });
  return rows.find(({ applicationNumber }) => applicationNumber === caseNumber)?.applicationId ?? '';
}

/** The counter finds that a paper that was declared is not there. */
async function withoutPaper(applicationId: string, documentId: string): Promise<void> {
  const key = { centreId: 1, applicationId };
  const documents = (await here.server.database.maybe(dossierOf, key))?.documents ?? [];
  const kept = documents.filter((id) => id !== documentId);
  await here.server.database.transaction((tx) => tx.run(updateFiled, { ...key, documents: kept }));
}

const accept = async (applicationId: string) => {
  const params = { applicationId };
  const { version } = await clerk(readHandling, { params });
  return clerk(acceptApplication, { params, body: { version } });
};

const onPage = async (applicationId: string) => {
  const { stages } = await clerk(readChannelDocuments, { params: { applicationId } });
  const documents = stages.flatMap((stage) => stage.documents);
  return {
    complete: stages.every(({ complete }) => complete),
    neighbours: documents.find(({ documentId }) => documentId === NEIGHBOURS),
  };
};

test('a paper that the answers make necessary keeps the whole from being accepted, and is named', async () => {
  const applicationId = await filed(BELOW_FLATS);
  expect(await onPage(applicationId)).toMatchObject({
    complete: true,
    neighbours: { required: true, when: null, filed: true },
  });
  await withoutPaper(applicationId, NEIGHBOURS);
  expect(await onPage(applicationId)).toMatchObject({ complete: false, neighbours: { filed: false } });
  await expect(accept(applicationId)).rejects.toMatchObject({
    problem: {
      status: 400,
      errors: [
        {
          pointer: '/documents/KJJ',
          rule: 'cases.documents-missing',
          message: expect.stringContaining('相邻居民意见'),
        },
      ],
    },
  });
});

test('the one notice tells it although no department named it, and with it the whole is accepted', async () => {
  const applicationId = await filed(BELOW_FLATS);
  await withoutPaper(applicationId, NEIGHBOURS);
  const params = { applicationId };
  const before = await clerk(readHandling, { params });
  expect(before).toMatchObject({
    missing: [{ documentId: NEIGHBOURS, departments: [{ code: 'KJJ' }] }],
    defects: [],
  });
  expect(before.acts).toContain('requestCorrection');
  const told = await clerk(requestJointCorrection, { params, body: { version: before.version } });
  expect(told).toMatchObject({
    state: 'awaitingCorrection',
    missing: [],
    correction: { asked: [NEIGHBOURS] },
    defects: [{ documentId: NEIGHBOURS, department: { code: 'KJJ' }, isTold: true }],
  });
  await clerk(correctApplication, { params, body: { version: told.version, documents: [NEIGHBOURS] } });
  expect(await accept(applicationId)).toMatchObject({ state: 'accepted' });
});

test('other answers do not ask for it', async () => {
  const applicationId = await filed({ ...BELOW_FLATS, resident: false });
  expect(await onPage(applicationId)).toEqual({ complete: true, neighbours: undefined });
  expect(await accept(applicationId)).toMatchObject({ state: 'accepted' });
});
