import { readCaseAttachments, uploadAttachment } from '@yichuang/contract/attachments.ts';
import { listCases } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { acceptAtDesk, decideAtDesk } from '@yichuang/contract/queueing.ts';
import { correctAtDesk } from '@yichuang/contract/queueing-desk.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { newPdf, problemOf } from '../documents/uploads.testing.ts';

const PROMISED = 'SSJ-004';
const INSTANT = 'GSJ-013';

let here: TestServer;
let clerk: Call;

beforeAll(async () => {
  here = await startTestServer();
  clerk = await here.as('clerk');
});
afterAll(() => here.close());

const scanned = async (call: Call = clerk) =>
  (await call(uploadAttachment, { query: { name: '扫描.pdf' }, file: newPdf() })).attachmentId;

const pagesOf = async (caseId: string) =>
  (await clerk(readCaseAttachments, { params: { caseId } })).rows.map(
    ({ attachmentId, documentId, purpose }) => ({ attachmentId, documentId, purpose }),
  );

const count = async () => (await clerk(listCases, { query: { box: 'all', limit: 200 } })).rows.length;

describe('D-08: what was scanned at the counter lies with the case', () => {
  test('an acceptance brings the scans of two papers, in one act', async () => {
    const filing = await filingFor(clerk, PROMISED);
    const [first = '', second = ''] = filing.documents;
    const ids = [await scanned(), await scanned(), await scanned()] as const;
    const scans = [
      { documentId: first, attachmentIds: [ids[0], ids[1]] },
      { documentId: second, attachmentIds: [ids[2]] },
    ];
    const { caseId } = await clerk(acceptAtDesk, { body: { ...filing, scans } });
    const pages = await pagesOf(caseId);
    expect(pages).toHaveLength(3);
    expect(pages).toEqual(
      expect.arrayContaining([
        { attachmentId: ids[0], documentId: first, purpose: 'scan' },
        { attachmentId: ids[1], documentId: first, purpose: 'scan' },
        { attachmentId: ids[2], documentId: second, purpose: 'scan' },
      ]),
    );
  });

  test('an instant case has them too, and once only when it is asked again with the same key', async () => {
    const filing = await filingFor(clerk, INSTANT);
    const [documentId = ''] = filing.documents;
    const body = { ...filing, scans: [{ documentId, attachmentIds: [await scanned()] }] };
    const key = crypto.randomUUID();
    const { caseId } = await clerk(decideAtDesk, { body }, { key });
    expect(await pagesOf(caseId)).toHaveLength(1);
    expect((await clerk(decideAtDesk, { body }, { key })).caseId).toBe(caseId);
    expect(await pagesOf(caseId)).toHaveLength(1);
  });

  test('a paper that is wrong is scanned as well: the notice and the scan stand in one act', async () => {
    const filing = await filingFor(clerk, PROMISED);
    const [wrong = '', ...others] = filing.documents;
    const body = {
      ...filing,
      documents: others,
      defects: [{ documentId: wrong, defect: '复印件不清晰' }],
      scans: [{ documentId: wrong, attachmentIds: [await scanned()] }],
    };
    const { caseId } = await clerk(correctAtDesk, { body });
    expect(await pagesOf(caseId)).toMatchObject([{ documentId: wrong }]);
  });
});

describe('scans that are not at hand: nothing happens at all', () => {
  test.each([
    ['an acceptance', PROMISED],
    ['an instant case', INSTANT],
  ])('%s with an upload of somebody else', async (_act, code) => {
    const filing = await filingFor(clerk, code);
    const stranger = await scanned(await here.as('commerce-clerk'));
    const before = await count();
    const body = { ...filing, scans: [{ documentId: filing.documents[0] ?? '', attachmentIds: [stranger] }] };
    const act = code === PROMISED ? clerk(acceptAtDesk, { body }) : clerk(decideAtDesk, { body });
    expect((await problemOf(act))?.code).toBe('not-found');
    expect(await count()).toBe(before);
  });

  test('an instant case with a scan of a paper that was not handed in', async () => {
    const filing = await filingFor(clerk, INSTANT);
    const before = await count();
    const body = { ...filing, scans: [{ documentId: 'NO-SUCH', attachmentIds: [await scanned()] }] };
    expect((await problemOf(clerk(decideAtDesk, { body })))?.code).toBe('not-found');
    expect(await count()).toBe(before);
  });

  test('an acceptance with a scan of a paper the item does not know', async () => {
    const filing = await filingFor(clerk, PROMISED);
    const before = await count();
    const body = { ...filing, scans: [{ documentId: 'NO-SUCH', attachmentIds: [await scanned()] }] };
    expect((await problemOf(clerk(acceptAtDesk, { body })))?.code).toBe('cases.unknown-documents');
    expect(await count()).toBe(before);
  });
});
