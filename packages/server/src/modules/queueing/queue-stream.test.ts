import { callNext, readQueue } from '@yichuang/contract/queueing-counters.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReader } from '#platform/http/streams.testing.ts';
import { sessionCookie, startTestServer, type TestServer } from '#testing/test-server.ts';
import { sit, TRADERS, take } from './hall.testing.ts';

let here: TestServer;
let address: string;
let cookie: string;

beforeAll(async () => {
  here = await startTestServer();
  address = `${await here.site.listen({ host: '127.0.0.1', port: 0 })}/api/v1/queueing/stream`;
  cookie = await sessionCookie(here.site, 'clerk');
});
afterAll(() => here.close());

test('Q-04: a call is heard at once; a screen that was cut off goes on where it was', async () => {
  const clerk = await here.as('clerk');
  const { session } = await sit(clerk, 'S095');
  const reader = await openReader(`${address}?hall=HALL-S`, { cookie });
  const { number } = await take(here, { services: [TRADERS] });
  await reader.until((heard) => heard.some(({ kind }) => kind === 'message'));
  const lastId = reader.lastId();
  reader.cut();
  const { sessionId = '', version = 0 } = session ?? {};
  await clerk(callNext, { body: { sessionId, version } });
  const again = await openReader(`${address}?hall=HALL-S`, { cookie, lastId });
  await again.until((heard) => heard.some(({ kind }) => kind === 'message'));
  expect(reader.events().map(({ data }) => data)).toMatchObject([{ kind: 'taken', number }]);
  expect(again.events().map(({ data }) => data)).toMatchObject([
    { kind: 'called', number, counterNumber: 95 },
  ]);
  again.cut();
  expect((await clerk(readQueue, {})).current?.number).toBe(number);
});

test('the screen of an area hears of nothing else', async () => {
  const reader = await openReader(`${address}?hall=HALL-S&area=A`, { cookie });
  await take(here, { services: [TRADERS] });
  const { number } = await take(here, { services: ['RS.ld'] });
  await reader.until((heard) => heard.some(({ kind }) => kind === 'message'));
  expect(reader.events().map(({ data }) => data)).toMatchObject([{ kind: 'taken', number, area: 'A' }]);
  reader.cut();
});

test('nobody follows who is not signed in', async () => {
  await expect(openReader(address)).rejects.toThrow('401');
});
