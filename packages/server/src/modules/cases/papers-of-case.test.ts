import * as acts from '@yichuang/contract/case-acts.ts';
import {
  previewCorrection,
  readLetterPages,
  reissueLetter,
  withdrawLetter,
} from '@yichuang/contract/case-papers.ts';
import { track } from '@yichuang/contract/case-track.ts';
import { type CaseView, readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { readKeys, verify } from '@yichuang/contract/documents.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk, receiveAtDesk } from '@yichuang/contract/queueing.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdfPages } from '#platform/typesetting/read-pdf.testing.ts';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { publicKeysIn, verifyPaper } from '../documents/index.ts';
import { lettersBySubject } from '../documents/store.ts';

const PROMISED = 'SSJ-004';

let here: TestServer;
let clerk: Call;
let reviewer: Call;
beforeAll(async () => {
  here = await startTestServer();
  [clerk, reviewer] = await Promise.all([here.as('clerk'), here.as('reviewer-ssj')]);
});
afterAll(() => here.close());

const problemOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

const read = (caseId: string) => reviewer(readCase, { params: { caseId } });

/** Accepted, with its notice. */
async function accepted() {
  const { caseId, trackPath } = await clerk(acceptAtDesk, { body: await filingFor(clerk, PROMISED) });
  await here.jobs.settled();
  const view = await read(caseId);
  const [notice] = view.letters;
  if (!notice) throw new Error('no notice');
  return { caseId, trackPath, view, notice, params: { caseId, letterId: notice.letterId } };
}

const stored = (caseId: string) =>
  here.server.database.many(lettersBySubject, { centreId: 1, subjectId: caseId });

async function pdfOf(caseId: string, letterId: string): Promise<Buffer> {
  const row = (await stored(caseId)).find((one) => one.letterId === letterId);
  return (row && (await here.server.files.get(row.digest))) ?? Buffer.alloc(0);
}

const withdraw = (view: CaseView, letterId: string, body: object = {}, call = reviewer) =>
  call(withdrawLetter, {
    params: { caseId: view.caseId, letterId },
    body: { version: view.version, ground: 'clerical', reason: '联系电话有误', ...body },
  });

/** Glyphs of a page in the order of drawing: a glyph that has no outline, a space, is not drawn. */
const glyphs = (page: string): readonly string[] =>
  [...page.matchAll(/<use xlink:href="#(p[0-9a-z]+)"/g)].map(([, id = '']) => id);

describe('the preview', () => {
  test('shows the pages of the PDF, sign by sign', async () => {
    const { caseId, notice, params } = await accepted();
    const { pages, title } = await reviewer(readLetterPages, { params });
    expect(title).toBe(`受理通知书 ${notice.number}`);
    const texts = readPdfPages(await pdfOf(caseId, notice.letterId));
    expect(pages).toHaveLength(texts.length);
    for (const [index, page] of pages.entries()) {
      const drawn = new Map<string, string>();
      const signs = [...(texts[index] ?? '').replaceAll(/\s/g, '')];
      const ids = glyphs(page);
      expect(ids).toHaveLength(signs.length);
      // The same outline always stands for the same sign; each page numbers its own.
      for (const [place, id] of ids.entries()) {
        const sign = drawn.get(id) ?? signs[place] ?? '';
        expect(signs[place]).toBe(sign);
        drawn.set(id, sign);
      }
    }
  });

  test('of a paper whose file is not what the data give is refused, not shown', async () => {
    const { caseId, notice, params } = await accepted();
    const other = (await accepted()).notice;
    const [row] = await stored(caseId);
    const { server } = here;
    const get = server.files.get.bind(server.files);
    const swapped = await pdfOf((await accepted()).caseId, other.letterId);
    Object.assign(server.files, {
      get: async (digest: Buffer) => (row && digest.equals(row.digest) ? swapped : get(digest)),
    });
    expect(await problemOf(reviewer(readLetterPages, { params }))).toMatchObject({
      code: 'documents.not-as-issued',
      facts: { letterId: notice.letterId },
    });
    Object.assign(server.files, { get });
  });

  test('is not for another department', async () => {
    const { params } = await accepted();
    const other = await here.as('reviewer-gjj');
    expect(await problemOf(other(readLetterPages, { params }))).toMatchObject({ status: 404 });
  });

  test('of a correction notice before it is sent: no number is used up and nothing is recorded', async () => {
    const { caseId } = await clerk(receiveAtDesk, { body: await filingFor(clerk, PROMISED) });
    const before = await clerk(readCase, { params: { caseId } });
    const defects = before.documents.slice(0, 1).map(({ id }) => ({ documentId: id, defect: '没有签名' }));
    const { pages } = await clerk(previewCorrection, { params: { caseId }, body: { defects } });
    expect(pages).toHaveLength(1);
    expect((await clerk(readCase, { params: { caseId } })).version).toBe(before.version);
    const { version } = await clerk(acts.requestCorrection, {
      params: { caseId },
      body: { version: before.version, defects },
    });
    expect(version).toBe(before.version + 1);
    await here.jobs.settled();
    const after = await clerk(readCase, { params: { caseId } });
    expect(after.letters.at(-1)?.number).toMatch(/〔2007〕00001号$/);
    // What the rules refuse has no preview.
    expect(
      await problemOf(clerk(previewCorrection, { params: { caseId }, body: { defects } })),
    ).toMatchObject({ status: 409 });
  });
});

