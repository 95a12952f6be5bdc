import { findTrack, track } from '@yichuang/contract/case-track.ts';
import { grantCase, listCases, readCase } from '@yichuang/contract/cases.ts';
import {
  readGates,
  stateFact,
  stateFactByLink,
  withdrawStatement,
  withdrawStatementByLink,
} from '@yichuang/contract/channel-statements.ts';
import {
  acceptApplication,
  listApplications,
  readApplication,
  submitChannelDraft,
} from '@yichuang/contract/channels.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import type { ApplicationEvent } from '@yichuang/domain/channels/application.ts';
import { foldApplication } from '@yichuang/domain/channels/fold.ts';
import { PARTS_PER_UNIT } from '@yichuang/domain/processes/duration.ts';
import type { Procedure, Step } from '@yichuang/domain/processes/procedure.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HONGDA } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';
import { eventOfRow } from '../cases/index.ts';
import { publishProcedure } from '../processes/index.ts';
import { applicationOf } from './rows.ts';
import { applicationById, eventsOfApplication } from './store.ts';

const step = (id: string, item: string, stage: string): Step => ({
  id,
  item,
  stage,
  name: id,
  department: item.slice(0, 3),
  duration: PARTS_PER_UNIT,
  prerequisites: [],
  countsTowardChannel: true,
  optional: false,
});

/** A name; then, when the works are finished, a code and a register. It has no form of its own. */
const works: Procedure = {
  key: 'works',
  name: '小工程',
  nameEn: 'Small works',
  unit: 'wd',
  routes: [{ id: 'all', name: '全部情形', nameEn: 'Every case' }],
  referenceRoute: 'all',
  stages: [
    { id: 'S1', name: '开工' },
    {
      id: 'S2',
      name: '验收',
      nameEn: 'Acceptance',
      gate: { id: 'FINISHED', name: '工程竣工', nameEn: 'Works finished', document: '竣工验收报告' },
    },
  ],
  steps: [step('begin', 'GSJ-001', 'S1'), step('code', 'ZJJ-001', 'S2'), step('tax', 'GSH-001', 'S2')],
  overhead: [],
};

let here: TestServer;
let clerk: Call;
beforeAll(async () => {
  here = await startTestServer();
  await here.server.database.transaction((tx) =>
    publishProcedure(
      { tx, centreId: 1, now: here.clock.now() },
      {
        procedure: works,
        before: { unit: 'workingDays', count: 9 },
        after: { unit: 'workingDays', count: 5 },
        isOpen: true,
      },
    ),
  );
});
afterAll(() => here.close());

async function at(text: string): Promise<void> {
  here.clock.set(parseInstant(`${text}:00+08:00`));
  clerk = await here.as('clerk');
}

type Filed = { readonly applicationId: string; readonly token: string };

/** 宏达公司 files, the centre accepts, the first stage is granted; the second waits for the works. */
async function begun(): Promise<Filed> {
  await at('2007-10-30T09:00');
  const subject = { kind: 'channel', key: 'works', route: 'all', answers: {} } as const;
  const draft = await here.anybody(startDraft, { body: { subject } });
  const params = { draftId: draft.draftId };
  const documents = draft.documents.map(({ id }) => id);
  const answers = { applicant: HONGDA, form: validForm(draft.form), documents };
  const saved = await here.anybody(saveDraft, { params, body: { version: draft.version, answers } });
  expect(saved.faults).toEqual([]);
  const body = { version: saved.version, declared: true } as const;
  const { caseNumber, queryCode } = await here.anybody(submitChannelDraft, { params, body });
  const { trackPath } = await here.anybody(findTrack, { body: { caseNumber, queryCode } });
  const { rows } = await clerk(listApplications, { query: { open: 'true', limit: 200 } });
  const row = rows.find(({ applicationNumber }) => applicationNumber === caseNumber);
  const applicationId = row?.applicationId ?? '';
  await clerk(acceptApplication, { params: { applicationId }, body: { version: row?.version ?? 0 } });
  await grant('gsj', applicationId);
  return { applicationId, token: trackPath.slice(3) };
}

async function grant(department: string, applicationId: string): Promise<void> {
  await here.jobs.settled();
  const reviewer = await here.as(`reviewer-${department}`);
  const { rows } = await reviewer(listCases, { query: { box: 'toDecide', limit: 200 } });
  for (const { caseId } of rows) {
    const { application, version } = await reviewer(readCase, { params: { caseId } });
    if (application?.applicationId === applicationId)
      await reviewer(grantCase, { params: { caseId }, body: { version } });
  }
  await here.jobs.settled();
}

const view = (applicationId: string) => clerk(readApplication, { params: { applicationId } });
const gateOf = async (applicationId: string) => {
  const { gates, version } = await clerk(readGates, { params: { applicationId } });
  return { ...gates[0], version };
};
const standings = async (applicationId: string) =>
  Object.fromEntries((await view(applicationId)).running.map(({ stepId, standing }) => [stepId, standing]));

