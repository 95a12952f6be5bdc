import { findTrack, track, withdrawByLink } from '@yichuang/contract/case-track.ts';
import { grantCase, listCases, readCase, refuseCase } from '@yichuang/contract/cases.ts';
import { listOpenSessions } from '@yichuang/contract/channel-open-sessions.ts';
import { readApplication } from '@yichuang/contract/channels.ts';
import type { Call } from '@yichuang/contract/client.ts';
import type { ApplicationEvent } from '@yichuang/domain/channels/application.ts';
import { foldApplication } from '@yichuang/domain/channels/fold.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sessionCookie, startTestServer, type TestServer } from '#testing/test-server.ts';
import { eventOfRow } from '../cases/index.ts';
import { applicationOf } from './rows.ts';
import {
  accepted,
  type CallBody,
  callMeeting,
  type Filed,
  minuted,
  newest,
  peopleAt,
  readFor,
} from './sessions.testing.ts';
import { applicationById, eventsOfApplication } from './store.ts';

let here: TestServer;
let clerk: Call;
let registry: Call;

beforeAll(async () => {
  here = await startTestServer();
});
afterAll(() => here.close());

async function at(text: string): Promise<void> {
  ({ clerk, registry } = await peopleAt(here, text));
}
beforeEach(() => at('2007-10-30T09:00'));

const VISIT: Partial<CallBody> = {
  ...{ kind: 'visit', place: '高新区西区示例路1号', preparation: '打开厂房', departments: [] },
  ...{ on: '2007-11-02', from: '10:00', to: '11:30' },
};

/** A meeting and a visit are called; both are still to come. */
async function twoCalled(): Promise<Filed> {
  const filed = await accepted(here, clerk);
  await callMeeting(clerk, filed.applicationId);
  await callMeeting(clerk, filed.applicationId, VISIT);
  return filed;
}

const opened = async ({ caseNumber, queryCode }: Filed) => {
  const { trackPath } = await here.anybody(findTrack, { body: { caseNumber, queryCode } });
  const params = { token: trackPath.slice(3) };
  return { params, view: await here.anybody(track, { params }) };
};

async function withdrawn(filed: Filed): Promise<void> {
  const { params, view } = await opened(filed);
  await here.anybody(withdrawByLink, { params, body: { version: view.version } });
}

/** The registry refuses the name; nothing can go past it. */
async function refused({ applicationId }: Filed): Promise<void> {
  const { running } = await clerk(readApplication, { params: { applicationId } });
  const caseId = running.find(({ standing }) => standing === 'open')?.caseId ?? '';
  const { version } = await registry(readCase, { params: { caseId } });
  const body = { version, reason: '名称重复', legalBasis: '企业名称登记管理规定第六条' };
  await registry(refuseCase, { params: { caseId }, body });
  await here.jobs.settled();
}

/** Every department grants what it has until the whole is through. */
async function granted({ applicationId }: Filed): Promise<void> {
  for (let round = 0; round < 12; round += 1) {
    const { state, running, plan } = await clerk(readApplication, { params: { applicationId } });
    if (state !== 'accepted') return;
    const open = running.filter(({ standing }) => standing === 'open').map(({ stepId }) => stepId);
    const codes = plan.steps.flatMap(({ stepId, department }) =>
      open.includes(stepId) ? department.code.toLowerCase() : [],
    );
    for (const code of new Set(codes)) {
      const reviewer = await here.as(`reviewer-${code}`);
      for (const { caseId } of (await reviewer(listCases, { query: { box: 'toDecide', limit: 200 } })).rows) {
        const { application, version } = await reviewer(readCase, { params: { caseId } });
        if (application?.applicationId !== applicationId) continue;
        await reviewer(grantCase, { params: { caseId }, body: { version } });
      }
    }
    await here.jobs.settled();
  }
}

async function journalOf(applicationId: string) {
  const key = { centreId: 1, applicationId };
  const rows = await here.server.database.many(eventsOfApplication, key);
  const events = rows.map((one) => eventOfRow({ ...one, body: one.body as Record<string, unknown> }));
  const row = await here.server.database.maybe(applicationById, key);
  return { kinds: rows.map(({ kind }) => kind), events, row };
}

describe('an application that ends while departments are called together', () => {
  test.each([
    ['granted', granted, '全部办结'],
    ['refused', refused, '不予许可'],
    ['withdrawn', withdrawn, '撤回'],
  ] as const)('%s: nothing stays open, and the reason is said', async (state, ends, words) => {
    const filed = await twoCalled();
    const { applicationId } = filed;
    await ends(filed);
    const view = await readFor(clerk, applicationId);
    expect(view.state).toBe(state);
    expect(view.sessions.map((one) => [one.state, one.acts])).toEqual([
      ['cancelled', []],
      ['cancelled', []],
    ]);
    expect(view.sessions.map(({ changeReason }) => changeReason)).toEqual([
      expect.stringContaining(words),
      expect.stringContaining(words),
    ]);
    const { kinds, events, row } = await journalOf(applicationId);
    const end = state === 'withdrawn' ? 'withdrawn' : 'concluded';
    expect(kinds.slice(-3)).toEqual(['sessionCancelled', 'sessionCancelled', end]);
    expect(row && applicationOf(row)).toEqual(foldApplication(events as unknown as ApplicationEvent[]));
  });

  test('who was invited is told: the department in its list, the applicant on the track, calendars by a cancel', async () => {
    const filed = await twoCalled();
    await withdrawn(filed);
    const mine = async () =>
      (await registry(listOpenSessions, {})).rows.filter((row) => row.applicationId === filed.applicationId);
    expect(await mine()).toMatchObject([
      { kind: 'meeting', state: 'cancelled', changeReason: expect.stringContaining('撤回'), acts: [] },
      { kind: 'visit', state: 'cancelled' },
    ]);
    expect((await opened(filed)).view.sessions).toMatchObject([{ kind: 'visit', isCancelled: true }]);
    const url = newest(await readFor(registry, filed.applicationId)).invitationPath;
    const cookie = await sessionCookie(here.site, 'reviewer-gsj');
    const { body } = await here.site.inject({ method: 'GET', url, headers: { cookie } });
    for (const line of ['METHOD:CANCEL', 'SEQUENCE:1', 'STATUS:CANCELLED']) expect(body).toContain(line);
    await at('2007-11-02T11:31');
    expect(await mine(), 'their time is over').toEqual([]);
  });

  test('a record that has its minutes stays to be signed', async () => {
    const filed = await accepted(here, clerk);
    await callMeeting(clerk, filed.applicationId);
    await at('2007-11-01T14:00');
    await minuted(clerk, await readFor(clerk, filed.applicationId));
    await withdrawn(filed);
    expect(newest(await readFor(registry, filed.applicationId))).toMatchObject({
      state: 'minuted',
      acts: ['sign'],
    });
    const { rows } = await registry(listOpenSessions, {});
    expect(rows.find((row) => row.applicationId === filed.applicationId)).toMatchObject({ state: 'minuted' });
  });
});
