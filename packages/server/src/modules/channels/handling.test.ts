import { prepareResult } from '@yichuang/contract/case-acts.ts';
import { findTrack, track } from '@yichuang/contract/case-track.ts';
import { grantCase, listCases, readCase } from '@yichuang/contract/cases.ts';
import {
  correctApplication,
  type HandlingView,
  handOutResults,
  nameDefect,
  readHandling,
  reportStep,
  requestJointCorrection,
  takeBackDefect,
  urgeSteps,
} from '@yichuang/contract/channel-handling.ts';
import { listUrged } from '@yichuang/contract/channel-urging.ts';
import {
  acceptApplication,
  joinStep,
  listApplications,
  readApplication,
  submitChannelDraft,
} from '@yichuang/contract/channels.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { answerQuestions, saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import type { ApplicationEvent } from '@yichuang/domain/channels/application.ts';
import { foldApplication } from '@yichuang/domain/channels/fold.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { momentOf } from '#platform/context.ts';
import type { Job } from '#platform/jobs/job.ts';
import { HONGDA, LIMITED_COMPANY } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';
import { eventOfRow } from '../cases/index.ts';
import { sweepApplicationsNightly, urgeApplicationsNightly } from './index.ts';
import { applicationOf } from './rows.ts';
import { applicationById, eventsOfApplication } from './store.ts';

let here: TestServer;
let clerk: Call;

beforeAll(async () => {
  here = await startTestServer();
});
afterAll(() => here.close());

/** Sessions end while the clock goes on, so whoever acts signs in anew. */
async function at(text: string): Promise<void> {
  here.clock.set(parseInstant(`${text}:00+08:00`));
  clerk = await here.as('clerk');
}

type Filed = { readonly applicationId: string; readonly caseNumber: string; readonly queryCode: string };

/** 宏达公司 files online for a limited company. */
async function filed(): Promise<Filed> {
  const subject = LIMITED_COMPANY;
  const { draftId, choice, version } = await here.anybody(startDraft, { body: { subject } });
  const params = { draftId };
  // None of the steps on a condition applies.
  const none = Object.fromEntries(choice?.questions.map(({ questionId }) => [questionId, false]) ?? []);
  const draft = await here.anybody(answerQuestions, {
    params,
    body: { version, route: 'llc', answers: none },
  });
  const documents = draft.documents.map(({ id }) => id);
  const answers = { applicant: HONGDA, form: validForm(draft.form), documents };
  const saved = await here.anybody(saveDraft, { params, body: { version: draft.version, answers } });
  const body = { version: saved.version, declared: true as const };
  const receipt = await here.anybody(submitChannelDraft, { params, body });
  const { rows } = await clerk(listApplications, { query: { open: 'true', limit: 200 } });
  const row = rows.find(({ applicationNumber }) => applicationNumber === receipt.caseNumber);
  return { applicationId: row?.applicationId ?? '', ...receipt };
}

const handling = (applicationId: string, call = clerk): Promise<HandlingView> =>
  call(readHandling, { params: { applicationId } });

const versionOf = async (applicationId: string) =>
  (await clerk(readApplication, { params: { applicationId } })).version;

async function accepted(): Promise<Filed> {
  const filing = await filed();
  const { applicationId } = filing;
  const version = await versionOf(applicationId);
  await clerk(acceptApplication, { params: { applicationId }, body: { version } });
  return filing;
}

async function standings(applicationId: string): Promise<Record<string, string>> {
  const { running } = await clerk(readApplication, { params: { applicationId } });
  return Object.fromEntries(running.map(({ stepId, standing }) => [stepId, standing]));
}

/** The department's reviewer grants every open step of this application. */
async function grant(department: string, applicationId: string): Promise<void> {
  await here.jobs.settled();
  const reviewer = await here.as(`reviewer-${department.toLowerCase()}`);
  const { rows } = await reviewer(listCases, { query: { box: 'toDecide', limit: 200 } });
  for (const { caseId } of rows) {
    const { application, version } = await reviewer(readCase, { params: { caseId } });
    if (application?.applicationId === applicationId)
      await reviewer(grantCase, { params: { caseId }, body: { version } });
  }
  await here.jobs.settled();
}

async function tonight(job: Job): Promise<void> {
  const { server } = here;
  await server.database.transaction((tx) => job.run({}, { tx, server, centreId: 1, ...momentOf(server) }));
  await here.jobs.settled();
}

async function tracked({ caseNumber, queryCode }: Filed) {
  const { trackPath } = await here.anybody(findTrack, { body: { caseNumber, queryCode } });
  return here.anybody(track, { params: { token: trackPath.slice(3) } });
}

const code = (expected: string) =>
  expect.objectContaining({ problem: expect.objectContaining({ code: expected }) });

