import { takeTicket } from '@yichuang/contract/queueing-tickets.ts';
import { residentIdCheckDigit } from '@yichuang/domain/identity/resident-id.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { read } from '#platform/db/statement.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { CHANGES, clearHall, problemOf, TRADERS, take } from './hall.testing.ts';

const ELDER = `51010719300101001${residentIdCheckDigit('51010719300101001')}`;

const kept = read({ name: 'test.tickets_kept', params: {}, row: { text: 'text' } })`
  select coalesce(string_agg(to_jsonb(t)::text, ' '), '') as text from queueing.ticket t limit 1`;

let here: TestServer;

beforeAll(async () => {
  here = await startTestServer();
});
afterEach(() => clearHall(here));
afterAll(() => here.close());

describe('taking a number', () => {
  test('numbers count up in each area, with its letter', async () => {
    const first = await take(here);
    const second = await take(here, { services: [TRADERS] });
    const other = await take(here, { services: ['RS.ld'] });
    const serial = Number(first.number.slice(1));
    expect([first.number[0], second.number]).toEqual(['C', `C${String(serial + 1).padStart(3, '0')}`]);
    expect(other.number).toMatch(/^A\d{3}$/);
    expect(first).toMatchObject({
      state: 'taken',
      kind: 'ordinary',
      ahead: 0,
      service: { name: '企业变更登记' },
    });
  });

  test('fifty at once: fifty different numbers', async () => {
    const tickets = await Promise.all(Array.from({ length: 50 }, () => take(here)));
    expect(new Set(tickets.map(({ number }) => number)).size).toBe(50);
  });

  test('T16: the same press twice gives one number', async () => {
    const body = { services: [CHANGES] };
    const press = () => here.anybody(takeTicket, { body }, { key: 'one-press-of-the-machine' });
    const [one, again] = await Promise.all([press(), press()]);
    expect(again?.number).toBe(one?.number);
  });

  test('an elder is known by the card: priority; name and number are not kept', async () => {
    const holder = { name: '李晓明', idNumber: ELDER };
    const taken = await take(here, { holder });
    expect(taken).toMatchObject({ kind: 'priority', priorityReason: 'elder', maskedName: '李*明' });
    const { text = '' } = (await here.server.database.maybe(kept, {})) ?? {};
    expect(text).toContain('李*明');
    for (const canary of ['李晓明', ELDER]) expect(text).not.toContain(canary);
  });

  test('a wrong card number is told at its field', async () => {
    const problem = await problemOf(take(here, { holder: { idNumber: '510107193001010011' } }));
    expect(problem).toMatchObject({ status: 400, errors: [{ pointer: '/holder/idNumber' }] });
  });

  test('T55: one live number a person and service; a second one is refused, however many machines try', async () => {
    const holder = { idNumber: '51010719850615002X' };
    const tries = await Promise.all(
      Array.from({ length: 20 }, () => problemOf(take(here, { holder })).then((problem) => problem?.code)),
    );
    expect(tries.filter((code) => code === undefined)).toHaveLength(1);
    expect(new Set(tries)).toEqual(new Set([undefined, 'queueing.ticket-limit']));
    const services = ['SB.dj', 'SB.hd', 'SB.zy', 'SB.tx'];
    for (const service of services) await take(here, { holder, services: [service] });
    expect(await problemOf(take(here, { holder, services: ['SB.yb'] }))).toMatchObject({
      facts: { why: 'perDay', perDay: 5 },
    });
  });

  test('services of two halls do not make one visit, and an unknown one makes none', async () => {
    expect(await problemOf(take(here, { services: [CHANGES, 'W.GSJ'] }))).toMatchObject({ status: 404 });
    expect(await problemOf(take(here, { services: ['nothing'] }))).toMatchObject({ status: 404 });
  });

  test('a production centre gives numbers to machines of the hall and to clerks only', async () => {
    const { config } = here.server;
    const asked = {
      actor: null as never,
      server: { ...here.server, config: { ...config, mode: 'production' as const } },
    };
    const { requireDevice } = await import('./known-device.ts');
    expect(() => requireDevice(asked)).toThrow(expect.objectContaining({ code: 'queueing.device-required' }));
    expect(() => requireDevice({ ...asked, actor: { role: 'clerk' } as never })).not.toThrow();
  });
});
