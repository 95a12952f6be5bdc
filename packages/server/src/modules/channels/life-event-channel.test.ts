import { prepareResult } from '@yichuang/contract/case-acts.ts';
import { findTrack, track } from '@yichuang/contract/case-track.ts';
import { grantCase, listCases, readCase } from '@yichuang/contract/cases.ts';
import { listEvents, readEvent } from '@yichuang/contract/catalogue.ts';
import { handOutResults, readHandling, reportStep } from '@yichuang/contract/channel-handling.ts';
import { readOutlook } from '@yichuang/contract/channel-outlook.ts';
import {
  acceptApplication,
  listApplications,
  readApplication,
  submitChannelDraft,
} from '@yichuang/contract/channels.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HONGDA, WANG_FANG } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';

const KEY = 'restaurant';
/** A noodle shop of 80 square metres in a street of shops. */
const SMALL = { area: 'small', fitout: false, resident: false, gas: false, sign: false, alcohol: false };
/** A large restaurant that has to be refitted, with gas and a sign. */
const LARGE = { area: 'large', fitout: true, resident: true, gas: true, sign: true, alcohol: true };

let here: TestServer;
let clerk: Call;
beforeAll(async () => {
  here = await startTestServer();
});
afterAll(() => here.close());

/** Sessions end while the clock goes on, so whoever acts signs in anew. */
async function at(text: string): Promise<void> {
  here.clock.set(parseInstant(`${text}:00+08:00`));
  clerk = await here.as('clerk');
}

type Answers = Readonly<Record<string, boolean | string>>;

const outlook = (route: string, answers: Answers) =>
  here.anybody(readOutlook, { params: { key: KEY }, body: { route, answers } });

async function accepted(route: string, answers: Answers, applicant: typeof HONGDA | typeof WANG_FANG) {
  const subject = { kind: 'channel', key: KEY, route, answers } as const;
  const draft = await here.anybody(startDraft, { body: { subject } });
  const documents = draft.documents.filter(({ required }) => required).map(({ id }) => id);
  const filled = { applicant, form: validForm(draft.form), documents };
  const params = { draftId: draft.draftId };
  const saved = await here.anybody(saveDraft, { params, body: { version: draft.version, answers: filled } });
  expect(saved.faults).toEqual([]);
  const body = { version: saved.version, declared: true } as const;
  const receipt = await here.anybody(submitChannelDraft, { params, body });
  const { rows } = await clerk(listApplications, { query: { open: 'true', limit: 200 } });
  const row = rows.find(({ applicationNumber }) => applicationNumber === receipt.caseNumber);
  const applicationId = row?.applicationId ?? '';
  await clerk(acceptApplication, { params: { applicationId }, body: { version: row?.version ?? 0 } });
  await here.jobs.settled();
  return { applicationId, receipt };
}

const view = (applicationId: string) => clerk(readApplication, { params: { applicationId } });

/** Sessions last while the clock stands. */
const signedIn = new Map<string, Promise<Call>>();
function reviewerOf(department: string): Promise<Call> {
  const known = signedIn.get(department) ?? here.as(`reviewer-${department.toLowerCase()}`);
  signedIn.set(department, known);
  return known;
}

async function grant(department: string, applicationId: string): Promise<void> {
  const reviewer = await reviewerOf(department);
  const { rows } = await reviewer(listCases, { query: { box: 'toDecide', limit: 200 } });
  for (const { caseId } of rows) {
    const { application, version } = await reviewer(readCase, { params: { caseId } });
    if (application?.applicationId === applicationId)
      await reviewer(grantCase, { params: { caseId }, body: { version } });
  }
  await here.jobs.settled();
}

