import * as acts from '@yichuang/contract/case-acts.ts';
import { submitDraft } from '@yichuang/contract/case-track.ts';
import { grantCase, listCases, readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { readDraft, saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk, decideAtDesk } from '@yichuang/contract/queueing.ts';
import * as supervision from '@yichuang/contract/supervision.ts';
import { foldCard } from '@yichuang/domain/supervision/fold.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { momentOf } from '#platform/context.ts';
import { readPdfPages } from '#platform/typesetting/read-pdf.testing.ts';
import { filingFor, WANG_FANG } from '#testing/filings.ts';
import { sessionCookie, startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';
import { sweepNightly } from '../cases/index.ts';
import { watchNightly } from './index.ts';
import { eventsOfCard } from './journal-store.ts';
import { cardEventOf, cardOf } from './rows.ts';
import { cardById } from './store.ts';

/** A licence of 社会事业局, promised in five working days. */
const PROMISED = 'SSJ-004';
/** Decided on the spot. */
const IMMEDIATE = 'GSJ-015';

let here: TestServer;
beforeAll(async () => {
  here = await startTestServer();
});
afterAll(() => here.close());

const at = (text: string) => here.clock.set(parseInstant(`${text}:00+08:00`));
const problemOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

async function atNight(): Promise<void> {
  const { server } = here;
  for (const job of [sweepNightly, watchNightly]) {
    await server.database.transaction((tx) => job.run({}, { tx, server, centreId: 1, ...momentOf(server) }));
    await here.jobs.settled();
  }
}

async function filedOnline(): Promise<string> {
  const draft = await here.anybody(startDraft, { body: { subject: { kind: 'item', code: PROMISED } } });
  const params = { draftId: draft.draftId };
  const answers = {
    applicant: WANG_FANG,
    form: validForm(draft.form),
    documents: draft.documents.map(({ id }) => id),
  };
  await here.anybody(saveDraft, { params, body: { version: draft.version, answers } });
  const { version } = await here.anybody(readDraft, { params });
  const receipt = await here.anybody(submitDraft, { params, body: { version, declared: true } });
  const clerk = await here.as('clerk');
  const { rows } = await clerk(listCases, { query: { box: 'toAccept', limit: 200 } });
  return rows.find(({ caseNumber }) => caseNumber === receipt.caseNumber)?.caseId ?? '';
}

async function accepted(code = PROMISED): Promise<string> {
  const clerk = await here.as('clerk');
  const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, code) });
  await here.jobs.settled();
  return caseId;
}

const monitor = () => here.as('supervisor');
const reviewer = () => here.as('reviewer-ssj');
/** Rules of the cards of a case, oldest first. */
async function cardsOf(caseId: string, call?: Call): Promise<readonly supervision.CardRow[]> {
  const { rows } = await (call ?? (await monitor()))(supervision.listCards, { query: { limit: 200 } });
  return rows.filter((row) => row.case?.caseId === caseId).toReversed();
}
const rulesOf = async (caseId: string) =>
  (await cardsOf(caseId)).map(({ rule, state }) => `${rule.code} ${state}`);

/** A red card: nobody said anything about an online filing. */
async function silence(): Promise<{ readonly caseId: string; readonly cardId: string }> {
  at('2007-10-30T10:00');
  const caseId = await filedOnline();
  at('2007-11-07T03:17');
  await atNight();
  const card = (await cardsOf(caseId)).find(({ colour }) => colour === 'red');
  return { caseId, cardId: card?.cardId ?? '' };
}

