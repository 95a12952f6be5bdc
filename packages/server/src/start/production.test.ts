import { deliverCase, grantCase, listCases } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { setUpCentre } from '@yichuang/contract/exchange.ts';
import {
  type AccountView,
  createAccount,
  endPower,
  grantPower,
  readAccount,
} from '@yichuang/contract/identity.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk, decideAtDesk, pickItems, readDeskItem } from '@yichuang/contract/queueing.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { DEMO_PASSWORD } from '../modules/identity/index.ts';
import { firstStart } from './first-start.ts';

/** 食品卫生许可-like licence of 社会事业局: promised in working days. */
const PROMISED = 'SSJ-004';
/** Item of 工商局 that is decided on the spot. */
const INSTANT = 'GSJ-013';

const BASIS = '成高工商授〔2007〕3号';

let here: TestServer;
let admin: Call;
let clerk: Call;
let clerkAccount: AccountView;
let reviewerAccount: AccountView;

const problemOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

const open = (loginName: string, role: 'clerk' | 'reviewer', departmentCode: string) =>
  admin(createAccount, {
    body: { loginName, displayName: loginName, role, departmentCode, password: DEMO_PASSWORD },
  });

type Given = { readonly departmentCode: string; readonly acts: ('accept' | 'decide')[] };
const give = ({ accountId, version }: AccountView, given: Given) =>
  admin(grantPower, {
    params: { accountId },
    body: { version, power: { from: '2007-10-30', until: null, basis: BASIS, ...given } },
  });

beforeAll(async () => {
  here = await startTestServer({ template: 'empty' });
  const { setUpUrl } = await firstStart(here.server);
  await here.anybody(setUpCentre, {
    params: { token: setUpUrl?.split('/').at(-1) ?? '' },
    body: {
      centreName: '清河区政务服务中心',
      centreNameEn: 'Qinghe Service Centre',
      regionCode: '510199',
      loginName: 'first.admin',
      displayName: '第一管理员',
      password: DEMO_PASSWORD,
      calendarChecked: true,
      importReference: true,
    },
  });
  admin = await here.as('first.admin');
  clerkAccount = await open('wang.fang', 'clerk', 'ZWC');
  reviewerAccount = await open('li.wen', 'reviewer', 'SSJ');
  clerk = await here.as('wang.fang');
});
afterAll(() => here.close());

describe('a production centre, from its first day', () => {
  test('an account without a power finds nothing at the desk', async () => {
    expect(clerkAccount.powers).toEqual([]);
    expect((await clerk(pickItems, { query: { q: '食品' } })).rows).toEqual([]);
    expect((await problemOf(clerk(readDeskItem, { params: { code: PROMISED } })))?.status).toBe(404);
  });

  test('a department delegates: the account shows what, from when and by which paper', async () => {
    clerkAccount = await give(clerkAccount, { departmentCode: 'SSJ', acts: ['accept'] });
    expect(clerkAccount.powers).toMatchObject([
      {
        department: { code: 'SSJ' },
        act: 'accept',
        from: '2007-10-30',
        until: null,
        basis: BASIS,
        grantedBy: '第一管理员',
        endedAt: null,
      },
    ]);
    clerkAccount = await give(clerkAccount, { departmentCode: 'GSJ', acts: ['accept'] });
    expect(await admin(readAccount, { params: { accountId: clerkAccount.accountId } })).toEqual(clerkAccount);
    expect((await clerk(pickItems, { query: { q: '食品' } })).rows).not.toEqual([]);
  });

  test('the clerk accepts a promised case; the reviewer grants it once the department has delegated', async () => {
    const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, PROMISED) });
    const reviewer = await here.as('li.wen');
    const { rows } = await reviewer(listCases, { query: { box: 'toDecide' } });
    const body = { version: rows.find((row) => row.caseId === caseId)?.version ?? 0 };
    const grant = () => reviewer(grantCase, { params: { caseId }, body });
    expect(await problemOf(grant())).toMatchObject({ status: 403, code: 'organisation.no-power' });
    reviewerAccount = await give(reviewerAccount, { departmentCode: 'SSJ', acts: ['decide'] });
    const granted = await grant();
    expect(granted.state).toBe('granted');
    const delivered = await clerk(deliverCase, { params: { caseId }, body: { version: granted.version } });
    expect(delivered.state).toBe('delivered');
  });

  test('deciding on the spot needs its own power, and sees at once that it was given or ended', async () => {
    const body = await filingFor(clerk, INSTANT);
    const decide = () => problemOf(clerk(decideAtDesk, { body }));
    expect(await decide()).toMatchObject({ status: 403, code: 'organisation.no-power' });
    clerkAccount = await give(clerkAccount, { departmentCode: 'GSJ', acts: ['decide'] });
    expect(await decide()).toBeNull();

    const { accountId, version, powers } = clerkAccount;
    const power = powers.find(({ act }) => act === 'decide');
    const params = { accountId, powerId: power?.powerId ?? '' };
    clerkAccount = await admin(endPower, { params, body: { version, reason: '调离窗口' } });
    expect(await decide()).toMatchObject({ status: 403, code: 'organisation.no-power' });
    expect(clerkAccount.powers.at(-1)).toMatchObject({
      powerId: power?.powerId,
      endedAt: '2007-10-30T01:00:00.000Z',
      endedBy: '第一管理员',
    });
    const again = admin(endPower, { params, body: { version: clerkAccount.version, reason: '调离窗口' } });
    expect((await problemOf(again))?.status).toBe(404);
  });
});

