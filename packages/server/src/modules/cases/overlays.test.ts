import * as acts from '@yichuang/contract/case-acts.ts';
import { explainDues } from '@yichuang/contract/case-dues.ts';
import { submitDraft } from '@yichuang/contract/case-track.ts';
import { grantCase, listCases, readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import * as clock from '@yichuang/contract/clock.ts';
import { readDraft, saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filingFor, WANG_FANG } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';

/** A licence of 社会事业局, promised in five working days. */
const PROMISED = 'SSJ-004';

let here: TestServer;
let admin: Call;
let clerk: Call;
let reviewer: Call;

beforeAll(async () => {
  here = await startTestServer();
  here.clock.set(parseInstant('2008-05-12T10:00:00+08:00'));
  [admin, clerk, reviewer] = await Promise.all([here.as('admin'), here.as('clerk'), here.as('reviewer-ssj')]);
});
afterAll(() => here.close());

const calendar = (year = 2008, hall?: string) =>
  admin(clock.readCalendar, { query: { year, ...(hall !== undefined && { hall }) } });
const accepted = async () => {
  const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, PROMISED) });
  return reviewer(readCase, { params: { caseId } });
};
const again = (caseId: string) => reviewer(readCase, { params: { caseId } });
const due = async () =>
  (await here.anybody(clock.explainDue, { query: { from: '2008-05-12', limit: '3wd' } })).due;
const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

const CLOSURE = { kind: 'closure' as const, from: '2008-05-13', to: '2008-05-16' };
const DECISION = {
  basis: '抗震救灾期间暂停办公的公告',
  documentNumber: '成高管公告〔2008〕3号',
  publishedOn: '2008-05-12',
};

/** 王芳 files online, and is told what is wrong. */
async function correcting() {
  const draft = await here.anybody(startDraft, { body: { subject: { kind: 'item', code: PROMISED } } });
  const params = { draftId: draft.draftId };
  const answers = {
    applicant: WANG_FANG,
    form: validForm(draft.form),
    documents: draft.documents.map(({ id }) => id),
  };
  await here.anybody(saveDraft, { params, body: { version: draft.version, answers } });
  const { version } = await here.anybody(readDraft, { params });
  const { caseNumber } = await here.anybody(submitDraft, { params, body: { version, declared: true } });
  const { rows } = await clerk(listCases, { query: { box: 'toAccept', limit: 200 } });
  const row = rows.find((one) => one.caseNumber === caseNumber);
  const caseId = row?.caseId ?? '';
  const view = await clerk(readCase, { params: { caseId } });
  const documentId = view.documents[0]?.id ?? '';
  return clerk(acts.requestCorrection, {
    params: { caseId },
    body: { version: view.version, defects: [{ documentId, defect: '复印件不清楚' }] },
  });
}

