import { readCaseAttachments } from '@yichuang/contract/attachments.ts';
import { correctCase, requestCorrection } from '@yichuang/contract/case-acts.ts';
import { track } from '@yichuang/contract/case-track.ts';
import { readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import {
  attachToCorrection,
  correctByLink,
  detachFromCorrection,
  readCorrectionUploads,
} from '@yichuang/contract/correction-online.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdfPages } from '#platform/typesetting/read-pdf.testing.ts';
import { pdfOf } from '#testing/sample-files.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { newPdf, problemOf, uploadsOn } from '../documents/uploads.testing.ts';
import { eventsOfCase } from './store.ts';

let here: TestServer;
let clerk: Call;

beforeAll(async () => {
  here = await startTestServer();
});
afterAll(() => here.close());

async function at(text: string): Promise<void> {
  here.clock.set(parseInstant(`${text}:00+08:00`));
  clerk = await here.as('clerk');
}

/** 王芳 filed on Tuesday morning; on Wednesday the counter asks for two documents. */
async function asked() {
  await at('2007-10-30T09:00');
  const on = uploadsOn(here);
  const draft = await on.newDraft();
  await on.attach(draft.params, newPdf(), '旧申请书.pdf');
  const { caseId, token } = await on.submitted(draft.draftId);
  await at('2007-10-31T10:00');
  const { version, documents } = await clerk(readCase, { params: { caseId } });
  const [M1 = '', M2 = ''] = documents.filter(({ fetchable }) => !fetchable).map(({ id }) => id);
  const defects = [
    { documentId: M1, defect: '第三页没有签字' },
    { documentId: M2, defect: '缺少复印件' },
  ];
  await clerk(requestCorrection, { params: { caseId }, body: { version, defects } });
  await at('2007-11-02T20:00');
  return { caseId, token, M1, M2 };
}

const upload = (token: string, documentId: string, file = newPdf(), name = '新申请书.pdf') =>
  here.anybody(attachToCorrection, { params: { token, documentId }, query: { name }, file });

async function handIn(token: string, statements: { documentId: string; statement: string }[] = []) {
  const { version } = await here.anybody(track, { params: { token } });
  return here.anybody(correctByLink, { params: { token }, body: { version, statements } });
}

describe('the applicant corrects online', () => {
  test('a file and a statement complete it, in the evening too; the clerk sees the new file beside the old', async () => {
    const { caseId, token, M1, M2 } = await asked();
    await upload(token, M1);
    expect((await clerk(readCaseAttachments, { params: { caseId } })).rows).toHaveLength(1);
    const after = await handIn(token, [{ documentId: M2, statement: '复印件已于当日邮寄' }]);
    expect(after.state).toBe('received');
    const view = await clerk(readCase, { params: { caseId } });
    expect(view.course.correction).toMatchObject({ isSupplied: true });
    expect(view.timeline.at(-1)).toMatchObject({
      kind: 'corrected',
      by: '申请人',
      at: '2007-11-02T12:00:00.000Z',
      note: expect.stringContaining('复印件已于当日邮寄'),
    });
    const { rows } = await clerk(readCaseAttachments, { params: { caseId } });
    expect(rows.map(({ name, isSuperseded, purpose }) => [name, isSuperseded, purpose])).toEqual([
      ['旧申请书.pdf', true, 'filing'],
      ['新申请书.pdf', false, 'correction'],
    ]);
  });

  test('the receipt says that electronic copies came', async () => {
    const { caseId, token, M1, M2 } = await asked();
    await upload(token, M1);
    await upload(token, M2);
    await handIn(token);
    await here.jobs.settled();
    const { letters } = await clerk(readCase, { params: { caseId } });
    const receipt = letters.find(({ title }) => title === '补正材料收件凭证');
    const reply = await here.site.inject({ url: await linkTo(token, receipt?.letterId ?? '') });
    expect(readPdfPages(reply.rawPayload).join('')).toContain('电子');
  });

  test('not until every document has a file or words', async () => {
    const { token, M1, M2 } = await asked();
    await upload(token, M1);
    const problem = await problemOf(handIn(token, [{ documentId: M2, statement: '　' }]));
    expect(problem).toMatchObject({ code: 'cases.documents-missing', facts: { missing: [M2] } });
    expect((await here.anybody(readCorrectionUploads, { params: { token } })).rows).toHaveLength(1);
  });

  test('only the documents that were asked for are open', async () => {
    const { caseId, token, M1, M2 } = await asked();
    const { documents } = await clerk(readCase, { params: { caseId } });
    const other = documents.find(({ id }) => id !== M1 && id !== M2)?.id ?? 'X-1';
    expect((await problemOf(upload(token, other)))?.code).toBe('cases.unknown-documents');
    await upload(token, M1);
    await upload(token, M2);
    await handIn(token);
    expect((await problemOf(upload(token, M1)))?.code).toBe('cases.not-lawful');
    expect((await here.anybody(readCorrectionUploads, { params: { token } })).rows).toEqual([]);
  });

  test('a page is taken away before, and not after it was handed in', async () => {
    const { token, M1, M2 } = await asked();
    const id = (await upload(token, M1)).rows[0]?.attachmentId ?? '';
    const away = () => here.anybody(detachFromCorrection, { params: { token, attachmentId: id }, body: {} });
    expect((await away()).rows).toEqual([]);
    await upload(token, M1);
    await handIn(token, [{ documentId: M2, statement: '见上' }]);
    expect((await problemOf(away()))?.code).toBe('not-found');
  });

  test('a file that was refused leaves everything as it was', async () => {
    const { token, M1 } = await asked();
    const refused = await problemOf(upload(token, M1, pdfOf({ trailer: '/Encrypt 9 0 R' })));
    expect(refused?.errors?.[0]?.rule).toBe('documents.file-encrypted');
    expect((await here.anybody(readCorrectionUploads, { params: { token } })).rows).toEqual([]);
  });

  test('the counter was faster: told with the case as it is now, and the uploads stay unfiled', async () => {
    const { caseId, token, M1, M2 } = await asked();
    const { version } = await here.anybody(track, { params: { token } });
    await upload(token, M1);
    clerk = await here.as('clerk');
    await clerk(correctCase, { params: { caseId }, body: { version, documents: [M1, M2] } });
    const body = { version, statements: [{ documentId: M2, statement: '见上' }] };
    const problem = await problemOf(here.anybody(correctByLink, { params: { token }, body }));
    expect(problem).toMatchObject({ code: 'stale', fresh: { state: 'received' } });
    expect((await clerk(readCaseAttachments, { params: { caseId } })).rows).toHaveLength(1);
  });

  test('the same press twice is one correction', async () => {
    const { token, M1, M2 } = await asked();
    await upload(token, M1);
    const { version } = await here.anybody(track, { params: { token } });
    const body = { version, statements: [{ documentId: M2, statement: '见上' }] };
    const key = crypto.randomUUID();
    const once = () => here.anybody(correctByLink, { params: { token }, body }, { key });
    expect(await once()).toEqual(await once());
  });

  test('a link that is not ours opens nothing', async () => {
    const { token, M1 } = await asked();
    const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    const askings = [
      () => upload(forged, M1),
      () => here.anybody(readCorrectionUploads, { params: { token: forged } }),
      () => here.anybody(correctByLink, { params: { token: forged }, body: { version: 1 } }),
    ];
    for (const ask of askings) expect((await problemOf(ask()))?.code).toBe('not-found');
  });

  test('D8 what was said stands beside the journal, only its digest in it', async () => {
    const { caseId, token, M1, M2 } = await asked();
    await upload(token, M1);
    await handIn(token, [{ documentId: M2, statement: '我叫王芳' }]);
    const events = await here.server.database.many(eventsOfCase, { centreId: 1, caseId });
    const event = events.findLast(({ kind }) => kind === 'corrected');
    expect(event?.body).toMatchObject({ receivedVia: 'online', documentIds: [M1, M2] });
    expect(event?.body).toHaveProperty('statementDigest');
    expect(JSON.stringify(event?.body)).not.toContain('王芳');
    expect(event?.statement).toEqual({ statements: [{ documentId: M2, statement: '我叫王芳' }] });
  });
});

async function linkTo(token: string, letterId: string): Promise<string> {
  const { letters } = await here.anybody(track, { params: { token } });
  return letters.find((letter) => letter.letterId === letterId)?.path ?? '';
}
