import { readAccount } from '@yichuang/contract/identity.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { DEMO_PASSWORD, hasAccounts } from '../modules/identity/index.ts';
import { UsageError } from './usage-error.ts';
import { addAccount } from './user-add.ts';
import { grantPower } from './user-grant.ts';
import type { UserPlace } from './user-place.ts';

let here: TestServer;
let printed: string;

beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const place: UserPlace = {
  withServer: (work) => work(here.server),
  readPassword: async () => DEMO_PASSWORD,
};
/** The one line of wrong usage; exit code 2 follows from its kind. */
const lineOf = (asked: Promise<unknown>) =>
  asked.then(
    () => expect.unreachable(),
    (error: unknown) => (error instanceof UsageError ? error.message : Promise.reject(error)),
  );

const CLERK = { role: 'clerk', name: '王芳', department: 'GSJ' };
const POWER = { department: 'SSJ', act: 'accept', basis: '成高社授〔2007〕3号' };

test('before the set-up no account is opened: it would close the set-up link', async () => {
  here = await startTestServer({ template: 'empty' });
  for (const options of [CLERK, { role: 'administrator', name: '陈主任' }]) {
    expect(await lineOf(addAccount('wang.fang', options, place))).toBe(
      'the centre is not set up yet; use the set-up link printed by start',
    );
  }
  expect(await hasAccounts(here.server.database, 1)).toBe(false);
  await here.close();
});

describe('in a centre that is set up', () => {
  beforeAll(async () => {
    here = await startTestServer();
  });
  afterAll(() => here.close());

  test.each([
    ['a role that is none', { ...CLERK, role: 'boss' }, '--role "boss": allowed are clerk, reviewer,'],
    ['no department', { role: 'clerk', name: '王芳' }, '--department is missing'],
    [
      'an unknown department',
      { ...CLERK, department: 'ZZZ' },
      /^There is no department "ZZZ"; allowed are .*GSJ/,
    ],
    ['too long a name', { ...CLERK, name: '王'.repeat(41) }, '--name has 41 signs; allowed are 1 to 40'],
  ])('user add with %s is one line of what is allowed', async (_what, options, line) => {
    const told = await lineOf(addAccount('wang.fang', options, place));
    expect(told).toMatch(line);
    expect(told).not.toContain('\n');
  });

  test.each([
    [
      'an unknown department',
      { ...POWER, department: 'ZZZ' },
      /^There is no department "ZZZ"; allowed are .*GSJ/,
    ],
    ['an act that is none', { ...POWER, act: 'sign' }, '--act "sign": allowed are accept, decide'],
    ['no paper', { ...POWER, basis: ' ' }, '--basis has 1 signs; allowed are 1 to 100'],
    ['a day that is none', { ...POWER, from: '2007-02-30' }, '--from "2007-02-30": allowed is a day'],
    ['a last day before today', { ...POWER, until: '2007-10-29' }, 'The last day is not before the first'],
  ])('user grant with %s is one line of what is allowed', async (_what, options, line) => {
    expect(await lineOf(grantPower('clerk', options, place))).toMatch(line);
  });

  test('an account that is not there', async () => {
    expect(await lineOf(grantPower('nobody', POWER, place))).toBe('there is no account nobody');
  });

  test('a new clerk is told that a power is missing; it is granted once, however often it is asked', async () => {
    await addAccount('wang.fang', { ...CLERK, json: true }, place);
    const { accountId } = JSON.parse(printed);
    printed = '';
    await grantPower('wang.fang', { ...POWER, json: true }, place);
    expect(JSON.parse(printed)).toEqual({
      loginName: 'wang.fang',
      departmentCode: 'SSJ',
      act: 'accept',
      from: '2007-10-30',
      until: null,
      basis: POWER.basis,
    });
    printed = '';
    await grantPower('wang.fang', POWER, place);
    expect(printed).toBe(`wang.fang may accept for SSJ from 2007-10-30, by ${POWER.basis}.\n`);
    const admin = await here.as('admin');
    const { powers } = await admin(readAccount, { params: { accountId } });
    expect(powers).toMatchObject([{ act: 'accept', grantedBy: null, from: '2007-10-30' }]);
    printed = '';
    await addAccount('li.wen', { role: 'reviewer', name: '李文', department: 'SSJ' }, place);
    expect(printed).toContain('see yichuang user grant --help');
  });
});
