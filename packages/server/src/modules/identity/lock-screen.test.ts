import type { Call } from '@yichuang/contract/client.ts';
import { lockScreen, signIn, signOut, unlockScreen, whoAmI } from '@yichuang/contract/identity.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { decideAtDesk, readDeskItem } from '@yichuang/contract/queueing.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { filingFor } from '#testing/filings.ts';
import { sessionCookie, startTestServer, type TestServer } from '#testing/test-server.ts';
import { DEMO_PASSWORD } from './index.ts';

let here: TestServer;
let clerk: Call;

beforeAll(async () => {
  here = await startTestServer();
});
beforeEach(async () => {
  clerk = await here.as('clerk');
});
afterAll(() => here.close());

const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );
const lock = () => clerk(lockScreen, { body: {} });
const unlock = (password: string) => clerk(unlockScreen, { body: { password } });
const read = () => clerk(readDeskItem, { params: { code: 'GSJ-013' } });

describe('D-26 a locked screen', () => {
  test('reads nothing and does nothing, hot acts included, until its person is back', async () => {
    const filing = await filingFor(clerk, 'GSJ-013');
    const decide = () => clerk(decideAtDesk, { body: filing });
    await decide();
    await lock();
    for (const refused of [read, decide]) {
      expect(await problemOf(refused())).toMatchObject({ code: 'session-locked', status: 423 });
    }
    expect(await unlock(DEMO_PASSWORD)).toEqual({ isLocked: false });
    expect((await read()).code).toBe('GSJ-013');
    expect((await decide()).state).toBe('delivered');
  });

  test('says whose it is, so that a reload shows the lock and not the sign-in', async () => {
    expect(await clerk(whoAmI, {})).toMatchObject({ isLocked: false, idleLockMinutes: 10 });
    await lock();
    expect(await clerk(whoAmI, {})).toMatchObject({ loginName: 'clerk', isLocked: true });
  });

  test('stays locked on a wrong password, and for a colleague’s', async () => {
    await lock();
    expect(await problemOf(unlock('not the password at all'))).toMatchObject({
      code: 'unlock-failed',
      status: 403,
    });
    expect(await problemOf(read())).toMatchObject({ code: 'session-locked' });
  });

  test('another session of the same person goes on', async () => {
    const elsewhere = await here.as('clerk');
    await lock();
    expect((await elsewhere(readDeskItem, { params: { code: 'GSJ-013' } })).code).toBe('GSJ-013');
  });

  test('lets another person sign in and its own sign out', async () => {
    await lock();
    const other = { loginName: 'tax-clerk', password: DEMO_PASSWORD };
    expect(await clerk(signIn, { body: other })).toMatchObject({ loginName: 'tax-clerk', isLocked: false });
    expect(await clerk(signOut, { body: {} })).toEqual({ ended: true });
  });

  test('leaves the public pages open to whoever stands there', async () => {
    const cookie = await sessionCookie(here.site, 'clerk');
    await here.site.inject({
      method: 'POST',
      url: '/api/v1/identity/sessions/lock',
      headers: { cookie },
      payload: {},
    });
    const reply = await here.site.inject({ url: '/api/v1/organisation/centre', headers: { cookie } });
    expect(reply.statusCode).toBe(200);
  });
});
