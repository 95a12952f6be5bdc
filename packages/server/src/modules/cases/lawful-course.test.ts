import * as acts from '@yichuang/contract/case-acts.ts';
import { submitDraft, track } from '@yichuang/contract/case-track.ts';
import {
  acceptCase,
  type CaseView,
  deliverCase,
  grantCase,
  listCases,
  readCase,
  refuseCase,
} from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { readDraft, saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { createAccount, grantPower, readAccount } from '@yichuang/contract/identity.ts';
import { changeCentre, readCentre } from '@yichuang/contract/organisation.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { type Instant, parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readPdfPages } from '#platform/typesetting/read-pdf.testing.ts';
import { filingFor, WANG_FANG } from '#testing/filings.ts';
import { OPENING_DAY } from '#testing/test-config.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';
import { lettersBySubject } from '../documents/store.ts';
import { DEMO_PASSWORD } from '../identity/index.ts';
import { trackPath } from './track-link.ts';

/** A licence of 社会事业局, promised in working days. */
const PROMISED = 'SSJ-004';
const SECOND = 'second-ssj';

let here: TestServer;
let clerk: Call;
let reviewer: Call;
let second: Call;

beforeAll(async () => {
  here = await startTestServer();
  const admin = await here.as('admin');
  const { accountId } = await admin(createAccount, {
    body: {
      loginName: SECOND,
      displayName: '赵敏',
      role: 'reviewer',
      departmentCode: 'SSJ',
      password: DEMO_PASSWORD,
    },
  });
  const { version } = await admin(readAccount, { params: { accountId } });
  await admin(grantPower, {
    params: { accountId },
    body: {
      version,
      power: {
        departmentCode: 'SSJ',
        acts: ['decide'],
        from: '2007-10-01',
        until: null,
        basis: '成高社授〔2007〕9号',
      },
    },
  });
});
afterAll(() => here.close());
beforeEach(() => moveTo(OPENING_DAY));

const problemOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

/** Everybody signs in again: sessions do not last for days. */
async function moveTo(moment: Instant): Promise<void> {
  here.clock.set(moment);
  [clerk, reviewer, second] = await Promise.all([here.as('clerk'), here.as('reviewer-ssj'), here.as(SECOND)]);
}
const at = (text: string) => moveTo(parseInstant(`${text}:00+08:00`));
/** Accepted at the counter and opened by its reviewer. */
const accepted = async () => {
  const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, PROMISED) });
  const { version } = await reviewer(readCase, { params: { caseId } });
  return reviewer(acts.startReview, { params: { caseId }, body: { version } });
};
const letters = async (caseId: string) => {
  await here.jobs.settled();
  return (await clerk(readCase, { params: { caseId } })).letters.map(({ title }) => title);
};
const open = (view: CaseView) => view.acts.filter((act) => act.open).map(({ act }) => act);
const kinds = (view: CaseView) => view.timeline.map(({ kind }) => kind);

/** 王芳 files online; the counter finds the case among those to accept. */
async function filedOnline(): Promise<CaseView> {
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
  const { rows } = await clerk(listCases, { query: { box: 'toAccept', limit: 200 } });
  const caseId = rows.find(({ caseNumber }) => caseNumber === receipt.caseNumber)?.caseId ?? '';
  return clerk(readCase, { params: { caseId } });
}

describe('what is missing is said once', () => {
  const asked = (view: CaseView, defect = '复印件不清楚') => ({
    version: view.version,
    defects: view.documents.slice(0, 2).map(({ id }) => ({ documentId: id, defect })),
  });

  test('every defect is named, the correction comes, and the limit counts from its day', async () => {
    const filed = await filedOnline();
    const params = { caseId: filed.caseId };
    const waiting = await clerk(acts.requestCorrection, { params, body: asked(filed) });
    expect(waiting.state).toBe('awaitingCorrection');
    expect(waiting.course.correction).toMatchObject({
      due: { on: '2007-11-20' },
      asked: [{ defect: '复印件不清楚' }, { defect: '复印件不清楚' }],
    });
    expect(waiting.timeline.at(-1)?.note).toContain('复印件不清楚');
    expect(await letters(filed.caseId)).toEqual(['网上申请回执', '补正告知书']);

    await at('2007-11-01T10:00');
    const documents = asked(filed).defects.map(({ documentId }) => documentId);
    const corrected = await clerk(acts.correctCase, {
      params,
      body: { version: waiting.version, documents },
    });
    expect(corrected.state).toBe('received');
    await at('2007-11-05T10:00');
    const all = corrected.documents.filter(({ required }) => required).map(({ id }) => id);
    const taken = await clerk(acceptCase, { params, body: { version: corrected.version, documents: all } });
    const direct = await accepted();
    expect(taken.clocks.promisedDue?.on.localeCompare(direct.clocks.promisedDue?.on ?? '')).toBeLessThan(0);
  });

  test('G2: a second notice about the same papers is refused', async () => {
    const filed = await filedOnline();
    const params = { caseId: filed.caseId };
    const waiting = await clerk(acts.requestCorrection, { params, body: asked(filed) });
    const documents = asked(filed).defects.map(({ documentId }) => documentId);
    const corrected = await clerk(acts.correctCase, {
      params,
      body: { version: waiting.version, documents },
    });
    expect(await problemOf(clerk(acts.requestCorrection, { params, body: asked(corrected) }))).toMatchObject({
      code: 'cases.correction-repeated',
      status: 409,
    });
  });

  test('a notice that names nothing is refused, and the case waits as before', async () => {
    const filed = await filedOnline();
    const params = { caseId: filed.caseId };
    const body = { version: filed.version, defects: [] };
    expect(await problemOf(clerk(acts.requestCorrection, { params, body }))).toMatchObject({
      code: 'cases.basis-required',
    });
    expect(await clerk(readCase, { params })).toMatchObject({ state: 'submitted', version: filed.version });
  });
});

