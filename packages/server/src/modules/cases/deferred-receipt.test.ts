import { supplyDeferred } from '@yichuang/contract/case-acts.ts';
import { readCase } from '@yichuang/contract/cases.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdfPages } from '#platform/typesetting/read-pdf.testing.ts';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { lettersBySubject } from '../documents/store.ts';

/** Two of its papers may follow. */
const ITEM = 'RSJ-016';
const [FIRST, SECOND] = ['RSJ-016-M2', 'RSJ-016-M4'];

let here: TestServer;
beforeAll(async () => {
  here = await startTestServer();
});
afterAll(() => here.close());

test('10.3-4 papers that follow come in two parts: each has its receipt, the first names what is still awaited', async () => {
  const clerk = await here.as('clerk');
  const filing = await filingFor(clerk, ITEM);
  const until = '2007-10-31';
  const { caseId } = await clerk(acceptAtDesk, {
    body: {
      ...filing,
      documents: filing.documents.filter((id) => id !== FIRST && id !== SECOND),
      deferred: [
        { documentId: FIRST, until },
        { documentId: SECOND, until },
      ],
      commitmentSigned: true,
    },
  });
  const read = () => clerk(readCase, { params: { caseId } });
  const receipts = async () => {
    await here.jobs.settled();
    const { database, files } = here.server;
    const rows = await database.many(lettersBySubject, { centreId: 1, subjectId: caseId });
    const own = rows.filter(({ kind }) => kind === 'deferredReceipt');
    const pdfs = await Promise.all(own.map(({ digest }) => files.get(digest)));
    return pdfs.map((pdf) =>
      readPdfPages(pdf ?? Buffer.alloc(0))
        .join('')
        .replaceAll(/\s/g, ''),
    );
  };

  await here.jobs.settled();
  for (const documentId of [FIRST, SECOND]) {
    const { version } = await read();
    await clerk(supplyDeferred, { params: { caseId }, body: { version, documents: [documentId] } });
  }
  const [first = '', second = '', ...more] = await receipts();
  expect(more).toEqual([]);
  expect(first).toMatch(/尚待补齐的材料.*2007年10月31日/);
  expect(first).not.toContain('已全部补齐');
  expect(second).toContain('容缺材料已全部补齐');
  expect(second).not.toContain('尚待补齐');
});