describe('cards are raised by themselves', () => {
  test('10.3-1: silence accepts, and that is a red card; a second night raises no second one', async () => {
    const { caseId } = await silence();
    const first = await cardsOf(caseId);
    expect(first.map(({ rule }) => rule.code).toSorted()).toEqual(['promiseBroken', 'silentAcceptance']);
    expect(first.find(({ colour }) => colour === 'red')).toMatchObject({
      state: 'raised',
      answerBy: '2007-11-12',
      case: { caseId, state: 'deemedAccepted' },
    });
    await atNight();
    expect(await cardsOf(caseId)).toEqual(first);
  });

  test('the case is the same before and after: nothing of it was changed', async () => {
    at('2007-11-19T09:00');
    const caseId = await accepted();
    at('2007-11-27T03:17');
    const before = await (await monitor())(readCase, { params: { caseId } });
    await atNight();
    expect(await rulesOf(caseId)).toEqual(['promiseBroken raised']);
    expect(await (await monitor())(readCase, { params: { caseId } })).toEqual(before);
  });

  test('a warning before the promise ends is over once the case was decided in time', async () => {
    at('2007-11-19T09:00');
    const caseId = await accepted();
    at('2007-11-23T03:17');
    await atNight();
    expect(await rulesOf(caseId)).toEqual(['promiseWarning raised']);
    at('2007-11-23T10:00');
    const call = await reviewer();
    const { version } = await call(readCase, { params: { caseId } });
    await call(grantCase, { params: { caseId }, body: { version } });
    await here.jobs.settled();
    expect(await rulesOf(caseId)).toEqual(['promiseWarning lifted']);
  });

  test('E47: broken, then not put right, then beyond the law: yellow, red, red', async () => {
    at('2007-11-19T09:00');
    const caseId = await accepted();
    for (const night of ['2007-11-27T03:17', '2007-11-30T03:17', '2007-12-18T03:17']) {
      at(night);
      await atNight();
    }
    expect((await cardsOf(caseId)).map(({ rule, colour }) => [rule.code, colour])).toEqual([
      ['promiseBroken', 'yellow'],
      ['promiseStillBroken', 'red'],
      ['statutoryBroken', 'red'],
    ]);
  });

  test('a late decision names who took it, without waiting for the night', async () => {
    at('2007-11-19T09:00');
    const caseId = await accepted();
    at('2007-11-27T10:00');
    const call = await reviewer();
    const { version } = await call(readCase, { params: { caseId } });
    await call(grantCase, { params: { caseId }, body: { version } });
    await here.jobs.settled();
    const [card] = await cardsOf(caseId);
    const view = await (await monitor())(supervision.readCard, { params: { cardId: card?.cardId ?? '' } });
    expect(view).toMatchObject({ rule: { code: 'promiseBroken' }, responsible: '演示·社会事业局审批' });
    expect(view.evidence.facts.map(({ name, on }) => [name, on])).toEqual([
      ['受理', '2007-11-19'],
      ['承诺到期', '2007-11-26'],
      ['法定到期', '2007-12-17'],
      ['作出决定或结束', '2007-11-27'],
    ]);
  });

  test('G2: a second correction notice is a yellow card', async () => {
    at('2007-12-03T10:00');
    const caseId = await filedOnline();
    const clerk = await here.as('clerk');
    const params = { caseId };
    const filed = await clerk(readCase, { params });
    const documentId = filed.documents[0]?.id ?? '';
    const defects = [{ documentId, defect: '不清楚' }];
    const asked = await clerk(acts.requestCorrection, { params, body: { version: filed.version, defects } });
    await here.jobs.settled();
    expect(await rulesOf(caseId)).toEqual([]);
    const again = { reviewer: 'reviewer-ssj', reason: '补来的申请书没有签字' };
    const { version } = await clerk(acts.correctCase, {
      params,
      body: { version: asked.version, documents: [documentId] },
    });
    await clerk(acts.requestCorrection, { params, body: { version, defects, again } });
    await here.jobs.settled();
    expect(await rulesOf(caseId)).toEqual(['secondNotice raised']);
  });

  test('an instant case decided on the spot leaves no trace here', async () => {
    at('2007-12-03T10:00');
    const clerk = await here.as('clerk');
    const { caseId } = await clerk(decideAtDesk, { body: await filingFor(clerk, IMMEDIATE) });
    await here.jobs.settled();
    at('2007-12-20T03:17');
    await atNight();
    expect(await rulesOf(caseId)).toEqual([]);
  });
});