describe('the clock stands still only for what the law names', () => {
  const plan = { kind: 'testing', plannedDays: 10, institution: '市疾控中心', reason: '样品检测' } as const;

  test('both officers, planned days, and the days not needed are given back', async () => {
    const view = await accepted();
    const params = { caseId: view.caseId };
    const paused = await reviewer(acts.startSpecialProcedure, {
      params,
      body: { version: view.version, ...plan, jointly: SECOND },
    });
    expect(paused.state).toBe('inSpecialProcedure');
    expect(paused.course.pauses).toMatchObject([{ kind: 'testing', from: '2007-10-30', isOpen: true }]);
    const later = paused.clocks.promisedDue?.on ?? '';
    expect(later.localeCompare(view.clocks.promisedDue?.on ?? '')).toBe(1);
    expect(open(paused)).toEqual(['endSpecialProcedure']);

    await at('2007-11-02T15:00');
    const resumed = await reviewer(acts.endSpecialProcedure, {
      params,
      body: { version: paused.version, conclusion: '合格' },
    });
    expect(resumed.state).toBe('inReview');
    expect(resumed.clocks.promisedDue?.on.localeCompare(later)).toBe(-1);
    expect(kinds(resumed).slice(-3)).toEqual([
      'reviewStarted',
      'specialProcedureStarted',
      'specialProcedureEnded',
    ]);
    expect(await letters(view.caseId)).toEqual(['受理通知书', '特别程序告知书', '特别程序结果']);
  });

  test('while it stands still nothing is taken from what is left, for the officer and for the applicant', async () => {
    const view = await accepted();
    const params = { caseId: view.caseId };
    const body = { version: view.version, ...plan, jointly: SECOND };
    const { due } = await reviewer(acts.startSpecialProcedure, { params, body });
    expect(due?.left.workingDays).toBe(view.due?.left.workingDays);
    await at('2007-11-12T15:00');
    expect((await reviewer(readCase, { params })).due?.left.workingDays).toBe(due?.left.workingDays);
    const token = trackPath(here.server, 1, { kind: 'case', id: view.caseId }).slice(3);
    const { clocks } = await here.anybody(track, { params: { token } });
    expect(clocks.promisedDue?.left.workingDays).toBe(due?.left.workingDays);
  });

  test.each(['toDecide', 'all'] as const)('nor in the list %s: it says what the page says', async (box) => {
    const view = await accepted();
    const params = { caseId: view.caseId };
    const body = { version: view.version, ...plan, jointly: SECOND };
    const { due } = await reviewer(acts.startSpecialProcedure, { params, body });
    await at('2007-11-12T15:00');
    const { rows } = await reviewer(listCases, { query: { box, q: view.caseNumber, limit: 20 } });
    expect(rows[0]?.due).toEqual((await reviewer(readCase, { params })).due);
    expect(rows[0]?.due?.left.workingDays).toBe(due?.left.workingDays);
    expect(rows[0]?.statutoryDue?.left.workingDays).toBe(view.clocks.statutoryDue?.left.workingDays);
  });

  test('one officer alone is refused', async () => {
    const view = await accepted();
    const body = { version: view.version, ...plan, jointly: 'reviewer-ssj' };
    expect(
      await problemOf(reviewer(acts.startSpecialProcedure, { params: { caseId: view.caseId }, body })),
    ).toMatchObject({ code: 'cases.second-officer', status: 403 });
  });

  test('a name nobody has is told, not guessed', async () => {
    const view = await accepted();
    const body = { version: view.version, ...plan, jointly: 'nobody-here' };
    expect(
      await problemOf(reviewer(acts.startSpecialProcedure, { params: { caseId: view.caseId }, body })),
    ).toMatchObject({ code: 'identity.no-such-colleague' });
  });

  test('a procedure that no law names for the item is refused', async () => {
    const view = await accepted();
    const body = {
      version: view.version,
      ...plan,
      kind: 'other' as const,
      name: '现场踏勘',
      jointly: SECOND,
    };
    expect(
      await problemOf(reviewer(acts.startSpecialProcedure, { params: { caseId: view.caseId }, body })),
    ).toMatchObject({ code: 'cases.not-by-item-rule' });
  });
});

