import * as caseActs from '@yichuang/contract/case-acts.ts';
import { track } from '@yichuang/contract/case-track.ts';
import { grantCase, readCase, refuseCase } from '@yichuang/contract/cases.ts';
import { listProjects } from '@yichuang/contract/channel-projects.ts';
import * as whatIfs from '@yichuang/contract/channel-what-if.ts';
import {
  acceptApplication,
  joinStep,
  listApplications,
  readApplication,
  submitChannelDraft,
} from '@yichuang/contract/channels.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { createAccount, grantPower, readAccount } from '@yichuang/contract/identity.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HONGDA } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';
import { DEMO_PASSWORD } from '../identity/index.ts';

/** Presides over hearings of 工商局 and has reviewed nothing. */
const PRESIDER = 'presider-gsj';

let here: TestServer;
let clerk: Call;
let commerce: Call;

beforeAll(async () => {
  here = await startTestServer();
  clerk = await here.as('clerk');
  commerce = await here.as('reviewer-gsj');
  const admin = await here.as('admin');
  const account = { displayName: '吴刚', role: 'reviewer', departmentCode: 'GSJ' } as const;
  const made = await admin(createAccount, {
    body: { ...account, loginName: PRESIDER, password: DEMO_PASSWORD },
  });
  const { version } = await admin(readAccount, { params: { accountId: made.accountId } });
  const power = {
    departmentCode: 'GSJ',
    acts: ['decide' as const],
    from: '2007-10-01',
    until: null,
    basis: '授权〔2007〕1号',
  };
  await admin(grantPower, { params: { accountId: made.accountId }, body: { version, power } });
});
afterAll(() => here.close());

/** Tuesday; the hall is open from 8:30 to 12 and from 13 to 17:30. */
beforeEach(() => here.clock.set(parseInstant('2007-10-30T09:00:00+08:00')));

const at = (time: string) => here.clock.set(parseInstant(`2007-10-30T${time}:00+08:00`));

/** 宏达公司 files for a limited company. */
async function filed() {
  const subject = { kind: 'channel', key: 'enterprise-establishment', route: 'llc' } as const;
  const { choice } = await here.anybody(startDraft, { body: { subject } });
  // No question applies: the plain course of six steps.
  const no = Object.fromEntries(choice?.questions.map(({ questionId }) => [questionId, false]) ?? []);
  const draft = await here.anybody(startDraft, { body: { subject: { ...subject, answers: no } } });
  const params = { draftId: draft.draftId };
  const documents = draft.documents.map(({ id }) => id);
  const answers = { applicant: HONGDA, form: validForm(draft.form), documents };
  const saved = await here.anybody(saveDraft, { params, body: { version: draft.version, answers } });
  const body = { version: saved.version, declared: true } as const;
  const receipt = await here.anybody(submitChannelDraft, { params, body });
  const { rows } = await clerk(listApplications, { query: { open: 'true', limit: 200 } });
  const row = rows.find(({ applicationNumber }) => applicationNumber === receipt.caseNumber);
  if (!row) throw new Error('the application is not in the list');
  return { ...row, trackPath: receipt.trackPath };
}

async function accepted() {
  const { applicationId, version, trackPath } = await filed();
  await clerk(acceptApplication, { params: { applicationId }, body: { version } });
  return { applicationId, trackPath };
}

const view = (applicationId: string) => clerk(readApplication, { params: { applicationId } });

async function forecastOf(applicationId: string) {
  const { forecast } = await view(applicationId);
  return { ...forecast, of: (id: string) => forecast.steps.find(({ stepId }) => stepId === id) };
}

const caseOf = async (applicationId: string, id: string) =>
  (await view(applicationId)).running.find(({ stepId }) => stepId === id)?.caseId ?? '';

async function grant(applicationId: string, stepId: string) {
  const caseId = await caseOf(applicationId, stepId);
  const { version } = await commerce(readCase, { params: { caseId } });
  await commerce(grantCase, { params: { caseId }, body: { version } });
  await here.jobs.settled();
}

const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : error),
  );

/** 工商局 reviews the case and calls a hearing for 12 November. */
async function hearing(caseId: string): Promise<void> {
  const params = { caseId };
  const { version } = await commerce(readCase, { params });
  const review = await commerce(caseActs.startReview, { params, body: { version } });
  const called = { matter: '名称争议', place: '二楼会议室', presider: PRESIDER, heldOn: '2007-11-12' };
  await commerce(caseActs.openHearing, { params, body: { version: review.version, ...called } });
}