describe('one notice of what all departments find missing', () => {
  const nameOne = (call: Call, view: HandlingView, place: number, defect: string) =>
    call(nameDefect, {
      params: { applicationId: view.applicationId },
      body: { version: view.version, documentId: view.documents[place]?.documentId ?? '', defect },
    });

  test('two departments name, the centre tells once, the applicant reads it all, one correction feeds everybody', async () => {
    await at('2007-10-30T09:00');
    const filing = await filed();
    const { applicationId } = filing;
    const params = { applicationId };
    const [registry, hall] = [await here.as('reviewer-gsj'), await here.as('reviewer-zjj')];
    const before = await handling(applicationId, registry);
    expect(before).toMatchObject({ acts: ['nameDefect'], noticeDue: { on: '2007-11-06' } });
    await nameOne(registry, before, 0, '第三页没有签字');
    await nameOne(hall, before, 1, '缺少身份证复印件');
    const seen = await handling(applicationId);
    expect(seen.acts).toEqual(['nameDefect', 'requestCorrection']);

    const body = { version: seen.version };
    const told = await clerk(requestJointCorrection, { params, body });
    expect(told).toMatchObject({ state: 'awaitingCorrection', acts: ['correct'] });
    expect(told.defects.map(({ department, isTold }) => [department.code, isTold]).toSorted()).toEqual([
      ['GSJ', true],
      ['ZJJ', true],
    ]);
    await here.jobs.settled();
    const public1 = await tracked(filing);
    const [first, second] = before.documents;
    expect(public1.course.correction).toMatchObject({
      isSupplied: false,
      asked: expect.arrayContaining([
        { ...first, defect: expect.stringMatching(/^第三页没有签字（.*工商.*）$/) },
        { ...second, defect: expect.stringContaining('缺少身份证复印件') },
      ]),
    });
    expect(public1.letters.map(({ title }) => title)).toEqual(['补正告知书']);
    const pdf = await here.site.inject({ method: 'GET', url: public1.letters[0]?.path ?? '' });
    expect([pdf.statusCode, pdf.rawPayload.subarray(0, 4).toString()]).toEqual([200, '%PDF']);

    await at('2007-11-01T10:00');
    const half = clerk(correctApplication, {
      params,
      body: { version: told.version, documents: [first?.documentId ?? ''] },
    });
    await expect(half).rejects.toEqual(code('cases.documents-missing'));
    const documents = told.correction?.asked ?? [];
    const corrected = await clerk(correctApplication, { params, body: { version: told.version, documents } });
    // K1: five working days more, from the day the last paper came.
    expect(corrected).toMatchObject({
      state: 'submitted',
      correction: { isSupplied: true },
      noticeDue: { on: '2007-11-08' },
    });
    expect(corrected.acts).toEqual([]);
    await expect(nameOne(registry, corrected, 0, '还有一处')).rejects.toEqual(code('sign-in-required'));
    const again = await here.as('reviewer-gsj');
    await expect(nameOne(again, corrected, 0, '还有一处')).rejects.toEqual(code('cases.correction-repeated'));

    // The promise counts from the arrival of the last paper.
    await at('2007-11-01T11:00');
    const view = await clerk(acceptApplication, { params, body: { version: corrected.version } });
    expect(view.promisedDue).toMatchObject({ at: '2007-11-01T07:00:00.000Z' });
  });

  test('a department takes back what was not told; nobody else does', async () => {
    await at('2007-10-30T09:00');
    const { applicationId } = await filed();
    const registry = await here.as('reviewer-gsj');
    const view = await nameOne(registry, await handling(applicationId, registry), 0, '第三页没有签字');
    const params = { applicationId, defectId: view.defects[0]?.defectId ?? '' };
    const body = { version: view.version };
    const other = await here.as('reviewer-zjj');
    await expect(other(takeBackDefect, { params, body })).rejects.toEqual(code('not-found'));
    expect((await registry(takeBackDefect, { params, body })).defects).toEqual([]);
    await expect(clerk(requestJointCorrection, { params: { applicationId }, body })).rejects.toEqual(
      code('cases.basis-required'),
    );
    await expect(registry(requestJointCorrection, { params: { applicationId }, body })).rejects.toEqual(
      code('forbidden'),
    );
  });

  test('a defect of no document is told at its field', async () => {
    await at('2007-10-30T09:00');
    const { applicationId } = await filed();
    const registry = await here.as('reviewer-gsj');
    const { version } = await handling(applicationId, registry);
    const body = { version, documentId: '', defect: '第三页没有签字' };
    await expect(registry(nameDefect, { params: { applicationId }, body })).rejects.toMatchObject({
      problem: { code: 'invalid-input', errors: [{ pointer: '/documentId' }] },
    });
  });

  test('a department without a step in it sees nothing of it', async () => {
    await at('2007-10-30T09:00');
    const { applicationId } = await filed();
    const stranger = await here.as('reviewer-ssj');
    await expect(handling(applicationId, stranger)).rejects.toEqual(code('not-found'));
  });

  test('K1: silence for five working days accepts for all departments, and the first step opens', async () => {
    await at('2007-10-30T10:00');
    const { applicationId } = await filed();
    await at('2007-11-06T03:17');
    await tonight(sweepApplicationsNightly);
    expect((await handling(applicationId)).state, 'the last day is not over').toBe('submitted');
    await at('2007-11-07T03:17');
    await tonight(sweepApplicationsNightly);
    const view = await clerk(readApplication, { params: { applicationId } });
    expect(view).toMatchObject({ state: 'accepted', promisedDue: { on: '2007-10-30' } });
    expect(view.timeline.map(({ kind }) => kind)).toEqual(['submitted', 'deemedAccepted', 'stepOpened']);
    await tonight(sweepApplicationsNightly);
    expect(await versionOf(applicationId)).toBe(view.version);
  });
});