describe('what people do with a card', () => {
  test('the department explains itself in time, the monitor orders and confirms; row and journal agree', async () => {
    const { cardId } = await silence();
    const params = { cardId };
    at('2007-11-07T10:00');
    const words = { reason: '经办人休假未交接', remedy: '当日安排代办，明确交接制度' };
    const call = await reviewer();
    expect((await call(supervision.readCard, { params })).acts).toEqual([
      { act: 'explain', open: true, why: null, whyEn: null },
    ]);
    const explained = await call(supervision.explainCard, { params, body: { version: 1, ...words } });
    expect(explained.timeline.at(-1)).toMatchObject({ kind: 'explained', ...words });

    const judge = await monitor();
    const ordered = await judge(supervision.issueSupervisionPaper, {
      params,
      body: { version: 2, paper: 'errorNotice', demand: '三日内办结并报告', answerWithin: 3 },
    });
    expect(ordered.timeline.at(-1)).toMatchObject({ paper: '纠错通知书', answerBy: '2007-11-12' });
    const confirmed = await judge(supervision.confirmCard, {
      params,
      body: { version: 3, reason: '理由不成立' },
    });
    expect(confirmed).toMatchObject({ state: 'confirmed', version: 4 });

    const { database } = here.server;
    const stored = await database.many(eventsOfCard, { centreId: 1, cardId });
    const row = await database.maybe(cardById, { centreId: 1, cardId });
    expect(foldCard(stored.map(cardEventOf))).toEqual(row && cardOf(row));
    expect(JSON.stringify(stored.map(({ body }) => body))).not.toContain('休假');
  });

  test('the paper names rule, evidence, demand and the day for the answer, and the department may read it', async () => {
    const { cardId } = await silence();
    const params = { cardId };
    at('2007-11-07T10:00');
    await (await monitor())(supervision.issueSupervisionPaper, {
      params,
      body: { version: 1, paper: 'supervisionOrder', demand: '立即办理', answerWithin: 2 },
    });
    await here.jobs.settled();
    const { letters } = await (await reviewer())(supervision.readCard, { params });
    expect(letters.map(({ title }) => title)).toEqual(['督办单']);
    const pdf = async (loginName: string) =>
      here.site.inject({
        url: letters[0]?.path ?? '',
        headers: { cookie: await sessionCookie(here.site, loginName) },
      });
    const reply = await pdf('reviewer-ssj');
    const text = (await readPdfPages(reply.rawPayload)).join('').replaceAll(/\s/g, '');
    for (const words of ['督办单', '社会事业局', '逾期未告知，视为受理', '收件：2007年10月30日', '立即办理'])
      expect(text).toContain(words);
    expect(text).toContain('2007年11月9日');
    expect((await pdf('reviewer-gsj')).statusCode).toBe(404);
  });

  test('without an answer in time the monitor need not wait for one; before that it is closed', async () => {
    const { cardId } = await silence();
    const params = { cardId };
    const body = { version: 1, reason: '逾期未申辩' };
    at('2007-11-12T17:00');
    const early = await monitor();
    expect(await problemOf(early(supervision.confirmCard, { params, body }))).toMatchObject({
      status: 409,
      code: 'supervision.answer-open',
    });
    at('2007-11-13T09:00');
    const late = await monitor();
    expect(await late(supervision.readCard, { params })).toMatchObject({ isAnswerLate: true });
    expect(await late(supervision.confirmCard, { params, body })).toMatchObject({ state: 'confirmed' });
  });

  test('a lifted card stays visible, with the reason', async () => {
    const { cardId } = await silence();
    at('2007-11-08T09:00');
    const judge = await monitor();
    const params = { cardId };
    await judge(supervision.liftCard, { params, body: { version: 1, reason: '系统故障所致' } });
    const view = await judge(supervision.readCard, { params });
    expect(view).toMatchObject({ state: 'lifted' });
    expect(view.timeline.at(-1)).toMatchObject({ kind: 'lifted', reason: '系统故障所致' });
    const { rows } = await judge(supervision.listCards, { query: { state: 'lifted', colour: 'red' } });
    expect(rows.map((row) => row.cardId)).toContain(cardId);
  });

  test('an older version is answered with the card as it is now; the same key twice acts once', async () => {
    const { cardId } = await silence();
    at('2007-11-08T09:00');
    const call = await reviewer();
    const params = { cardId };
    const body = { version: 1, reason: '人手不足', remedy: '已补充人员' };
    const key = 'the-same-key-twice';
    const first = await call(supervision.explainCard, { params, body }, { key });
    expect(await call(supervision.explainCard, { params, body }, { key })).toMatchObject({
      version: first.version,
    });
    const problem = await problemOf(call(supervision.explainCard, { params, body }));
    expect(problem).toMatchObject({ status: 409, code: 'stale', fresh: { version: 2, state: 'explained' } });
  });
});