describe('the plan in real dates', () => {
  test('E52: planned 3.5 hours, promised 4, before 40, each with its date', async () => {
    const { applicationId } = await accepted();
    const forecast = await forecastOf(applicationId);
    expect(forecast).toMatchObject({ outlook: 'onCourse', slack: 0.5, expected: 3.5, used: 0 });
    expect(forecast.finish).toMatchObject({ on: '2007-10-30', at: '2007-10-30T05:30:00.000Z' });
    expect(forecast.before).toMatchObject({
      limit: { unit: 'workingDays', count: 5 },
      finish: { on: '2007-11-06' },
    });
    expect(forecast.promised).toEqual({ limit: { unit: 'workingHours', count: 4 }, at: 4 });
  });

  test('a name decided early brings the finish forward', async () => {
    const { applicationId } = await accepted();
    at('09:12');
    await grant(applicationId, 'EE-01');
    const forecast = await forecastOf(applicationId);
    expect(forecast.of('EE-01')).toMatchObject({ from: 0, until: 0.2, slack: null, holds: false });
    expect(forecast).toMatchObject({ slack: 0.8, expected: 3.2, used: 0.2 });
  });

  test('B-03: a name held for two hours: at risk first, then the promise is missed', async () => {
    const { applicationId } = await accepted();
    at('09:48');
    expect(await forecastOf(applicationId)).toMatchObject({ outlook: 'atRisk', slack: 0.2 });
    at('11:00');
    const { holders, forecast } = await view(applicationId);
    expect(forecast).toMatchObject({ outlook: 'willMiss', slack: -1, used: 2 });
    expect(holders).toMatchObject([{ department: { code: 'GSJ' }, stepId: 'EE-01', held: 2, paused: false }]);
    expect(forecast.steps.find(({ stepId }) => stepId === 'EE-01')).toMatchObject({
      late: true,
      holds: true,
    });
  });

  test('10.3-3: a hearing in one branch holds that branch alone', async () => {
    const { applicationId } = await accepted();
    await hearing(await caseOf(applicationId, 'EE-01'));
    const forecast = await forecastOf(applicationId);
    expect(forecast.of('EE-01')).toMatchObject({ paused: true, late: false, holds: true });
    expect(forecast.of('EE-01')?.pauses).toMatchObject([{ lastDay: '2007-11-12', open: true }]);
    expect(forecast.finish?.on).toBe('2007-11-13');
    expect(forecast.outlook).toBe('willMiss');
  });

  test('10.3-3: the applicant is told which step stands still', async () => {
    const { applicationId, trackPath } = await accepted();
    await hearing(await caseOf(applicationId, 'EE-01'));
    const { steps } = await here.anybody(track, { params: { token: trackPath.slice(3) } });
    expect(steps.map(({ isPaused }) => isPaused)).toEqual([true, false, false, false, false, false]);
  });

  test('a refused name: no end is in sight', async () => {
    const { applicationId } = await accepted();
    await clerk(joinStep, {
      params: { applicationId, stepId: 'EE-20' },
      body: { version: (await view(applicationId)).version },
    });
    const caseId = await caseOf(applicationId, 'EE-01');
    const { version } = await commerce(readCase, { params: { caseId } });
    const body = { version, reason: '名称重复', legalBasis: '企业名称登记管理规定第六条' };
    await commerce(refuseCase, { params: { caseId }, body });
    const forecast = await forecastOf(applicationId);
    expect(forecast).toMatchObject({ finish: null, expected: null, stopped: ['EE-01'] });
    expect(forecast.of('EE-02')).toMatchObject({ start: null, end: null, slack: null });
  });

  test('B-10: an intermediary stands beside the clock; the promise is not missed for its hour', async () => {
    const { applicationId } = await accepted();
    const { version } = await view(applicationId);
    await clerk(joinStep, { params: { applicationId, stepId: 'EE-20' }, body: { version } });
    const forecast = await forecastOf(applicationId);
    expect(forecast.outside).toMatchObject([{ stepId: 'EE-20', byThirdParty: true, from: 0.5, until: 1.5 }]);
    expect(forecast).toMatchObject({ expected: 4.5, outlook: 'onCourse', slack: 0.5 });
  });

  test('the applicant is told the same day, and for each step when it should be done', async () => {
    const { applicationId, trackPath } = await accepted();
    const told = await here.anybody(track, { params: { token: trackPath.slice(3) } });
    const { finish, of } = await forecastOf(applicationId);
    expect(told.expected).toEqual(finish);
    expect(told.steps.map(({ expectedEnd }) => expectedEnd)).toEqual(
      told.steps.map(({ stepId }) => of(stepId)?.end ?? null),
    );
  });

  test('before the acceptance nothing is promised', async () => {
    const { applicationId, trackPath } = await filed();
    expect(await forecastOf(applicationId)).toMatchObject({ outlook: null, slack: null });
    const told = await here.anybody(track, { params: { token: trackPath.slice(3) } });
    expect(told.expected).toBeNull();
  });
});

