import { seekOpinions, startReview } from '@yichuang/contract/case-acts.ts';
import { track, withdrawByLink } from '@yichuang/contract/case-track.ts';
import { type CaseView, grantCase, readCase, refuseCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { addOverlay, readCalendar } from '@yichuang/contract/clock.ts';
import { answerOpinion, listOpinionRequests, readOpinionRequest } from '@yichuang/contract/opinions.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { type Instant, parseInstant } from '@yichuang/domain/time/instant.ts';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { momentOf } from '#platform/context.ts';
import { filingFor } from '#testing/filings.ts';
import { OPENING_DAY } from '#testing/test-config.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { sweepNightly } from './index.ts';
import { eventsOfCase } from './store.ts';

/** A licence of 社会事业局, promised in working days; 规划建设局 and 消防大队 are asked about it. */
const PROMISED = 'SSJ-004';
const ASKED = ['GJJ', 'XFD'] as const;
const QUESTIONS = ['场所规划用途是否允许餐饮？', '疏散通道是否足够？'];

let here: TestServer;
let clerk: Call;
let reviewer: Call;
let planning: Call;
let fire: Call;

beforeAll(async () => {
  here = await startTestServer();
});
afterAll(() => here.close());
beforeEach(() => moveTo(OPENING_DAY));

/** Everybody signs in again: sessions do not last for days. */
async function moveTo(moment: Instant): Promise<void> {
  here.clock.set(moment);
  [clerk, reviewer, planning, fire] = await Promise.all([
    here.as('clerk'),
    here.as('reviewer-ssj'),
    here.as('reviewer-gjj'),
    here.as('reviewer-xfd'),
  ]);
}
const at = (text: string) => moveTo(parseInstant(`${text}:00+08:00`));

const problemOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

type Sought = { readonly caseId: string; readonly trackPath: string; readonly view: CaseView };

/** In review at 社会事业局, and two departments asked on Tuesday for two working days. */
async function sought(departments: readonly string[] = ASKED): Promise<Sought> {
  const { caseId, trackPath } = await clerk(acceptAtDesk, { body: await filingFor(clerk, PROMISED) });
  const params = { caseId };
  const { version } = await reviewer(readCase, { params });
  const { version: reviewed } = await reviewer(startReview, { params, body: { version } });
  const body = { version: reviewed, departments: [...departments], questions: QUESTIONS, workingDays: 2 };
  return { caseId, trackPath, view: await clerk(seekOpinions, { params, body }) };
}

/** What a department finds on its page about this case. */
async function requestTo(department: Call, { view }: Sought) {
  const { rows } = await department(listOpinionRequests, { query: { box: 'toAnswer', limit: 200 } });
  const row = rows.find(({ caseNumber }) => caseNumber === view.caseNumber);
  if (!row) throw new Error('not asked');
  return department(readOpinionRequest, { params: { requestId: row.requestId } });
}

async function answered(
  department: Call,
  asked: Sought,
  said: { readonly stance: 'agrees' | 'agreesOnConditions' | 'disagrees' | 'notConcerned' } & Partial<
    Record<'conditions' | 'basis', string>
  >,
) {
  const { requestId, version } = await requestTo(department, asked);
  return department(answerOpinion, { params: { requestId }, body: { version, ...said } });
}

const caseNow = ({ caseId }: Sought) => reviewer(readCase, { params: { caseId } });
const tokenOf = ({ trackPath }: Sought) => trackPath.replace('/t/', '');

async function atNight(text: string): Promise<void> {
  here.clock.set(parseInstant(`${text}:00+08:00`));
  const { server } = here;
  await server.database.transaction((tx) =>
    sweepNightly.run({}, { tx, server, centreId: 1, ...momentOf(server) }),
  );
  await here.jobs.settled();
}

/** The item as it would be if its rules read silence as agreement. */
async function withSilenceRule<Result>(act: () => Promise<Result>): Promise<Result> {
  const owner = new pg.Client({ connectionString: here.databaseUrl });
  await owner.connect();
  // A published version never changes: each time there is a new one.
  const set = (rule: string) =>
    owner.query(
      `with before as (update catalogue.item set is_current = false where item_code = $1 and is_current returning *)
       insert into catalogue.item
       select b.* from before, jsonb_populate_record(null::catalogue.item, to_jsonb(before) ||
              jsonb_build_object('version', version + 1, 'is_current', true, 'sheet', ${rule})) b`,
      [PROMISED],
    );
  await set(`jsonb_set(sheet, '{rules}', coalesce(sheet -> 'rules', '{}') || '{"silenceAgrees": true}')`);
  try {
    return await act();
  } finally {
    await set(`sheet #- '{rules,silenceAgrees}'`);
    await owner.end();
  }
}

describe('departments are asked, and the clock runs on', () => {
  test('the case says who, by when and what, and its own dates stay', async () => {
    const { view, caseId } = await sought();
    expect(view.state).toBe('seekingOpinions');
    expect(view.course.consultation).toMatchObject({
      departments: [{ code: 'GJJ' }, { code: 'XFD' }],
      due: { on: '2007-11-01' },
      isOpen: true,
      questions: QUESTIONS,
      silenceAgrees: false,
    });
    expect(view.course.opinions).toMatchObject([
      { departmentCode: 'GJJ', stance: null, bySilence: false },
      { departmentCode: 'XFD', stance: null, bySilence: false },
    ]);
    const before = await clerk(readCase, { params: { caseId } });
    expect(view.clocks.promisedDue?.on).toBe(before.clocks.promisedDue?.on);
    expect(view.timeline.at(-1)?.note).toContain('办理时限照常计算');
  });

  test.each([
    ['the department that decides', ['SSJ']],
    ['one twice', ['GJJ', 'GJJ']],
    ['a department the centre does not have', ['NOWHERE']],
  ])('not %s', async (_what, departments) => {
    expect(await problemOf(sought(departments))).toMatchObject({ code: 'cases.opinion-not-sought' });
  });

  test('a reviewer does not coordinate', async () => {
    const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, PROMISED) });
    const body = { version: 2, departments: ['GJJ'], questions: QUESTIONS, workingDays: 2 };
    expect(await problemOf(reviewer(seekOpinions, { params: { caseId }, body }))).toMatchObject({
      status: 403,
    });
  });

  test('the applicant sees whom the case waits for, and never what they said', async () => {
    const asked = await sought();
    await answered(planning, asked, { stance: 'disagrees', basis: '规划用途为住宅，不得改变' });
    const told = await here.anybody(track, { params: { token: tokenOf(asked) } });
    expect(told.course.consultation).toMatchObject({
      departments: [{ code: 'GJJ' }, { code: 'XFD' }],
      isOpen: true,
    });
    expect(JSON.stringify(told)).not.toMatch(/住宅|disagrees|规划用途是否/);
  });
});

