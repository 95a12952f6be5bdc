import { findTrack, track, withdrawByLink } from '@yichuang/contract/case-track.ts';
import { grantCase, listCases, readCase, refuseCase } from '@yichuang/contract/cases.ts';
import {
  acceptApplication,
  listApplications,
  readApplication,
  readPlan,
  submitChannelDraft,
} from '@yichuang/contract/channels.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { readDraft, saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { changeAccount, listAccounts } from '@yichuang/contract/identity.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import type { ApplicationEvent } from '@yichuang/domain/channels/application.ts';
import { foldApplication } from '@yichuang/domain/channels/fold.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HONGDA, LIMITED_COMPANY } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';
import { casesOfApplications, eventOfRow, trackPath } from '../cases/index.ts';
import { applicationOf } from './rows.ts';
import { applicationById, eventsOfApplication } from './store.ts';

let here: TestServer;
let clerk: Call;

beforeAll(async () => {
  here = await startTestServer();
  clerk = await here.as('clerk');
});
afterAll(() => here.close());

/** 宏达公司 files online for a limited company. */
async function file(): Promise<{ applicationId: string; caseNumber: string; queryCode: string }> {
  const draft = await here.anybody(startDraft, { body: { subject: LIMITED_COMPANY } });
  const answers = {
    applicant: HONGDA,
    form: validForm(draft.form),
    documents: draft.documents.map(({ id }) => id),
  };
  const saved = await here.anybody(saveDraft, {
    params: { draftId: draft.draftId },
    body: { version: draft.version, answers },
  });
  expect(saved.faults).toEqual([]);
  const body = { version: saved.version, declared: true as const };
  const receipt = await here.anybody(submitChannelDraft, { params: { draftId: draft.draftId }, body });
  const { rows } = await clerk(listApplications, { query: { open: 'true' } });
  const row = rows.find(({ applicationNumber }) => applicationNumber === receipt.caseNumber);
  return { applicationId: row?.applicationId ?? '', ...receipt };
}

const accept = async (applicationId: string) => {
  const { version } = await clerk(readApplication, { params: { applicationId } });
  return clerk(acceptApplication, { params: { applicationId }, body: { version } });
};

/** The department's reviewer decides its open step of this application. */
async function decide(department: string, applicationId: string, how: 'grant' | 'refuse' = 'grant') {
  await here.jobs.settled();
  const reviewer = await here.as(`reviewer-${department.toLowerCase()}`);
  const { rows } = await reviewer(listCases, { query: { box: 'toDecide', limit: 200 } });
  for (const { caseId } of rows) {
    const view = await reviewer(readCase, { params: { caseId } });
    if (view.application?.applicationId !== applicationId) continue;
    const body = { version: view.version };
    if (how === 'grant') await reviewer(grantCase, { params: { caseId }, body });
    else
      await reviewer(refuseCase, {
        params: { caseId },
        body: { ...body, reason: '名称重复', legalBasis: '企业名称登记管理规定第六条' },
      });
  }
  await here.jobs.settled();
}

const standings = async (applicationId: string) => {
  const { running } = await clerk(readApplication, { params: { applicationId } });
  return Object.fromEntries(running.map(({ stepId, standing }) => [stepId, standing]));
};