describe('more time', () => {
  test('once, with a reason; a second time the act is closed and says why', async () => {
    const view = await accepted();
    const params = { caseId: view.caseId };
    const extended = await reviewer(acts.extendCase, {
      params,
      body: { version: view.version, days: 5, reason: '需要查阅档案' },
    });
    expect(extended.state).toBe('extended');
    expect(extended.course.extension).toMatchObject({ days: 5 });
    expect(await letters(view.caseId)).toEqual(['受理通知书', '延期决定书']);
    expect(
      await problemOf(
        reviewer(acts.extendCase, { params, body: { version: extended.version, days: 1, reason: '再延' } }),
      ),
    ).toMatchObject({ code: 'cases.already-extended' });
  });
});

describe('a draft and a decision are two steps where two people are', () => {
  test('handed in, given back with a reason, handed in again, granted, made, handed over', async () => {
    const view = await accepted();
    const params = { caseId: view.caseId };
    const drafted = await second(acts.submitDecisionDraft, {
      params,
      body: { version: view.version, proposal: 'grant', opinion: '拟同意' },
    });
    expect(drafted.state).toBe('awaitingDecision');
    const back = await reviewer(acts.returnDraft, {
      params,
      body: { version: drafted.version, reason: '补充现场核查记录' },
    });
    expect(back).toMatchObject({ state: 'inReview' });
    const again = await second(acts.submitDecisionDraft, {
      params,
      body: { version: back.version, proposal: 'grant', opinion: '已补充，拟同意' },
    });
    const granted = await reviewer(grantCase, { params, body: { version: again.version } });
    const made = await clerk(acts.prepareResult, {
      params,
      body: {
        version: granted.version,
        number: '川食证字〔2007〕第0001号',
        seal: '成都高新区社会事业局行政许可专用章',
        validFrom: '2007-10-30',
        validUntil: '2011-10-29',
      },
    });
    expect(made.state).toBe('readyToCollect');
    const papers = await letters(view.caseId);
    expect(papers).toContain('准予行政许可决定书');
    expect(papers.filter((title) => title === '审查意见')).toHaveLength(2);
    const delivered = await clerk(deliverCase, {
      params,
      body: { version: made.version, receivedBy: '王芳' },
    });
    expect(delivered.state).toBe('delivered');
    expect(open(delivered)).toEqual([]);
    expect(await letters(view.caseId)).toContain('送达回证');
  });

  test.each(['electronic', 'left', 'entrusted', 'publicNotice'] as const)(
    'what is served another way (%s) needs its proof, and the case stays as it was without',
    async (mode) => {
      const view = await accepted();
      const params = { caseId: view.caseId };
      const granted = await reviewer(grantCase, { params, body: { version: view.version } });
      const body = { version: granted.version, mode };
      expect(await problemOf(clerk(deliverCase, { params, body }))).toMatchObject({
        code: 'cases.service-not-proven',
      });
      const proven = { ...body, evidence: '见证人王强、李娜' };
      // A public notice serves only when its thirty days are over.
      if (mode === 'publicNotice') await at('2007-12-03T10:00');
      const on = '2007-10-30';
      const delivered = await clerk(deliverCase, { params, body: { ...proven, on } });
      expect(delivered.state).toBe('delivered');
      expect(await letters(view.caseId)).toContain('送达回证');
    },
  );

  test('a refusal names where it can be contested, by the bodies the centre has set', async () => {
    const admin = await here.as('admin');
    const centre = await admin(readCentre, {});
    const { name, nameEn, officeHours, phone, version } = centre;
    await admin(changeCentre, {
      body: {
        version,
        name,
        nameEn,
        officeHours,
        phone,
        reviewBody: '成都市人民政府',
        court: '成都铁路运输第一法院',
      },
    });
    const view = await accepted();
    const params = { caseId: view.caseId };
    await reviewer(refuseCase, {
      params,
      body: { version: view.version, reason: '面积不足', legalBasis: '食品卫生法第二十七条' },
    });
    expect(await letters(view.caseId)).toContain('不予行政许可决定书');
    const rows = await here.server.database.many(lettersBySubject, { centreId: 1, subjectId: view.caseId });
    const refusal = rows.find(({ kind }) => kind === 'refusalDecision');
    const pdf = refusal && (await here.server.files.get(refusal.digest));
    const text = pdf ? readPdfPages(pdf).join('') : '';
    expect(text).toContain('成都市人民政府');
    expect(text).toContain('成都铁路运输第一法院');
  });

  test('a case whose object is gone ends with reason and basis', async () => {
    const view = await accepted();
    const params = { caseId: view.caseId };
    const ended = await reviewer(acts.terminateCase, {
      params,
      body: { version: view.version, reason: '申请人已注销', legalBasis: '行政许可法第七十条' },
    });
    expect(ended).toMatchObject({ state: 'terminated', decision: { reason: '申请人已注销' } });
    expect(await letters(view.caseId)).toEqual(['受理通知书', '终止办理决定书']);
  });
});