describe('the asked department', () => {
  test('gets the request and no more: masked name, questions, documents, answers of the form', async () => {
    const request = await requestTo(planning, await sought());
    expect(request).toMatchObject({
      caseId: null,
      applicantName: '王*',
      askedBy: { code: 'SSJ' },
      department: { code: 'GJJ' },
      questions: QUESTIONS,
      due: { on: '2007-11-01' },
      standing: 'open',
      mayAnswer: true,
    });
    expect(request.documents.some(({ presented }) => presented)).toBe(true);
    expect(JSON.stringify(request)).not.toMatch(/王芳|51010719850615002X|13800005678/);
  });

  test('cannot open the case itself', async () => {
    const { caseId } = await sought();
    expect(await problemOf(planning(readCase, { params: { caseId } }))).toMatchObject({ status: 404 });
  });

  test('is the only one: for another department the request does not exist', async () => {
    const asked = await sought(['GJJ']);
    const { requestId, version } = await requestTo(planning, asked);
    const params = { requestId };
    expect(await problemOf(fire(readOpinionRequest, { params }))).toMatchObject({ status: 404 });
    expect(
      await problemOf(fire(answerOpinion, { params, body: { version, stance: 'agrees' } })),
    ).toMatchObject({ status: 404 });
    const { rows } = await fire(listOpinionRequests, { query: { limit: 200 } });
    expect(rows.map(({ requestId: id }) => id)).not.toContain(requestId);
  });

  test('is read by whoever coordinates, who does not answer in its place', async () => {
    const asked = await sought(['GJJ']);
    const { requestId, mayAnswer, caseId } = await requestTo(clerk, asked);
    expect({ mayAnswer, caseId }).toEqual({ mayAnswer: false, caseId: asked.caseId });
    const body = { version: asked.view.version, stance: 'agrees' } as const;
    expect(await problemOf(clerk(answerOpinion, { params: { requestId }, body }))).toMatchObject({
      status: 403,
    });
  });
});

