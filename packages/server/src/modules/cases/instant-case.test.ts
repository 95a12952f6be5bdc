import type { Call } from '@yichuang/contract/client.ts';
import { changeAccount, listAccounts } from '@yichuang/contract/identity.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { decideAtDesk } from '@yichuang/contract/queueing.ts';
import { foldCase } from '@yichuang/domain/cases/fold.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { read, write } from '#platform/db/statement.ts';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { eventOfRow, hashOf } from './journal.ts';
import { caseFileOf } from './rows.ts';
import { caseById, eventsOfCase } from './store.ts';

/** 补办税务登记证-like item at the counter: decided on the spot. */
const INSTANT = 'GSJ-013';

const countCases = read({ name: 'test.count_cases', params: {}, row: { cases: 'int8', keys: 'int8' } })`
  select (select count(*) from cases.case_file) as cases, (select count(*) from platform.request) as keys`;

const hideItem = write({ name: 'test.hide_item', params: { code: 'text', isCurrent: 'bool' }, row: {} })`
  update catalogue.item set is_current = $isCurrent where item_code = $code`;

const touchCentre = write({ name: 'test.touch_centre', params: {}, row: {} })`
  update organisation.centre set version = version + 1`;

/** As `user grant` and its end would, from another process. */
const endPowers = write({ name: 'test.end_powers', params: {}, row: {} })`
  with ended as (update identity.delegation set ended_at = granted_at)
  update identity.account set version = version + 1`;
const revivePowers = write({ name: 'test.revive_powers', params: {}, row: {} })`
  with revived as (update identity.delegation set ended_at = null)
  update identity.account set version = version + 1`;

const endMyself = read({ name: 'test.end_myself', params: {}, row: { ended: 'bool' } })`
  select pg_terminate_backend(pg_backend_pid()) as ended`;

let here: TestServer;
let clerk: Call;

beforeAll(async () => {
  here = await startTestServer();
  clerk = await here.as('clerk');
});
afterAll(() => here.close());

const counts = async () => (await here.server.database.maybe(countCases, {})) ?? { cases: 0, keys: 0 };
const problemOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

