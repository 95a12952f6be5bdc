import { grantCase, listCases, readCase } from '@yichuang/contract/cases.ts';
import { readChannelDocuments, supplyDocuments } from '@yichuang/contract/channel-documents.ts';
import { readGates, stateFact } from '@yichuang/contract/channel-statements.ts';
import {
  type ApplicationView,
  acceptApplication,
  listApplications,
  readApplication,
  readPlan,
  submitChannelDraft,
} from '@yichuang/contract/channels.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { answerQuestions, saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HONGDA } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';
import { updateFiled } from './handling-store.ts';

let here: TestServer;
let clerk: Call;

beforeAll(async () => {
  here = await startTestServer();
  here.clock.set(parseInstant('2007-10-30T09:00:00+08:00'));
  clerk = await here.as('clerk');
});
afterAll(() => here.close());

/** 宏达公司 builds a plain factory: a report form on the environment, offices in it; no hazard, no road dug up. */
const FACTORY: Readonly<Record<string, boolean>> = {
  'PC-110': false,
  'PC-111': true,
  'PC-112': false,
  'PC-113': false,
  'PC-115': false,
  'PC-206': true,
  'PC-208': false,
  'PC-210': true,
  'PC-305': false,
  'PC-306': false,
  'PC-307': false,
  'PC-403': true,
};
const subject = {
  kind: 'channel',
  key: 'project-construction',
  route: 'filing',
  answers: FACTORY,
} as const;

const view = (applicationId: string) => clerk(readApplication, { params: { applicationId } });

const start = (answers: Readonly<Record<string, boolean>> = FACTORY) =>
  here.anybody(startDraft, { body: { subject: { ...subject, answers } } });

/** Everything filled in, with these documents ready. */
async function fill(documentIds?: readonly string[]) {
  const draft = await start();
  const params = { draftId: draft.draftId };
  const documents = [...(documentIds ?? draft.documents.map(({ id }) => id))];
  const answers = { applicant: HONGDA, form: { ...validForm(draft.form), invest: 8000 }, documents };
  return here.anybody(saveDraft, { params, body: { version: draft.version, answers } });
}

async function file(documentIds?: readonly string[]): Promise<string> {
  const { draftId, version, faults } = await fill(documentIds);
  expect(faults).toEqual([]);
  const body = { version, declared: true } as const;
  const receipt = await here.anybody(submitChannelDraft, { params: { draftId }, body });
  const { rows } = await clerk(listApplications, { query: { open: 'true', limit: 200 } });
  return rows.find(({ applicationNumber }) => applicationNumber === receipt.caseNumber)?.applicationId ?? '';
}

async function accept(applicationId: string) {
  const { version } = await view(applicationId);
  return clerk(acceptApplication, { params: { applicationId }, body: { version } });
}

/** Every department decides what lies open with it. */
async function decideOpen(applicationId: string): Promise<void> {
  const { running } = await view(applicationId);
  const open = new Set(running.filter(({ standing }) => standing === 'open').map(({ caseId }) => caseId));
  for (const department of ['jmj', 'gjj', 'gtj', 'kjj', 'xfd', 'ssj']) {
    const reviewer = await here.as(`reviewer-${department}`);
    const { rows } = await reviewer(listCases, { query: { box: 'toDecide', limit: 200 } });
    for (const { caseId } of rows.filter((row) => open.has(row.caseId))) {
      const { version } = await reviewer(readCase, { params: { caseId } });
      await reviewer(grantCase, { params: { caseId }, body: { version, opinion: '同意。' } });
    }
  }
  await here.jobs.settled();
}

const openIn = ({ running }: ApplicationView) =>
  running.filter(({ standing }) => standing === 'open').map(({ stepId }) => stepId);

/** The applicant states at the counter that the works are finished. */
async function finishWorks(applicationId: string): Promise<string> {
  const { gates, version } = await clerk(readGates, { params: { applicationId } });
  const gateId = gates.find(({ mayState }) => mayState)?.gateId ?? '';
  const body = { version, on: '2007-10-30', document: '竣工验收报告 2007-12号' };
  await clerk(stateFact, { params: { applicationId, gateId }, body });
  return gateId;
}

const refusalOf = (doing: Promise<unknown>) =>
  doing.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : error),
  );

test('the published plan: 68 working days before, 17 now, in four stages; it may be applied for', async () => {
  const { channel, plan } = await here.anybody(readPlan, {
    params: { key: 'project-construction' },
    query: {},
  });
  expect(channel.open).toBe(true);
  expect(plan).toMatchObject({ unit: 'wd', serial: 68, parallel: 17 });
  expect(plan.stages.map(({ length }) => length)).toEqual([4, 6, 3, 4]);
});

