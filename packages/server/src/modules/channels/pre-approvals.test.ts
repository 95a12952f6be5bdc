import { findTrack, track } from '@yichuang/contract/case-track.ts';
import { grantCase, listCases, readCase } from '@yichuang/contract/cases.ts';
import {
  acceptApplication,
  joinStep,
  listApplications,
  readApplication,
  submitChannelDraft,
} from '@yichuang/contract/channels.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HONGDA, LIMITED_COMPANY } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';

let here: TestServer;
let clerk: Call;
beforeAll(async () => {
  here = await startTestServer();
});
afterAll(() => here.close());

async function at(text: string): Promise<void> {
  here.clock.set(parseInstant(`${text}:00+08:00`));
  clerk = await here.as('clerk');
}

/** 宏达公司 is set up; with food, the environment and then health have to agree first. */
async function accepted(answers: Readonly<Record<string, boolean>>) {
  const subject = { ...LIMITED_COMPANY, answers: { ...LIMITED_COMPANY.answers, ...answers } };
  const draft = await here.anybody(startDraft, { body: { subject } });
  const params = { draftId: draft.draftId };
  const documents = draft.documents.map(({ id }) => id);
  const filled = { applicant: HONGDA, form: validForm(draft.form), documents };
  const saved = await here.anybody(saveDraft, { params, body: { version: draft.version, answers: filled } });
  const body = { version: saved.version, declared: true } as const;
  const { caseNumber, queryCode } = await here.anybody(submitChannelDraft, { params, body });
  const { trackPath } = await here.anybody(findTrack, { body: { caseNumber, queryCode } });
  const { rows } = await clerk(listApplications, { query: { open: 'true', limit: 200 } });
  const row = rows.find(({ applicationNumber }) => applicationNumber === caseNumber);
  const applicationId = row?.applicationId ?? '';
  await clerk(acceptApplication, { params: { applicationId }, body: { version: row?.version ?? 0 } });
  return { applicationId, token: trackPath.slice(3) };
}

async function grant(department: string, applicationId: string): Promise<void> {
  await here.jobs.settled();
  const reviewer = await here.as(`reviewer-${department}`);
  const { rows } = await reviewer(listCases, { query: { box: 'toDecide', limit: 200 } });
  for (const { caseId } of rows) {
    const { application, version } = await reviewer(readCase, { params: { caseId } });
    if (application?.applicationId === applicationId)
      await reviewer(grantCase, { params: { caseId }, body: { version } });
  }
  await here.jobs.settled();
}

const view = (applicationId: string) => clerk(readApplication, { params: { applicationId } });
const openIn = async (applicationId: string) =>
  (await view(applicationId)).running
    .filter(({ standing }) => standing === 'open')
    .map(({ stepId }) => stepId);

/** Required fields of the form of a step that its case has no answer to. */
async function unanswered(department: string, applicationId: string, step: string) {
  const caseId = (await view(applicationId)).running.find(({ stepId }) => stepId === step)?.caseId ?? '';
  const reviewer = await here.as(`reviewer-${department}`);
  const { form, answers } = await reviewer(readCase, { params: { caseId } });
  const required = (form.schema.required ?? []) as readonly string[];
  expect(required.length).toBeGreaterThan(0);
  return required.filter((field) => answers[field] === undefined);
}

test('C2: the four hours begin when the results of the pre-approvals are in; everybody is told so before', async () => {
  await at('2007-10-30T09:00');
  const { applicationId, token } = await accepted({ 'EE-22': true, 'EE-23': true });
  const before = await view(applicationId);
  expect(before.promisedDue).toBeNull();
  expect(before.clocks).toMatchObject({
    promisedLimit: { unit: 'workingHours', count: 4 },
    promiseWaitsFor: [{ code: 'EE-22' }, { code: 'EE-23' }],
  });
  await grant('gsj', applicationId);
  expect(await openIn(applicationId)).toEqual(['EE-22']);

  await at('2007-10-31T10:00');
  await grant('kjj', applicationId);
  const half = await here.anybody(track, { params: { token } });
  expect(half.clocks).toMatchObject({ promisedDue: null, promiseWaitsFor: [{ code: 'EE-23' }] });

  expect(await unanswered('ssj', applicationId, 'EE-23'), 'its own form is filled in').toEqual([]);
  await at('2007-11-06T10:00');
  await grant('ssj', applicationId);
  const started = await view(applicationId);
  expect(started.promisedDue).toMatchObject({ at: '2007-11-06T07:00:00.000Z', on: '2007-11-06' });
  expect(started.clocks).not.toHaveProperty('promiseWaitsFor');
  expect(started.timeline.map(({ kind }) => kind)).toContain('clockStarted');
  expect(await openIn(applicationId)).toEqual(['EE-02']);

  await at('2007-11-06T11:00');
  await grant('gsj', applicationId);
  for (const department of ['zjj', 'zwc', 'gsh', 'dsh']) await grant(department, applicationId);
  expect(await view(applicationId)).toMatchObject({ state: 'granted', onTime: true });
});

test('without pre-approvals the clock starts with the acceptance', async () => {
  await at('2007-10-30T09:00');
  const { applicationId } = await accepted({});
  const started = await view(applicationId);
  expect(started.promisedDue).toMatchObject({ on: '2007-10-30' });
  expect(started.clocks).not.toHaveProperty('promiseWaitsFor');
});

test('a pre-approval that turns out to apply takes the promise away until its result is in', async () => {
  await at('2007-10-30T09:00');
  const { applicationId } = await accepted({});
  const { version } = await view(applicationId);
  const params = { applicationId, stepId: 'EE-22' };
  const joined = await clerk(joinStep, { params, body: { version } });
  expect(joined).toMatchObject({ promisedDue: null, clocks: { promiseWaitsFor: [{ code: 'EE-22' }] } });
  await grant('gsj', applicationId);
  await at('2007-10-31T09:00');
  await grant('kjj', applicationId);
  expect(await view(applicationId)).toMatchObject({
    promisedDue: { at: '2007-10-31T06:00:00.000Z', on: '2007-10-31' },
  });
});