/** Every department grants what it has, intermediaries report, until nothing is open; the steps in waves. */
async function carriedOut(applicationId: string): Promise<readonly (readonly string[])[]> {
  const waves: string[][] = [];
  for (;;) {
    const { running, plan } = await view(applicationId);
    const open = running.filter(({ standing }) => standing === 'open').map(({ stepId }) => stepId);
    const { intermediaries, state } = await clerk(readHandling, { params: { applicationId } });
    const ready = intermediaries.filter(({ standing }) => standing === 'ready').map(({ stepId }) => stepId);
    if (state !== 'accepted' || open.length + ready.length === 0) return waves;
    waves.push([...open, ...ready].sort());
    for (const stepId of ready) {
      const { version } = await view(applicationId);
      const body = { version, progress: 'done', on: '2007-10-30' } as const;
      await clerk(reportStep, { params: { applicationId, stepId }, body });
    }
    const departments = plan.steps
      .filter(({ stepId }) => open.includes(stepId))
      .map(({ department }) => department.code);
    for (const department of new Set(departments)) await grant(department, applicationId);
    await here.jobs.settled();
  }
}

async function handedOut(applicationId: string) {
  const params = { applicationId };
  for (const { caseId } of (await clerk(readHandling, { params })).results) {
    const { state, version } = await clerk(readCase, { params: { caseId: caseId ?? '' } });
    if (state !== 'granted') continue;
    const number = `川成高〔2007〕${caseId?.slice(-6)}号`;
    const term = { validFrom: '2007-10-30', validUntil: null };
    await clerk(prepareResult, {
      params: { caseId: caseId ?? '' },
      body: { version, number, seal: '行政许可专用章', ...term },
    });
  }
  await here.jobs.settled();
  const { version } = await clerk(readHandling, { params });
  return clerk(handOutResults, { params, body: { version, receivedBy: '王芳' } });
}

describe('the events of the centre', () => {
  test('all sixteen are told; those with items of streets are guides that lead to each of them', async () => {
    const { rows } = await here.anybody(listEvents, {});
    expect(rows).toHaveLength(16);
    const views = await Promise.all(rows.map(({ slug }) => here.anybody(readEvent, { params: { slug } })));
    const isOfStreets = ({ steps }: (typeof views)[number]) =>
      steps.some(({ channel }) => channel === 'street');
    expect(views.filter(({ channelKey }) => channelKey !== null).filter(isOfStreets)).toEqual([]);
    const guides = views.filter(({ channelKey }) => channelKey === null);
    expect(guides).toHaveLength(6);
    expect(guides.every(isOfStreets)).toBe(true);
    expect(guides.find(({ slug }) => slug === 'retire')?.steps.map(({ code }) => code)).toContain('JD-BZ-06');
  });
});

describe('what a restaurant comes to, before anybody applies', () => {
  test('nothing answered: the questions of the kind, and what is sure', async () => {
    await at('2007-10-30T09:00');
    const seen = await here.anybody(readOutlook, { params: { key: KEY }, body: {} });
    expect(seen).toMatchObject({ route: 'indiv', isComplete: false });
    expect(
      seen.choice.questions.map(({ questionId, options }) => [questionId, options?.length ?? null]),
    ).toEqual([
      ['area', 3],
      ['fitout', null],
      ['resident', null],
      ['gas', null],
      ['sign', null],
      ['alcohol', null],
      ['laidoff', null],
    ]);
  });

  test.each([
    ['a small shop of one person', 'indiv', { ...SMALL, laidoff: false }, '2007-11-15', 11.1875],
    ['a large one of a company', 'company', LARGE, '2007-11-21', 15.25],
  ])('%s: its plan and earliest finish', async (_situation, route, answers, on, parallel) => {
    await at('2007-10-30T09:00');
    const seen = await outlook(route, answers);
    expect(seen.isComplete).toBe(true);
    expect([seen.plan.unit, seen.plan.parallel, seen.finish.on]).toEqual(['wd', parallel, on]);
  });

  test('each document once, and only those that the answers need', async () => {
    const small = await outlook('indiv', { ...SMALL, laidoff: false });
    const large = await outlook('company', LARGE);
    for (const { documents } of [small, large]) {
      const names = documents.map(({ id }) => id);
      expect(new Set(names).size).toBe(names.length);
    }
    const idsOf = ({ documents }: typeof small) => documents.map(({ id }) => id);
    const premises = small.documents.find(({ name }) => /场所|住所|租赁/.test(name));
    expect(premises?.departments.length).toBeGreaterThan(1);
    expect(idsOf(small)).not.toContain('GSJ-013-M5');
    expect(idsOf(small)).not.toContain('GSH-001-M4');
    const capital = large.documents.find(({ id }) => id === 'GSJ-002-M3');
    expect([capital?.required, capital?.departments.map(({ code }) => code)]).toEqual([true, ['GSJ', 'GSH']]);
    expect(idsOf(small)).not.toContain('GSJ-013-M6');
    expect(idsOf(small)).not.toContain('KJJ-003-M4');
    expect(large.documents.find(({ id }) => id === 'KJJ-003-M4')).toMatchObject({
      required: true,
      when: null,
    });
  });

  test('what should be known is said where it matters', async () => {
    const { choice } = await outlook('company', LARGE);
    expect(choice.notes.map(({ noteEn }) => noteEn?.slice(0, 12))).toEqual([
      'The company ',
      'A restaurant',
      'No kitchen w',
    ]);
  });

  test('answers that nobody asks for are passed over, a route that is none is not found', async () => {
    const seen = await outlook('indiv', { colour: 'red', area: 'huge', gas: true });
    expect(
      seen.choice.questions.filter(({ answer }) => answer !== null).map(({ questionId }) => questionId),
    ).toEqual(['gas']);
    await expect(outlook('none', {})).rejects.toMatchObject({ problem: { status: 404 } });
  });
});

