import { listReveals, revealApplicant } from '@yichuang/contract/case-reveals.ts';
import { grantCase, readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { acceptAtDesk, receiveAtDesk } from '@yichuang/contract/queueing.ts';
import { findEarlierCases, noteDuplicate, takeEarlierAnswers } from '@yichuang/contract/queueing-earlier.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filingFor, WANG_FANG } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { anotherClerk, problemOf } from './hall.testing.ts';

const PROMISED = 'SSJ-004';
const OTHER = 'GSJ-002';

let here: TestServer;
let clerk: Call;
let departmentClerk: Call;
let reviewer: Call;
let supervisor: Call;
let first: { caseId: string; caseNumber: string };

beforeAll(async () => {
  here = await startTestServer();
  clerk = await here.as('clerk');
  reviewer = await here.as('reviewer-ssj');
  supervisor = await here.as('supervisor');
  departmentClerk = await anotherClerk(here, 'clerk-of-commerce');
  first = await clerk(acceptAtDesk, {
    body: { ...(await filingFor(clerk, PROMISED)), form: { shop: '川味小馆' } },
  });
});
afterAll(() => here.close());

const wangFang = (itemCode: string) => ({
  body: { kind: 'person' as const, idNumber: WANG_FANG.idNumber, itemCode },
});
const rowsOfReveals = async () => (await supervisor(listReveals, { query: {} })).rows;

describe('the same person with the same item (D-30)', () => {
  test('is told with number, state and day while the first case is open, and nothing personal', async () => {
    const { duplicates } = await clerk(findEarlierCases, wangFang(PROMISED));
    expect(duplicates).toEqual([
      {
        caseId: first.caseId,
        caseNumber: first.caseNumber,
        itemName: expect.any(String),
        itemNameEn: expect.any(String),
        state: 'accepted',
        receivedOn: '2007-10-30',
        notes: [],
      },
    ]);
  });

  test('a small x or spaces in the number make nobody else of them', async () => {
    const idNumber = ' 510107 19850615 002x';
    const body = { kind: 'person' as const, idNumber, itemCode: PROMISED };
    expect((await clerk(findEarlierCases, { body })).duplicates).toHaveLength(1);
  });

  test('another item, or another person, is no duplicate', async () => {
    expect((await clerk(findEarlierCases, wangFang(OTHER))).duplicates).toEqual([]);
    const body = { kind: 'person' as const, idNumber: '510107198506150046', itemCode: PROMISED };
    expect(await clerk(findEarlierCases, { body })).toEqual({
      bars: [],
      duplicates: [],
      source: null,
      papers: [],
    });
  });

  test('a clerk of another department is told nothing, as if there were no case', async () => {
    expect(await departmentClerk(findEarlierCases, wangFang(PROMISED))).toEqual({
      bars: [],
      duplicates: [],
      source: null,
      papers: [],
    });
    const note = departmentClerk(noteDuplicate, {
      params: { caseId: first.caseId },
      body: { reason: '另有用途' },
    });
    expect(await problemOf(note)).toMatchObject({ code: 'not-found' });
  });

  test('it is taken all the same, and the reason is kept and told to the next clerk; said twice under one key it stands once', async () => {
    const said = { params: { caseId: first.caseId }, body: { reason: ' 第二家门店，另行申请 ' } };
    await clerk(noteDuplicate, said, { key: 'duplicate-note-1' });
    const { notes } = await clerk(noteDuplicate, said, { key: 'duplicate-note-1' });
    expect(notes).toEqual([
      { by: expect.any(String), at: '2007-10-30T01:00:00.000Z', reason: '第二家门店，另行申请' },
    ]);
    const second = await clerk(receiveAtDesk, { body: await filingFor(clerk, PROMISED) });
    const { duplicates } = await clerk(findEarlierCases, wangFang(PROMISED));
    expect(duplicates.map(({ caseId }) => caseId)).toEqual(
      expect.arrayContaining([first.caseId, second.caseId]),
    );
    expect(duplicates.find(({ caseId }) => caseId === first.caseId)?.notes).toEqual(notes);
  });

  test('a reason without words is refused', async () => {
    const empty = clerk(noteDuplicate, { params: { caseId: first.caseId }, body: { reason: '  ' } });
    expect(await problemOf(empty)).toMatchObject({ status: 400 });
  });

  test('a decided case is no duplicate any more, and still a source of answers', async () => {
    const before = (await clerk(findEarlierCases, wangFang(PROMISED))).duplicates.length;
    const { version } = await reviewer(readCase, { params: { caseId: first.caseId } });
    await reviewer(grantCase, { params: { caseId: first.caseId }, body: { version, opinion: '符合条件。' } });
    const after = await clerk(findEarlierCases, wangFang(PROMISED));
    expect(after.duplicates).toHaveLength(before - 1);
    expect(after.source).toMatchObject({ isSameItem: true });
  });
});

describe('answers of an earlier case', () => {
  const take = (by: Call, changes: object = {}) =>
    by(takeEarlierAnswers, {
      params: { caseId: first.caseId },
      body: { ...wangFang(PROMISED).body, ...changes },
    });

  test('are taken with the case they come from, and the taking is recorded', async () => {
    const before = (await rowsOfReveals()).length;
    expect(await take(clerk)).toEqual({
      caseNumber: first.caseNumber,
      receivedOn: '2007-10-30',
      applicant: { name: '王芳', phone: '13800005678', contactName: '' },
      form: { shop: '川味小馆' },
    });
    const rows = await rowsOfReveals();
    expect(rows).toHaveLength(before + 1);
    expect(rows[0]).toMatchObject({ what: 'answers', caseId: first.caseId, caseNumber: first.caseNumber });
  });

  test('for another item only the person is taken, not the form', async () => {
    expect((await take(clerk, { itemCode: OTHER })).form).toEqual({});
  });

  test.each([
    ['with the number of somebody else', () => take(clerk, { idNumber: '510107198506150046' })],
    ['by a clerk of another department', () => take(departmentClerk)],
  ])('%s nothing is given, and nothing recorded', async (_who, asked) => {
    const before = (await rowsOfReveals()).length;
    expect(await problemOf(asked())).toMatchObject({ code: 'not-found' });
    expect(await rowsOfReveals()).toHaveLength(before);
  });
});

describe('masked numbers (D-29)', () => {
  const show = (by: Call, key?: string) =>
    by(revealApplicant, { params: { caseId: first.caseId }, body: {} }, key ? { key } : {});

  test('are shown on demand, with a row that says who looked at which case and when', async () => {
    const before = (await rowsOfReveals()).length;
    expect(await show(reviewer, 'reveal-key-1')).toEqual({
      idNumber: WANG_FANG.idNumber,
      phone: WANG_FANG.phone,
      contactName: '',
      agentName: '',
      agentIdNumber: '',
    });
    await show(reviewer, 'reveal-key-1');
    const rows = await rowsOfReveals();
    expect(rows).toHaveLength(before + 1);
    expect(rows[0]).toMatchObject({
      what: 'numbers',
      caseNumber: first.caseNumber,
      at: '2007-10-30T01:00:00.000Z',
      by: expect.stringMatching(/./),
    });
    expect(JSON.stringify(rows)).not.toContain(WANG_FANG.idNumber);
  });

  test('are not shown out of reach', async () => {
    const before = (await rowsOfReveals()).length;
    expect(await problemOf(show(departmentClerk))).toMatchObject({ code: 'not-found' });
    expect(await problemOf(show(here.anybody))).toMatchObject({ status: 401 });
    expect(await rowsOfReveals()).toHaveLength(before);
  });

  test('who looked is for the supervisor alone, page by page', async () => {
    await show(clerk);
    expect(await problemOf(reviewer(listReveals, { query: {} }))).toMatchObject({ status: 403 });
    const one = await supervisor(listReveals, { query: { limit: 1 } });
    const next = await supervisor(listReveals, { query: { limit: 1, cursor: one.nextCursor ?? '' } });
    expect(one.total).toBeGreaterThan(1);
    expect(next.rows[0]?.revealId).not.toBe(one.rows[0]?.revealId);
  });
});
