import { changeLadder, readLadder } from '@yichuang/contract/channel-urging.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { DEFAULT_LADDER } from '@yichuang/domain/channels/urging.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { readLadder as ladderOf } from './open-steps.ts';

let here: TestServer;
let admin: Call;
beforeAll(async () => {
  here = await startTestServer();
  admin = await here.as('admin');
});
afterAll(() => here.close());

const rung = (who: 'reviewer' | 'departmentHead' | 'centreSupervisor', fromPercent: number | null) =>
  ({ rung: who, act: who === 'reviewer' ? 'reminder' : 'escalation', fromPercent }) as const;
const change = (version: number, rungs: readonly object[], call = admin) =>
  call(changeLadder, { body: { version, rungs: rungs as never, basis: '主任办公会纪要第5号' } });
const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

test('nothing was ever changed: the defaults', async () => {
  expect(await admin(readLadder, {})).toEqual({ version: 0, rungs: [...DEFAULT_LADDER], history: [] });
});

test('a change is a version with its reason, and holds from then on', async () => {
  const rungs = [rung('reviewer', 50), rung('departmentHead', null), rung('centreSupervisor', 130)];
  expect(await change(0, rungs)).toMatchObject({
    version: 1,
    rungs,
    history: [{ version: 1, basis: '主任办公会纪要第5号' }],
  });
  expect(await ladderOf(here.server.database, 1)).toEqual(rungs);
  expect((await change(1, [rung('reviewer', 40)])).history.map(({ version }) => version)).toEqual([2, 1]);
});

test('two who change at once: the second gets the ladder as it is now', async () => {
  const { version } = await admin(readLadder, {});
  expect(await problemOf(change(version - 1, [rung('reviewer', 10)]))).toMatchObject({
    code: 'stale',
    fresh: { version, rungs: [rung('reviewer', 40)] },
  });
});

test('a ladder that cannot be is refused, each rung at its place, in both languages', async () => {
  const { version } = await admin(readLadder, {});
  const wrong = [rung('reviewer', 90), rung('reviewer', 80), rung('centreSupervisor', 95)];
  const { errors = [] } = (await problemOf(change(version, wrong))) as {
    errors?: readonly { pointer: string; message: string; messageEn: string }[];
  };
  expect(errors.map(({ pointer }) => pointer)).toEqual([
    '/rungs/1/fromPercent',
    '/rungs/1/rung',
    '/rungs/2/rung',
  ]);
  for (const { message, messageEn } of errors) expect(message).not.toBe(messageEn);
  expect(await problemOf(change(version, []))).toMatchObject({ errors: [{ pointer: '/rungs' }] });
  expect((await admin(readLadder, {})).version).toBe(version);
});

test('it is for who manages the centre', async () => {
  const clerk = await here.as('clerk');
  expect(await problemOf(clerk(readLadder, {}))).toMatchObject({ status: 403 });
  expect(await problemOf(change(0, [], clerk))).toMatchObject({ status: 403 });
});