describe('what applies', () => {
  test('steps with the same condition are one question; each says what a yes brings', async () => {
    const { choice, faults } = await start({});
    expect(choice?.routes.map(({ id }) => id)).toEqual(['filing', 'verification', 'foreign', 'government']);
    expect(choice?.questions.map(({ questionId }) => questionId)).toEqual(Object.keys(FACTORY));
    const hazard = choice?.questions.find(({ questionId }) => questionId === 'PC-113');
    expect(hazard).toMatchObject({ condition: '可能产生职业病危害的', answer: null });
    expect(hazard?.steps.map(({ code }) => code)).toEqual(['PC-113', 'PC-405']);
    expect(faults.filter(({ pointer }) => pointer.startsWith('/choice/'))).toHaveLength(12);
  });

  test('a question of another route is asked after the route was changed; what was filled in stays', async () => {
    const before = await fill();
    const params = { draftId: before.draftId };
    const body = { version: before.version, route: 'government', answers: FACTORY };
    const after = await here.anybody(answerQuestions, { params, body });
    expect(after.choice?.questions.map(({ questionId }) => questionId)).toContain('PC-114');
    expect(after.faults.map(({ pointer }) => pointer)).toContain('/choice/PC-114');
    expect(after.answers.form).toMatchObject({ invest: 8000 });
    expect(Object.keys(after.answers.form)).not.toContain('industry');
    const back = await here.anybody(answerQuestions, {
      params,
      body: { ...body, version: after.version, route: 'filing' },
    });
    expect(back.answers.form).toMatchObject({ industry: before.answers.form.industry });
  });

  test('an answer to no question is refused, a route that is none is not found', async () => {
    const refused = await refusalOf(start({ 'PC-101': true }));
    expect(refused).toMatchObject({ status: 400, errors: [{ pointer: '/answers/PC-101' }] });
    const { draftId, version } = await start();
    const body = { version, route: 'nowhere', answers: {} };
    expect(await refusalOf(here.anybody(answerQuestions, { params: { draftId }, body }))).toMatchObject({
      status: 404,
    });
  });

  test('a severe hazard without a hazard is told, not guessed', async () => {
    const { choice } = await start({ ...FACTORY, 'PC-208': true });
    expect(choice?.doubts.map(({ step, without }) => [step.code, without.code])).toEqual([
      ['PC-208', 'PC-113'],
    ]);
  });

  test('documents and form follow from the answers', async () => {
    const idsOf = (draft: { documents: readonly { id: string }[] }) => draft.documents.map(({ id }) => id);
    const plain = await start();
    const small = await start({ ...FACTORY, 'PC-111': false, 'PC-112': true });
    expect(idsOf(plain)).toContain('KJJ-002-M1');
    expect(idsOf(small)).not.toContain('KJJ-002-M1');
    expect(idsOf(small)).toContain('KJJ-003-M2');
    expect(small.form.sections.map(({ id }) => id)).toContain('environment');
    expect(Object.keys(small.form.schema.properties ?? {})).toContain('env_invest');
    expect(Object.keys(plain.form.schema.properties ?? {})).not.toContain('env_invest');
    // The filing notice is made by the first step, so nobody is asked for it.
    expect(idsOf(plain)).not.toContain('GJJ-001-M2');
  });

  test('what a later stage needs may follow, what the first one needs may not', async () => {
    const { documents } = await start();
    const asBuilt = documents.find(({ id }) => id === 'GJJ-017-M3');
    expect(asBuilt).toMatchObject({ deferrable: true });
    const { faults } = await fill([]);
    const missing = faults.find(({ rule }) => rule === 'cases.documents-missing')?.message ?? '';
    expect(missing).toContain('企业投资项目备案申请表');
    expect(missing).not.toContain('竣工');
  });
});