describe('a step of an intermediary', () => {
  test('stands in the plan without a case, holds what waits for it, and its time is not the government’s', async () => {
    await at('2007-10-30T09:00');
    const { applicationId } = await accepted();
    const params = { applicationId, stepId: 'EE-20' };
    await clerk(joinStep, { params, body: { version: await versionOf(applicationId) } });
    expect((await handling(applicationId)).intermediaries).toMatchObject([
      { stepId: 'EE-20', standing: 'waiting' },
    ]);
    const early = { version: await versionOf(applicationId), progress: 'done', on: '2007-10-30' } as const;
    await expect(clerk(reportStep, { params, body: early })).rejects.toEqual(code('channels.step-standing'));

    here.clock.advanceMinutes(20);
    await grant('GSJ', applicationId);
    expect(await standings(applicationId)).toMatchObject({
      'EE-01': 'done',
      'EE-20': 'ready',
      'EE-02': 'waiting',
    });
    const say = async (progress: 'underWay' | 'done', on = '2007-10-30') =>
      clerk(reportStep, { params, body: { version: await versionOf(applicationId), progress, on } });
    await expect(say('underWay', '2007-10-31')).rejects.toEqual(code('channels.report-day'));
    const begun = await say('underWay');
    // Its own clock: one working hour from 9:20 on.
    expect(begun.intermediaries).toMatchObject([
      { standing: 'open', startedOn: '2007-10-30', due: { at: '2007-10-30T02:20:00.000Z' } },
    ]);

    here.clock.advanceMinutes(60);
    const done = await say('done');
    expect(done.intermediaries).toMatchObject([{ standing: 'done', endedOn: '2007-10-30', due: null }]);
    const view = await clerk(readApplication, { params: { applicationId } });
    expect(Object.fromEntries(view.running.map(({ stepId, standing }) => [stepId, standing]))).toMatchObject({
      'EE-02': 'open',
    });
    // Four hours from nine, and the hour in which only the bank had something to do.
    expect(view.promisedDue).toMatchObject({ at: '2007-10-30T07:00:00.000Z' });
    expect(view.running.find(({ stepId }) => stepId === 'EE-20')?.caseId).toBeNull();
    await expect(say('done')).rejects.toEqual(code('channels.step-standing'));
  });

  test('one that nobody waits for does not hold the end, and is reported after it', async () => {
    await at('2007-10-30T09:00');
    const { applicationId } = await accepted();
    const params = { applicationId, stepId: 'EE-30' };
    await clerk(joinStep, { params, body: { version: await versionOf(applicationId) } });
    for (const department of ['GSJ', 'GSJ', 'ZJJ', 'ZWC', 'GSH', 'DSH'])
      await grant(department, applicationId);
    const view = await clerk(readApplication, { params: { applicationId } });
    expect(view).toMatchObject({ state: 'granted', onTime: true });
    const body = { version: view.version, progress: 'done', on: '2007-10-30' } as const;
    const done = await clerk(reportStep, { params, body });
    expect(done).toMatchObject({ state: 'granted', intermediaries: [{ standing: 'done' }] });
    const events = await here.server.database.many(eventsOfApplication, { centreId: 1, applicationId });
    const journal = events.map((event) =>
      eventOfRow({ ...event, body: event.body as Record<string, unknown> }),
    );
    const row = await here.server.database.maybe(applicationById, { centreId: 1, applicationId });
    expect(row && applicationOf(row)).toEqual(foldApplication(journal as unknown as ApplicationEvent[]));
  });
});