describe('answers', () => {
  test('stand one by one; the last one puts the case back into review in the same act', async () => {
    const asked = await sought();
    const first = await answered(planning, asked, {
      stance: 'agreesOnConditions',
      conditions: '加装油烟净化',
    });
    expect(first).toMatchObject({ standing: 'answered', stance: 'agreesOnConditions', mayAnswer: false });
    expect(await caseNow(asked)).toMatchObject({
      state: 'seekingOpinions',
      course: { opinions: [{ stance: 'agreesOnConditions', conditions: '加装油烟净化' }, { stance: null }] },
    });
    await answered(fire, asked, { stance: 'notConcerned' });
    const back = await caseNow(asked);
    expect(back.state).toBe('inReview');
    expect(back.course.consultation?.isOpen).toBe(false);
    expect(back.course.opinions).toMatchObject([
      { departmentCode: 'GJJ', name: '规划建设局', stance: 'agreesOnConditions', bySilence: false },
      { departmentCode: 'XFD', stance: 'notConcerned', bySilence: false },
    ]);
    const { rows } = await planning(listOpinionRequests, { query: { box: 'answered', limit: 200 } });
    expect(rows.map(({ caseNumber }) => caseNumber)).toContain(asked.view.caseNumber);
  });

  test('lie outside the journal, which holds their digests', async () => {
    const asked = await sought(['GJJ']);
    await answered(planning, asked, { stance: 'disagrees', basis: '规划用途为住宅' });
    const events = await here.server.database.many(eventsOfCase, { centreId: 1, caseId: asked.caseId });
    const gathered = events.find(({ kind }) => kind === 'opinionsGathered');
    expect(JSON.stringify(events.map(({ body }) => body))).not.toContain('住宅');
    expect(gathered?.body).toMatchObject({ opinions: [{ digest: expect.stringMatching(/^[0-9a-f]{64}$/) }] });
    expect(gathered?.statement).toMatchObject({
      opinions: [{ basis: '规划用途为住宅', stance: 'disagrees' }],
    });
  });

  test.each([
    ['a no without basis', { stance: 'disagrees' }],
    ['conditions without words', { stance: 'agreesOnConditions', conditions: ' ' }],
  ] as const)('%s is refused', async (_what, said) => {
    expect(await problemOf(answered(planning, await sought(['GJJ']), said))).toMatchObject({
      code: 'cases.basis-required',
    });
  });

  test('a second one is refused', async () => {
    const asked = await sought();
    const { requestId, version } = await requestTo(planning, asked);
    const answer = () =>
      planning(answerOpinion, { params: { requestId }, body: { version, stance: 'agrees' } });
    await answer();
    expect(await problemOf(answer())).toMatchObject({ code: 'cases.opinion-given', status: 409 });
  });

  test('after the case was withdrawn there is nothing to answer', async () => {
    const asked = await sought(['GJJ']);
    const { requestId, version } = await requestTo(planning, asked);
    const params = { token: tokenOf(asked) };
    await here.anybody(withdrawByLink, { params, body: { version } });
    const answer = (seen: number) =>
      problemOf(
        planning(answerOpinion, { params: { requestId }, body: { version: seen, stance: 'agrees' } }),
      );
    expect(await answer(version)).toMatchObject({
      code: 'stale',
      fresh: { standing: 'ended', mayAnswer: false },
    });
    expect(await answer(version + 1)).toMatchObject({ code: 'cases.not-lawful' });
  });

  test('to a consultation that is over are refused, though the department is asked again', async () => {
    const first = await withSilenceRule(() => sought(['GJJ']));
    const { requestId } = await requestTo(planning, first);
    await atNight('2007-11-02T03:17');
    await at('2007-11-02T09:00');
    const { version } = await caseNow(first);
    const body = { version, departments: ['GJJ'], questions: QUESTIONS, workingDays: 2 };
    const again = await clerk(seekOpinions, { params: { caseId: first.caseId }, body });
    const late = { version: again.version, stance: 'disagrees', basis: '不符合规划' } as const;
    expect(await problemOf(planning(answerOpinion, { params: { requestId }, body: late }))).toMatchObject({
      code: 'cases.opinion-closed',
    });
    await answered(planning, { ...first, view: again }, { stance: 'agrees' });
    expect((await caseNow(first)).state).toBe('inReview');
  });
});

