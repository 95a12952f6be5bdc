import type { Call } from '@yichuang/contract/client.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { keepFavourite, notePicked, readItemIndex, readShortcuts } from '@yichuang/contract/queueing-desk.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sessionCookie, startTestServer, type TestServer } from '#testing/test-server.ts';

let here: TestServer;
let clerk: Call;

beforeAll(async () => {
  here = await startTestServer();
  clerk = await here.as('clerk');
});
afterAll(() => here.close());

describe('D-09 the index of items on the machine of the clerk', () => {
  test('holds what the picker shows and searches, best known words before the empty line', async () => {
    const { rows } = await clerk(readItemIndex, {});
    const licence = rows.find(({ code }) => code === 'SSJ-004');
    expect(licence).toMatchObject({ handling: 'promised', mayDecide: false });
    expect(licence?.plain).toContain(`\n${licence?.name}\n`);
    expect(licence?.initials).toMatch(/\n[a-z]+\n\n/);
  });

  test('holds only what this clerk may take', async () => {
    const { rows } = await (await here.as('tax-clerk'))(readItemIndex, {});
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ code }) => code.replace(/-.*/, '')))).toEqual(new Set(['GSH']));
  });

  test('asked again, an unchanged index costs one line; another clerk gets their own', async () => {
    const cookie = await sessionCookie(here.site, 'clerk');
    const url = '/api/v1/queueing/desk/index';
    const first = await here.site.inject({ url, headers: { cookie } });
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const tag = String(first.headers.etag);
    const again = await here.site.inject({ url, headers: { cookie, 'if-none-match': `W/${tag}` } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const other = await sessionCookie(here.site, 'tax-clerk');
    const theirs = await here.site.inject({ url, headers: { cookie: other, 'if-none-match': tag } });
    expect(theirs.statusCode).toBe(200);
  });
});

describe('D-09 favourites and the items taken last', () => {
  test('a favourite stands under its key; another one takes its place; a moved one leaves its old key', async () => {
    await clerk(keepFavourite, { body: { slot: 1, itemCode: 'SSJ-004' } });
    await clerk(keepFavourite, { body: { slot: 2, itemCode: 'GSJ-013' } });
    await clerk(keepFavourite, { body: { slot: 3, itemCode: 'SSJ-004' } });
    const { favourites } = await clerk(keepFavourite, { body: { slot: 2, itemCode: 'GSJ-015' } });
    expect(favourites).toEqual([
      { slot: 2, itemCode: 'GSJ-015' },
      { slot: 3, itemCode: 'SSJ-004' },
    ]);
    expect((await clerk(keepFavourite, { body: { slot: 2, itemCode: null } })).favourites).toEqual([
      { slot: 3, itemCode: 'SSJ-004' },
    ]);
  });

  test('the last ten, newest first, each once', async () => {
    const { rows } = await clerk(readItemIndex, {});
    const codes = rows.slice(0, 12).map(({ code }) => code);
    for (const itemCode of [...codes, codes[5] ?? '']) {
      here.clock.advanceMinutes(1);
      await clerk(notePicked, { body: { itemCode } });
    }
    const { recent } = await clerk(readShortcuts, {});
    expect(recent).toHaveLength(10);
    expect(recent.slice(0, 3)).toEqual([codes[5], codes[11], codes[10]]);
  });

  test('each clerk has their own, and only items that are offered', async () => {
    const other = await here.as('commerce-clerk');
    expect(await other(readShortcuts, {})).toEqual({ favourites: [], recent: [] });
    await expect(other(notePicked, { body: { itemCode: 'NO-1' } })).rejects.toBeInstanceOf(ProblemError);
  });
});
