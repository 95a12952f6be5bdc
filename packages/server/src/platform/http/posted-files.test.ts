import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PostedForm, readMultipart } from './posted-files.ts';

const LIMIT = 1_000;

let site: FastifyInstance;

beforeAll(async () => {
  site = fastify();
  await site.register(multipart, { throwFileSizeLimit: false });
  site.post('/', async (request) => {
    const posted = await readMultipart(request, LIMIT);
    try {
      return await told(posted);
    } finally {
      await posted.discard();
    }
  });
});
afterAll(() => site.close());

/** The form, and of each file how many bytes could be read. */
const told = async ({ form, files }: PostedForm) => ({
  form,
  files: await Promise.all(
    files.map(async ({ field, name, isTooLarge, read }) => [
      field,
      name,
      isTooLarge ? null : (await read()).length,
    ]),
  ),
});

type Part = readonly [name: string, value: string | { readonly filename: string; readonly bytes: number }];

const post = (parts: readonly Part[], end = '--x--\r\n') => {
  const lines = parts.map(([name, value]) =>
    typeof value === 'string'
      ? `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
      : `--x\r\nContent-Disposition: form-data; name="${name}"; filename="${value.filename}"\r\n` +
        `Content-Type: application/octet-stream\r\n\r\n${'a'.repeat(value.bytes)}\r\n`,
  );
  return site.inject({
    method: 'POST',
    url: '/',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload: lines.join('') + end,
  });
};

const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('yichuang-upload-'));

describe('a form with files', () => {
  test('fields stay what they are in any form, files come beside them, an empty file field is nothing', async () => {
    const reply = await post([
      ['version', '3'],
      ['documents', 'M1'],
      ['file.M1', { filename: '营业执照.pdf', bytes: 10 }],
      ['documents', 'M2'],
      ['file.M2', { filename: '', bytes: 0 }],
    ]);
    expect(reply.json()).toEqual({
      form: { version: '3', documents: ['M1', 'M2'] },
      files: [['file.M1', '营业执照.pdf', 10]],
    });
  });

  test('one file of the full size is kept, one byte more is told and not kept, the rest arrives', async () => {
    const reply = await post([
      ['a', { filename: 'full', bytes: LIMIT }],
      ['b', { filename: 'more', bytes: LIMIT + 1 }],
      ['c', { filename: 'after', bytes: 5 }],
      ['d', 'typed'],
    ]);
    expect(reply.json()).toEqual({
      form: { d: 'typed' },
      files: [
        ['a', 'full', LIMIT],
        ['b', 'more', null],
        ['c', 'after', 5],
      ],
    });
  });

  test('beyond five full files nothing more is kept', async () => {
    const parts = Array.from({ length: 7 }, (_, at): Part => [`f${at}`, { filename: `${at}`, bytes: LIMIT }]);
    const { files } = (await post(parts)).json() as { files: readonly (readonly unknown[])[] };
    expect(files.map(([, , bytes]) => bytes)).toEqual([LIMIT, LIMIT, LIMIT, LIMIT, LIMIT, null, null]);
  });

  test('cut off on the way: refused, and no file is left behind', async () => {
    const before = left();
    const reply = await post([['a', { filename: 'half', bytes: 20 }]], '');
    expect(reply.statusCode).toBeGreaterThanOrEqual(400);
    expect(left()).toEqual(before);
  });

  test('files are gone once the page has answered', async () => {
    const before = left();
    await post([['a', { filename: 'x', bytes: 20 }]]);
    expect(left()).toEqual(before);
  });

  test('more files than a form may have are refused', async () => {
    const parts = Array.from({ length: 101 }, (_, at): Part => [`f${at}`, { filename: `${at}`, bytes: 1 }]);
    expect((await post(parts)).statusCode).toBe(413);
  });

  test('a name meant to reach into the program reaches nothing', async () => {
    expect((await post([['__proto__', 'x']])).statusCode).toBe(400);
  });
});