describe('10.3-5: silence', () => {
  test('without a rule never agrees: the request stays open, overdue, in front of who coordinates', async () => {
    const asked = await sought();
    await answered(planning, asked, { stance: 'agrees' });
    await atNight('2007-11-06T03:17');
    await at('2007-11-06T09:00');
    expect((await caseNow(asked)).state).toBe('seekingOpinions');
    const { rows } = await clerk(listOpinionRequests, { query: { limit: 200 } });
    const row = rows.find(({ caseNumber }) => caseNumber === asked.view.caseNumber);
    expect(row).toMatchObject({
      department: { code: 'XFD' },
      standing: 'open',
      due: { left: { isOverdue: true } },
    });
    // Late, it still counts as it is.
    await answered(fire, asked, { stance: 'disagrees', basis: '疏散宽度不足' });
    expect((await caseNow(asked)).course.opinions[1]).toMatchObject({
      stance: 'disagrees',
      bySilence: false,
    });
  });

  test('with the rule is an opinion once its time is over, and decides nothing', async () => {
    const asked = await withSilenceRule(() => sought());
    await answered(planning, asked, { stance: 'agrees' });
    await atNight('2007-11-01T03:17');
    await at('2007-11-01T17:00');
    expect((await caseNow(asked)).state, 'there is still time').toBe('seekingOpinions');
    await atNight('2007-11-02T03:17');
    await atNight('2007-11-02T04:17');
    await at('2007-11-02T09:00');
    const back = await caseNow(asked);
    expect(back).toMatchObject({ state: 'inReview', decision: null, decidedAt: null });
    expect(back.course.opinions).toMatchObject([
      { departmentCode: 'GJJ', stance: 'agrees', bySilence: false },
      { departmentCode: 'XFD', stance: 'agrees', bySilence: true, answeredAt: null },
    ]);
    expect(back.timeline.filter(({ kind }) => kind === 'opinionsGathered')).toHaveLength(1);
    // The licence is granted by the signature of who decides, and by nothing else.
    const granted = await reviewer(grantCase, {
      params: { caseId: asked.caseId },
      body: { version: back.version },
    });
    expect(granted.decision?.outcome).toBe('granted');
  });
});

test('request and answer go out as papers between departments, which the applicant does not find', async () => {
  const asked = await sought(['GJJ']);
  await answered(planning, asked, { stance: 'notConcerned' });
  await here.jobs.settled();
  const titles = (await caseNow(asked)).letters.map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(['抄告单', '部门意见书']));
  const told = await here.anybody(track, { params: { token: tokenOf(asked) } });
  expect(told.letters.map(({ title }) => title)).toEqual(['受理通知书']);
});

test('G16: whoever refuses sees which department objected', async () => {
  const asked = await sought();
  await answered(planning, asked, { stance: 'disagrees', basis: '规划用途为住宅' });
  await answered(fire, asked, { stance: 'agrees' });
  const view = await caseNow(asked);
  const objecting = view.course.opinions.filter(({ stance }) => stance === 'disagrees');
  expect(objecting).toMatchObject([{ departmentCode: 'GJJ', name: '规划建设局', basis: '规划用途为住宅' }]);
  const refused = await reviewer(refuseCase, {
    params: { caseId: asked.caseId },
    body: { version: view.version, reason: '规划部门不同意', legalBasis: '食品卫生法第二十七条' },
  });
  expect(refused.decision?.outcome).toBe('refused');
});

test('R10: a day the hall is closed gives departments a day more, in the list and on the case alike', async () => {
  const asked = await sought(['GJJ']);
  const admin = await here.as('admin');
  const { version } = await admin(readCalendar, { query: { year: 2007 } });
  await admin(addOverlay, {
    body: {
      version,
      kind: 'closure',
      from: '2007-10-31',
      to: '2007-10-31',
      hall: null,
      basis: '成都高新区管委会关于办公系统停电检修的通知',
      documentNumber: '成高管发〔2007〕88号',
      publishedOn: '2007-10-30',
    },
  });
  expect((await caseNow(asked)).course.consultation?.due.on).toBe('2007-11-02');
  expect((await requestTo(planning, asked)).due.on).toBe('2007-11-02');
});
