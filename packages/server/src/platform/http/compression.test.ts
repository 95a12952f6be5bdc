import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { readLetterPages } from '@yichuang/contract/case-papers.ts';
import { readCase } from '@yichuang/contract/cases.ts';
import { listAccounts, signIn } from '@yichuang/contract/identity.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filingFor } from '#testing/filings.ts';
import { sessionCookie, startTestServer, type TestServer } from '#testing/test-server.ts';
import type { FrontEnds } from '../../start/serve.ts';

const PAGE = `<!doctype html><title>一窗</title>${'<p>政务服务中心</p>'.repeat(200)}`;
const STYLE = '.counter { color: black; }\n'.repeat(200);
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg">${'<path d="M0 0h1"/>'.repeat(200)}</svg>`;

let folder: string;
let here: TestServer;

/** Front ends as small as a reply may be that is still worth compressing. */
function frontEnds(): FrontEnds {
  for (const [name, text] of [
    ['portal/assets/style.css', STYLE],
    ['portal/assets/mark.svg', DRAWING],
    ['portal/assets/photo.webp', STYLE],
    ['workbench/assets/desk.js', STYLE],
    ['workbench/index.html', PAGE],
  ] as const) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=60' };
  return {
    portalClient: join(folder, 'portal'),
    workbench: join(folder, 'workbench'),
    createPages: () => ({
      pages: [{ path: '/' }],
      handle: async () => ({
        status: 200,
        headers: { ...headers, vary: 'Cookie' },
        cookies: [],
        body: PAGE,
      }),
    }),
  };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'compression-'));
  here = await startTestServer({ frontEnds: frontEnds() });
});
afterAll(async () => {
  await here.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (url: string, headers: Record<string, string> = {}) =>
  here.site.inject({ url, headers: { accept: 'text/html', ...headers } });

const TEXTS = [
  ['a page', '/'],
  ['the style sheet', '/assets/style.css'],
  ['a drawing', '/assets/mark.svg'],
  ['the workbench', '/w/desk'],
  ['a script of the workbench', '/w/assets/desk.js'],
  ['a public reply', '/api/openapi.json'],
] as const;

describe.each(TEXTS)('%s', (_what, url) => {
  test('is plain when nothing else is asked for', async () => {
    for (const asked of [{}, { 'accept-encoding': 'identity' }, { 'accept-encoding': 'zstd' }]) {
      const reply = await get(url, asked as Record<string, string>);
      expect([reply.statusCode, reply.headers['content-encoding']]).toEqual([200, undefined]);
    }
  });

  test.each([
    ['gzip', 'gzip', gunzipSync],
    ['br', 'br', brotliDecompressSync],
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ] as const)('comes shorter with %s, and is the same', async (asked, encoding, unpack) => {
    const [plain, reply] = [await get(url), await get(url, { 'accept-encoding': asked })];
    expect(reply.headers['content-encoding']).toBe(encoding);
    expect(reply.headers['content-type']).toBe(plain.headers['content-type']);
    expect(reply.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
    expect(unpack(reply.rawPayload).equals(plain.rawPayload)).toBe(true);
  });

  test('is kept by caches apart for each encoding, the plain one too', async () => {
    for (const asked of ['identity', 'gzip']) {
      const { headers } = await get(url, { 'accept-encoding': asked });
      expect(String(headers.vary).toLowerCase().split(/, */)).toContain('accept-encoding');
    }
  });
});

describe('caching stays right', () => {
  test('a page still depends on its cookies', async () => {
    for (const asked of ['identity', 'gzip']) {
      expect((await get('/', { 'accept-encoding': asked })).headers.vary).toBe('Cookie, accept-encoding');
    }
  });

  test('a file keeps its age and a weak tag, which holds for every encoding', async () => {
    const plain = await get('/assets/style.css');
    const reply = await get('/assets/style.css', { 'accept-encoding': 'gzip' });
    expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(reply.headers.etag).toMatch(/^W\//);
    expect(reply.headers.etag).toBe(plain.headers.etag);
    const again = { 'accept-encoding': 'gzip', 'if-none-match': String(reply.headers.etag) };
    expect((await get('/assets/style.css', again)).statusCode).toBe(304);
  });

  test('a part of a file is a part of the plain file', async () => {
    const reply = await get('/assets/style.css', { 'accept-encoding': 'gzip', range: 'bytes=0-7' });
    expect([reply.statusCode, reply.headers['content-encoding'], reply.body]).toEqual([
      206,
      undefined,
      STYLE.slice(0, 8),
    ]);
  });

  test('a compressed reply says its own length or none', async () => {
    const { headers, rawPayload } = await get('/assets/style.css', { 'accept-encoding': 'gzip' });
    expect(['undefined', String(rawPayload.length)]).toContain(String(headers['content-length']));
  });
});

test('the pages of a paper, which nobody who asks can change', async () => {
  const clerk = await here.as('clerk');
  const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, 'SSJ-004') });
  await here.jobs.settled();
  const { letters } = await clerk(readCase, { params: { caseId } });
  const params = { caseId, letterId: letters[0]?.letterId ?? '' };
  const cookie = await sessionCookie(here.site, 'clerk');
  const reply = await get(pathOf(readLetterPages, params), { cookie, 'accept-encoding': 'gzip' });
  expect([reply.statusCode, reply.headers['cache-control']]).toEqual([200, 'no-store']);
  expect(reply.headers['content-encoding']).toBe('gzip');
});

describe('not compressed', () => {
  test('what is told to somebody signed in', async () => {
    const cookie = await sessionCookie(here.site, 'admin');
    const reply = await get(pathOf(listAccounts), { cookie, 'accept-encoding': 'gzip, br' });
    expect(reply.statusCode).toBe(200);
    expect(reply.rawPayload.length).toBeGreaterThan(1024);
    expect(reply.headers['content-encoding']).toBeUndefined();
  });

  test.each([
    ['a picture, which is already', '/assets/photo.webp'],
    ['a few words', '/healthz'],
  ])('%s', async (_what, url) => {
    const reply = await get(url, { 'accept-encoding': 'gzip, br' });
    expect([reply.statusCode, reply.headers['content-encoding']]).toEqual([200, undefined]);
  });
});

test('a compressed request is not unfolded', async () => {
  const body = JSON.stringify({ loginName: 'admin', password: 'x' });
  const reply = await here.site.inject({
    method: 'POST',
    url: pathOf(signIn),
    headers: {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'idempotency-key': 'a-key-of-it',
    },
    payload: gzipSync(body),
  });
  expect([reply.statusCode, reply.json().code]).toEqual([400, 'invalid-input']);
});
