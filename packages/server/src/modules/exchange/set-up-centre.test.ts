import { listItems } from '@yichuang/contract/catalogue.ts';
import { readSetUp, setUpCentre } from '@yichuang/contract/exchange.ts';
import { signIn } from '@yichuang/contract/identity.ts';
import { readCentre } from '@yichuang/contract/organisation.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { momentOf } from '#platform/context.ts';
import { hashToken } from '#platform/http/app.ts';
import { offerSetUp } from '#platform/installation.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { importFolder } from './import-folder.ts';
import { readFolder } from './read-folder.ts';
import { SMALL_FOLDER, withFolder } from './small-folder.fixture.ts';

const TOKEN = 'dGhlIG9uZSB0b2tlbiBvZiB0aGUgZmlyc3Qgc3RhcnQ';
const params = { token: TOKEN };
const body = {
  centreName: '清河区政务服务中心',
  centreNameEn: 'Qinghe Service Centre',
  regionCode: '510199',
  loginName: 'first.admin',
  displayName: '第一管理员',
  password: 'a long enough password',
  calendarChecked: true,
} as const;

let here: TestServer;

const offer = () => here.server.database.transaction((tx) => offerSetUp(tx, hashToken(TOKEN)));
const statusOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 200,
    (error: unknown) => (error instanceof ProblemError ? error.problem.status : Promise.reject(error)),
  );

describe('before it is done', () => {
  beforeEach(async () => {
    here = await startTestServer({ template: 'empty' });
    await offer();
  });
  afterEach(() => here.close());

  test('the page shows every year from the first notice on, the next one without', async () => {
    here.clock.set(parseInstant('2026-11-26T09:00:00+08:00'));
    const view = await here.anybody(readSetUp, { params });
    expect(view).toMatchObject({ open: true, referenceCentre: '成都高新区政务服务中心' });
    expect(view.calendarYears.map(({ year }) => year)).toEqual(
      Array.from({ length: 21 }, (_, at) => 2007 + at),
    );
    expect(view.calendarYears.find(({ year }) => year === 2020)).toEqual({
      year: 2020,
      notices: 2,
      published: true,
    });
    expect(view.calendarYears.at(-1)).toEqual({ year: 2027, notices: 0, published: false });
  });

  test('a wrong token opens nothing', async () => {
    for (const token of ['x', TOKEN.slice(1), TOKEN.toLowerCase(), `${TOKEN}0`]) {
      expect(await statusOf(here.anybody(readSetUp, { params: { token } })), token).toBe(404);
      expect(await statusOf(here.anybody(setUpCentre, { params: { token }, body })), token).toBe(404);
    }
    expect(await statusOf(here.anybody(readSetUp, { params }))).toBe(200);
  });

  test('a short password is refused, and the set-up stays open', async () => {
    expect(await statusOf(here.anybody(setUpCentre, { params, body: { ...body, password: 'short' } }))).toBe(
      400,
    );
    expect(await statusOf(here.anybody(readSetUp, { params }))).toBe(200);
  });

  test('without the reference data: a centre, a calendar, one administrator, an empty catalogue', async () => {
    expect(await here.anybody(setUpCentre, { params, body })).toEqual({ closed: true });
    expect(await here.anybody(readCentre, {})).toMatchObject({
      name: '清河区政务服务中心',
      regionCode: '510199',
      officeHours: '09:00-12:00,13:00-17:00',
    });
    expect((await here.anybody(listItems, { query: {} })).total).toBe(0);
    const { rows } = await here.server.database.pool.query(
      'select count(*)::int as notices from clock.holiday_notice',
    );
    expect(rows).toEqual([{ notices: 2 }]);
    const actor = await here.anybody(signIn, {
      body: { loginName: body.loginName, password: body.password },
    });
    expect(actor).toMatchObject({ role: 'administrator', displayName: '第一管理员', demo: false });
  });

  test('with the reference data, the names given stay', async () => {
    await here.anybody(setUpCentre, { params, body: { ...body, importReference: true } });
    expect(await here.anybody(readCentre, {})).toMatchObject({
      name: '清河区政务服务中心',
      regionCode: '510199',
    });
    expect((await here.anybody(listItems, { query: {} })).total).toBe(232);
  });

  test('done once, it is closed for ever; the same request again gets the same reply', async () => {
    const key = crypto.randomUUID();
    await here.anybody(setUpCentre, { params, body }, { key });
    expect(await here.anybody(setUpCentre, { params, body }, { key })).toEqual({ closed: true });
    expect(await statusOf(here.anybody(readSetUp, { params }))).toBe(404);
    expect(
      await statusOf(here.anybody(setUpCentre, { params, body: { ...body, loginName: 'second' } })),
    ).toBe(404);
    // Not even a token offered by mistake opens it again.
    await offer();
    expect(await statusOf(here.anybody(readSetUp, { params }))).toBe(404);
    expect(await statusOf(here.anybody(setUpCentre, { params, body: { ...body, loginName: 'third' } }))).toBe(
      404,
    );
  });

  test('of several at the same moment one is done and the others find it closed', async () => {
    const names = ['one', 'two', 'three', 'four'];
    const statuses = await Promise.all(
      names.map((loginName) => statusOf(here.anybody(setUpCentre, { params, body: { ...body, loginName } }))),
    );
    expect(statuses.toSorted()).toEqual([200, 404, 404, 404]);
    const { rows } = await here.server.database.pool.query('select login_name, role from identity.account');
    expect(rows).toEqual([{ login_name: names[statuses.indexOf(200)], role: 'administrator' }]);
  });

  test('data imported before keep their region code', async () => {
    const data = await withFolder(SMALL_FOLDER, readFolder);
    const { now } = momentOf(here.server);
    await here.server.database.transaction((tx) =>
      importFolder(data, { tx, centreId: 1, now, server: here.server, regionCode: '999901' }),
    );
    const refused = await here.anybody(setUpCentre, { params, body }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ problem: { status: 400, errors: [{ pointer: '/regionCode' }] } });
    await here.anybody(setUpCentre, { params, body: { ...body, regionCode: '999901' } });
    expect(await here.anybody(readCentre, {})).toMatchObject({
      name: '清河区政务服务中心',
      regionCode: '999901',
    });
    expect((await here.anybody(listItems, { query: {} })).total).toBe(4);
  });
});

test('a demo has no set-up at all', async () => {
  here = await startTestServer();
  expect(await statusOf(here.anybody(readSetUp, { params }))).toBe(404);
  expect(await statusOf(here.anybody(setUpCentre, { params, body }))).toBe(404);
  await here.close();
});
