import { pauseCounter, readQueue } from '@yichuang/contract/queueing-counters.ts';
import {
  askPairing,
  changeScreen,
  listScreens,
  pairScreen,
  readCounterBoard,
  readHallBoard,
  readKiosk,
  readPairing,
  readSlip,
  revokeScreen,
  takeAtKiosk,
} from '@yichuang/contract/queueing-screens.ts';
import { residentIdCheckDigit } from '@yichuang/domain/identity/resident-id.ts';
import { instant } from '@yichuang/domain/time/instant.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openReader } from '#platform/http/streams.testing.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { CHANGES, calledNext, clearHall, problemOf, sit, TRADERS, take } from './hall.testing.ts';
import { requireKiosk, requireScreen } from './screen-token.ts';

let here: TestServer;

beforeAll(async () => {
  here = await startTestServer();
});
afterEach(() => clearHall(here));
afterAll(() => here.close());

type Place = { kind: 'kiosk' | 'hall' | 'window' | 'pad'; hall?: string; area?: string; counterId?: string };

/** A screen that asked, and was paired by the administrator. */
async function paired(place: Place) {
  const admin = await here.as('admin');
  const { token, code } = await here.anybody(askPairing, { body: {} });
  const screen = await admin(pairScreen, { body: { ...place, code, label: '测试终端' } });
  return { admin, token, screen };
}

const asProduction = () => {
  const { config } = here.server;
  return {
    server: { ...here.server, config: { ...config, mode: 'production' as const } },
    centreId: 1,
    db: here.server.database,
  };
};

