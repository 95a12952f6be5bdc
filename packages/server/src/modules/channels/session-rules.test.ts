import { changeSessionRules, readSessionRules } from '@yichuang/contract/channel-session-rules.ts';
import * as sessions from '@yichuang/contract/channel-sessions.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { DEFAULT_SESSION_RULES, type SessionRules } from '@yichuang/domain/channels/session-rules.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { accepted, callMeeting, newest, peopleAt, placeOf, readFor } from './sessions.testing.ts';

let here: TestServer;
let admin: Call;
let clerk: Call;
let applicationId: string;

beforeAll(async () => {
  here = await startTestServer();
  ({ clerk } = await peopleAt(here, '2007-10-30T09:00'));
  admin = await here.as('admin');
  ({ applicationId } = await accepted(here, clerk));
});
afterAll(() => here.close());

const change = async (changes: Partial<SessionRules>, call = admin) => {
  const { version } = await admin(readSessionRules, {});
  const rules = { ...DEFAULT_SESSION_RULES, ...changes };
  return call(changeSessionRules, { body: { version, rules, basis: '主任办公会纪要第6号' } });
};
const heldBy = (view: Awaited<ReturnType<typeof readFor>>) =>
  newest(view).dues.find(({ task }) => task === 'hold')?.due.on;

test('nothing was ever changed: the defaults', async () => {
  expect(await admin(readSessionRules, {})).toEqual({
    version: 0,
    rules: DEFAULT_SESSION_RULES,
    history: [],
  });
});

test('a change is a version with its reason; it binds what is called from then on, not what was called', async () => {
  const before = await callMeeting(clerk, applicationId);
  expect(heldBy(before)).toBe('2007-11-02');
  ({ clerk } = await peopleAt(here, '2007-10-30T10:00'));
  admin = await here.as('admin');
  expect(await change({ holdDays: 5, noticeDays: 2, longestHours: 2 })).toMatchObject({
    version: 1,
    rules: { holdDays: 5 },
    history: [{ version: 1, basis: '主任办公会纪要第6号' }],
  });
  expect(heldBy(await readFor(clerk, applicationId))).toBe('2007-11-02');
  await clerk(sessions.cancelJointSession, {
    params: placeOf(before).params,
    body: { version: placeOf(before).version, reason: '重新召集' },
  });
  await expect(callMeeting(clerk, applicationId, { on: '2007-10-31' })).rejects.toMatchObject({
    problem: { code: 'channels.session-slot', facts: { fault: 'tooSoon', earliest: '2007-11-01' } },
  });
  await expect(callMeeting(clerk, applicationId, { to: '12:00' })).rejects.toMatchObject({
    problem: { code: 'channels.session-slot', facts: { fault: 'tooLong', hours: '2' } },
  });
  const after = await callMeeting(clerk, applicationId);
  expect([heldBy(after), after.rules.noticeDays]).toEqual(['2007-11-06', 2]);
});

test('rules that cannot be are refused, each at its place, in both languages', async () => {
  await expect(change({ callDays: 0, mostDepartments: 1 })).rejects.toMatchObject({
    problem: {
      errors: [
        { pointer: '/rules/callDays', message: '应为 1 到 10 的整数' },
        { pointer: '/rules/mostDepartments', messageEn: 'Allowed: a whole number from 2 to 60' },
      ],
    },
  });
});

test('two who change at once: the second gets the rules as they are now', async () => {
  const body = { version: 0, rules: DEFAULT_SESSION_RULES, basis: '主任办公会纪要第7号' };
  await expect(admin(changeSessionRules, { body })).rejects.toMatchObject({
    problem: { code: 'stale', fresh: { version: 1, rules: { holdDays: 5 } } },
  });
});

test('only who sets the centre may', async () => {
  await expect(change({}, clerk)).rejects.toMatchObject({ problem: { status: 403 } });
});
