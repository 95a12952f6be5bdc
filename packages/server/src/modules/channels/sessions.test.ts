import { readHandling } from '@yichuang/contract/channel-handling.ts';
import type { SessionsView } from '@yichuang/contract/channel-session-views.ts';
import * as sessions from '@yichuang/contract/channel-sessions.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import type { ApplicationEvent } from '@yichuang/domain/channels/application.ts';
import { foldApplication } from '@yichuang/domain/channels/fold.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readPdfPages } from '#platform/typesetting/read-pdf.testing.ts';
import { sessionCookie, startTestServer, type TestServer } from '#testing/test-server.ts';
import { eventOfRow } from '../cases/index.ts';
import { applicationOf } from './rows.ts';
import {
  accepted,
  type CallBody,
  callMeeting,
  code,
  minuted,
  newest,
  peopleAt,
  placeOf,
  readFor,
  sign,
} from './sessions.testing.ts';
import { applicationById, eventsOfApplication } from './store.ts';

let here: TestServer;
let clerk: Call;
let registry: Call;
let quality: Call;

beforeAll(async () => {
  here = await startTestServer();
});
afterAll(() => here.close());

async function at(text: string): Promise<void> {
  ({ clerk, registry, quality } = await peopleAt(here, text));
}
beforeEach(() => at('2007-10-30T09:00'));

const read = (applicationId: string, call = clerk) => readFor(call, applicationId);

async function wordsOf(path: string): Promise<string> {
  const cookie = await sessionCookie(here.site, 'clerk');
  const reply = await here.site.inject({ method: 'GET', url: path, headers: { cookie } });
  expect(reply.statusCode).toBe(200);
  return readPdfPages(reply.rawPayload).join('').replaceAll(/\s/g, '');
}

describe('B-08: a joint meeting from the call to the last signature', () => {
  test('two departments meet, each signs its line, and the paper follows', async () => {
    const filing = await accepted(here, clerk);
    const { applicationId } = filing;
    const view = await callMeeting(clerk, applicationId);
    const called = newest(view);
    expect(called).toMatchObject({ state: 'called', acts: ['move', 'cancel'], isApplicantInvited: false });
    expect(called.lines.map(({ department }) => department.code)).toEqual(['GSJ', 'ZJJ']);
    expect(called.dues.map(({ task, due, isLate }) => [task, due.on, isLate])).toEqual([
      ['call', '2007-10-31', false],
      ['hold', '2007-11-02', false],
      ['minutes', '2007-11-02', false],
    ]);
    const promise = (await clerk(readHandling, { params: { applicationId } })).state;
    expect(promise).toBe('accepted');

    await at('2007-11-01T14:00');
    const recorded = await minuted(clerk, await read(applicationId));
    expect(newest(recorded)).toMatchObject({
      state: 'minuted',
      minutes: { by: '演示·综合窗口', isApplicantPresent: true },
      acts: ['minutes', 'urge'],
    });
    await here.jobs.settled();
    const [first] = newest(await read(applicationId)).papers;
    const unsigned = await wordsOf(first?.path ?? '');
    for (const words of [
      '联合会审纪要',
      '待参加部门签署',
      '2007年11月1日09:30',
      '三楼会审室',
      '经营范围是否含计量器具',
      '附条件达成一致',
      '不代替任何部门依法应当作出的行政许可决定',
    ])
      expect(unsigned).toContain(words);

    const mine = newest(await read(applicationId, quality));
    expect(mine.acts).toEqual(['sign']);
    await sign(quality, recorded, '计量检定另行核查');
    const signed = await sign(registry, recorded);
    expect(newest(signed)).toMatchObject({ state: 'signed', acts: [] });
    await here.jobs.settled();
    const whole = newest(await read(applicationId));
    expect(whole.papers).toHaveLength(2);
    const last = await wordsOf(whole.papers.at(-1)?.path ?? '');
    for (const words of ['参加部门均已签署', '计量检定另行核查', '2007年11月1日14:00']) {
      expect(last).toContain(words);
    }
    expect(last, 'who signed, by name').toMatch(/演示·.*审批2007年11月1日14:00/);
  });

  test('the outcome binds opinions and only advises a licence', async () => {
    const { applicationId } = await accepted(here, clerk);
    await callMeeting(clerk, applicationId);
    await at('2007-11-01T14:00');
    const { agenda } = newest(await minuted(clerk, await read(applicationId)));
    const forces = agenda.flatMap(({ steps }) =>
      steps.map(({ department, force }) => [department.code, force]),
    );
    // 名称核准 is a licence, 组织机构代码 is none.
    expect(forces).toEqual([
      ['GSJ', 'advises'],
      ['ZJJ', 'binds'],
      ['GSJ', 'advises'],
    ]);
    expect(agenda.map(({ outcome }) => outcome)).toEqual(['agreedOnConditions', 'agreed']);
  });

  test('the journal tells it without a word of what was said, and folds to the row', async () => {
    const { applicationId } = await accepted(here, clerk);
    await callMeeting(clerk, applicationId);
    await at('2007-11-01T14:00');
    const recorded = await minuted(clerk, await read(applicationId));
    await sign(registry, recorded, '保留一处');
    await clerk(sessions.urgeSessionLines, {
      params: placeOf(recorded).params,
      body: { version: placeOf(recorded).version },
    });
    await sign(quality, recorded);
    const { database } = here.server;
    const rows = await database.many(eventsOfApplication, { centreId: 1, applicationId });
    expect(rows.map(({ kind }) => kind).filter((kind) => kind.startsWith('session'))).toEqual([
      'sessionCalled',
      'sessionMinuted',
      'sessionSigned',
      'sessionUrged',
      'sessionSigned',
    ]);
    const told = JSON.stringify(rows.map(({ body }) => body));
    for (const words of ['计量', '会审室', '保留', '演示']) expect(told).not.toContain(words);
    const row = await database.maybe(applicationById, { centreId: 1, applicationId });
    const journal = rows.map((one) => eventOfRow({ ...one, body: one.body as Record<string, unknown> }));
    const folded = foldApplication(journal as unknown as ApplicationEvent[]);
    expect(folded).toEqual(row && applicationOf(row));
  });

  test('two departments sign at the same moment, and both signatures are there', async () => {
    const { applicationId } = await accepted(here, clerk);
    await callMeeting(clerk, applicationId);
    await at('2007-11-01T14:00');
    const recorded = await minuted(clerk, await read(applicationId));
    await Promise.all([sign(registry, recorded), sign(quality, recorded)]);
    const { state, lines } = newest(await read(applicationId));
    expect([state, lines.filter(({ signedAt }) => signedAt !== null).length]).toEqual(['signed', 2]);
  });

  test('pressing twice signs once', async () => {
    const { applicationId } = await accepted(here, clerk);
    await callMeeting(clerk, applicationId);
    await at('2007-11-01T14:00');
    const recorded = await minuted(clerk, await read(applicationId));
    const { params, version } = placeOf(recorded);
    const twice = () =>
      registry(sessions.signSessionLine, { params, body: { version } }, { key: 'sign-once-0001' });
    const [one, two] = [await twice(), await twice()];
    expect(one.version).toBe(two.version);
  });
});