describe('a plain factory', () => {
  test('one application runs through its four stages, each behind its gate, and ends granted', async () => {
    const applicationId = await file();
    const accepted = await accept(applicationId);
    expect(accepted.promisedDue).toMatchObject({ on: '2007-11-22' });
    const all = accepted.running.map(({ stepId }) => stepId);
    expect(all).not.toContain('PC-113');
    expect(all).toContain('PC-111');
    expect(
      accepted.running.filter(({ standing }) => standing === 'open').map(({ stepId }) => stepId),
    ).toEqual(['PC-101']);

    const seen: string[] = [];
    for (let round = 0; round < 20; round += 1) {
      const { state, running } = await view(applicationId);
      if (state !== 'accepted') break;
      const open = running.filter(({ standing }) => standing === 'open').map(({ stepId }) => stepId);
      const undone = running.filter(({ standing }) => standing !== 'done').map(({ stepId }) => stepId);
      const stage = (stepId: string) => stepId.slice(3, 4);
      // Nothing is open while anything that applies in a stage before is not through.
      const first = undone.map(stage).toSorted()[0];
      expect(open.map(stage)).toEqual(open.map(() => first));
      if (open.length === 0) {
        // The works have to be finished before anybody accepts them.
        expect([first, await finishWorks(applicationId)]).toEqual(['4', 'PC-WORKS']);
        continue;
      }
      seen.push(...open);
      await decideOpen(applicationId);
    }
    expect(await view(applicationId)).toMatchObject({ state: 'granted', stepsTotal: all.length });
    expect([...new Set(seen)].toSorted()).toEqual(all.toSorted());
  }, 240_000);

  test('a later stage waits for its documents; the applicant’s time is not the channel’s', async () => {
    here.clock.set(parseInstant('2007-10-30T09:00:00+08:00'));
    clerk = await here.as('clerk');
    const { documents } = await start();
    const early = documents.filter(({ deferrable }) => !deferrable).map(({ id }) => id);
    const applicationId = await file(early);
    await accept(applicationId);
    for (let round = 0; round < 6; round += 1) await decideOpen(applicationId);
    const waiting = await view(applicationId);
    expect(waiting.state).toBe('accepted');
    expect(openIn(waiting)).toEqual([]);
    const params = { applicationId };
    const set = await clerk(readChannelDocuments, { params });
    expect(set.stages.map(({ complete }) => complete)).toEqual([true, false, false, false]);

    // The design takes two working weeks.
    here.clock.set(parseInstant('2007-11-13T09:00:00+08:00'));
    clerk = await here.as('clerk');
    const [one = '', ...rest] = (set.stages[1]?.documents ?? []).map(({ documentId }) => documentId);
    const supply = async (ids: readonly string[]) => {
      const { version } = await view(applicationId);
      return clerk(supplyDocuments, { params, body: { version, documents: [...ids] } });
    };
    await supply([one]);
    expect(openIn(await view(applicationId))).toEqual([]);
    expect((await view(applicationId)).promisedDue).toMatchObject({ on: '2007-11-22' });
    const complete = await supply(rest);
    expect(complete.stages.map(({ complete: isComplete }) => isComplete)).toEqual([true, true, false, false]);
    const begun = await view(applicationId);
    expect(openIn(begun)).toEqual(['PC-201', 'PC-202']);
    expect(begun.promisedDue).toMatchObject({ on: '2007-12-06' });
    expect(begun.timeline.filter(({ kind }) => kind === 'documentsSupplied')).toHaveLength(2);
  }, 240_000);

  test('a document nobody asks for is refused, and a department takes nothing in', async () => {
    const applicationId = await file();
    const { version } = await accept(applicationId);
    const params = { applicationId };
    const body = { version, documents: ['GSJ-002-M1'] };
    expect(await refusalOf(clerk(supplyDocuments, { params, body }))).toMatchObject({
      code: 'cases.unknown-documents',
    });
    const reviewer = await here.as('reviewer-gjj');
    expect(await refusalOf(reviewer(supplyDocuments, { params, body }))).toMatchObject({ status: 403 });
    const stale = await refusalOf(
      clerk(supplyDocuments, { params, body: { ...body, version: version - 1 } }),
    );
    expect(stale).toMatchObject({ status: 409, fresh: { version } });
  });

  test('each step has its own statutory clock, the channel the promised one; its own form is filled in', async () => {
    here.clock.set(parseInstant('2007-10-30T09:00:00+08:00'));
    clerk = await here.as('clerk');
    const applicationId = await file();
    await accept(applicationId);
    const reviewer = await here.as('reviewer-jmj');
    const { running } = await view(applicationId);
    const caseId = running.find(({ stepId }) => stepId === 'PC-101')?.caseId ?? '';
    const filing = await reviewer(readCase, { params: { caseId } });
    // 备案: five working days by its own rule.
    expect(filing.clocks.statutoryDue).toMatchObject({ on: '2007-11-06' });
    expect(filing.answers).toMatchObject({ unit: HONGDA.name, invest: 8000 });
    expect((await view(applicationId)).promisedDue).toMatchObject({ on: '2007-11-22' });
  });

  test('not accepted while a document is missing; each department is told which', async () => {
    const applicationId = await file();
    // A document that was ready at the filing has gone.
    const filed = { centreId: 1, applicationId, documents: ['JMJ-003-M1'] };
    await here.server.database.transaction((tx) => tx.run(updateFiled, filed));
    const refused = await refusalOf(accept(applicationId));
    expect(refused).toMatchObject({ status: 400 });
    const errors = (refused as { errors?: { pointer: string; message: string }[] }).errors ?? [];
    expect(errors.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/documents/JMJ', '/documents/GJJ', '/documents/GTJ']),
    );
    expect(errors.find(({ pointer }) => pointer === '/documents/GTJ')?.message).toContain(
      '建设项目用地预审申请表',
    );
    expect((await view(applicationId)).state).toBe('submitted');
  });
});