describe('entering a power', () => {
  test('the same request once more gives the same answer, an older version is stale', async () => {
    const { accountId, version, powers } = clerkAccount;
    const power = { departmentCode: 'SSJ', acts: ['decide' as const], from: '2007-11-01', basis: BASIS };
    const input = { params: { accountId }, body: { version, power: { ...power, until: '2007-12-31' } } };
    const first = await admin(grantPower, input, { key: 'one-key-of-a-form' });
    expect(first.powers.length).toBe(powers.length + 1);
    expect(await admin(grantPower, input, { key: 'one-key-of-a-form' })).toEqual(first);
    expect(await problemOf(admin(grantPower, input))).toMatchObject({
      code: 'stale',
      fresh: { version: first.version },
    });
    const next = { ...input, body: { ...input.body, version: first.version } };
    clerkAccount = await admin(grantPower, next);
    expect(clerkAccount.powers).toEqual(first.powers);
  });

  test.each([
    ['an unknown department', { departmentCode: 'ZZZ' }, '/power/departmentCode', /没有部门代码“ZZZ”.*GSJ/],
    ['a last day before the first', { until: '2007-10-29' }, '/power/until', /不能早于起始日 2007-10-30/],
    ['an act that the role cannot use', { acts: ['accept' as const] }, '/power/acts', /审批人员只能授权决定/],
    ['no paper', { basis: '  ' }, '/power/basis', /./],
  ])('%s is told at its field', async (_what, changes, pointer, message) => {
    const { accountId, version } = reviewerAccount;
    const power = { departmentCode: 'SSJ', acts: ['decide' as const], from: '2007-10-30', until: null };
    const body = { version, power: { ...power, basis: BASIS, ...changes } };
    const problem = await problemOf(admin(grantPower, { params: { accountId }, body }));
    expect(problem).toMatchObject({ status: 400, code: 'invalid-input', errors: [{ pointer }] });
    expect(problem?.errors?.[0]?.message).toMatch(message);
  });

  test('is for administrators only', async () => {
    const refused = clerk(readAccount, { params: { accountId: clerkAccount.accountId } });
    expect((await problemOf(refused))?.status).toBe(403);
    expect((await problemOf(here.anybody(endPower, anyEnd())))?.status).toBe(401);
  });

  const anyEnd = () => ({
    params: { accountId: clerkAccount.accountId, powerId: clerkAccount.powers[0]?.powerId ?? '' },
    body: { version: clerkAccount.version, reason: '调离窗口' },
  });
});

test('an account of an unknown department is a fault of its field', async () => {
  expect(await problemOf(open('zhao.min', 'clerk', 'ZZZ'))).toMatchObject({
    status: 400,
    code: 'invalid-input',
    errors: [{ pointer: '/departmentCode', rule: 'identity.unknown-department' }],
  });
});
