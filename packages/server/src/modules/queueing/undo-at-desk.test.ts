import { listCases, readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk, decideAtDesk } from '@yichuang/contract/queueing.ts';
import { correctAtDesk, printAtDesk, undoAtDesk } from '@yichuang/contract/queueing-desk.ts';
import { instant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';

const PROMISED = 'SSJ-004';
const INSTANT = 'GSJ-013';

let here: TestServer;
let clerk: Call;

beforeAll(async () => {
  here = await startTestServer();
  clerk = await here.as('clerk');
});
afterAll(() => here.close());

const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

const later = (seconds: number) => here.clock.set(instant(here.clock.now() + seconds * 1000));
const accept = async () =>
  clerk(acceptAtDesk, { body: { ...(await filingFor(clerk, PROMISED)), undoable: true } });
const decide = async () =>
  clerk(decideAtDesk, {
    body: { ...(await filingFor(clerk, INSTANT)), handedOver: true, undoable: true },
  });
const undo = ({ caseId, version }: { caseId: string; version: number }, by = clerk, key?: string) =>
  by(undoAtDesk, { params: { caseId }, body: { version } }, key ? { key } : {});
const lettersOf = async (caseId: string) => {
  await here.jobs.settled();
  return (await clerk(readCase, { params: { caseId } })).letters;
};

describe('D11 an act of the counter is taken back within ten seconds', () => {
  test.each([
    ['an acceptance', accept],
    ['an instant decision handed over', decide],
    [
      'a correction notice',
      async () => {
        const filing = await filingFor(clerk, PROMISED);
        const defects = [{ documentId: filing.documents[0] ?? '', defect: '未提交' }];
        return clerk(correctAtDesk, { body: { ...filing, documents: [], defects, undoable: true } });
      },
    ],
  ])('%s: no paper was written, none ever is, and the case says so', async (_what, act) => {
    const receipt = await act();
    expect(receipt.undoSeconds).toBe(10);
    expect(await lettersOf(receipt.caseId)).toEqual([]);
    later(4);
    const undone = await undo(receipt);
    expect(undone).toMatchObject({ state: 'voided', caseNumber: receipt.caseNumber, undoSeconds: 0 });
    const view = await clerk(readCase, { params: { caseId: receipt.caseId } });
    expect(view.timeline.at(-1)?.kind).toBe('undone');
    expect(view.clocks.promisedDue).toBeNull();
    expect(view.acts.filter(({ open }) => open)).toEqual([]);
    later(60);
    expect(await lettersOf(receipt.caseId)).toEqual([]);
  });

  test('its number is used up: the next case has another', async () => {
    const first = await accept();
    await undo(first);
    expect((await accept()).caseNumber).not.toBe(first.caseNumber);
  });

  test('with the same key it is done once; a second one finds nothing to take back', async () => {
    const receipt = await accept();
    const key = crypto.randomUUID();
    const first = await undo(receipt, clerk, key);
    expect(await undo(receipt, clerk, key)).toEqual(first);
    expect(await problemOf(undo(receipt))).toMatchObject({ code: 'stale', status: 409 });
    expect(await problemOf(undo(first))).toMatchObject({ code: 'cases.not-lawful' });
  });

  test('no list of open work shows it', async () => {
    const receipt = await accept();
    await undo(receipt);
    const reviewer = await here.as('reviewer-ssj');
    const { rows } = await reviewer(listCases, { query: { box: 'toDecide' } });
    expect(rows.map(({ caseId }) => caseId)).not.toContain(receipt.caseId);
  });
});

describe('D11 an act stands', () => {
  test('after eleven seconds, and its papers leave by then', async () => {
    const receipt = await accept();
    later(11);
    expect(await problemOf(undo(receipt))).toMatchObject({ code: 'cases.undo-too-late', status: 409 });
    expect((await lettersOf(receipt.caseId)).map(({ title }) => title)).toContain('受理通知书');
  });

  test.each([
    ['an acceptance', accept],
    ['an instant decision', decide],
  ])('once it was printed: %s', async (_what, act) => {
    const receipt = await act();
    later(2);
    const printed = await clerk(printAtDesk, { params: { caseId: receipt.caseId }, body: {} });
    expect(printed.undoSeconds).toBe(0);
    expect((await lettersOf(receipt.caseId)).map(({ title }) => title)).toContain('受理通知书');
    expect(await problemOf(undo(receipt))).toMatchObject({ code: 'cases.undo-left', status: 409 });
  });

  test('for a colleague', async () => {
    const receipt = await decide();
    const colleague = await here.as('commerce-clerk');
    expect(await problemOf(undo(receipt, colleague))).toMatchObject({
      code: 'cases.undo-not-yours',
      status: 403,
    });
    expect((await clerk(readCase, { params: { caseId: receipt.caseId } })).state).toBe('delivered');
  });
});