describe('one hand-out of all results', () => {
  async function prepare(applicationId: string): Promise<void> {
    for (const { caseId, standing } of (await handling(applicationId)).results) {
      if (caseId === null || standing !== 'underWay') continue;
      const params = { caseId };
      const { state, version } = await clerk(readCase, { params });
      if (state !== 'granted') continue;
      const number = `川成高〔2007〕${caseId.slice(-6)}号`;
      const term = { validFrom: '2007-10-30', validUntil: null };
      await clerk(prepareResult, { params, body: { version, number, seal: '行政许可专用章', ...term } });
    }
    await here.jobs.settled();
  }

  test('what is ready goes early when the applicant asks; the rest in one act, with one proof that lists it', async () => {
    await at('2007-10-30T09:00');
    const { applicationId } = await accepted();
    const params = { applicationId };
    await grant('GSJ', applicationId);
    await prepare(applicationId);
    const some = await handling(applicationId);
    expect(some.acts).toContain('handOutPartly');
    const body = { version: some.version, receivedBy: '陈志强' };
    await expect(clerk(handOutResults, { params, body })).rejects.toEqual(code('channels.results-missing'));
    const early = await clerk(handOutResults, { params, body: { ...body, isPartial: true } });
    expect(early.results.filter(({ standing }) => standing === 'handedOut')).toHaveLength(1);

    for (const department of ['GSJ', 'ZJJ', 'ZWC', 'GSH', 'DSH']) await grant(department, applicationId);
    await prepare(applicationId);
    const ready = await handling(applicationId);
    expect(ready).toMatchObject({ state: 'granted', acts: ['handOut'] });
    const { version } = ready;
    const key = crypto.randomUUID();
    const all = { params, body: { version, receivedBy: '陈志强' } };
    const done = await clerk(handOutResults, all, { key });
    expect(done.results.map(({ standing }) => standing)).toEqual(Array(6).fill('handedOut'));
    expect((await clerk(handOutResults, all, { key })).version, 'the same request again').toBe(done.version);
    await expect(clerk(handOutResults, all)).rejects.toEqual(code('stale'));

    await here.jobs.settled();
    const { letters } = await handling(applicationId);
    expect(letters.map(({ title }) => title)).toEqual(['送达回证', '送达回证']);
    const pdf = await here.site.inject({ method: 'GET', url: letters[1]?.path ?? '' });
    expect(pdf.statusCode, 'not for the public').toBe(401);
    const caseId = done.results[0]?.caseId ?? '';
    const one = await clerk(readCase, { params: { caseId } });
    expect(one.state).toBe('delivered');
    expect(
      one.letters.map(({ title }) => title),
      'the proof stands with the application',
    ).not.toContain('送达回证');
  }, 120_000);
});

describe('urging', () => {
  test('by hand: one step, or all at risk; the work list of the department counts it', async () => {
    await at('2007-10-30T09:00');
    const { applicationId } = await accepted();
    const params = { applicationId };
    const version = await versionOf(applicationId);
    await expect(clerk(urgeSteps, { params, body: { version } })).rejects.toEqual(
      code('channels.nothing-to-urge'),
    );
    const view = await clerk(urgeSteps, { params, body: { version, stepId: 'EE-01' } });
    expect(view.urgings).toMatchObject([
      { stepId: 'EE-01', rung: 'reviewer', byRule: false, usedPercent: 0 },
    ]);
    expect(view.openSteps).toMatchObject([{ stepId: 'EE-01', urgings: 1, isAtRisk: false }]);

    const registry = await here.as('reviewer-gsj');
    const { rows } = await registry(listUrged, {});
    expect(rows.find(({ caseId }) => caseId === view.openSteps[0]?.caseId)).toMatchObject({ urgings: 1 });
    const other = await (await here.as('reviewer-ssj'))(listUrged, {});
    expect(other.rows.map(({ caseId }) => caseId)).not.toContain(view.openSteps[0]?.caseId);
    await expect(registry(urgeSteps, { params, body: { version } })).rejects.toEqual(code('forbidden'));
  });

  test('by rule: each rung once, the highest that the time has come to', async () => {
    await at('2007-10-30T09:00');
    const { applicationId } = await accepted();
    const rungs = async () => {
      await tonight(urgeApplicationsNightly);
      const { urgings } = await handling(applicationId);
      return urgings.filter(({ byRule }) => byRule).map(({ rung, act }) => `${rung} ${act}`);
    };
    expect(await rungs()).toEqual([]);
    // Half an hour was promised: it is long over. The supervisor hears of it after the head of the department.
    await at('2007-10-31T09:00');
    expect(await rungs()).toEqual(['departmentHead escalation']);
    await at('2007-11-01T09:00');
    const all = ['centreSupervisor escalation', 'departmentHead escalation'];
    expect(await rungs()).toEqual(all);
    await at('2007-11-02T09:00');
    expect(await rungs()).toEqual(all);
  });
});