describe('who may do what', () => {
  test('a department calls nothing, the coordinator signs nothing, a stranger sees nothing', async () => {
    const { applicationId } = await accepted(here, clerk);
    const view = await callMeeting(clerk, applicationId);
    const { params, version } = placeOf(view);
    const agenda: CallBody['agenda'] = [
      { kind: 'condition', topic: '条件', steps: [view.steps[0]?.stepId ?? ''] },
    ];
    const again = registry(sessions.callJointSession, {
      params: { applicationId },
      body: {
        ...{ version: view.version, kind: 'meeting', neededOn: '2007-10-30', place: '会议室' },
        ...{ on: '2007-11-01', from: '09:30', to: '10:30', agenda },
      },
    });
    await expect(again).rejects.toEqual(code('forbidden'));
    const cancel = registry(sessions.cancelJointSession, { params, body: { version, reason: '不需要' } });
    await expect(cancel).rejects.toEqual(code('forbidden'));
    await expect(sign(clerk, view)).rejects.toEqual(code('forbidden'));
    const stranger = await here.as('reviewer-ssj');
    await expect(read(applicationId, stranger)).rejects.toEqual(code('not-found'));
    await expect(sign(stranger, view)).rejects.toEqual(code('not-found'));
    const cookie = await sessionCookie(here.site, 'reviewer-ssj');
    const url = pathOf(sessions.readSessionInvitation, params);
    const file = await here.site.inject({ method: 'GET', url, headers: { cookie } });
    expect(file.statusCode).toBe(404);
  });

  test('nobody signs before the minutes, twice, or while absent', async () => {
    const { applicationId } = await accepted(here, clerk);
    const view = await callMeeting(clerk, applicationId, { departments: otherOf(await read(applicationId)) });
    await at('2007-11-01T14:00');
    await expect(sign(registry, await read(applicationId))).rejects.toEqual(code('channels.session-state'));
    const recorded = await minuted(clerk, await read(applicationId));
    const [absent] = otherOf(view);
    const reviewer = await here.as(`reviewer-${absent?.toLowerCase()}`);
    await expect(sign(reviewer, recorded)).rejects.toEqual(code('channels.session-line'));
    await sign(registry, recorded);
    await expect(sign(registry, recorded)).rejects.toEqual(code('channels.session-line'));
  });

  const otherOf = ({ steps }: SessionsView): string[] =>
    steps
      .map(({ department }) => department.code)
      .filter((one) => one !== 'GSJ' && one !== 'ZJJ')
      .slice(0, 1);

  test('minutes that were written anew must be seen before they are signed', async () => {
    const { applicationId } = await accepted(here, clerk);
    await callMeeting(clerk, applicationId);
    await at('2007-11-01T14:00');
    const first = await minuted(clerk, await read(applicationId));
    const second = await minuted(clerk, first);
    await expect(sign(registry, first)).rejects.toEqual(code('stale'));
    expect(newest(await sign(registry, second)).lines[0]?.signedBy).toMatch(/演示·/);
    await expect(minuted(clerk, second)).rejects.toEqual(code('channels.session-state'));
  });

  test.each<[string, Partial<CallBody>, string]>([
    ['on a Saturday', { on: '2007-11-03' }, 'channels.session-slot'],
    [
      'of one department',
      { agenda: [{ kind: 'condition', topic: '条件', steps: ['EE-01'] }] },
      'channels.session-departments',
    ],
    [
      'of a step that is not there',
      { agenda: [{ kind: 'condition', topic: '条件', steps: ['PC-999'] }] },
      'channels.session-agenda',
    ],
    ['at a quarter past twenty-four', { from: '24:15' }, 'invalid-input'],
    ['to a visit that tells the applicant nothing', { kind: 'visit' }, 'cases.basis-required'],
  ])('a call %s is refused', async (_situation, changes, expected) => {
    const { applicationId } = await accepted(here, clerk);
    await expect(callMeeting(clerk, applicationId, changes)).rejects.toEqual(code(expected));
    expect((await read(applicationId)).sessions).toEqual([]);
  });
});
