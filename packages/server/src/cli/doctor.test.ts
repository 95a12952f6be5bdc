import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { examine } from './doctor.ts';

let here: TestServer;
beforeAll(async () => {
  here = await startTestServer();
});
afterAll(() => here.close());

const chains = async () => (await examine(here.server)).checks.find(({ name }) => name === '事件链');

/** As its owner: the server itself has no right to change a journal. */
async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: here.databaseUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}

test('the doctor recomputes the newest chains, with the rights of the server, and names what was changed', async () => {
  const clerk = await here.as('clerk');
  const { caseNumber } = await clerk(acceptAtDesk, { body: await filingFor(clerk, 'SSJ-004') });
  expect(await chains()).toEqual({
    name: '事件链',
    ok: true,
    detail: '最近的办件 1、并联申请 0、证照 0、监察牌 0 件，事件链完整',
  });
  await asOwner(`update cases.event set body = body || '{"x": 1}' where seq = 2`);
  expect(await chains()).toMatchObject({ ok: false, detail: `case ${caseNumber}: event 2 was changed` });
  expect((await examine(here.server)).ok).toBe(false);
});
