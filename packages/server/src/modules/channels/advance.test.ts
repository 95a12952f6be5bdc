import { grantCase, readCase } from '@yichuang/contract/cases.ts';
import {
  acceptApplication,
  listApplications,
  readApplication,
  submitChannelDraft,
} from '@yichuang/contract/channels.ts';
import { saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { momentOf } from '#platform/context.ts';
import { HONGDA, LIMITED_COMPANY } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';
import { advanceApplication } from './index.ts';
import { eventsOfApplication } from './store.ts';

const CENTRE_ID = 1;
let here: TestServer;

beforeAll(async () => {
  here = await startTestServer();
});
afterAll(() => here.close());

/** A limited company, accepted: its name is the only step that waits for nothing. */
async function accepted(): Promise<string> {
  const clerk = await here.as('clerk');
  const draft = await here.anybody(startDraft, { body: { subject: LIMITED_COMPANY } });
  const params = { draftId: draft.draftId };
  const documents = draft.documents.map(({ id }) => id);
  const answers = { applicant: HONGDA, form: validForm(draft.form), documents };
  const { version } = await here.anybody(saveDraft, { params, body: { version: draft.version, answers } });
  const receipt = await here.anybody(submitChannelDraft, { params, body: { version, declared: true } });
  const { rows } = await clerk(listApplications, { query: { open: 'true', limit: 200 } });
  const row = rows.find(({ applicationNumber }) => applicationNumber === receipt.caseNumber);
  const applicationId = row?.applicationId ?? '';
  await clerk(acceptApplication, { params: { applicationId }, body: { version: row?.version ?? 0 } });
  await here.jobs.settled();
  return applicationId;
}

/** The steps that lie open, with their cases. */
async function openSteps(applicationId: string) {
  const clerk = await here.as('clerk');
  const { running } = await clerk(readApplication, { params: { applicationId } });
  return running.filter(({ standing }) => standing === 'open');
}

async function grantOpen(applicationId: string): Promise<void> {
  const reviewer = await here.as('reviewer-gsj');
  for (const { caseId } of await openSteps(applicationId)) {
    const params = { caseId: caseId ?? '' };
    const { version } = await reviewer(readCase, { params });
    await reviewer(grantCase, { params, body: { version } });
  }
  await here.jobs.settled();
}

const hear = (caseId: string) =>
  here.server.database.transaction((tx) =>
    advanceApplication.run(
      { caseId },
      { tx, server: here.server, centreId: CENTRE_ID, ...momentOf(here.server) },
    ),
  );

test('hearing of a decision that opens nothing reads no documents: begin, three reads, commit', async () => {
  const applicationId = await accepted();
  const [first] = await openSteps(applicationId);
  const before = here.server.database.trips();
  await hear(first?.caseId ?? '');
  expect(here.server.database.trips() - before).toBe(5);
  expect(await openSteps(applicationId)).toHaveLength(1);
});

test('steps that one decision opens are noted one after another at the same moment', async () => {
  const applicationId = await accepted();
  await grantOpen(applicationId);
  await grantOpen(applicationId);
  const opened = await openSteps(applicationId);
  expect(opened.map(({ stepId }) => stepId)).toEqual(['EE-09', 'EE-10']);
  const events = await here.server.database.many(eventsOfApplication, { centreId: CENTRE_ID, applicationId });
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
  const last = events.slice(-2);
  expect(last.map(({ kind, body }) => [kind, (body as { stepId?: string }).stepId])).toEqual([
    ['stepOpened', 'EE-09'],
    ['stepOpened', 'EE-10'],
  ]);
  expect(last[1]?.prevHash).toEqual(last[0]?.hash);
  const clerk = await here.as('clerk');
  const { version } = await clerk(readApplication, { params: { applicationId } });
  expect(version).toBe(events.length);
});