describe('who sees and does what', () => {
  test('a department sees its own cards only, whatever it asks for', async () => {
    const { caseId, cardId } = await silence();
    const other = await here.as('reviewer-gsj');
    expect(await cardsOf(caseId, other)).toEqual([]);
    const asked = await other(supervision.listCards, { query: { department: 'SSJ' } });
    expect(asked).toMatchObject({ rows: [], total: 0, counts: { red: 0 } });
    const params = { cardId };
    expect(await problemOf(other(supervision.readCard, { params }))).toMatchObject({ status: 404 });
    const body = { version: 1, reason: '理由', remedy: '措施' };
    expect(await problemOf(other(supervision.explainCard, { params, body }))).toMatchObject({ status: 404 });
  });

  test.each([
    ['a clerk lists', 'clerk', supervision.listCards, { query: {} }],
    ['the administrator lists', 'admin', supervision.listCards, { query: {} }],
    [
      'a reviewer confirms',
      'reviewer-ssj',
      supervision.confirmCard,
      { params: { cardId: crypto.randomUUID() }, body: { version: 1, reason: '理由' } },
    ],
    [
      'the monitor explains',
      'supervisor',
      supervision.explainCard,
      { params: { cardId: crypto.randomUUID() }, body: { version: 1, reason: '理由', remedy: '措施' } },
    ],
  ] as const)('refused when %s', async (_what, loginName, route, input) => {
    at('2007-11-08T09:00');
    const call = await here.as(loginName);
    expect(await problemOf(call(route as typeof supervision.listCards, input as never))).toMatchObject({
      status: 403,
    });
  });

  test('words that say nothing are refused beside their field', async () => {
    const { cardId } = await silence();
    at('2007-11-08T09:00');
    const call = await reviewer();
    const body = { version: 1, reason: '　', remedy: '' };
    const problem = await problemOf(call(supervision.explainCard, { params: { cardId }, body }));
    expect(problem?.errors?.map(({ pointer }) => pointer)).toEqual(['/reason', '/remedy']);
  });
});

describe('the list', () => {
  test('counts by colour, whatever colour is shown, and goes on where it stopped', async () => {
    await silence();
    at('2007-12-21T09:00');
    const call = await monitor();
    const all = await call(supervision.listCards, { query: { limit: 200 } });
    const red = await call(supervision.listCards, { query: { colour: 'red', limit: 2 } });
    expect(red.counts).toEqual(all.counts);
    expect(red.total).toBe(all.rows.filter(({ colour }) => colour === 'red').length);
    const next = await call(supervision.listCards, {
      query: { colour: 'red', limit: 2, cursor: red.nextCursor ?? '' },
    });
    const ids = [...red.rows, ...next.rows].map(({ cardId }) => cardId);
    expect(new Set(ids).size).toBe(4);
    expect(
      all.rows
        .filter(({ colour }) => colour === 'red')
        .map(({ cardId }) => cardId)
        .slice(0, 4),
    ).toEqual(ids);
  });
});