describe('Q-12: a screen gets its place', () => {
  test('it shows six digits; paired, it knows its page, and the digits are of no use any more', async () => {
    const { token, code } = await here.anybody(askPairing, { body: {} });
    expect(code).toMatch(/^\d{6}$/);
    const waiting = await here.anybody(readPairing, { body: { token } });
    const admin = await here.as('admin');
    const place = { kind: 'hall' as const, hall: 'HALL-S', area: 'A', label: '政务大厅屏' };
    const screen = await admin(pairScreen, { body: { ...place, code } });
    expect(waiting).toMatchObject({ state: 'waiting', code, path: null });
    expect(screen).toMatchObject({ state: 'paired', kind: 'hall', hall: 'HALL-S', area: 'A', volume: 70 });
    expect(await here.anybody(readPairing, { body: { token } })).toMatchObject({
      state: 'paired',
      path: '/d/hall/HALL-S.A',
    });
    const again = await problemOf(admin(pairScreen, { body: { ...place, code } }));
    expect(again).toMatchObject({ status: 409, code: 'queueing.pairing-code' });
  });

  test('after ten minutes the digits are good for nothing', async () => {
    const { token, code } = await here.anybody(askPairing, { body: {} });
    const before = here.clock.now();
    here.clock.set(instant(before + 10 * 60_000));
    const admin = await here.as('admin');
    const late = await problemOf(
      admin(pairScreen, { body: { kind: 'kiosk', hall: 'HALL-S', code, label: 'x' } }),
    );
    expect(late?.code).toBe('queueing.pairing-code');
    expect((await here.anybody(readPairing, { body: { token } })).state).toBe('unknown');
    here.clock.set(before);
  });

  test('a place that cannot be is told at its field', async () => {
    const admin = await here.as('admin');
    const { code } = await here.anybody(askPairing, { body: {} });
    const wrong: readonly [Place, string][] = [
      [{ kind: 'kiosk' }, '/hall'],
      [{ kind: 'hall', hall: 'HALL-X' }, '/hall'],
      [{ kind: 'hall', hall: 'HALL-S', area: 'Z' }, '/area'],
      [{ kind: 'window', counterId: 'S999' }, '/counterId'],
    ];
    for (const [place, pointer] of wrong) {
      const problem = await problemOf(admin(pairScreen, { body: { ...place, code, label: 'x' } }));
      expect(problem?.errors?.map((fault) => fault.pointer)).toEqual([pointer]);
    }
  });

  test('only the administrator pairs, lists, changes and revokes', async () => {
    const { screen } = await paired({ kind: 'kiosk', hall: 'HALL-S' });
    const clerk = await here.as('clerk');
    const params = { screenId: screen.screenId };
    const body = { version: 1, label: 'x', layout: 'calls' as const, message: null, volume: 0 };
    const tries = [
      clerk(pairScreen, { body: { kind: 'kiosk', hall: 'HALL-S', code: '000000', label: 'x' } }),
      clerk(listScreens, {}),
      clerk(changeScreen, { params, body }),
      clerk(revokeScreen, { params, body: { version: 1 } }),
    ];
    const statuses = (await Promise.all(tries.map(problemOf))).map((problem) => problem?.status);
    expect(statuses).toEqual([403, 403, 403, 403]);
  });

  test('words, loudness and a new start; a colleague who was faster is not overwritten', async () => {
    const { admin, screen, token } = await paired({ kind: 'hall', hall: 'HALL-W' });
    const params = { screenId: screen.screenId };
    const change = {
      label: '西区屏',
      layout: 'calls' as const,
      message: '十二点午休',
      volume: 0,
      reload: true,
    };
    const changed = await admin(changeScreen, { params, body: { ...change, version: screen.version } });
    const late = await problemOf(
      admin(changeScreen, { params, body: { ...change, version: screen.version } }),
    );
    const board = await here.anybody(readHallBoard, { body: { token, hall: 'HALL-W' } });
    expect(changed).toMatchObject({ label: '西区屏', message: '十二点午休', volume: 0, reloads: 1 });
    expect(late).toMatchObject({ code: 'stale', fresh: { label: '西区屏' } });
    expect(board.settings).toEqual({ layout: 'calls', message: '十二点午休', volume: 0, reloads: 1 });
  });

  test.each([
    ['营业执照遗失', 'GS.bz'],
    ['yyzzys', 'GS.bz'],
    ['GSJ-015', 'GS.bz'],
  ])('Q-01: typed at a machine, %s finds the service by its items', async (q, serviceId) => {
    const { token } = await paired({ kind: 'kiosk', hall: 'HALL-S' });
    const kiosk = await here.anybody(readKiosk, { body: { token, q } });
    expect(kiosk.found).toContain(serviceId);
    expect(kiosk.services.map((one) => one.serviceId)).toEqual(expect.arrayContaining(kiosk.found));
    expect((await here.anybody(readKiosk, { body: { token, q: 'zzzzqqqq' } })).found).toEqual([]);
    expect((await here.anybody(readKiosk, { body: { token } })).found).toEqual([]);
  });

  test('a revoked screen shows nothing and does not come back', async () => {
    const { admin, screen, token } = await paired({ kind: 'kiosk', hall: 'HALL-S' });
    const params = { screenId: screen.screenId };
    const revoked = await admin(revokeScreen, { params, body: { version: screen.version } });
    const refused = await problemOf(here.anybody(readKiosk, { body: { token } }));
    const again = await problemOf(admin(revokeScreen, { params, body: { version: revoked.version } }));
    expect(revoked).toMatchObject({ state: 'revoked' });
    expect(refused).toMatchObject({ status: 403, code: 'queueing.device-required' });
    expect(again?.code).toBe('queueing.screen-revoked');
    expect((await here.anybody(readPairing, { body: { token } })).state).toBe('unknown');
  });

  test('outside of the demo a screen shows its own place, to its own token', async () => {
    const { token } = await paired({ kind: 'hall', hall: 'HALL-S' });
    const south = { kind: 'hall', hall: 'HALL-S', area: null, counterId: null } as const;
    const asking = asProduction();
    await expect(requireScreen(token, south, asking)).resolves.toMatchObject({ volume: 70 });
    const forged = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const [given, place] of [
      [null, south],
      ['', south],
      [forged, south],
      [token.split('.')[0] ?? '', south],
      [token, { ...south, hall: 'HALL-W' }],
      [token, { ...south, kind: 'window', hall: null, counterId: 'S001' }],
    ] as const)
      await expect(requireScreen(given, place, asking)).rejects.toMatchObject({
        code: 'queueing.device-required',
      });
    await expect(requireKiosk(token, 'HALL-S', asking)).rejects.toMatchObject({
      code: 'queueing.device-required',
    });
  });
});