describe('establishing a limited company', () => {
  test('the published plan: five working days before, four working hours now, three and a half on the longest way', async () => {
    const { channel, plan } = await here.anybody(readPlan, {
      params: { key: 'enterprise-establishment' },
      query: { route: 'llc' },
    });
    expect(channel.after).toEqual({ unit: 'workingHours', count: 4 });
    expect(plan).toMatchObject({ unit: 'wh', serial: 40, parallel: 3.5 });
  });

  test('one application runs through four departments, steps side by side, and ends within four working hours', async () => {
    here.clock.set(parseInstant('2007-10-30T09:00:00+08:00'));
    const { applicationId, caseNumber, queryCode } = await file();
    const accepted = await accept(applicationId);
    expect(accepted.promisedDue).toMatchObject({ at: '2007-10-30T06:00:00.000Z', on: '2007-10-30' });
    expect(await standings(applicationId)).toEqual({
      'EE-01': 'open',
      'EE-02': 'waiting',
      'EE-09': 'waiting',
      'EE-10': 'waiting',
      'EE-11': 'waiting',
      'EE-12': 'waiting',
    });

    here.clock.advanceMinutes(20);
    await decide('GSJ', applicationId);
    expect((await standings(applicationId))['EE-02']).toBe('open');
    here.clock.advanceMinutes(30);
    await decide('GSJ', applicationId);
    const bySide = await standings(applicationId);
    expect([bySide['EE-09'], bySide['EE-10'], bySide['EE-11']]).toEqual(['open', 'open', 'waiting']);

    here.clock.advanceMinutes(10);
    await decide('ZJJ', applicationId);
    expect(await standings(applicationId)).toMatchObject({
      'EE-09': 'open',
      'EE-11': 'open',
      'EE-12': 'open',
    });
    for (const department of ['ZWC', 'GSH', 'DSH']) await decide(department, applicationId);

    const done = await clerk(readApplication, { params: { applicationId } });
    expect(done).toMatchObject({ state: 'granted', stepsDone: 6, stepsTotal: 6 });
    const { trackPath } = await here.anybody(findTrack, { body: { caseNumber, queryCode } });
    const view = await here.anybody(track, { params: { token: trackPath.slice(3) } });
    expect(view.steps.map(({ state }) => state)).toEqual(Array(6).fill('done'));
    expect(view.timeline.at(-1)?.kind).toBe('concluded');
  });

  test('its journal folds to its row', async () => {
    const { applicationId } = await file();
    await accept(applicationId);
    const events = await here.server.database.many(eventsOfApplication, { centreId: 1, applicationId });
    const folded = foldApplication(
      events.map(
        (event) =>
          eventOfRow({
            ...event,
            body: event.body as Record<string, unknown>,
          }) as unknown as ApplicationEvent,
      ),
    );
    const row = await here.server.database.maybe(applicationById, { centreId: 1, applicationId });
    expect(row && applicationOf(row)).toEqual(folded);
  });

  test('a refused name ends the application: nothing can go past it', async () => {
    const { applicationId } = await file();
    await accept(applicationId);
    await decide('GSJ', applicationId, 'refuse');
    expect(await clerk(readApplication, { params: { applicationId } })).toMatchObject({ state: 'refused' });
    expect((await standings(applicationId))['EE-01']).toBe('refused');
  });

  test('T03: a department does not accept for the others', async () => {
    const { applicationId } = await file();
    const { version } = await clerk(readApplication, { params: { applicationId } });
    const admin = await here.as('admin');
    const { rows } = await admin(listAccounts, { query: {} });
    const account = rows.find(({ loginName }) => loginName === 'reviewer-ssj');
    await admin(changeAccount, {
      params: { accountId: account?.accountId ?? '' },
      body: {
        version: account?.version ?? 0,
        displayName: account?.displayName ?? '',
        role: 'clerk',
        departmentCode: 'SSJ',
        disabled: false,
      },
    });
    const other = await here.as('reviewer-ssj');
    await expect(
      other(acceptApplication, { params: { applicationId }, body: { version } }),
    ).rejects.toMatchObject({ problem: { status: 403 } });
    expect(await clerk(readApplication, { params: { applicationId } })).toMatchObject({ state: 'submitted' });
  });

  test('a step cannot be withdrawn alone: the application would wait for it for ever', async () => {
    const { applicationId } = await file();
    await accept(applicationId);
    const { running } = await clerk(readApplication, { params: { applicationId } });
    const caseId = running.find(({ stepId }) => stepId === 'EE-01')?.caseId ?? '';
    const token = trackPath(here.server, 1, { kind: 'case', id: caseId }).slice(3);
    const view = await here.anybody(track, { params: { token } });
    expect(view.mayWithdraw).toBe(false);
    await expect(
      here.anybody(withdrawByLink, { params: { token }, body: { version: view.version } }),
    ).rejects.toMatchObject({ problem: { code: 'cases.part-of-application' } });
  });

  test('a step carries the facts it was opened on, and is not granted when one no longer holds', async () => {
    const { applicationId } = await file();
    await accept(applicationId);
    await decide('GSJ', applicationId);
    const { running } = await clerk(readApplication, { params: { applicationId } });
    const caseId = running.find(({ stepId }) => stepId === 'EE-02')?.caseId ?? '';
    const owner = new pg.Client({ connectionString: here.databaseUrl });
    await owner.connect();
    const { rows } = await owner.query('select required_facts from cases.case_file where case_id = $1', [
      caseId,
    ]);
    expect(rows).toEqual([{ required_facts: ['EE-01'] }]);
    await owner.query('delete from processes.fact where application_id = $1', [applicationId]);
    await owner.end();
    const reviewer = await here.as('reviewer-gsj');
    const { version } = await reviewer(readCase, { params: { caseId } });
    await expect(reviewer(grantCase, { params: { caseId }, body: { version } })).rejects.toMatchObject({
      problem: { code: 'cases.prerequisites-missing', status: 409 },
    });
  });

  test('D-29: numbers of persons in the form are masked for every department', async () => {
    const { applicationId } = await file();
    await accept(applicationId);
    const { running } = await clerk(readApplication, { params: { applicationId } });
    const caseId = running.find(({ stepId }) => stepId === 'EE-01')?.caseId ?? '';
    const reviewer = await here.as('reviewer-gsj');
    const { answers } = await reviewer(readCase, { params: { caseId } });
    expect(JSON.stringify(answers)).not.toMatch(/(?<!\d)(\d{17}[\dX]|1[3-9]\d{9})(?!\d)/);
    expect(JSON.stringify(answers)).toContain('********');
  });

  test('F26: the effect of a decision heard twice opens no step twice', async () => {
    const { applicationId } = await file();
    await accept(applicationId);
    await decide('GSJ', applicationId);
    const { advanceApplication } = await import('./index.ts');
    const cases = await here.server.database.many(casesOfApplications, {
      centreId: 1,
      applicationIds: [applicationId],
    });
    const [first] = cases;
    for (let twice = 0; twice < 2; twice += 1) {
      await here.server.database.transaction((tx) =>
        advanceApplication.run(
          { caseId: first?.caseId },
          { tx, server: here.server, centreId: 1, now: here.clock.now(), today: '2007-10-30' as never },
        ),
      );
    }
    const after = await here.server.database.many(casesOfApplications, {
      centreId: 1,
      applicationIds: [applicationId],
    });
    expect(after.map(({ stepId }) => stepId)).toEqual(['EE-01', 'EE-02']);
  });

  test('submitting the same draft twice gives the same number', async () => {
    const { draftId, form, documents, version } = await here.anybody(startDraft, {
      body: { subject: LIMITED_COMPANY },
    });
    const answers = { applicant: HONGDA, form: validForm(form), documents: documents.map(({ id }) => id) };
    await here.anybody(saveDraft, { params: { draftId }, body: { version, answers } });
    const body = { version: version + 1, declared: true as const };
    const first = await here.anybody(submitChannelDraft, { params: { draftId }, body });
    const second = await here.anybody(submitChannelDraft, { params: { draftId }, body });
    expect(second).toEqual(first);
    expect((await here.anybody(readDraft, { params: { draftId } })).answers.applicant.name).toBe('');
  });

  test('an unfinished draft cannot be submitted, and every fault is named at its field', async () => {
    const { draftId, version } = await here.anybody(startDraft, { body: { subject: LIMITED_COMPANY } });
    const refused = await here
      .anybody(submitChannelDraft, { params: { draftId }, body: { version, declared: true } })
      .catch((error: unknown) => (error instanceof ProblemError ? error.problem : null));
    const pointers = refused && 'errors' in refused ? refused.errors?.map(({ pointer }) => pointer) : [];
    expect(pointers).toEqual(
      expect.arrayContaining([
        '/answers/applicant/name',
        '/answers/applicant/idNumber',
        '/answers/documents',
      ]),
    );
  });
});