describe('an instant case at the counter', () => {
  test('is received, accepted, granted and handed over in one round trip, the session check included', async () => {
    const body = await filingFor(clerk, INSTANT);
    await clerk(decideAtDesk, { body });
    const before = here.server.database.trips();
    const receipt = await clerk(decideAtDesk, { body });
    expect(here.server.database.trips() - before).toBe(1);
    expect(receipt.state).toBe('delivered');
    expect(receipt.caseNumber).toMatch(/^510109200710301\d{6}$/);
    expect(receipt.clocks.promisedDue?.on).toBe('2007-10-30');
  });

  test('T16: fifty equal posts at once give one case and fifty equal receipts', async () => {
    const body = await filingFor(clerk, INSTANT);
    const before = await counts();
    const receipts = await Promise.all(
      Array.from({ length: 50 }, () => clerk(decideAtDesk, { body }, { key: 'double-click-50' })),
    );
    expect(new Set(receipts.map(({ caseNumber, queryCode }) => `${caseNumber}/${queryCode}`)).size).toBe(1);
    expect((await counts()).cases - before.cases).toBe(1);
  });

  test('the same key for another filing is refused', async () => {
    const body = await filingFor(clerk, INSTANT);
    await clerk(decideAtDesk, { body }, { key: 'one-key-two-acts' });
    const other = { ...body, applicant: { ...body.applicant, name: '张伟' } };
    expect(await problemOf(clerk(decideAtDesk, { body: other }, { key: 'one-key-two-acts' }))).toMatchObject({
      code: 'key-reused',
      status: 409,
    });
  });

  test('a missing document is named, and neither a case nor a key is left behind', async () => {
    const body = await filingFor(clerk, INSTANT);
    const before = await counts();
    const [missing, ...documents] = body.documents;
    const problem = await problemOf(clerk(decideAtDesk, { body: { ...body, documents } }));
    expect(problem).toMatchObject({ code: 'cases.documents-missing', facts: { missing: [missing] } });
    expect(await counts()).toEqual(before);
  });

  test('a wrong resident ID is told sign by sign, at its field', async () => {
    const body = await filingFor(clerk, INSTANT);
    const wrong = { ...body, applicant: { ...body.applicant, idNumber: '510107198506150021' } };
    const problem = await problemOf(clerk(decideAtDesk, { body: wrong }));
    expect(problem?.errors).toMatchObject([{ pointer: '/applicant/idNumber', rule: 'identity.checkDigit' }]);
    expect(problem?.errors?.[0]?.message).toContain('应为 X');
  });

  test('an item version that is no longer offered is refused: the clerk looks again', async () => {
    const body = await filingFor(clerk, INSTANT);
    const problem = await problemOf(clerk(decideAtDesk, { body: { ...body, itemVersion: 99 } }));
    expect(problem?.status).toBe(404);
  });

  test('F05: a repetition finds its case although the item was published anew in between', async () => {
    const body = await filingFor(clerk, INSTANT);
    const first = await clerk(decideAtDesk, { body }, { key: 'lost-reply-1' });
    await here.server.database.transaction((tx) => tx.run(hideItem, { code: INSTANT, isCurrent: false }));
    const again = await clerk(decideAtDesk, { body }, { key: 'lost-reply-1' });
    const other = await problemOf(clerk(decideAtDesk, { body }, { key: 'other-key-1' }));
    await here.server.database.transaction((tx) => tx.run(hideItem, { code: INSTANT, isCurrent: true }));
    expect(again.caseNumber).toBe(first.caseNumber);
    expect(other?.code).toBe('cases.item-changed');
  });

  test('the hours of the centre were changed a moment ago: the clock is made anew before anything is written', async () => {
    const body = await filingFor(clerk, INSTANT);
    await clerk(decideAtDesk, { body });
    await here.server.database.transaction((tx) => tx.run(touchCentre, {}));
    expect((await clerk(decideAtDesk, { body })).state).toBe('delivered');
    const before = here.server.database.trips();
    await clerk(decideAtDesk, { body });
    expect(here.server.database.trips() - before).toBe(1);
  });

  test('a power given a moment ago from another process counts at once', async () => {
    const body = await filingFor(clerk, INSTANT);
    await here.server.database.transaction((tx) => tx.run(endPowers, {}));
    expect(await problemOf(clerk(decideAtDesk, { body }))).toMatchObject({ status: 403 });
    await here.server.database.transaction((tx) => tx.run(revivePowers, {}));
    expect((await clerk(decideAtDesk, { body })).state).toBe('delivered');
  });

  test.each([
    ['the sign no database keeps', '王\0芳'],
    ['half of a surrogate pair', '王\ud840'],
  ])('%s is refused at its field', async (_what, name) => {
    const body = await filingFor(clerk, INSTANT);
    const problem = await problemOf(
      clerk(decideAtDesk, { body: { ...body, applicant: { ...body.applicant, name } } }),
    );
    expect(problem).toMatchObject({ status: 400, errors: [{ pointer: '/applicant/name', rule: 'text' }] });
  });

  test('F09: the database drops an act in the middle: it is refused, and the server goes on', async () => {
    const { database } = here.server;
    const dropped = database.transaction((tx) => tx.many(endMyself, {}));
    await expect(dropped).rejects.toThrow();
    expect((await clerk(decideAtDesk, { body: await filingFor(clerk, INSTANT) })).state).toBe('delivered');
  });

  test('T05: a column of the table as an extra key is refused', async () => {
    const body = { ...(await filingFor(clerk, INSTANT)), state: 'granted' };
    expect(await problemOf(clerk(decideAtDesk, { body }))).toMatchObject({
      code: 'invalid-input',
      status: 400,
    });
  });

  test('I02, I03, I06: its journal is gapless, chained, and folds to the stored row', async () => {
    const { caseId } = await clerk(decideAtDesk, { body: await filingFor(clerk, INSTANT) });
    const { database } = here.server;
    const row = await database.maybe(caseById, { centreId: 1, caseId });
    const events = await database.many(eventsOfCase, { centreId: 1, caseId });
    expect(events.map(({ kind }) => kind)).toEqual([
      'received',
      'accepted',
      'granted',
      'resultPrepared',
      'delivered',
    ]);
    for (const [index, event] of events.entries()) {
      expect(event.seq).toBe(index + 1);
      expect(event.prevHash).toEqual(events[index - 1]?.hash ?? null);
      expect(hashOf(1, caseId, { ...event, body: event.body as Record<string, unknown> })).toEqual(
        event.hash,
      );
    }
    const folded = foldCase(
      events.map((event) => eventOfRow({ ...event, body: event.body as Record<string, unknown> })),
    );
    expect(row && caseFileOf(row)).toEqual(folded);
  });

  test('D8: no personal data in the journal', async () => {
    const { caseId } = await clerk(decideAtDesk, { body: await filingFor(clerk, INSTANT) });
    const text = JSON.stringify(await here.server.database.many(eventsOfCase, { centreId: 1, caseId }));
    for (const canary of ['王芳', '51010719850615002X', '13800005678']) expect(text).not.toContain(canary);
  });

  test('T10: a clerk who was disabled a moment ago decides nothing more', async () => {
    const admin = await here.as('admin');
    const body = await filingFor(clerk, INSTANT);
    await clerk(decideAtDesk, { body });
    const before = await counts();
    const { rows } = await admin(listAccounts, { query: {} });
    const account = rows.find(({ loginName }) => loginName === 'clerk');
    if (!account) throw new Error('the demo clerk is missing');
    await admin(changeAccount, {
      params: { accountId: account.accountId },
      body: {
        version: account.version,
        displayName: account.displayName,
        role: 'clerk',
        departmentCode: 'ZWC',
        disabled: true,
      },
    });
    expect(await problemOf(clerk(decideAtDesk, { body }))).toMatchObject({
      code: 'sign-in-required',
      status: 401,
    });
    expect((await counts()).cases).toBe(before.cases);
  });
});