describe('a closure of the centre', () => {
  let open: Awaited<ReturnType<typeof accepted>>;
  let decided: Awaited<ReturnType<typeof accepted>>;
  let waiting: Awaited<ReturnType<typeof correcting>>;
  let overlayId: string;

  beforeAll(async () => {
    open = await accepted();
    const { caseId, version } = await accepted();
    decided = await reviewer(grantCase, { params: { caseId }, body: { version } });
    waiting = await correcting();
    here.clock.advanceMinutes(1);
  });

  test('is tried first: days, open cases with old and new date; nothing is written', async () => {
    expect(open.promisedDue?.on).toBe('2008-05-19');
    const tried = await admin(clock.previewOverlay, { query: CLOSURE });
    expect(tried.days.map(({ on, isWorked }) => [on, isWorked])).toEqual([
      ['2008-05-13', false],
      ['2008-05-14', false],
      ['2008-05-15', false],
      ['2008-05-16', false],
    ]);
    const own = tried.moved.filter(({ caseNumber }) => caseNumber === open.caseNumber);
    expect(own).toMatchObject([
      { side: 'promised', old: { on: '2008-05-19' }, new: { on: '2008-05-23' }, days: CLOSED },
      { side: 'statutory' },
    ]);
    expect(tried.moved.filter(({ caseNumber }) => caseNumber === waiting.caseNumber)).toMatchObject([
      { side: 'correction' },
    ]);
    expect(tried.moved.some(({ caseNumber }) => caseNumber === decided.caseNumber)).toBe(false);
    expect(tried.total).toBe(tried.moved.length);
    expect((await again(open.caseId)).version).toBe(open.version);
    expect((await calendar()).overlays).toEqual([]);
  });

  test('E13 entered, it moves them, each with one event; a decided case keeps date and verdict', async () => {
    expect(await due()).toBe('2008-05-15');
    const { version } = await calendar();
    const after = await admin(clock.addOverlay, { body: { version, ...CLOSURE, hall: null, ...DECISION } });
    expect(await due()).toBe('2008-05-21');
    expect(after.version).toBe(version + 1);
    expect(after.overlays).toMatchObject([{ ...CLOSURE, ...DECISION, hall: null, withdrawnAt: null }]);
    overlayId = after.overlays[0]?.overlayId ?? '';

    const moved = await again(open.caseId);
    expect(moved).toMatchObject({ promisedDue: { on: '2008-05-23' }, version: open.version + 1 });
    expect(moved.timeline.at(-1)?.kind).toBe('duesRecomputed');
    expect(await again(decided.caseId)).toMatchObject({
      version: decided.version,
      onTime: true,
      promisedDue: { on: decided.promisedDue?.on },
    });
    const { promised } = await reviewer(explainDues, { params: { caseId: open.caseId } });
    expect(promised).toMatchObject({ on: '2008-05-23' });
    expect(promised?.overlays[0]).toEqual({
      on: '2008-05-13',
      isWorked: false,
      basis: '抗震救灾期间暂停办公的公告（成高管公告〔2008〕3号）',
    });
  });

  test('who corrects an application has the days as well', async () => {
    const before = waiting.course.correction?.due.on;
    const after = await clerk(readCase, { params: { caseId: waiting.caseId } });
    expect([before, after.course.correction?.due.on]).toEqual(['2008-06-02', '2008-06-06']);
    expect(after.timeline.at(-1)?.kind).toBe('duesRecomputed');
  });

  test('shows in the year with its basis, and the year counts fewer working days', async () => {
    const { days, workingDays } = await calendar();
    expect(days.find(({ on }) => on === '2008-05-14')).toMatchObject({
      isWorked: false,
      why: { kind: 'closure', basis: expect.stringContaining('成高管公告〔2008〕3号') },
    });
    expect(days.find(({ on }) => on === '2008-05-02')).toMatchObject({
      why: { kind: 'holiday', notice: { year: 2008 } },
    });
    expect(days.find(({ on }) => on === '2008-05-04')).toMatchObject({
      isWorked: true,
      why: { kind: 'makeUpWorkday' },
    });
    const other = await calendar(2009);
    expect([workingDays < 250, other.overlays, other.workingDays > 245]).toEqual([true, [], true]);
  });

  test('what is accepted afterwards goes by it, and nothing is left to settle', async () => {
    const fresh = await accepted();
    expect(fresh.promisedDue?.on).toBe('2008-05-23');
    await here.jobs.settled();
    expect((await again(fresh.caseId)).version).toBe(fresh.version);
    expect((await again(open.caseId)).version).toBe(open.version + 1);
  });

  test('withdrawn, it moves the authority’s dates back and leaves the applicant theirs; it stays on record', async () => {
    const { version } = await calendar();
    const tried = await admin(clock.previewWithdrawal, { params: { overlayId } });
    const sides = (number: string) =>
      tried.moved.filter(({ caseNumber }) => caseNumber === number).map(({ side }) => side);
    expect([sides(open.caseNumber), sides(waiting.caseNumber)]).toEqual([['promised', 'statutory'], []]);
    const body = { version, basis: '恢复办公的公告' };
    const after = await admin(clock.withdrawOverlay, { params: { overlayId }, body });
    expect(after.overlays).toMatchObject([{ overlayId, withdrawalBasis: '恢复办公的公告' }]);
    expect(await due()).toBe('2008-05-15');
    expect(await again(open.caseId)).toMatchObject({
      promisedDue: { on: '2008-05-19' },
      version: open.version + 2,
    });
    const still = await clerk(readCase, { params: { caseId: waiting.caseId } });
    expect(still.course.correction?.due.on).toBe('2008-06-06');
    const { clocks } = await clerk(explainDues, { params: { caseId: waiting.caseId } });
    expect(clocks.find((one) => one.clock === 'correction')?.statutory).toMatchObject({
      on: '2008-06-06',
      verdict: 'running',
    });
    expect(
      await problemOf(
        admin(clock.withdrawOverlay, { params: { overlayId }, body: { ...body, version: version + 1 } }),
      ),
    ).toMatchObject({ status: 404 });
  });
});

const CLOSED = ['2008-05-13', '2008-05-14', '2008-05-15', '2008-05-16'];

describe('a local decision is refused', () => {
  const add = async (changes: object) => {
    const { version } = await calendar();
    return problemOf(
      admin(clock.addOverlay, { body: { version, ...CLOSURE, hall: null, ...DECISION, ...changes } }),
    );
  };

  test.each([
    ['without a basis', { basis: ' ' }, '/basis'],
    ['that ends before it begins', { to: '2008-05-12' }, '/to'],
    ['of a quarter of a year', { to: '2008-08-12' }, '/to'],
    ['for a hall that is none', { hall: 'HALL-X' }, '/hall'],
    ['that closes days off', { from: '2008-05-17', to: '2008-05-18' }, '/from'],
    ['that opens days worked', { kind: 'extraDay' }, '/from'],
  ])('%s, with the field named in both languages', async (_what, changes, pointer) => {
    const { status, errors } = await add(changes);
    expect([status, errors?.map((fault) => fault.pointer)]).toEqual([400, [pointer]]);
    expect(errors?.[0]?.message).toMatch(/\p{Script=Han}/u);
    expect(errors?.[0]?.messageEn).toMatch(/^[\x20-\x7e]+$/);
  });

  test('of a calendar somebody has changed meanwhile, with the calendar as it is now', async () => {
    const { version } = await calendar();
    const problem = await problemOf(
      admin(clock.addOverlay, { body: { version: version - 1, ...CLOSURE, hall: null, ...DECISION } }),
    );
    expect(problem).toMatchObject({ status: 409, code: 'stale', fresh: { version, year: 2008 } });
  });

  test('from anybody but the administrator', async () => {
    for (const call of [clerk, reviewer])
      expect(await problemOf(call(clock.previewOverlay, { query: CLOSURE }))).toMatchObject({ status: 403 });
  });
});

test('a closure of one hall moves what was taken in there and nothing else', async () => {
  const { version, halls } = await calendar();
  const elsewhere = halls.at(-1)?.id ?? '';
  const fresh = await accepted();
  await admin(clock.addOverlay, { body: { version, ...CLOSURE, hall: elsewhere, ...DECISION } });
  expect((await calendar(2008, elsewhere)).days.some(({ on }) => on === '2008-05-13')).toBe(true);
  expect((await calendar()).days.some(({ on }) => on === '2008-05-13')).toBe(false);
  expect((await again(fresh.caseId)).version).toBe(fresh.version);
  expect(await due()).toBe('2008-05-15');
});
