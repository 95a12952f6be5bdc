import { existsSync, writeFileSync } from 'node:fs';
import { readCaseAttachments } from '@yichuang/contract/attachments.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { detachFromDraft, readDraftAttachments } from '@yichuang/contract/draft-attachments.ts';
import { instant } from '@yichuang/domain/time/instant.ts';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { jpegOf, pdfOf, pngOf } from '#testing/sample-files.ts';
import { OPENING_DAY } from '#testing/test-config.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { newPdf, problemOf, uploadsOn } from './uploads.testing.ts';

const HOUR_MS = 3_600_000;

let here: TestServer;
let clerk: Call;
let on: ReturnType<typeof uploadsOn>;

beforeAll(async () => {
  here = await startTestServer();
  on = uploadsOn(here);
});
afterAll(() => here.close());
beforeEach(async () => {
  here.clock.set(OPENING_DAY);
  clerk = await here.as('clerk');
});

const newDraft = () => on.newDraft();
const submitted = (draftId: string) => on.submitted(draftId);
const attach = (...given: Parameters<typeof on.attach>) => on.attach(...given);
const pathInStore = (bytes: Buffer) => on.pathInStore(bytes);
const opened = (path: string, loginName?: string) => on.opened(path, loginName);

describe('a citizen uploads the pages of a document', () => {
  test('several pages, in the order in which they came, the same one twice is there once', async () => {
    const { params, documentId } = await newDraft();
    const [first, second] = [newPdf(), jpegOf(800, 601)];
    await attach(params, first, '第一页.pdf');
    await attach(params, second, '第二页.jpg');
    const { rows } = await attach(params, first, '又一次.pdf');
    expect(rows).toMatchObject([
      {
        documentId,
        name: '第一页.pdf',
        mediaType: 'application/pdf',
        pages: 1,
        purpose: 'filing',
        isSuperseded: false,
      },
      { documentId, name: '第二页.jpg', mediaType: 'image/jpeg', bytes: second.length },
    ]);
    const reply = await opened(rows[0]?.path ?? '');
    expect(reply.rawPayload.equals(first)).toBe(true);
  });

  test('a page is taken away again, and only from its own draft', async () => {
    const [mine, other] = [await newDraft(), await newDraft()];
    const attachmentId = (await attach(mine.params, newPdf())).rows[0]?.attachmentId ?? '';
    const from = (draftId: string) =>
      here.anybody(detachFromDraft, { params: { draftId, attachmentId }, body: {} });
    expect((await problemOf(from(other.draftId)))?.code).toBe('not-found');
    expect((await from(mine.draftId)).rows).toEqual([]);
    expect((await problemOf(from(mine.draftId)))?.code).toBe('not-found');
  });

  test.each([
    [
      'a web page called PDF',
      Buffer.from('<html><script>alert(1)</script>'),
      'documents.file-unknown',
      '网页',
    ],
    ['a PDF with a password', pdfOf({ trailer: '/Encrypt 5 0 R' }), 'documents.file-encrypted', '密码'],
    ['a PDF cut off on the way', pdfOf().subarray(0, 120), 'documents.file-broken', '损坏'],
    ['an empty file', Buffer.alloc(0), 'documents.file-empty', '空'],
    [
      'a pixel bomb',
      pngOf(1, 1, { width: 60_000, height: 60_000 }),
      'documents.file-too-many-pixels',
      '60000',
    ],
  ])('%s is refused in plain words, and nothing is kept', async (_what, bytes, rule, word) => {
    const { params, draftId } = await newDraft();
    const problem = await problemOf(attach(params, bytes));
    expect(problem).toMatchObject({
      code: 'invalid-input',
      status: 400,
      errors: [{ pointer: '/file', rule }],
    });
    expect(problem?.errors?.[0]?.message).toContain(word);
    expect((await here.anybody(readDraftAttachments, { params: { draftId } })).rows).toEqual([]);
    expect(existsSync(pathInStore(bytes))).toBe(false);
  });

  test('20 MB are taken, one byte more is too large', async () => {
    const { params } = await newDraft();
    const limit = here.server.config.uploadLimit;
    const ofSize = (bytes: number) =>
      jpegOf(640, 480, Buffer.alloc(bytes - jpegOf(640, 480, Buffer.alloc(0)).length, 1));
    expect((await attach(params, ofSize(limit))).rows[0]?.bytes).toBe(limit);
    expect(await problemOf(attach(params, ofSize(limit + 1)))).toMatchObject({
      code: 'too-large',
      status: 413,
    });
  });

  test('T54 no more than twenty files for one document', async () => {
    const { params } = await newDraft();
    for (let page = 0; page < 20; page += 1) await attach(params, newPdf());
    expect((await problemOf(attach(params, newPdf())))?.errors?.[0]?.rule).toBe('documents.too-many-files');
  });

  test('a document that the item does not ask for has no place', async () => {
    const { draftId } = await newDraft();
    const problem = await problemOf(attach({ draftId, documentId: 'X-1' }, newPdf()));
    expect(problem?.code).toBe('cases.unknown-documents');
  });

  test('a draft that is not there has no files, whoever asks', async () => {
    const draftId = crypto.randomUUID();
    const { documentId } = await newDraft();
    expect((await problemOf(attach({ draftId, documentId }, newPdf())))?.code).toBe('not-found');
    expect((await problemOf(here.anybody(readDraftAttachments, { params: { draftId } })))?.code).toBe(
      'not-found',
    );
  });

  test('T54 one network address uploads so much in an hour and no more', async () => {
    const { params } = await newDraft();
    here.clock.set(instant(OPENING_DAY + 72 * HOUR_MS));
    let refused: number | undefined;
    for (let turn = 0; turn < 305 && refused === undefined; turn += 1)
      refused = (await problemOf(attach(params, Buffer.alloc(0))))?.status === 429 ? turn : undefined;
    expect(refused).toBe(300);
    here.clock.set(instant(OPENING_DAY + 73 * HOUR_MS + 1));
    expect((await attach(params, newPdf())).rows).toHaveLength(1);
  });
});

