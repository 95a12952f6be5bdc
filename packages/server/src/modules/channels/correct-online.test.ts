import {
  attachToApplication,
  readApplicationAttachments,
  readCaseAttachments,
  uploadAttachment,
} from '@yichuang/contract/attachments.ts';
import { track } from '@yichuang/contract/case-track.ts';
import { readChannelDocuments } from '@yichuang/contract/channel-documents.ts';
import { nameDefect, readHandling, requestJointCorrection } from '@yichuang/contract/channel-handling.ts';
import {
  acceptApplication,
  listApplications,
  readApplication,
  submitChannelDraft,
} from '@yichuang/contract/channels.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { attachToCorrection, correctByLink } from '@yichuang/contract/correction-online.ts';
import { attachToDraft } from '@yichuang/contract/draft-attachments.ts';
import { saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HONGDA, LIMITED_COMPANY } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';
import { newPdf, problemOf } from '../documents/uploads.testing.ts';

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

/** 宏达公司 files online for a limited company, with a file for the first document. */
async function filed() {
  const { draftId, version, documents, form } = await here.anybody(startDraft, {
    body: { subject: LIMITED_COMPANY },
  });
  const params = { draftId };
  const documentId = documents[0]?.id ?? '';
  await here.anybody(attachToDraft, {
    params: { draftId, documentId },
    query: { name: '申请书.pdf' },
    file: newPdf(),
  });
  const answers = { applicant: HONGDA, form: validForm(form), documents: documents.map(({ id }) => id) };
  const saved = await here.anybody(saveDraft, { params, body: { version, answers } });
  const body = { version: saved.version, declared: true as const };
  const receipt = await here.anybody(submitChannelDraft, { params, body });
  const { rows } = await clerk(listApplications, { query: { open: 'true', limit: 200 } });
  const row = rows.find(({ applicationNumber }) => applicationNumber === receipt.caseNumber);
  return { applicationId: row?.applicationId ?? '', token: receipt.trackPath.slice(3), documentId };
}

/** The registry names one shared document, and the applicant is told. */
async function told() {
  await at('2007-10-30T09:00');
  const filing = await filed();
  const params = { applicationId: filing.applicationId };
  const registry = await here.as('reviewer-gsj');
  const { version, documents } = await registry(readHandling, { params });
  const documentId = documents.find(({ documentId: id }) => id === filing.documentId)?.documentId ?? '';
  const named = await registry(nameDefect, { params, body: { version, documentId, defect: '没有盖章' } });
  await clerk(requestJointCorrection, { params, body: { version: named.version } });
  return { ...filing, documentId };
}

const filesOf = (applicationId: string, call = clerk) =>
  call(readApplicationAttachments, { params: { applicationId } });

describe('one correction online for all departments', () => {
  test('one upload is there in every step that asks for the document, the old page beside it', async () => {
    const { applicationId, token, documentId } = await told();
    const params = { applicationId };
    await here.anybody(attachToCorrection, {
      params: { token, documentId },
      query: { name: '盖章的申请书.pdf' },
      file: newPdf(),
    });
    const before = await here.anybody(track, { params: { token } });
    const after = await here.anybody(correctByLink, { params: { token }, body: { version: before.version } });
    expect(after.state).toBe('submitted');
    expect((await filesOf(applicationId)).rows.map(({ name, isSuperseded }) => [name, isSuperseded])).toEqual(
      [
        ['申请书.pdf', true],
        ['盖章的申请书.pdf', false],
      ],
    );

    const { version } = await clerk(readApplication, { params });
    await clerk(acceptApplication, { params, body: { version } });
    await here.jobs.settled();
    const { running } = await clerk(readApplication, { params });
    const open = running.flatMap(({ caseId }) => caseId ?? []);
    expect(open.length).toBeGreaterThan(0);
    for (const caseId of open) {
      const { rows } = await clerk(readCaseAttachments, { params: { caseId } });
      for (const row of rows) {
        expect(row.purpose).toMatch(/filing|correction/);
        const reply = await here.site.inject({ url: row.path });
        expect(reply.statusCode).toBe(401);
      }
    }
    const [first = ''] = open;
    const { rows } = await clerk(readCaseAttachments, { params: { caseId: first } });
    expect(rows.filter(({ isSuperseded }) => !isSuperseded).map(({ name }) => name)).toEqual([
      '盖章的申请书.pdf',
    ]);
  });

  test('nothing is open before the notice', async () => {
    await at('2007-10-30T09:00');
    const { token, documentId } = await filed();
    const params = { token, documentId };
    const early = here.anybody(attachToCorrection, { params, query: { name: 'a.pdf' }, file: newPdf() });
    expect((await problemOf(early))?.code).toBe('channels.not-lawful');
  });

  test('without a file and without words it is not handed in', async () => {
    const { token, documentId } = await told();
    const { version } = await here.anybody(track, { params: { token } });
    const problem = await problemOf(here.anybody(correctByLink, { params: { token }, body: { version } }));
    expect(problem).toMatchObject({ code: 'cases.documents-missing', facts: { missing: [documentId] } });
  });
});

describe('who sees the files of an application', () => {
  test('the centre everything, a department what it asks for, others nothing', async () => {
    await at('2007-10-30T09:00');
    const { applicationId, documentId } = await filed();
    expect((await filesOf(applicationId)).rows).toMatchObject([{ documentId }]);
    const registry = await filesOf(applicationId, await here.as('reviewer-gsj'));
    expect(registry.rows).toMatchObject([{ documentId }]);
    const { stages } = await clerk(readChannelDocuments, { params: { applicationId } });
    const document = stages
      .flatMap(({ documents }) => documents)
      .find((one) => one.documentId === documentId);
    expect(document?.departments.map(({ code }) => code)).toEqual(['GSJ']);
    const quality = await filesOf(applicationId, await here.as('reviewer-zjj'));
    expect(quality.rows).toEqual([]);
    const stranger = await problemOf(filesOf(applicationId, await here.as('reviewer-ssj')));
    expect(stranger?.code).toBe('not-found');
  });

  test('the centre adds a scan once for all', async () => {
    await at('2007-10-30T09:00');
    const { applicationId, documentId } = await filed();
    const { attachmentId } = await clerk(uploadAttachment, { query: { name: '扫描.pdf' }, file: newPdf() });
    const body = { documentId, attachmentIds: [attachmentId], isNewEdition: false };
    const { rows } = await clerk(attachToApplication, { params: { applicationId }, body });
    expect(rows.map(({ name }) => name)).toEqual(['申请书.pdf', '扫描.pdf']);
    const registry = await here.as('reviewer-gsj');
    const refused = await problemOf(registry(attachToApplication, { params: { applicationId }, body }));
    expect(refused?.code).toBe('forbidden');
  });
});
