import { readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { type ItemSettingsView, publishSheet, readSheet } from '@yichuang/contract/item-settings.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk, readDeskItem } from '@yichuang/contract/queueing.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';

/** A licence promised in 5 working days of 20. */
const CODE = 'SSJ-004';
const params = { code: CODE };

let here: TestServer;
let admin: Call;
let clerk: Call;

beforeAll(async () => {
  here = await startTestServer();
  [admin, clerk] = await Promise.all([here.as('admin'), here.as('clerk')]);
});
afterAll(() => here.close());

const problemOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

type Changes = Partial<Omit<ItemSettingsView, 'rules'>> & {
  readonly rules?: Partial<ItemSettingsView['rules']>;
};

/** Publishes the item as it is now, but for some settings. */
async function publish(changes: Changes, call = admin, code = CODE) {
  const { version, settings } = await admin(readSheet, { params: { code } });
  const rules = { ...settings.rules, ...changes.rules };
  return call(publishSheet, { params: { code }, body: { version, ...settings, ...changes, rules } });
}

const wd = (count: number) => ({ unit: 'workingDays', count }) as const;

describe('a new version binds new cases only', () => {
  test('what was accepted before keeps its promise, and the page says how many', async () => {
    const before = await admin(readSheet, { params });
    const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, CODE) });
    const old = await clerk(readCase, { params: { caseId } });

    const published = await publish({ promisedLimit: wd(3) });
    expect(published).toMatchObject({ version: before.version + 1, settings: { promisedLimit: wd(3) } });
    expect(published.openCases).toContainEqual({
      version: before.version,
      cases: (before.openCases.find(({ version }) => version === before.version)?.cases ?? 0) + 1,
    });

    expect(await clerk(readCase, { params: { caseId } })).toMatchObject({
      clocks: { promisedLimit: wd(5) },
      promisedDue: { on: old.promisedDue?.on },
    });
    const next = await clerk(acceptAtDesk, { body: await filingFor(clerk, CODE) });
    expect(next.clocks.promisedLimit).toEqual(wd(3));
    expect((next.clocks.promisedDue?.on ?? '') < (old.promisedDue?.on ?? '')).toBe(true);
  });

  test('a counter that still shows the version before is told', async () => {
    const body = await filingFor(clerk, CODE);
    await publish({ promisedLimit: wd(4) });
    expect(await problemOf(clerk(acceptAtDesk, { body }))).toMatchObject({ code: 'cases.item-changed' });
  });

  test('the same settings again publish nothing', async () => {
    const { version } = await admin(readSheet, { params });
    expect((await publish({})).version).toBe(version);
  });

  test('rules and marks are told to the counter', async () => {
    const { settings } = await admin(readSheet, { params });
    const documents = settings.documents.map((one, at) => ({ ...one, deferrable: at === 1 }));
    await publish({ documents, rules: { undertaking: true } });
    const item = await clerk(readDeskItem, { params });
    expect(item.documents.map(({ deferrable }) => deferrable)).toEqual(
      documents.map(({ deferrable }) => deferrable),
    );
    expect(item.terms).toEqual({ deferUntil: '2007-11-05', undertaking: true });
  });
});

describe('publication is refused, with the field', () => {
  test.each<readonly [string, string, Changes, { pointer: string; rule: string }]>([
    [
      'G3 a promise beyond the law',
      CODE,
      { promisedLimit: wd(21) },
      { pointer: '/promisedLimit', rule: 'catalogue.promiseBeyondLaw' },
    ],
    [
      'a promise the calendar cannot count',
      CODE,
      { promisedLimit: wd(2.5) },
      { pointer: '/promisedLimit', rule: 'clock.bad-limit' },
    ],
    [
      'an item decided on the spot with a long promise',
      'GSJ-013',
      { promisedLimit: wd(2) },
      { pointer: '/promisedLimit', rule: 'catalogue.immediateWithLongPromise' },
    ],
    [
      'a limit of none',
      CODE,
      { rules: { quantityLimit: 0 } },
      { pointer: '/rules/quantityLimit', rule: 'catalogue.badQuantityLimit' },
    ],
    [
      'a pause by no law',
      CODE,
      { rules: { otherProcedures: [{ name: '公示', basis: '' }] } },
      { pointer: '/rules/otherProcedures', rule: 'catalogue.procedureWithoutBasis' },
    ],
    [
      'two officers for what is decided on the spot',
      'GSJ-013',
      { rules: { substanceCheck: true } },
      { pointer: '/rules/substanceCheck', rule: 'catalogue.immediateWithReview' },
    ],
  ])('%s', async (_what, code, changes, fault) => {
    const before = await admin(readSheet, { params: { code } });
    const problem = await problemOf(publish(changes, admin, code));
    expect(problem).toMatchObject({ status: 400, errors: [fault] });
    expect(problem?.errors?.[0]?.message).toMatch(/\p{Script=Han}/u);
    expect(problem?.errors?.[0]?.messageEn).toMatch(/[a-z]/);
    expect(await admin(readSheet, { params: { code } })).toMatchObject({ version: before.version });
  });

  test('a document that may follow and is fetched as well', async () => {
    const { settings } = await admin(readSheet, { params });
    const [first] = settings.documents;
    const documents = settings.documents.map((one, at) => ({
      ...one,
      deferrable: at === 0,
      fetchable: at === 0,
    }));
    expect(await problemOf(publish({ documents }))).toMatchObject({
      errors: [{ pointer: `/documents/${first?.documentId}`, rule: 'catalogue.deferrableButFetchable' }],
    });
  });

  test('a document the item does not ask for', async () => {
    const documents = [{ documentId: 'SSJ-004-M99', deferrable: true, fetchable: false }];
    expect(await problemOf(publish({ documents }))).toMatchObject({ code: 'catalogue.unknown-document' });
  });

  test('on an older version, with the one of now', async () => {
    const { version, settings } = await admin(readSheet, { params });
    const body = { ...settings, version: version - 1 };
    expect(await problemOf(admin(publishSheet, { params, body }))).toMatchObject({
      code: 'stale',
      fresh: { version },
    });
  });

  test('for who does not manage the centre; reading is for all staff', async () => {
    expect(await problemOf(publish({ promisedLimit: wd(1) }, clerk))).toMatchObject({ status: 403 });
    expect(await clerk(readSheet, { params })).toMatchObject({ code: CODE });
  });

  test('of an item nobody knows', async () => {
    expect(await problemOf(admin(readSheet, { params: { code: 'SSJ-999' } }))).toMatchObject({ status: 404 });
  });
});