const said = (version: number, on: string, document = '竣工验收报告 2007-12号') => ({
  version,
  on,
  document,
});
const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

test('the applicant states it by the link; the stage begins, and the time of the works is not the channel’s', async () => {
  const { applicationId, token } = await begun();
  expect(await gateOf(applicationId)).toMatchObject({ gateId: 'FINISHED', mayState: true, statedOn: null });
  expect(await view(applicationId)).toMatchObject({ state: 'accepted', promisedDue: { on: '2007-11-06' } });
  expect(await standings(applicationId)).toEqual({ begin: 'done', code: 'waiting', tax: 'waiting' });

  await at('2007-11-13T09:00');
  const seen = await here.anybody(track, { params: { token } });
  expect(seen.gates).toMatchObject([{ nameEn: 'Works finished', mayState: true }]);
  const params = { token, gateId: 'FINISHED' };
  const done = await here.anybody(stateFactByLink, { params, body: said(seen.version, '2007-11-12') });
  expect(done.gates[0]).toMatchObject({ statedOn: '2007-11-12', byApplicant: true, mayWithdraw: true });
  expect(await standings(applicationId)).toEqual({ begin: 'done', code: 'open', tax: 'open' });
  expect(await view(applicationId)).toMatchObject({ promisedDue: { on: '2007-11-20' } });

  for (const department of ['zjj', 'gsh']) await grant(department, applicationId);
  expect(await view(applicationId)).toMatchObject({ state: 'granted', onTime: true });
});

test('a false statement is taken back: what was begun on it ends, and begins anew when it is true', async () => {
  const { applicationId, token } = await begun();
  await at('2007-11-06T09:00');
  const before = await gateOf(applicationId);
  const params = { applicationId, gateId: 'FINISHED' };
  await clerk(stateFact, { params, body: said(before.version, '2007-11-05') });
  const first = (await view(applicationId)).running.find(({ stepId }) => stepId === 'code')?.caseId ?? '';
  const stated = await gateOf(applicationId);
  expect(stated).toMatchObject({ byApplicant: false, mayWithdraw: true });

  await at('2007-11-07T09:00');
  const byLink = { token, gateId: 'FINISHED' };
  await here.anybody(withdrawStatementByLink, { params: byLink, body: { version: stated.version } });
  await here.jobs.settled();
  expect(await standings(applicationId)).toEqual({ begin: 'done', code: 'waiting', tax: 'waiting' });
  expect(await view(applicationId)).toMatchObject({ state: 'accepted' });
  expect(await clerk(readCase, { params: { caseId: first } })).toMatchObject({ state: 'withdrawn' });

  await at('2007-11-20T09:00');
  const again = await gateOf(applicationId);
  await clerk(stateFact, { params, body: said(again.version, '2007-11-19') });
  const second = (await view(applicationId)).running.find(({ stepId }) => stepId === 'code');
  expect(second).toMatchObject({ standing: 'open' });
  expect(second?.caseId).not.toBe(first);
  await grant('zjj', applicationId);
  expect(await gateOf(applicationId)).toMatchObject({ mayWithdraw: false });
  const { version } = await view(applicationId);
  const refused = await problemOf(clerk(withdrawStatement, { params, body: { version } }));
  expect(refused).toMatchObject({ code: 'channels.statement', status: 409 });

  const rows = await here.server.database.many(eventsOfApplication, { centreId: 1, applicationId });
  const events = rows.map((event) => eventOfRow({ ...event, body: event.body as Record<string, unknown> }));
  const row = await here.server.database.maybe(applicationById, { centreId: 1, applicationId });
  expect(row && applicationOf(row)).toEqual(foldApplication(events as unknown as ApplicationEvent[]));
});

test('what cannot be stated is refused with its reason', async () => {
  const { applicationId, token } = await begun();
  await at('2007-11-06T09:00');
  const { version } = await gateOf(applicationId);
  const params = { applicationId, gateId: 'FINISHED' };
  expect(await problemOf(clerk(stateFact, { params, body: said(version, '2007-11-07') }))).toMatchObject({
    code: 'channels.report-day',
  });
  const none = { params: { applicationId, gateId: 'NONE' }, body: said(version, '2007-11-05') };
  expect(await problemOf(clerk(stateFact, none))).toMatchObject({ code: 'channels.statement' });
  expect(await problemOf(clerk(stateFact, { params, body: said(version - 1, '2007-11-05') }))).toMatchObject({
    code: 'stale',
    fresh: { version },
  });
  const reviewer = await here.as('reviewer-zjj');
  expect(await problemOf(reviewer(stateFact, { params, body: said(version, '2007-11-05') }))).toMatchObject({
    status: 403,
  });
  const forged = {
    params: { token: `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`, gateId: 'FINISHED' },
    body: said(version, '2007-11-05'),
  };
  expect(await problemOf(here.anybody(stateFactByLink, forged))).toMatchObject({ status: 404 });
  const early = { params, body: { version } };
  expect(await problemOf(clerk(withdrawStatement, early))).toMatchObject({ code: 'channels.statement' });
});
