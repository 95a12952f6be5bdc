import { explainDues } from '@yichuang/contract/case-dues.ts';
import { readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { changeClockRules, readClockRules } from '@yichuang/contract/clock.ts';
import { changeCentre, readCentre } from '@yichuang/contract/organisation.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk, decideAtDesk } from '@yichuang/contract/queueing.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';

const PROMISED = 'SSJ-004';
const INSTANT = 'GSJ-001';
/** Handled in one hall only, promised in working days. */
const ONE_HALL = { code: 'JMJ-002', hall: 'HALL-S' };

let here: TestServer;
let admin: Call;
let clerk: Call;
let reviewer: Call;

beforeAll(async () => {
  here = await startTestServer();
  [admin, clerk, reviewer] = await Promise.all([here.as('admin'), here.as('clerk'), here.as('reviewer-ssj')]);
});
afterAll(() => here.close());

const now = () => admin(readClockRules, {});
/** The settings as the form sends them: without what is set elsewhere. */
async function settings() {
  const { officeHours: _hours, zone: _zone, ...rules } = (await now()).rules;
  return rules;
}
async function change(changes: object, version?: number) {
  const rules = { ...(await settings()), ...changes };
  const body = { version: version ?? (await now()).version, basis: '中心主任办公会第3号', rules };
  return admin(changeClockRules, { body });
}
const accepted = async () => {
  const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, PROMISED) });
  return reviewer(readCase, { params: { caseId } });
};
const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

test('nothing was ever changed: the defaults, with the hours of the centre', async () => {
  expect(await now()).toMatchObject({
    version: 0,
    history: [],
    rules: {
      receiptDay: 'actual',
      dayEnds: 'closing',
      officeHours: '08:30-12:00,13:00-17:30',
      hallHours: {},
    },
  });
});

test('a change binds what is accepted from then on; what runs keeps its rules, however it is asked', async () => {
  const before = await accepted();
  here.clock.advanceMinutes(1);
  const after = await change({ dayEnds: 'midnight' });
  expect(after).toMatchObject({ version: 1, history: [{ version: 1, basis: '中心主任办公会第3号' }] });
  here.clock.advanceMinutes(1);
  const fresh = await accepted();
  expect(before.promisedDue?.at).toBe('2007-11-06T09:30:00.000Z');
  expect(fresh.promisedDue?.at).toBe('2007-11-06T16:00:00.000Z');

  await here.jobs.settled();
  for (const one of [before, fresh]) {
    const params = { caseId: one.caseId };
    expect((await reviewer(readCase, { params })).version).toBe(one.version);
    expect((await reviewer(explainDues, { params })).promised?.at).toBe(one.promisedDue?.at);
  }
  await change({ dayEnds: 'closing' });
});

test('the instant case at the desk goes by the new rules at once', async () => {
  const decide = async () => {
    const { clocks } = await clerk(decideAtDesk, {
      body: { ...(await filingFor(clerk, INSTANT)), handedOver: false },
    });
    return clocks?.statutoryDue?.at;
  };
  here.clock.set(parseInstant('2007-10-30T10:00:00+08:00'));
  const before = await decide();
  here.clock.advanceMinutes(1);
  await change({ dayEnds: 'midnight' });
  here.clock.advanceMinutes(1);
  expect([before?.slice(10), (await decide())?.slice(10)]).toEqual(['T09:30:00.000Z', 'T16:00:00.000Z']);
  await change({ dayEnds: 'closing' });
});

test('former opening hours bind what was accepted while they held', async () => {
  const before = await accepted();
  here.clock.advanceMinutes(1);
  const { name, nameEn, phone, version } = await here.anybody(readCentre, {});
  await admin(changeCentre, {
    body: { version, name, nameEn, phone, officeHours: '09:00-12:00,13:00-16:00' },
  });
  expect((await now()).rules.officeHours).toBe('09:00-12:00,13:00-16:00');
  here.clock.advanceMinutes(1);
  const fresh = await accepted();
  expect(fresh.promisedDue?.at.slice(10)).toBe('T08:00:00.000Z');
  const { promised } = await reviewer(explainDues, { params: { caseId: before.caseId } });
  expect(promised?.at).toBe(before.promisedDue?.at);
});

test('two who change at once: the second gets the rules as they are now', async () => {
  const { version } = await now();
  await change({ pausesFrom: 'sameDay' }, version);
  const problem = await problemOf(change({ pausesFrom: 'nextDay' }, version));
  expect(problem).toMatchObject({
    status: 409,
    code: 'stale',
    fresh: { version: version + 1, rules: { pausesFrom: 'sameDay' } },
  });
});

describe('a setting that cannot be', () => {
  test.each([
    ['a choice that is none', { receiptDay: 'later' }, '/rules/receiptDay'],
    [
      'hours of a hall that overlap',
      { hallHours: { 'HALL-S': '09:00-12:00,11:00-17:00' } },
      '/rules/hallHours/HALL-S',
    ],
    ['a hall that is none', { hallHours: { 'HALL-X': '09:00-12:00' } }, '/rules/hallHours/HALL-X'],
    ['no time at all', { preReviewLimit: { unit: 'workingDays', count: 0 } }, '/rules/preReviewLimit/count'],
    ['a unit that is none', { disclosureLimit: { unit: 'weeks', count: 1 } }, '/rules/disclosureLimit/unit'],
    [
      'a reminder when the time has passed',
      { correctionReminder: { unit: 'workingDays', count: 15 } },
      '/rules/correctionReminder/count',
    ],
  ])('%s is named in both languages, and nothing changes', async (_what, changes, pointer) => {
    const before = await now();
    const { status, errors } = await problemOf(change(changes));
    expect([status, errors?.map((fault) => fault.pointer)]).toEqual([400, [pointer]]);
    expect(errors?.[0]?.message).toMatch(/\p{Script=Han}/u);
    expect(errors?.[0]?.messageEn).toMatch(/^[\x20-\x7e]+$/);
    expect(await now()).toEqual(before);
  });
});

test('what is taken in where an item has its one hall goes by the hours of the hall', async () => {
  const [hall] = (await now()).halls.filter(({ id }) => id === ONE_HALL.hall);
  await change({ hallHours: { [hall?.id ?? '']: '08:00-11:30,14:00-18:00' } });
  here.clock.advanceMinutes(1);
  const dueOf = async (code: string) => {
    const { clocks } = await clerk(acceptAtDesk, { body: await filingFor(clerk, code) });
    return clocks?.promisedDue?.at.slice(10);
  };
  expect(await dueOf(ONE_HALL.code)).toBe('T10:00:00.000Z');
  // This one is handled in two halls, and nobody can say in which: the hours of the centre.
  expect(await dueOf(PROMISED)).toBe('T08:00:00.000Z');
});

test('only the administrator', async () => {
  for (const call of [clerk, reviewer])
    expect(await problemOf(call(readClockRules, {}))).toMatchObject({ status: 403 });
});
