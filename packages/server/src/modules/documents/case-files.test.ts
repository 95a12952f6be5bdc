import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { attachToCase, readCaseAttachments, uploadAttachment } from '@yichuang/contract/attachments.ts';
import { requestCorrection } from '@yichuang/contract/case-acts.ts';
import { readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { attachToCorrection } from '@yichuang/contract/correction-online.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import { instant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { momentOf } from '#platform/context.ts';
import { jpegOf } from '#testing/sample-files.ts';
import { OPENING_DAY } from '#testing/test-config.ts';
import { sessionCookie, startTestServer, type TestServer } from '#testing/test-server.ts';
import { deleteDrafts } from '../forms/index.ts';
import { sweepAttachments } from './sweep-attachments.ts';
import { newPdf, problemOf, uploadsOn } from './uploads.testing.ts';

const DAY_MS = 86_400_000;

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

describe('who may see the files of a case', () => {
  let caseId = '';
  let path = '';
  beforeAll(async () => {
    here.clock.set(OPENING_DAY);
    clerk = await here.as('clerk');
    const { draftId, params } = await newDraft();
    await attach(params, newPdf());
    caseId = (await submitted(draftId)).caseId;
    path = (await clerk(readCaseAttachments, { params: { caseId } })).rows[0]?.path ?? '';
  });

  test.each([
    ['clerk', 200],
    ['reviewer-ssj', 200],
    ['archivist', 200],
    ['supervisor', 200],
    ['reviewer-gsj', 404],
    ['reviewer-zjj', 404],
    ['admin', 403],
    [undefined, 401],
  ])('%s: %i, as for the case itself', async (loginName, status) => {
    const list = await opened(pathOf(readCaseAttachments, { caseId }), loginName);
    const file = await opened(path, loginName);
    const theCase = await opened(pathOf(readCase, { caseId }), loginName);
    expect([list.statusCode, file.statusCode, theCase.statusCode]).toEqual([status, status, status]);
  });

  test('a file of another case is not reached through this one', async () => {
    const other = await newDraft();
    await attach(other.params, newPdf());
    const otherCase = (await submitted(other.draftId)).caseId;
    const id = (await clerk(readCaseAttachments, { params: { caseId: otherCase } })).rows[0]?.attachmentId;
    expect((await opened(`${pathOf(readCaseAttachments, { caseId })}/${id}`, 'clerk')).statusCode).toBe(404);
  });
});

describe('staff add scans', () => {
  const scanned = (call: Call, file: Buffer, name = '扫描.pdf') =>
    call(uploadAttachment, { query: { name }, file });

  test('a scan is added to the pages that are there, or takes their place', async () => {
    const { draftId, params, documentId } = await newDraft();
    await attach(params, newPdf(), '原件.pdf');
    const caseId = (await submitted(draftId)).caseId;
    const [page, again] = [
      await scanned(clerk, newPdf(), '背面.pdf'),
      await scanned(clerk, newPdf(), '重扫.pdf'),
    ];
    const add = (attachmentId: string, isNewEdition: boolean) =>
      clerk(attachToCase, {
        params: { caseId },
        body: { documentId, attachmentIds: [attachmentId], isNewEdition },
      });
    expect((await add(page.attachmentId, false)).rows.map(({ isSuperseded }) => isSuperseded)).toEqual([
      false,
      false,
    ]);
    const { rows } = await add(again.attachmentId, true);
    expect(rows.map(({ name, isSuperseded, purpose }) => [name, isSuperseded, purpose])).toEqual([
      ['原件.pdf', true, 'filing'],
      ['背面.pdf', true, 'scan'],
      ['重扫.pdf', false, 'scan'],
    ]);
  });

  test('the reply of the upload names the digest of what arrived', async () => {
    const bytes = newPdf();
    expect(await scanned(clerk, bytes)).toMatchObject({
      digest: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      mediaType: 'application/pdf',
    });
  });

  test('a device sends it with its own media type; anything else is no file', async () => {
    const cookie = await sessionCookie(here.site, 'clerk');
    const post = (type: string) =>
      here.site.inject({
        method: 'POST',
        url: `${pathOf(uploadAttachment)}?name=a.jpg`,
        headers: { cookie, 'content-type': type, 'idempotency-key': crypto.randomUUID() },
        payload: jpegOf(),
      });
    expect((await post('image/jpeg')).statusCode).toBe(200);
    expect((await post('text/html')).statusCode).toBe(415);
    expect((await post('application/json')).statusCode).toBe(400);
  });

  test('the same upload sent twice is one', async () => {
    const options = { key: crypto.randomUUID() };
    const upload = { query: { name: 'a.pdf' }, file: newPdf() };
    const [one, two] = [
      await clerk(uploadAttachment, upload, options),
      await clerk(uploadAttachment, upload, options),
    ];
    expect(two).toEqual(one);
    const other = { ...upload, file: newPdf() };
    expect((await problemOf(clerk(uploadAttachment, other, options)))?.code).toBe('key-reused');
  });

  test('nobody attaches what another person scanned, or to a case out of reach', async () => {
    const { draftId, documentId } = await newDraft();
    const caseId = (await submitted(draftId)).caseId;
    const { attachmentId } = await scanned(clerk, newPdf());
    const body = { documentId, attachmentIds: [attachmentId], isNewEdition: false };
    const reviewer = await here.as('reviewer-ssj');
    expect((await problemOf(reviewer(attachToCase, { params: { caseId }, body })))?.code).toBe('forbidden');
    const stranger = { ...body, attachmentIds: [crypto.randomUUID()] };
    expect((await problemOf(clerk(attachToCase, { params: { caseId }, body: stranger })))?.code).toBe(
      'not-found',
    );
    const unknown = { ...body, documentId: 'X-9' };
    expect((await problemOf(clerk(attachToCase, { params: { caseId }, body: unknown })))?.code).toBe(
      'cases.unknown-documents',
    );
  });
});

describe('T54 what was never handed in is swept', () => {
  const swept = async (days: number) => {
    here.clock.set(instant(OPENING_DAY + days * DAY_MS));
    const working = { server: here.server, centreId: 1, ...momentOf(here.server) };
    await here.server.database.transaction((tx) => deleteDrafts.run({}, { ...working, tx }));
    await here.server.database.transaction((tx) => sweepAttachments.run({}, { ...working, tx }));
    await here.jobs.settled();
  };

  test('after seven days, not before; a file that is handed in stays', async () => {
    const [kept, loose] = [newPdf(), newPdf()];
    const { draftId, params } = await newDraft();
    await attach(params, kept);
    await submitted(draftId);
    await clerk(uploadAttachment, { query: { name: 'a.pdf' }, file: loose });
    await swept(6);
    expect(existsSync(pathInStore(loose))).toBe(true);
    await swept(8);
    expect([existsSync(pathInStore(loose)), existsSync(pathInStore(kept))]).toEqual([false, true]);
  });

  test('the same bytes handed in elsewhere keep their file', async () => {
    const bytes = newPdf();
    const { draftId, params } = await newDraft();
    await attach(params, bytes);
    await submitted(draftId);
    await clerk(uploadAttachment, { query: { name: 'a.pdf' }, file: bytes });
    await swept(8);
    expect(existsSync(pathInStore(bytes))).toBe(true);
  });

  test('an upload for a correction that was never handed in goes after sixty days', async () => {
    const bytes = newPdf();
    const { draftId, documentId } = await newDraft();
    const { caseId, token } = await submitted(draftId);
    const { version } = await clerk(readCase, { params: { caseId } });
    const defects = [{ documentId, defect: '没有签字' }];
    await clerk(requestCorrection, { params: { caseId }, body: { version, defects } });
    const params = { token, documentId };
    await here.anybody(attachToCorrection, { params, query: { name: 'a.pdf' }, file: bytes });
    await swept(59);
    expect(existsSync(pathInStore(bytes))).toBe(true);
    await swept(61);
    expect(existsSync(pathInStore(bytes))).toBe(false);
  });

  test('files of a draft stay as long as the draft', async () => {
    const bytes = newPdf();
    const { params } = await newDraft();
    await attach(params, bytes);
    await swept(20);
    expect(existsSync(pathInStore(bytes))).toBe(true);
    await swept(31);
    expect(existsSync(pathInStore(bytes))).toBe(false);
  });
});