describe('an application runs from intake to hand-out', () => {
  test('王芳 alone: papers first, then the licence, then taxes', async () => {
    await at('2007-10-30T09:00');
    const { applicationId, receipt } = await accepted('indiv', { ...SMALL, laidoff: false }, WANG_FANG);
    expect(receipt.promisedLimit).toEqual({ unit: 'workingDays', count: 16 });
    const waves = await carriedOut(applicationId);
    expect(waves).toEqual([
      ['KJJ-003'],
      ['KJJ-012', 'SSJ-004'],
      ['GSJ-013'],
      ['DSH-001', 'GSH-001'],
      ['DSH-002', 'DSH-009'],
    ]);
    const done = await view(applicationId);
    expect(done).toMatchObject({ state: 'granted', onTime: true, stepsDone: 8, stepsTotal: 8 });
    const { results } = await handedOut(applicationId);
    expect(results.map(({ standing }) => standing)).toEqual(Array(8).fill('handedOut'));
    const { caseNumber, queryCode } = receipt;
    const { trackPath } = await here.anybody(findTrack, { body: { caseNumber, queryCode } });
    const seen = await here.anybody(track, { params: { token: trackPath.slice(3) } });
    expect(seen.subjectNameEn).toBe('Open a restaurant');
  }, 240_000);

  test('a large company: more departments, and intermediaries in between', async () => {
    await at('2007-10-30T09:00');
    const { applicationId } = await accepted('company', LARGE, HONGDA);
    const waves = await carriedOut(applicationId);
    expect(waves).toEqual([
      ['GSJ-001', 'IMS-005'],
      ['IMS-012', 'KJJ-003', 'XFD-003'],
      ['KJJ-012', 'SSJ-004', 'XFD-004'],
      ['GSJ-002'],
      ['GJJ-022', 'JMJ-010', 'ZJJ-001', 'ZWC-001'],
      ['DSH-001', 'GSH-001'],
      ['DSH-002'],
    ]);
    expect(await view(applicationId)).toMatchObject({ state: 'granted', onTime: true });
    const { results } = await handedOut(applicationId);
    expect(results.every(({ standing }) => standing === 'handedOut')).toBe(true);
  }, 240_000);

  test('an answer that a question does not offer begins no draft', async () => {
    const subject = { kind: 'channel', key: KEY, route: 'indiv', answers: { area: 'huge' } } as const;
    await expect(here.anybody(startDraft, { body: { subject } })).rejects.toMatchObject({
      problem: { status: 400, errors: [{ pointer: '/answers/area' }] },
    });
  });
});
