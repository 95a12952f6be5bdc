import { track, withdrawByLink } from '@yichuang/contract/case-track.ts';
import { listCases, readCase, refuseCase } from '@yichuang/contract/cases.ts';
import {
  acceptApplication,
  joinStep,
  leaveStep,
  listApplications,
  readApplication,
  reopenStep,
  submitChannelDraft,
} from '@yichuang/contract/channels.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HONGDA, LIMITED_COMPANY } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';

let here: TestServer;
let clerk: Call;

beforeAll(async () => {
  here = await startTestServer();
  clerk = await here.as('clerk');
});
afterAll(() => here.close());

type Filed = { readonly applicationId: string; readonly trackPath: string };

/** 宏达公司 files for a limited company, and the centre accepts. */
async function accepted(): Promise<Filed> {
  const draft = await here.anybody(startDraft, { body: { subject: LIMITED_COMPANY } });
  const params = { draftId: draft.draftId };
  const documents = draft.documents.map(({ id }) => id);
  const answers = { applicant: HONGDA, form: validForm(draft.form), documents };
  const saved = await here.anybody(saveDraft, { params, body: { version: draft.version, answers } });
  const receipt = await here.anybody(submitChannelDraft, {
    params,
    body: { version: saved.version, declared: true },
  });
  const { rows } = await clerk(listApplications, { query: { open: 'true', limit: 200 } });
  const row = rows.find(({ applicationNumber }) => applicationNumber === receipt.caseNumber);
  const applicationId = row?.applicationId ?? '';
  await clerk(acceptApplication, { params: { applicationId }, body: { version: row?.version ?? 0 } });
  return { applicationId, trackPath: receipt.trackPath };
}

const view = (applicationId: string) => clerk(readApplication, { params: { applicationId } });

async function standings(applicationId: string) {
  const { running } = await view(applicationId);
  return Object.fromEntries(running.map(({ stepId, standing }) => [stepId, standing]));
}

/** An act on a step as the coordinator sees the application now; null when it is done, else why not. */
async function onStep(
  act: typeof joinStep | typeof leaveStep,
  applicationId: string,
  stepId: string,
  call = clerk,
) {
  const { version } = await view(applicationId);
  return call(act as typeof joinStep, { params: { applicationId, stepId }, body: { version } }).then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : error),
  );
}

async function refuseNext(applicationId: string): Promise<void> {
  const { running } = await view(applicationId);
  const caseId = running.find(({ standing }) => standing === 'open')?.caseId ?? '';
  const reviewer = await here.as('reviewer-gsj');
  const { version } = await reviewer(readCase, { params: { caseId } });
  const body = { version, reason: '名称重复', legalBasis: '企业名称登记管理规定第六条' };
  await reviewer(refuseCase, { params: { caseId }, body });
  await here.jobs.settled();
}

describe('a step on a condition', () => {
  test('joins late, waits for its prerequisites, and leaves again while nobody handles it', async () => {
    const { applicationId } = await accepted();
    expect(await onStep(joinStep, applicationId, 'EE-25')).toBeNull();
    expect((await standings(applicationId))['EE-25']).toBe('waiting');
    expect(await onStep(joinStep, applicationId, 'EE-25')).toMatchObject({ code: 'channels.step-choice' });
    expect(await onStep(leaveStep, applicationId, 'EE-25')).toBeNull();
    expect(await standings(applicationId)).not.toHaveProperty('EE-25');
  });

  test('one that applies to everybody neither joins nor leaves', async () => {
    const { applicationId } = await accepted();
    for (const act of [joinStep, leaveStep])
      expect(await onStep(act, applicationId, 'EE-02')).toMatchObject({
        status: 409,
        code: 'channels.step-choice',
      });
  });

  test('T03: a department does not choose for the centre', async () => {
    const { applicationId } = await accepted();
    const reviewer = await here.as('reviewer-gsj');
    expect(await onStep(joinStep, applicationId, 'EE-25', reviewer)).toMatchObject({ status: 403 });
  });
});

describe('a step that was refused', () => {
  test('ends the whole; when its decision is set aside the whole goes on, in a new case with a number of its own', async () => {
    const { applicationId } = await accepted();
    await refuseNext(applicationId);
    const ended = await view(applicationId);
    expect(ended.state).toBe('refused');
    const first = ended.running.find(({ stepId }) => stepId === 'EE-01');

    const params = { applicationId, stepId: 'EE-01' };
    const anew = clerk(reopenStep, { params, body: { version: ended.version, because: 'filedAnew' } });
    await expect(anew).rejects.toMatchObject({ problem: { code: 'channels.not-lawful' } });

    const again = await clerk(reopenStep, {
      params,
      body: { version: ended.version, because: 'decisionSetAside' },
    });
    expect(again).toMatchObject({ state: 'accepted', onTime: null });
    const second = again.running.find(({ stepId }) => stepId === 'EE-01');
    expect(second?.standing).toBe('open');
    expect(second?.caseNumber).not.toBe(first?.caseNumber);
    expect(again.timeline.at(-1)).toMatchObject({ kind: 'stepReopened' });

    await refuseNext(applicationId);
    expect((await view(applicationId)).state).toBe('refused');
  });

  test('one under way is not opened a second time', async () => {
    const { applicationId } = await accepted();
    const { version } = await view(applicationId);
    const params = { applicationId, stepId: 'EE-01' };
    await expect(
      clerk(reopenStep, { params, body: { version, because: 'filedAnew' } }),
    ).rejects.toMatchObject({ problem: { code: 'channels.step-standing' } });
  });
});

describe('the applicant takes the whole back', () => {
  test('by the link, with every open case of the departments; once', async () => {
    const { applicationId, trackPath } = await accepted();
    const token = trackPath.slice(3);
    const before = await here.anybody(track, { params: { token } });
    expect(before.mayWithdraw).toBe(true);
    const after = await here.anybody(withdrawByLink, {
      params: { token },
      body: { version: before.version },
    });
    expect([after.state, after.mayWithdraw]).toEqual(['withdrawn', false]);
    expect((await standings(applicationId))['EE-01']).toBe('withdrawn');
    const { rows } = await (await here.as('reviewer-gsj'))(listCases, {
      query: { box: 'toDecide', limit: 200 },
    });
    expect(rows.filter(({ caseNumber }) => caseNumber.startsWith(before.caseNumber.slice(0, 21)))).toEqual(
      [],
    );
    await expect(
      here.anybody(withdrawByLink, { params: { token }, body: { version: after.version } }),
    ).rejects.toMatchObject({ problem: { status: 409 } });
  });
});