describe('文书作废', () => {
  test('the paper no longer holds: for who verifies it, for the applicant, on the case', async () => {
    const { caseId, trackPath, view, notice } = await accepted();
    const withdrawn = await withdraw(view, notice.letterId);
    expect(withdrawn).toMatchObject({
      state: 'accepted',
      version: view.version,
      letters: [{ letterId: notice.letterId, withdrawn: { ground: 'clerical', reason: '联系电话有误' } }],
    });
    const [row] = await stored(caseId);
    const answer = await here.anybody(verify, { params: { code: row?.code ?? '' } });
    expect(answer).toMatchObject({
      verdict: 'withdrawn',
      letter: { number: notice.number, withdrawn: { ground: 'clerical' } },
    });
    expect(JSON.stringify(answer)).not.toContain('联系电话');
    const { letters } = await here.anybody(track, { params: { token: trackPath.replace('/t/', '') } });
    expect(letters).toEqual([]);
  });

  test('a corrected paper follows, once, with its own number and code', async () => {
    const { caseId, view, notice, params } = await accepted();
    const body = { version: view.version };
    expect(await problemOf(reviewer(reissueLetter, { params, body }))).toMatchObject({
      code: 'documents.still-holds',
    });
    await withdraw(view, notice.letterId);
    const again = await reviewer(reissueLetter, { params, body });
    const [old, made] = again.letters;
    expect(old?.withdrawn).not.toBeNull();
    expect(made).toMatchObject({ title: '受理通知书', withdrawn: null });
    expect(made?.number).not.toBe(notice.number);
    const [text] = readPdfPages(await pdfOf(caseId, made?.letterId ?? ''));
    expect(text).toContain(made?.number);
    expect(await problemOf(reviewer(reissueLetter, { params, body }))).toMatchObject({
      code: 'documents.still-holds',
    });
  });

  test('the paper of an event is written again from its words', async () => {
    const { caseId, view } = await accepted();
    const params = { caseId };
    const { version } = await reviewer(acts.startReview, { params, body: { version: view.version } });
    await reviewer(acts.extendCase, { params, body: { version, days: 5, reason: '需要查阅档案' } });
    await here.jobs.settled();
    const extended = await read(caseId);
    const paper = extended.letters.find(({ title }) => title === '延期决定书');
    await withdraw(extended, paper?.letterId ?? '', { ground: 'wrongFacts' });
    const again = await reviewer(reissueLetter, {
      params: { caseId, letterId: paper?.letterId ?? '' },
      body: { version: extended.version },
    });
    const made = again.letters.at(-1);
    const [text = ''] = readPdfPages(await pdfOf(caseId, made?.letterId ?? ''));
    expect(text).toContain('需要查阅档案');
  });

  test('a repeated request does nothing more, a second one is refused', async () => {
    const { view, notice, params } = await accepted();
    const body = { version: view.version, ground: 'clerical' as const, reason: '文号有误' };
    const key = 'withdrawn-once';
    await reviewer(withdrawLetter, { params, body }, { key });
    expect(await reviewer(withdrawLetter, { params, body }, { key })).toMatchObject({
      letters: [{ letterId: notice.letterId }],
    });
    expect(await problemOf(withdraw(view, notice.letterId))).toMatchObject({
      code: 'documents.already-withdrawn',
      status: 409,
    });
  });

  test.each([
    ['without a reason', { reason: ' ' }, 'documents.reason-required'],
    ['for a class nobody knows', { ground: 'whim' }, 'invalid-input'],
    ['on a version somebody else has left behind', { version: 1 }, 'stale'],
  ])('not %s', async (_how, changes, code) => {
    const { view, notice } = await accepted();
    expect(await problemOf(withdraw(view, notice.letterId, changes))).toMatchObject({ code });
    expect((await read(view.caseId)).letters[0]?.withdrawn).toBeNull();
  });

  test('not by the counter, nor by another department', async () => {
    const { view, notice } = await accepted();
    expect(await problemOf(withdraw(view, notice.letterId, {}, clerk))).toMatchObject({ status: 403 });
    const other = await here.as('reviewer-gjj');
    expect(await problemOf(withdraw(view, notice.letterId, {}, other))).toMatchObject({ status: 404 });
  });
});

test('whoever has the public keys verifies a paper without us', async () => {
  const { caseId, notice } = await accepted();
  const reply = await here.anybody(readKeys, {});
  expect(reply.keys).toMatchObject([{ algorithm: 'Ed25519', validUntil: null }]);
  const pdf = await pdfOf(caseId, notice.letterId);
  expect(verifyPaper(pdf, publicKeysIn(JSON.stringify(reply)))).toMatchObject({
    verdict: 'valid',
    claims: { keyId: reply.keys[0]?.keyId },
  });
});
