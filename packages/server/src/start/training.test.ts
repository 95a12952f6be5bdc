import type { Route } from '@yichuang/contract/route.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import { isOpenInTraining, TRAINING_HEADER } from '@yichuang/contract/training.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sessionCookie, startTestServer, type TestServer } from '#testing/test-server.ts';
import { ROUTES } from '../modules/all.ts';

let here: TestServer;
let cookie: string;

beforeAll(async () => {
  here = await startTestServer();
  cookie = await sessionCookie(here.site, 'clerk');
});
afterAll(() => here.close());

const WRITES = ROUTES.map(({ route }) => route).filter(({ method }) => method === 'POST');

const SAID = { [TRAINING_HEADER]: 'yes' };
const SEEN = { referer: 'http://localhost/w/training?item=SSJ-004' };

async function ask(route: Route, headers: Readonly<Record<string, string>>) {
  const reply = await here.site.inject({
    method: route.method,
    url: pathOf(route),
    headers: { cookie, 'idempotency-key': 'a key of the training', ...headers },
    payload: route.takesFile ? Buffer.from('%PDF-1.7') : {},
    ...(route.takesFile && {
      headers: { cookie, 'content-type': 'application/octet-stream', ...headers },
    }),
  });
  return { status: reply.statusCode, code: reply.json().code as string | undefined };
}

describe('D-27 nothing is written for the training page', () => {
  test('there are writes to try', () => expect(WRITES.length).toBeGreaterThan(100));

  test('only what concerns the session goes through', () => {
    expect(
      WRITES.filter(isOpenInTraining)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['identity.lockScreen', 'identity.signIn', 'identity.signOut', 'identity.unlockScreen']);
  });

  test.each([
    ['says so', SAID],
    ['does not say so, but the browser names it', SEEN],
  ])('every write is refused where the page %s', async (_how, headers) => {
    const let_through: unknown[] = [];
    for (const route of WRITES.filter((one) => !isOpenInTraining(one))) {
      const { status, code } = await ask(route, headers);
      if (status !== 403 || code !== 'training-writes-nothing') let_through.push([route.name, status, code]);
    }
    expect(let_through).toEqual([]);
  });

  test('what only reads is answered', async () => {
    const url = '/api/v1/queueing/desk/items/SSJ-004';
    const reply = await here.site.inject({ url, headers: { cookie, ...SAID, ...SEEN } });
    expect(reply.statusCode).toBe(200);
  });

  test('the same write from another page is not taken for practice', async () => {
    const route = WRITES.find(({ name }) => name === 'queueing.notePicked');
    if (!route) throw new TypeError('no such route');
    const { code } = await ask(route, { referer: 'http://localhost/w/desk' });
    expect(code).toBe('invalid-input');
  });
});
