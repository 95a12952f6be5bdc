import { findTrack, track } from '@yichuang/contract/case-track.ts';
import { listOpenSessions } from '@yichuang/contract/channel-open-sessions.ts';
import type { SessionsView } from '@yichuang/contract/channel-session-views.ts';
import * as sessions from '@yichuang/contract/channel-sessions.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { momentOf } from '#platform/context.ts';
import { sessionCookie, startTestServer, type TestServer } from '#testing/test-server.ts';
import { urgeLinesNightly } from './index.ts';
import {
  accepted,
  callMeeting,
  minuted,
  newest,
  peopleAt,
  placeOf,
  readFor,
  sign,
} from './sessions.testing.ts';

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

/** Lines of a calendar file, unfolded, by name; parameters stay with the name. */
async function calendarOf(view: SessionsView): Promise<ReadonlyMap<string, string>> {
  const cookie = await sessionCookie(here.site, 'reviewer-gsj');
  const url = newest(view).invitationPath;
  const reply = await here.site.inject({ method: 'GET', url, headers: { cookie } });
  expect(reply.headers['content-type']).toBe('text/calendar; charset=utf-8');
  const lines = reply.body.replaceAll('\r\n ', '').split('\r\n');
  expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]));
}

describe('the invitation for a calendar', () => {
  test('keeps its id; the sequence grows when it is moved and when it is cancelled', async () => {
    const { applicationId } = await accepted(here, clerk);
    const view = await callMeeting(clerk, applicationId);
    const first = await calendarOf(view);
    expect(Object.fromEntries(first)).toMatchObject({
      METHOD: 'PUBLISH',
      TZID: 'Asia/Shanghai',
      UID: newest(view).sessionId,
      SEQUENCE: '0',
      'DTSTART;TZID=Asia/Shanghai': '20071101T093000',
      'DTEND;TZID=Asia/Shanghai': '20071101T110000',
      DTSTAMP: '20071030T010000Z',
      LOCATION: '三楼会审室',
      STATUS: 'CONFIRMED',
    });
    expect(first.get('SUMMARY')).toMatch(/^联合会审：/);
    expect(first.get('DESCRIPTION')).toContain('1. 经营范围是否含计量器具\\n2. 章程签字页缺页');

    const { params, version } = placeOf(view);
    const slot = { on: '2007-11-02', from: '14:00', to: '15:00', place: '二楼会议室' };
    const moved = await clerk(sessions.moveJointSession, {
      params,
      body: { version, ...slot, reason: '质监局另有会议' },
    });
    expect(newest(moved)).toMatchObject({ moves: 1, changeReason: '质监局另有会议' });
    expect(Object.fromEntries(await calendarOf(moved))).toMatchObject({
      UID: newest(view).sessionId,
      SEQUENCE: '1',
      'DTSTART;TZID=Asia/Shanghai': '20071102T140000',
      LOCATION: '二楼会议室',
    });

    const gone = await clerk(sessions.cancelJointSession, {
      params,
      body: { version: newest(moved).version, reason: '双方已书面一致' },
    });
    expect(newest(gone)).toMatchObject({ state: 'cancelled', acts: [] });
    expect(Object.fromEntries(await calendarOf(gone))).toMatchObject({
      METHOD: 'CANCEL',
      UID: newest(view).sessionId,
      SEQUENCE: '2',
      STATUS: 'CANCELLED',
    });
  });
});

describe('what waits for whom', () => {
  const open = async (call_: Call, applicationId: string) =>
    (await call_(listOpenSessions, {})).rows.filter((row) => row.applicationId === applicationId);

  test('a department sees what it has to attend or to sign, the coordinator what is not closed', async () => {
    const { applicationId } = await accepted(here, clerk);
    await callMeeting(clerk, applicationId);
    expect(await open(registry, applicationId)).toMatchObject([{ state: 'called', place: '三楼会审室' }]);
    expect(await open(await here.as('reviewer-ssj'), applicationId)).toEqual([]);
    await at('2007-11-05T09:00');
    expect(await open(clerk, applicationId)).toMatchObject([
      { state: 'held', due: { task: 'minutes', isLate: true }, acts: ['minutes', 'move', 'cancel'] },
    ]);
    const recorded = await minuted(clerk, await read(applicationId));
    await sign(registry, recorded);
    expect(await open(registry, applicationId)).toEqual([]);
    expect(await open(quality, applicationId)).toMatchObject([{ state: 'minuted', acts: ['sign'] }]);
    await sign(quality, recorded);
    expect(await open(clerk, applicationId)).toEqual([]);
  });

  test('overdue signatures are urged by the night, once, and by hand as often as needed', async () => {
    const { applicationId } = await accepted(here, clerk);
    await callMeeting(clerk, applicationId);
    await at('2007-11-01T14:00');
    const recorded = await minuted(clerk, await read(applicationId));
    await sign(registry, recorded);
    const tonight = async () => {
      const { server } = here;
      await server.database.transaction((tx) =>
        urgeLinesNightly.run({}, { tx, server, centreId: 1, ...momentOf(server) }),
      );
      await here.jobs.settled();
      return newest(await read(applicationId)).lines.map(({ urgings }) => urgings);
    };
    await at('2007-11-02T03:17');
    expect(await tonight(), 'the last day is not over').toEqual([0, 0]);
    await at('2007-11-03T03:17');
    expect(await tonight()).toEqual([0, 1]);
    await at('2007-11-04T03:17');
    expect(await tonight()).toEqual([0, 1]);
    const { params, version } = placeOf(recorded);
    const urged = await clerk(sessions.urgeSessionLines, { params, body: { version } });
    expect(newest(urged).lines.map(({ urgings }) => urgings)).toEqual([0, 2]);
  });

  test('the applicant reads of a visit when, where and what to prepare; of a meeting without them nothing', async () => {
    const filing = await accepted(here, clerk);
    const { applicationId, caseNumber, queryCode } = filing;
    await callMeeting(clerk, applicationId);
    const preparation = '打开厂房，备好平面图和租赁合同';
    const visit = await callMeeting(clerk, applicationId, {
      ...{ kind: 'visit', place: '高新区西区示例路1号', preparation, departments: [] },
      ...{ on: '2007-11-02', from: '10:00', to: '11:30' },
    });
    const told = async () => {
      const { trackPath } = await here.anybody(findTrack, { body: { caseNumber, queryCode } });
      return (await here.anybody(track, { params: { token: trackPath.slice(3) } })).sessions;
    };
    const expected = {
      ...{ kind: 'visit', preparation, place: '高新区西区示例路1号' },
      startsAt: '2007-11-02T02:00:00.000Z',
      ...{ isMoved: false, isCancelled: false },
    };
    expect(await told()).toMatchObject([expected]);
    const { params, version } = placeOf(visit);
    await clerk(sessions.cancelJointSession, { params, body: { version, reason: '材料已能说明' } });
    expect(await told()).toMatchObject([{ ...expected, isCancelled: true }]);
    await at('2007-11-02T11:31');
    expect(await told(), 'over').toEqual([]);
  });
});