describe('the files go with the application', () => {
  test('the draft gives them to the case, and has them no more', async () => {
    const { draftId, params, documentId } = await newDraft();
    const bytes = newPdf();
    const before = (await attach(params, bytes, '王芳身份证.pdf')).rows[0];
    const caseId = (await submitted(draftId)).caseId;
    const { rows, mayAttach } = await clerk(readCaseAttachments, { params: { caseId } });
    expect(rows).toMatchObject([
      { documentId, name: '王芳身份证.pdf', purpose: 'filing', isSuperseded: false },
    ]);
    expect(mayAttach).toBe(true);
    expect((await opened(before?.path ?? '')).statusCode).toBe(404);
    expect((await problemOf(attach(params, newPdf())))?.code).toBe('not-found');
  });

  test('D8 no name of a file stands in the journal or in a job', async () => {
    const { draftId, params } = await newDraft();
    await attach(params, newPdf(), '绝密姓名.pdf');
    await submitted(draftId);
    const client = new pg.Client({ connectionString: here.databaseUrl });
    await client.connect();
    const found = await client.query(
      `select (select count(*)::int from cases.event where body::text like '%绝密%') as events,
              (select count(*)::int from platform.outbox where payload::text like '%绝密%') as effects,
              (select count(*)::int from platform.request where reply::text like '%绝密%') as replies`,
    );
    await client.end();
    expect(found.rows[0]).toEqual({ events: 0, effects: 0, replies: 0 });
  });

  test('they are sent so that a browser runs nothing of them', async () => {
    const { draftId, params } = await newDraft();
    await attach(params, newPdf(), `O'Neil "合同".pdf`);
    await attach(params, jpegOf(321, 123), '照片.jpg');
    const caseId = (await submitted(draftId)).caseId;
    const { rows } = await clerk(readCaseAttachments, { params: { caseId } });
    const pdf = await opened(rows[0]?.path ?? '', 'clerk');
    expect(pdf.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "inline; filename*=UTF-8''O%27Neil%20%E5%90%88%E5%90%8C.pdf",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(pdf.headers['content-security-policy']).toContain("default-src 'none'");
    const photo = await opened(rows[1]?.path ?? '', 'clerk');
    expect(photo.headers['content-security-policy']).toContain('sandbox');
  });

  test('F29 a file that was altered in the store is not shown', async () => {
    const { draftId, params } = await newDraft();
    const bytes = newPdf();
    await attach(params, bytes);
    const caseId = (await submitted(draftId)).caseId;
    writeFileSync(pathInStore(bytes), 'altered');
    const { rows } = await clerk(readCaseAttachments, { params: { caseId } });
    const reply = await opened(rows[0]?.path ?? '', 'clerk');
    expect([reply.statusCode, reply.json().code]).toEqual([503, 'documents.file-lost']);
  });
});
