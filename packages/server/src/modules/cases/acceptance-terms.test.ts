import * as acts from '@yichuang/contract/case-acts.ts';
import { submitDraft, track } from '@yichuang/contract/case-track.ts';
import { acceptCase, grantCase, listCases, readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { readDraft, saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk, readDeskItem } from '@yichuang/contract/queueing.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filingFor, WANG_FANG } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';

/** 医师执业注册: promised in 7 working days; the health certificate may follow, the qualification is fetched. */
const CODE = 'SSJ-008';
const HEALTH = 'SSJ-008-M4';
const QUALIFICATION = 'SSJ-008-M2';
/** The last day of the promise given on Tuesday 2007-10-30. */
const LAST = '2007-11-08';

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

/** At the counter, with the health certificate to follow. */
async function filing(until = '2007-11-05', commitmentSigned = true) {
  const complete = await filingFor(clerk, CODE);
  return {
    ...complete,
    documents: complete.documents.filter((id) => id !== HEALTH && id !== QUALIFICATION),
    deferred: [{ documentId: HEALTH, until }],
    commitmentSigned,
  };
}

async function filedOnline() {
  const draft = await here.anybody(startDraft, { body: { subject: { kind: 'item', code: CODE } } });
  const params = { draftId: draft.draftId };
  const documents = draft.documents.map(({ id }) => id).filter((id) => id !== HEALTH && id !== QUALIFICATION);
  const answers = { applicant: WANG_FANG, form: validForm(draft.form), documents };
  await here.anybody(saveDraft, { params, body: { version: draft.version, answers } });
  const { version } = await here.anybody(readDraft, { params });
  const receipt = await here.anybody(submitDraft, { params, body: { version, declared: true } });
  const { rows } = await clerk(listCases, { query: { box: 'toAccept', limit: 200 } });
  const caseId = rows.find(({ caseNumber }) => caseNumber === receipt.caseNumber)?.caseId ?? '';
  return { view: await clerk(readCase, { params: { caseId } }), documents };
}

const grantOf = (acts: readonly { act: string; open: boolean; why: string | null }[]) =>
  acts.find(({ act }) => act === 'grant');

describe('10.3-4 accepted at the counter with a paper to follow', () => {
  test('the counter is told what may follow and until when, and what is fetched', async () => {
    const item = await clerk(readDeskItem, { params: { code: CODE } });
    expect(item.terms).toEqual({ deferUntil: LAST, undertaking: false });
    expect(item.documents.filter(({ deferrable }) => deferrable).map(({ id }) => id)).toEqual([HEALTH]);
    expect(item.documents.filter(({ fetchable }) => fetchable).map(({ id }) => id)).toEqual([QUALIFICATION]);
  });

  test('the grant waits for it, says why, and is given when it is in', async () => {
    const { caseId, trackPath } = await clerk(acceptAtDesk, { body: await filing() });
    const params = { caseId };
    const taken = await reviewer(readCase, { params });
    expect(taken).toMatchObject({
      state: 'accepted',
      course: { deferred: [{ documentId: HEALTH, name: '健康体检表', until: '2007-11-05' }] },
    });
    expect(grantOf(taken.acts)).toMatchObject({ open: false, why: '容缺材料尚未补齐' });
    expect(await problemOf(reviewer(grantCase, { params, body: { version: taken.version } }))).toMatchObject({
      code: 'cases.deferred-missing',
      facts: { documents: [HEALTH] },
    });
    const token = trackPath.split('/').at(-1) ?? '';
    expect(await here.anybody(track, { params: { token } })).toMatchObject({
      course: { deferred: [{ name: '健康体检表', until: '2007-11-05' }] },
    });

    const supplied = await clerk(acts.supplyDeferred, {
      params,
      body: { version: taken.version, documents: [HEALTH] },
    });
    expect(supplied.course.deferred).toEqual([]);
    expect(supplied.promisedDue?.on).toBe(taken.promisedDue?.on);
    const granted = await reviewer(grantCase, { params, body: { version: supplied.version } });
    expect(granted.state).toBe('granted');
  });

  test('K22: the last day of the promise is allowed, the day after is not, and the last day is told', async () => {
    expect(await problemOf(clerk(acceptAtDesk, { body: await filing('2007-11-09') }))).toMatchObject({
      code: 'cases.deferral-too-long',
      facts: { documents: [HEALTH], last: LAST },
    });
    expect(await clerk(acceptAtDesk, { body: await filing(LAST) })).toMatchObject({ state: 'accepted' });
  });

  test('without the signature of the applicant nothing follows', async () => {
    expect(await problemOf(clerk(acceptAtDesk, { body: await filing(LAST, false) }))).toMatchObject({
      status: 400,
      errors: [{ pointer: '/commitmentSigned', rule: 'cases.commitment-unsigned' }],
    });
  });

  test('a paper the item does not let follow is refused', async () => {
    const body = await filing();
    const [first = '', ...documents] = body.documents;
    const deferred = [...body.deferred, { documentId: first, until: '2007-11-05' }];
    expect(await problemOf(clerk(acceptAtDesk, { body: { ...body, documents, deferred } }))).toMatchObject({
      code: 'cases.not-by-item-rule',
      facts: { subjects: [first] },
    });
  });
});

describe('an online filing without the paper that may follow', () => {
  test('is accepted by the clerk on the same terms', async () => {
    const { view, documents } = await filedOnline();
    const params = { caseId: view.caseId };
    expect(view.terms).toEqual({ deferUntil: LAST, undertaking: false });
    const deferred = [{ documentId: HEALTH, until: LAST }];
    const body = { version: view.version, documents, deferred };
    expect(await problemOf(clerk(acceptCase, { params, body }))).toMatchObject({
      errors: [{ pointer: '/commitmentSigned' }],
    });
    const taken = await clerk(acceptCase, { params, body: { ...body, commitmentSigned: true } });
    expect(taken).toMatchObject({
      state: 'accepted',
      course: { deferred: [{ documentId: HEALTH, until: LAST }] },
    });
  });

  test('G12: what the platform fetches is not asked for, unless a reason is given', async () => {
    const { view } = await filedOnline();
    const params = { caseId: view.caseId };
    const asking = (documentId: string) => ({
      version: view.version,
      defects: [{ documentId, defect: '未提交' }],
    });
    expect(
      await problemOf(clerk(acts.requestCorrection, { params, body: asking(QUALIFICATION) })),
    ).toMatchObject({ code: 'cases.document-fetchable', facts: { documents: [QUALIFICATION] } });
    expect(
      await problemOf(clerk(acts.requestCorrection, { params, body: asking('SSJ-008-M99') })),
    ).toMatchObject({ code: 'cases.unknown-documents', facts: { unknown: ['SSJ-008-M99'] } });
    const override = { reason: '共享平台停机，查询不到' };
    const waiting = await clerk(acts.requestCorrection, {
      params,
      body: { ...asking(QUALIFICATION), override },
    });
    expect(waiting.state).toBe('awaitingCorrection');
  });
});

describe('告知承诺', () => {
  /** 代理记账机构设立许可. */
  const withUndertaking = async (undertaking: { checkOn: string; signed: boolean }) => ({
    ...(await filingFor(clerk, 'CZJ-002')),
    undertaking,
  });

  test('an undertaking is kept, with the day of its check', async () => {
    const body = await withUndertaking({ checkOn: '2007-12-20', signed: true });
    expect(await clerk(acceptAtDesk, { body })).toMatchObject({ state: 'accepted' });
  });

  test.each([
    [
      'unsigned',
      { checkOn: '2007-12-20', signed: false },
      { errors: [{ pointer: '/undertaking/signed', rule: 'cases.commitment-unsigned' }] },
    ],
    [
      'checked on the day it is given',
      { checkOn: '2007-10-30', signed: true },
      { code: 'cases.basis-required', facts: { missing: ['checkOn'] } },
    ],
  ])('is refused %s', async (_what, undertaking, problem) => {
    expect(await problemOf(clerk(acceptAtDesk, { body: await withUndertaking(undertaking) }))).toMatchObject(
      problem,
    );
  });

  test('another item knows none', async () => {
    const body = {
      ...(await filingFor(clerk, 'SSJ-005')),
      undertaking: { checkOn: '2007-12-20', signed: true },
    };
    expect(await problemOf(clerk(acceptAtDesk, { body }))).toMatchObject({
      code: 'cases.not-by-item-rule',
      facts: { rule: 'undertaking' },
    });
  });
});
