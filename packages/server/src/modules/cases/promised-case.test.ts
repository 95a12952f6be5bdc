import { findTrack, track } from '@yichuang/contract/case-track.ts';
import { deliverCase, grantCase, listCases, readCase, refuseCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { verify } from '@yichuang/contract/documents.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { lettersBySubject } from '../documents/store.ts';

/** 食品卫生许可-like licence of 社会事业局: promised in working days. */
const PROMISED = 'SSJ-004';

let here: TestServer;
let clerk: Call;
let reviewer: Call;

beforeAll(async () => {
  here = await startTestServer();
  clerk = await here.as('clerk');
  reviewer = await here.as('reviewer-ssj');
});
afterAll(() => here.close());

const accept = async () => clerk(acceptAtDesk, { body: await filingFor(clerk, PROMISED) });
const problemOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

describe('a promised case', () => {
  test('accepted at the counter, granted by the department, handed over: both clocks from the first day', async () => {
    const receipt = await accept();
    expect(receipt.state).toBe('accepted');
    expect(receipt.clocks.promisedDue?.on.localeCompare('2007-10-30')).toBe(1);

    const { rows } = await reviewer(listCases, { query: { box: 'toDecide' } });
    const row = rows.find(({ caseId }) => caseId === receipt.caseId);
    expect(row?.applicantName).toBe('王*');
    const view = await reviewer(readCase, { params: { caseId: receipt.caseId } });
    expect(view.acts.filter(({ open }) => open).map(({ act }) => act)).toEqual([
      'startReview',
      'grant',
      'refuse',
    ]);
    expect(view.applicant.idNumber).toBe('510107********002X');

    const granted = await reviewer(grantCase, {
      params: { caseId: receipt.caseId },
      body: { version: view.version, opinion: '符合条件。' },
    });
    expect(granted).toMatchObject({ state: 'granted', onTime: true });
    const delivered = await clerk(deliverCase, {
      params: { caseId: receipt.caseId },
      body: { version: granted.version },
    });
    expect(delivered.state).toBe('delivered');
    expect(delivered.timeline.map(({ kind }) => kind)).toEqual([
      'received',
      'accepted',
      'reviewStarted',
      'draftSubmitted',
      'granted',
      'resultPrepared',
      'delivered',
    ]);
  });

  test('A-15: a refusal without a legal basis is refused, and says which text is missing', async () => {
    const { caseId, version } = await accept();
    const body = { version, reason: '场所面积不足', legalBasis: '  ' };
    expect(await problemOf(reviewer(refuseCase, { params: { caseId }, body }))).toMatchObject({
      code: 'cases.basis-required',
      facts: { missing: ['legalBasis'] },
    });
  });

  test('T17: of two decisions at the same moment one wins, the other sees the fresh case', async () => {
    const { caseId, version } = await accept();
    const results = await Promise.all([
      problemOf(reviewer(grantCase, { params: { caseId }, body: { version } })),
      problemOf(
        reviewer(refuseCase, {
          params: { caseId },
          body: { version, reason: '不符合', legalBasis: '食品卫生法第二十七条' },
        }),
      ),
    ]);
    const lost = results.filter((problem) => problem !== null);
    expect(lost).toHaveLength(1);
    expect(lost[0]).toMatchObject({ code: 'stale', status: 409 });
    expect(lost[0]?.fresh).toMatchObject({
      caseId,
      decision: { outcome: expect.stringMatching(/granted|refused/) },
    });
  });

  test('T01: another department sees neither the row nor the case, as if it did not exist', async () => {
    const { caseId } = await accept();
    const stranger = await here.as('reviewer-gsj');
    const { rows } = await stranger(listCases, { query: { box: 'toDecide', limit: 200 } });
    expect(rows.map((row) => row.caseId)).not.toContain(caseId);
    const missing = crypto.randomUUID();
    expect(await problemOf(stranger(readCase, { params: { caseId } }))).toEqual(
      await problemOf(stranger(readCase, { params: { caseId: missing } })),
    );
  });

  test('T04: a clerk who calls the decision directly is refused', async () => {
    const { caseId, version } = await accept();
    expect(await problemOf(clerk(grantCase, { params: { caseId }, body: { version } }))).toMatchObject({
      code: 'forbidden',
      status: 403,
    });
  });

  test('D-17, P-25: its acceptance notice is written, opens by link, and the printed code verifies it', async () => {
    const { caseId } = await accept();
    await here.jobs.settled();
    const { letters } = await clerk(readCase, { params: { caseId } });
    expect(letters).toHaveLength(1);
    const pdf = await here.site.inject({ method: 'GET', url: letters[0]?.path ?? '' });
    expect(pdf.statusCode).toBe(401);
    const [letter] = await here.server.database.many(lettersBySubject, { centreId: 1, subjectId: caseId });
    expect(await here.anybody(verify, { params: { code: letter?.code ?? '' } })).toMatchObject({
      verdict: 'valid',
      letter: { number: letters[0]?.number, applicantName: '王*' },
    });
    expect(await here.anybody(verify, { params: { code: '0000-0000-0000-0000' } })).toEqual({
      verdict: 'unknown',
      letter: null,
    });
  });

  test('P-16: number and query code lead to the track page; five wrong codes close the number for an hour', async () => {
    const receipt = await accept();
    const found = await here.anybody(findTrack, {
      body: { caseNumber: receipt.caseNumber, queryCode: receipt.queryCode },
    });
    expect(found.trackPath).toBe(receipt.trackPath);
    const view = await here.anybody(track, { params: { token: found.trackPath.slice(3) } });
    expect(view).toMatchObject({ state: 'accepted', applicantName: '王*' });
    expect(JSON.stringify(view)).not.toContain('51010719850615002X');

    const wrong = receipt.queryCode === '000000' ? '111111' : '000000';
    for (let left = 5; left > 0; left -= 1) {
      expect(
        await problemOf(
          here.anybody(findTrack, { body: { caseNumber: receipt.caseNumber, queryCode: wrong } }),
        ),
      ).toMatchObject({
        code: 'cases.track-miss',
      });
    }
    expect(
      await problemOf(
        here.anybody(findTrack, { body: { caseNumber: receipt.caseNumber, queryCode: receipt.queryCode } }),
      ),
    ).toMatchObject({ code: 'too-many-tries', status: 429 });
    here.clock.advanceMinutes(61);
    await here.anybody(findTrack, { body: { caseNumber: receipt.caseNumber, queryCode: receipt.queryCode } });
  });

  test('T12: a burst of guesses at once gets no more than five answers', async () => {
    const { caseNumber, queryCode } = await accept();
    const codes = Array.from({ length: 40 }, (_, guess) => String(guess).padStart(6, '0'));
    const answers = await Promise.all(
      codes
        .filter((code) => code !== queryCode)
        .map((code) => problemOf(here.anybody(findTrack, { body: { caseNumber, queryCode: code } }))),
    );
    expect(answers.filter((problem) => problem?.code === 'cases.track-miss')).toHaveLength(5);
  });

  test('a decision after the promised moment is late for ever', async () => {
    const { caseId, version } = await accept();
    here.clock.advanceMinutes(60 * 24 * 60);
    const late = await here.as('reviewer-ssj');
    expect(await late(grantCase, { params: { caseId }, body: { version } })).toMatchObject({
      state: 'granted',
      onTime: false,
    });
  });
});
