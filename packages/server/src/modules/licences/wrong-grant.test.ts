import { prepareResult } from '@yichuang/contract/case-acts.ts';
import { grantCase, listCases, readCase } from '@yichuang/contract/cases.ts';
import { handOutResults, readHandling } from '@yichuang/contract/channel-handling.ts';
import {
  acceptApplication,
  listApplications,
  readApplication,
  reopenStep,
  submitChannelDraft,
} from '@yichuang/contract/channels.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import * as licences from '@yichuang/contract/licences.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HONGDA, LIMITED_COMPANY } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';
import { ENDING, on, problemOf } from './licence-stage.testing.ts';

let here: TestServer;
let clerk: Call;
let registry: Call;
let numbers = 0;

beforeAll(async () => {
  here = await startTestServer();
  clerk = await here.as('clerk');
  registry = await here.as('reviewer-gsj');
});
afterAll(() => here.close());

/** 宏达公司 files for a limited company, and the centre accepts. */
async function accepted(): Promise<string> {
  const draft = await here.anybody(startDraft, { body: { subject: LIMITED_COMPANY } });
  const params = { draftId: draft.draftId };
  const documents = draft.documents.map(({ id }) => id);
  const answers = { applicant: HONGDA, form: validForm(draft.form), documents };
  const saved = await here.anybody(saveDraft, { params, body: { version: draft.version, answers } });
  const body = { version: saved.version, declared: true } as const;
  const { caseNumber } = await here.anybody(submitChannelDraft, { params, body });
  const { rows } = await clerk(listApplications, { query: { open: 'true', limit: 200 } });
  const row = rows.find(({ applicationNumber }) => applicationNumber === caseNumber);
  const applicationId = row?.applicationId ?? '';
  await clerk(acceptApplication, { params: { applicationId }, body: { version: row?.version ?? 0 } });
  return applicationId;
}

const view = (applicationId: string) => clerk(readApplication, { params: { applicationId } });

async function standings(applicationId: string): Promise<Record<string, string>> {
  const { running } = await view(applicationId);
  return Object.fromEntries(running.map(({ stepId, standing }) => [stepId, standing]));
}

const caseOf = async (applicationId: string, stepId: string) =>
  (await view(applicationId)).running.find((step) => step.stepId === stepId)?.caseId ?? '';

/** The reviewer of a department grants every open step of the application. */
async function grant(department: string, applicationId: string): Promise<void> {
  const reviewer = await here.as(`reviewer-${department}`);
  const { rows } = await reviewer(listCases, { query: { box: 'toDecide', limit: 200 } });
  for (const { caseId } of rows) {
    const { application, version } = await reviewer(readCase, { params: { caseId } });
    if (application?.applicationId === applicationId)
      await reviewer(grantCase, { params: { caseId }, body: { version } });
  }
  await here.jobs.settled();
}

/** The licence of a granted step, made and on the register. */
async function licenceOf(caseId: string): Promise<licences.LicenceView> {
  numbers += 1;
  const number = `名称核准〔2007〕第${numbers}号`;
  const { version } = await clerk(readCase, { params: { caseId } });
  const made = { number, seal: '工商局登记专用章', validFrom: '2007-10-30', validUntil: null };
  await clerk(prepareResult, { params: { caseId }, body: { version, ...made } });
  await here.jobs.settled();
  const { rows } = await registry(licences.listLicences, { query: { q: number } });
  return registry(licences.readLicence, { params: { licenceId: rows[0]?.licenceId ?? '' } });
}

async function revoke(licence: licences.LicenceView): Promise<void> {
  const body = { version: licence.version, ground: 'fraud', harmsPublic: false, ...ENDING } as const;
  await registry(licences.revokeLicence, { ...on(licence), body });
  await here.jobs.settled();
}

/** The name was approved, the registration lies open, and the name is taken away. */
async function nameRevoked(): Promise<string> {
  const applicationId = await accepted();
  await grant('gsj', applicationId);
  await revoke(await licenceOf(await caseOf(applicationId, 'EE-01')));
  return applicationId;
}

describe('a licence that a step of a running application had brought is revoked', () => {
  test('the step is done no longer, no end is in sight, and the journal says why', async () => {
    const applicationId = await nameRevoked();
    expect(await standings(applicationId)).toMatchObject({ 'EE-01': 'lost', 'EE-02': 'open' });
    const { state, forecast, timeline } = await view(applicationId);
    expect(state).toBe('accepted');
    expect(forecast).toMatchObject({ finish: null, stopped: ['EE-01'] });
    expect(timeline.at(-1)).toMatchObject({ kind: 'grantLost', note: '企业名称预先核准' });
  });

  test('what rests on it is not granted, and its paper is not handed out', async () => {
    const applicationId = await nameRevoked();
    const params = { caseId: await caseOf(applicationId, 'EE-02') };
    const { version } = await registry(readCase, { params });
    expect(await problemOf(registry(grantCase, { params, body: { version } }))).toMatchObject({
      code: 'cases.prerequisites-missing',
    });
    const handling = await clerk(readHandling, { params: { applicationId } });
    expect(handling.results.find(({ stepId }) => stepId === 'EE-01')?.standing).toBe('underWay');
    const body = { version: handling.version, receivedBy: '陈志强', isPartial: true };
    expect(await problemOf(clerk(handOutResults, { params: { applicationId }, body }))).toMatchObject({
      code: 'channels.nothing-to-hand-out',
    });
  });

  test('handled once more and granted, the whole goes on to its end', async () => {
    const applicationId = await nameRevoked();
    const { version } = await view(applicationId);
    const params = { applicationId, stepId: 'EE-01' };
    await clerk(reopenStep, { params, body: { version, because: 'decisionSetAside' } });
    expect(await standings(applicationId)).toMatchObject({ 'EE-01': 'open', 'EE-02': 'open' });
    for (const department of ['gsj', 'gsj', 'zjj', 'zwc', 'gsh', 'dsh'])
      await grant(department, applicationId);
    expect(await view(applicationId)).toMatchObject({ state: 'granted', stepsDone: 6 });
  });

  test('after the end of the whole, what was decided stands; the register says what is good', async () => {
    const applicationId = await accepted();
    for (const department of ['gsj', 'gsj', 'zjj', 'zwc', 'gsh', 'dsh'])
      await grant(department, applicationId);
    await revoke(await licenceOf(await caseOf(applicationId, 'EE-01')));
    expect(await view(applicationId)).toMatchObject({ state: 'granted', stepsDone: 6 });
  });
});
