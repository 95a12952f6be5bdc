import { requestCorrection, startReview, startSpecialProcedure } from '@yichuang/contract/case-acts.ts';
import { submitDraft, track } from '@yichuang/contract/case-track.ts';
import { type CaseView, listCases, readCase } from '@yichuang/contract/cases.ts';
import { readDraft, saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { momentOf } from '#platform/context.ts';
import { WANG_FANG } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';
import { sweepNightly, trackPath } from './index.ts';

const PROMISED = 'SSJ-004';

let here: TestServer;
beforeAll(async () => {
  here = await startTestServer();
});
afterAll(() => here.close());

const at = (text: string) => here.clock.set(parseInstant(`${text}:00+08:00`));

async function atNight(): Promise<void> {
  const { server } = here;
  await server.database.transaction((tx) =>
    sweepNightly.run({}, { tx, server, centreId: 1, ...momentOf(server) }),
  );
  await here.jobs.settled();
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

const seenBy = async (loginName: string, caseId: string): Promise<CaseView> =>
  (await here.as(loginName))(readCase, { params: { caseId } });

test('silence for five working days accepts: noticed late, counted from the day of receipt', async () => {
  at('2007-10-30T10:00');
  const caseId = await filedOnline();
  at('2007-11-06T03:17');
  await atNight();
  expect((await seenBy('clerk', caseId)).state, 'the last day is not over').toBe('submitted');

  at('2007-11-07T03:17');
  await atNight();
  const noticed = await seenBy('clerk', caseId);
  expect(noticed.state).toBe('deemedAccepted');
  expect(noticed.letters.map(({ title }) => title)).toContain('视为受理记录');
  // Ten days later, or twice, says the same.
  at('2007-11-20T03:17');
  await atNight();
  expect(await seenBy('clerk', caseId)).toMatchObject({
    version: noticed.version,
    clocks: { promisedDue: { on: noticed.clocks.promisedDue?.on }, statutoryDue: { on: '2007-11-27' } },
  });
});

test('K20 whoever was asked to correct is reminded once, on the tenth working day, however often we look', async () => {
  at('2007-10-30T10:00');
  const caseId = await filedOnline();
  const clerk = await here.as('clerk');
  const { version, documents } = await seenBy('clerk', caseId);
  const asked = await clerk(requestCorrection, {
    params: { caseId },
    body: { version, defects: [{ documentId: documents[0]?.id ?? '', defect: '复印件不清楚' }] },
  });
  const reminders = async () =>
    (await seenBy('clerk', caseId)).timeline.filter(({ kind }) => kind === 'correctionReminded');
  at('2007-11-12T03:17');
  await atNight();
  expect(await reminders()).toEqual([]);
  for (const night of ['2007-11-13T03:17', '2007-11-13T03:20', '2007-11-16T03:17']) {
    at(night);
    await atNight();
  }
  expect(await reminders()).toMatchObject([
    { at: '2007-11-12T19:17:00.000Z', by: null, note: '请在2007年11月20日之前（含当日）补齐材料' },
  ]);
  const { state, version: now } = await seenBy('clerk', caseId);
  expect([state, now]).toEqual(['awaitingCorrection', asked.version + 1]);

  const token = trackPath(here.server, 1, { kind: 'case', id: caseId }).slice('/t/'.length);
  const { timeline } = await here.anybody(track, { params: { token } });
  expect(timeline.at(-1)).toMatchObject({ kind: 'correctionReminded', note: /11月20日/ });
});

test('a special procedure that outlasts its plan: the clock runs again by itself, and no date moves', async () => {
  at('2007-11-21T09:00');
  const caseId = await filedOnline();
  at('2007-11-29T03:17');
  await atNight();
  at('2007-11-29T10:00');
  const reviewer = await here.as('reviewer-ssj');
  const before = await seenBy('reviewer-ssj', caseId);
  const { version } = await reviewer(startReview, { params: { caseId }, body: { version: before.version } });
  const { loginName } = await secondReviewer();
  const paused = await reviewer(startSpecialProcedure, {
    params: { caseId },
    body: {
      version,
      kind: 'testing',
      plannedDays: 3,
      institution: '市疾控中心',
      reason: '样品检测',
      jointly: loginName,
    },
  });
  at('2007-12-05T03:17');
  await atNight();
  const running = await seenBy('reviewer-ssj', caseId);
  expect(running.state).toBe('inReview');
  expect(running.clocks.promisedDue?.on).toBe(paused.clocks.promisedDue?.on);
  expect(running.course.pauses).toMatchObject([{ from: '2007-11-29', to: '2007-12-04', isOpen: false }]);
});

async function secondReviewer() {
  const { createAccount } = await import('@yichuang/contract/identity.ts');
  const admin = await here.as('admin');
  return admin(createAccount, {
    body: {
      loginName: 'second-ssj',
      displayName: '赵敏',
      role: 'reviewer',
      departmentCode: 'SSJ',
      password: 'Yichuang-2007-demo',
    },
  });
}
