import { readCaseAttachments, uploadAttachment } from '@yichuang/contract/attachments.ts';
import { prepareResult } from '@yichuang/contract/case-acts.ts';
import { listReveals } from '@yichuang/contract/case-reveals.ts';
import { grantCase, readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { findEarlierCases, takeEarlierPaper } from '@yichuang/contract/queueing-earlier.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filingFor, WANG_FANG } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { newPdf, problemOf } from '../documents/uploads.testing.ts';

/** 食品卫生许可证核发. */
const FOOD = 'SSJ-004';
const person = { kind: WANG_FANG.kind, idNumber: WANG_FANG.idNumber };

let here: TestServer;
let clerk: Call;
let first: { readonly caseId: string; readonly caseNumber: string };
let paper: string;

beforeAll(async () => {
  here = await startTestServer();
  clerk = await here.as('clerk');
  const filing = await filingFor(clerk, FOOD);
  paper = filing.documents[1] ?? '';
  const { attachmentId } = await clerk(uploadAttachment, { query: { name: '身份证.pdf' }, file: newPdf() });
  const scans = [{ documentId: paper, attachmentIds: [attachmentId] }];
  first = await clerk(acceptAtDesk, { body: { ...filing, scans } });
});
afterAll(() => here.close());

const found = async (by: Call = clerk, itemCode = FOOD) =>
  (await by(findEarlierCases, { body: { ...person, itemCode } })).papers;
const scanned = async () => {
  const scan = (await found())[0]?.scan;
  if (!scan) throw new Error('no scan is offered');
  return scan;
};

describe('D-12: papers the house has already', () => {
  test('a scan of an earlier case is offered for the same material, with its case and day', async () => {
    expect(await found()).toEqual([
      {
        documentId: paper,
        name: expect.any(String),
        number: first.caseNumber,
        on: '2007-10-30',
        validUntil: null,
        isUsable: true,
        scan: { caseId: first.caseId, attachmentId: expect.any(String) },
      },
    ]);
  });

  test('taken, it is a scan of the new case: the same bytes, named by where it comes from, and recorded', async () => {
    const looks = (await (await here.as('supervisor'))(listReveals, { query: {} })).total;
    const taken = await clerk(takeEarlierPaper, { params: await scanned(), body: person });
    expect(taken.name).toContain(`取自 ${first.caseNumber}`);
    const scans = [{ documentId: paper, attachmentIds: [taken.attachmentId] }];
    const body = { ...(await filingFor(clerk, FOOD)), scans };
    const { caseId } = await clerk(acceptAtDesk, { body });
    const { rows } = await clerk(readCaseAttachments, { params: { caseId } });
    expect(rows).toMatchObject([{ documentId: paper, attachmentId: taken.attachmentId, purpose: 'scan' }]);
    const revealed = await (await here.as('supervisor'))(listReveals, { query: {} });
    expect(revealed.total).toBe(looks + 1);
    expect(revealed.rows[0]).toMatchObject({ what: 'papers', caseId: first.caseId });
    const digests = await here.server.database.pool.query(
      'select count(distinct digest)::int as files, count(*)::int as rows from documents.attachment',
    );
    expect(digests.rows).toEqual([{ files: 1, rows: 2 }]);
  });

  test('asked again under the same key it is there once', async () => {
    const [params, key] = [await scanned(), crypto.randomUUID()];
    const one = await clerk(takeEarlierPaper, { params, body: person }, { key });
    expect(await clerk(takeEarlierPaper, { params, body: person }, { key })).toEqual(one);
  });

  test.each([
    ['of somebody else', { ...person, idNumber: '510105199003070011' }],
    ['of a company with that number', { ...person, kind: 'legalEntity' as const }],
  ])('a paper %s is not found, and nothing is recorded', async (_situation, body) => {
    const supervisor = await here.as('supervisor');
    const before = (await supervisor(listReveals, { query: {} })).total;
    expect(await problemOf(clerk(takeEarlierPaper, { params: await scanned(), body }))).toMatchObject({
      status: 404,
    });
    expect((await supervisor(listReveals, { query: {} })).total).toBe(before);
  });

  test('T02: a clerk of another department is offered none, and takes none', async () => {
    const tax = await here.as('tax-clerk');
    expect(await found(tax)).toEqual([]);
    const params = await scanned();
    expect(await problemOf(tax(takeEarlierPaper, { params, body: person }))).toMatchObject({ status: 404 });
  });

  test('a file that was never handed in with that case is not found', async () => {
    const { attachmentId } = await clerk(uploadAttachment, { query: { name: '别的.pdf' }, file: newPdf() });
    const params = { caseId: first.caseId, attachmentId };
    expect(await problemOf(clerk(takeEarlierPaper, { params, body: person }))).toMatchObject({ status: 404 });
  });
});

describe('D-12: certificates of the house', () => {
  test('a licence is told with its number and last day, and as over the day after', async () => {
    const reviewer = await here.as('reviewer-ssj');
    const params = { caseId: first.caseId };
    const { version } = await reviewer(readCase, { params });
    const granted = await reviewer(grantCase, { params, body: { version, opinion: '符合条件。' } });
    const number = '川食证字〔2007〕第0901号';
    const made = {
      number,
      seal: '社会事业局行政许可专用章',
      validFrom: '2007-10-30',
      validUntil: '2007-10-31',
    };
    await clerk(prepareResult, { params, body: { version: granted.version, ...made } });
    await here.jobs.settled();
    const needing = await itemAskingFor('卫生许可证');
    const licence = async (by: Call) => (await found(by, needing)).find((one) => one.number === number);
    expect(await licence(clerk)).toMatchObject({ validUntil: '2007-10-31', isUsable: true, scan: null });
    here.clock.advanceMinutes(2 * 24 * 60);
    expect(await licence(await here.as('clerk'))).toMatchObject({ isUsable: false });
  });
});

/** Some item that asks for a paper of that name. */
async function itemAskingFor(name: string): Promise<string> {
  const { rows } = await here.server.database.pool.query(
    `select item_code from catalogue.item, jsonb_array_elements(sheet -> 'requiredDocuments') as document
      where is_current and document ->> 'name' = $1 and department_code is not null limit 1`,
    [name],
  );
  return rows[0]?.item_code ?? '';
}