describe('which will miss their promise', () => {
  test('stands first without being asked for, with who holds it and for how long', async () => {
    at('09:00');
    const late = await accepted();
    at('16:00');
    const fresh = await accepted();
    at('16:06');
    const { rows, total } = await clerk(listProjects, {});
    const place = (applicationId: string) => rows.findIndex((row) => row.applicationId === applicationId);
    expect(rows[place(late.applicationId)]).toMatchObject({
      outlook: 'willMiss',
      holders: [{ department: { code: 'GSJ' }, held: 6.1 }],
    });
    expect(rows[place(fresh.applicationId)]).toMatchObject({ outlook: 'onCourse' });
    expect(place(late.applicationId)).toBeLessThan(place(fresh.applicationId));
    expect(total).toBe(rows.length);
  });

  test('a department sees those it takes part in, another none', async () => {
    await accepted();
    const [ours, others] = [
      await commerce(listProjects, {}),
      await (await here.as('reviewer-ssj'))(listProjects, {}),
    ];
    expect(ours.rows.length).toBeGreaterThan(0);
    expect(others.rows).toEqual([]);
  });
});

describe('what is usual', () => {
  test('B-11: not said before five others were decided; then the middle, and what four of five keep', async () => {
    const { applicationId: watched } = await accepted();
    const usual = async () => (await forecastOf(watched)).of('EE-02')?.usual;
    for (const minutes of [120, 12, 30, 18, 24]) {
      expect(await usual()).toBeNull();
      at('09:00');
      const { applicationId } = await accepted();
      await grant(applicationId, 'EE-01');
      here.clock.advanceMinutes(minutes);
      await grant(applicationId, 'EE-02');
    }
    expect(await usual()).toEqual({ median: 0.4, most: 0.5, count: 5 });
  });
});

describe('what if', () => {
  const try_ = (applicationId: string, ...alternatives: readonly whatIfs.WhatIfChange[][]) =>
    clerk(whatIfs.whatIf, {
      params: { applicationId },
      body: { alternatives: alternatives.map((changes) => ({ changes })) },
    });

  test('B-04: three alternatives side by side, and nothing is changed by it', async () => {
    const { applicationId } = await accepted();
    const before = await view(applicationId);
    const { base, alternatives } = await try_(
      applicationId,
      [{ kind: 'duration', stepId: 'EE-01', units: 1.5 }],
      [{ kind: 'without', stepId: 'EE-10' }],
      [{ kind: 'delegate', stepId: 'EE-02', minutes: 0 }],
    );
    expect(base).toMatchObject({ parallel: 3.5, outlook: 'onCourse', slack: 0.5 });
    expect(alternatives[0]).toMatchObject({ parallel: 4.5, outlook: 'willMiss', slack: -0.5 });
    expect(alternatives[0]?.finish?.at).toBe('2007-10-30T06:30:00.000Z');
    expect(alternatives[1]?.parallel).toBeLessThanOrEqual(3.5);
    expect(alternatives[2]?.parallel).toBeLessThan(3.5);
    expect(await view(applicationId)).toEqual(before);
  });

  test.each([
    [{ kind: 'addPrerequisite', stepId: 'EE-01', waitsFor: 'EE-12' }, 'processes.what-if'],
    [{ kind: 'dropPrerequisite', stepId: 'EE-01', waitsFor: 'EE-02' }, 'processes.what-if'],
    [{ kind: 'without', stepId: 'EE-99' }, 'processes.unknown-step'],
  ] as const)('a change that contradicts the plan is refused: %j', async (change, code) => {
    const { applicationId } = await accepted();
    expect(await refusalOf(try_(applicationId, [change]))).toMatchObject({ code });
  });

  test('a department does not think about the whole', async () => {
    const { applicationId } = await accepted();
    const asked = commerce(whatIfs.whatIf, { params: { applicationId }, body: { alternatives: [] } });
    expect(await refusalOf(asked)).toMatchObject({ status: 403 });
  });

  test('is kept under a name, fits every application of the channel, and is thrown away', async () => {
    const [one, other] = [await accepted(), await accepted()];
    const changes: whatIfs.WhatIfChange[] = [{ kind: 'duration', stepId: 'EE-02', units: 2 }];
    const params = { applicationId: one.applicationId };
    const body = { name: '登记慢一小时', changes };
    await clerk(whatIfs.saveWhatIf, { params, body });
    const list = () => clerk(whatIfs.listWhatIfs, { params: { applicationId: other.applicationId } });
    const [kept] = (await list()).rows;
    expect(kept).toMatchObject(body);
    expect(kept?.madeBy).not.toBe('');
    expect(await refusalOf(clerk(whatIfs.saveWhatIf, { params, body }))).toMatchObject({
      code: 'channels.what-if-name',
      status: 409,
    });
    const gone = { params: { ...params, whatIfId: kept?.whatIfId ?? '' }, body: {} };
    await clerk(whatIfs.deleteWhatIf, gone);
    await clerk(whatIfs.deleteWhatIf, gone);
    expect((await list()).rows).toEqual([]);
  });

  test('what cannot be thought through is not kept', async () => {
    const { applicationId } = await accepted();
    const body = { name: '不存在', changes: [{ kind: 'without' as const, stepId: 'XX' }] };
    const saved = clerk(whatIfs.saveWhatIf, { params: { applicationId }, body });
    expect(await refusalOf(saved)).toMatchObject({ code: 'processes.unknown-step' });
  });
});