describe('what screens show', () => {
  test('Q-05: the last six numbers, newest first, with masked names and no more of the person', async () => {
    const clerk = await here.as('clerk');
    await sit(clerk, 'S095');
    const holder = { name: '李晓明', idNumber: '51010719850615002X' };
    const { number } = await take(here, { services: [TRADERS], holder });
    await calledNext(clerk);
    const board = await here.anybody(readHallBoard, { body: { token: null, hall: 'HALL-S' } });
    expect(board.calls[0]).toMatchObject({ number, maskedName: '李*明', counterNumber: 95 });
    expect(board.calls.length).toBeLessThanOrEqual(6);
    expect(board.areas.map(({ area }) => area)).toEqual(['A', 'B', 'C']);
    for (const canary of ['李晓明', holder.idNumber]) expect(JSON.stringify(board)).not.toContain(canary);
    const west = await here.anybody(readHallBoard, { body: { token: null, hall: 'HALL-W' } });
    expect(west.calls).toEqual([]);
    const unknown = await problemOf(here.anybody(readHallBoard, { body: { token: null, hall: 'HALL-X' } }));
    expect(unknown?.status).toBe(404);
  });

  test('Q-06: a counter: closed, called, paused with its reason', async () => {
    const clerk = await here.as('clerk');
    const board = () => here.anybody(readCounterBoard, { body: { token: null, counterId: 'S096' } });
    expect(await board()).toMatchObject({ number: 96, state: 'closed', clerk: null, current: null });
    await sit(clerk, 'S096');
    expect(await board()).toMatchObject({ state: 'open', clerk: expect.any(String), current: null });
    const { session } = await clerk(readQueue, {});
    const body = { sessionId: session?.sessionId ?? '', version: session?.version ?? 0 };
    await clerk(pauseCounter, { body: { ...body, reason: 'specialMatter' } });
    expect(await board()).toMatchObject({ state: 'paused', pauseReason: 'specialMatter' });
  });

  test('the bell of a hall rings for nobody in particular: no number, no name', async () => {
    const address = `${await here.site.listen({ host: '127.0.0.1', port: 0 })}/api/v1/queueing/bell`;
    const reader = await openReader(`${address}?hall=HALL-S`);
    await take(here, { services: [TRADERS], holder: { name: '李晓明' } });
    await reader.until((heard) => heard.some(({ kind }) => kind === 'message'));
    const [rung] = reader.events();
    expect(Object.keys(rung?.data ?? {}).sort()).toEqual(['area', 'hall', 'kind', 'seq']);
    reader.cut();
  });
});

describe('the machine', () => {
  test('Q-01, Q-03: it offers the services of its hall, and gives a slip with a code to follow', async () => {
    const { token } = await paired({ kind: 'kiosk', hall: 'HALL-W' });
    const kiosk = await here.anybody(readKiosk, { body: { token } });
    expect(new Set(kiosk.services.map(({ institutionId }) => institutionId))).toEqual(new Set(['HALL-W']));
    const services = ['W.GSJ'];
    const taken = await here.anybody(takeAtKiosk, { body: { token, services } }, { key: kiosk.key });
    const again = await here.anybody(takeAtKiosk, { body: { token, services } }, { key: kiosk.key });
    const slip = await here.anybody(readSlip, { params: { ticketId: taken.ticketId } });
    expect(again.number).toBe(taken.number);
    expect(slip).toMatchObject({ counters: [1], address: expect.stringMatching(/\/q\/[\da-f-]{36}$/) });
    expect(slip.qr).toContain('<svg');
    const other = await problemOf(here.anybody(takeAtKiosk, { body: { token, services: [CHANGES] } }));
    expect(other?.status).toBe(404);
  });

  test('T55: two hundred scripted takers of two hundred cards get one live number each', async () => {
    const cards = Array.from({ length: 200 }, (_, nth) => {
      const digits = `510107199001${String((nth % 28) + 1).padStart(2, '0')}${String(nth + 100)}`;
      return digits + residentIdCheckDigit(digits);
    });
    const grab = (idNumber: string) =>
      problemOf(
        here.anybody(takeAtKiosk, { body: { token: null, services: [TRADERS], holder: { idNumber } } }),
      ).then((problem) => problem?.code);
    const codes: (string | undefined)[] = [];
    for (let from = 0; from < cards.length; from += 20) {
      const some = cards.slice(from, from + 20);
      codes.push(...(await Promise.all([...some, ...some].map(grab))));
    }
    expect(codes.filter((code) => code === undefined)).toHaveLength(200);
    expect(codes.filter((code) => code === 'queueing.ticket-limit')).toHaveLength(200);
  });
});

/** Ends the tries of the administrator for an hour: the last to pair. */
test('codes are not to be guessed: after ten wrong ones even the right one is refused', async () => {
  const { config } = here.server;
  expect(config.mode).toBe('demo');
  const admin = await here.as('admin');
  const { code } = await here.anybody(askPairing, { body: {} });
  const wrong = code === '123456' ? '654321' : '123456';
  const body = { kind: 'kiosk' as const, hall: 'HALL-W', label: 'x' };
  const before = here.clock.now();
  // The hour of the tests before is over.
  here.clock.set(instant(before + 3_700_000));
  const fresh = await here.anybody(askPairing, { body: {} });
  for (let tried = 0; tried < 10; tried += 1)
    expect((await problemOf(admin(pairScreen, { body: { ...body, code: wrong } })))?.status).toBe(409);
  const right = await problemOf(admin(pairScreen, { body: { ...body, code: fresh.code } }));
  here.clock.set(before);
  expect(right).toMatchObject({ status: 429, code: 'too-many-tries' });
});
