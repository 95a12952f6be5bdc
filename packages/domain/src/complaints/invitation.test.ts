import { describe, expect, test } from 'vitest';
import {
  answerBy,
  type Invitation,
  type InvitationState,
  invitationOfCase,
  isLapsed,
  whyNotRated,
} from '#complaints/invitation.ts';
import { padScene } from '#complaints/pad.ts';
import { at, CLOCK_2026 } from '#complaints/remedy.fixture.ts';
import { type Instant, instant } from '#time/instant.ts';

const invited = (state: InvitationState = 'open', on = '2026-11-02T10:00'): Invitation => ({
  state,
  invitedAt: at(on),
  answerBy: answerBy(at(on), CLOCK_2026),
});

describe('seven days for an answer', () => {
  test.each([
    ['from Monday to Monday', '2026-11-02T10:00', '2026-11-09'],
    ['a seventh day that is a Saturday moves on', '2026-11-07T10:00', '2026-11-16'],
    ['a seventh day in the holidays moves behind them', '2026-09-25T10:00', '2026-10-08'],
  ])('%s', (_what, from, on) => {
    expect(answerBy(at(from), CLOCK_2026).on).toBe(on);
  });

  test('the whole of the last day counts, then it lapses', () => {
    expect(isLapsed(invited(), at('2026-11-09T23:59'))).toBe(false);
    expect(isLapsed(invited(), at('2026-11-10T00:00:01'))).toBe(true);
    expect(isLapsed(invited('answered'), at('2026-11-10T00:00:01'))).toBe(false);
  });
});

describe('misuse', () => {
  const anybody = { isStaff: false };
  test.each([
    ['once', invited(), anybody, '2026-11-02T10:01', null],
    ['twice', invited('answered'), anybody, '2026-11-02T10:02', 'rated'],
    ['too late', invited(), anybody, '2026-11-10T08:00', 'over'],
    ['after it counted by default', invited('lapsed'), anybody, '2026-11-09T08:00', 'over'],
    ['by staff', invited(), { isStaff: true }, '2026-11-02T10:01', 'staff'],
  ])('%s', (_what, invitation, rater, now, why) => {
    expect(whyNotRated(invitation, rater, at(now))).toBe(why);
  });
});

describe('who is asked about what', () => {
  const counter = { receivedVia: 'counter', ticketId: null, isAccepted: true, isDecided: false };
  test.each([
    ['online, decided: the case', { ...counter, receivedVia: 'online', isDecided: true }, 'case'],
    ['online, not decided yet: nothing', { ...counter, receivedVia: 'online' }, null],
    ['at a counter without a number: the visit', counter, 'visit'],
    ['at a counter, called by a number: the number asks', { ...counter, ticketId: 'C001' }, null],
    ['papers only taken in: nothing', { ...counter, isAccepted: false }, null],
  ] as const)('%s', (_what, one, kind) => {
    expect(invitationOfCase(one)).toBe(kind);
  });
});

describe('what the pad shows', () => {
  const later = (seconds: number): Instant => instant(at('2026-11-02T10:00') + seconds * 1_000);
  const open = invited();

  test.each([
    ['nothing was asked', null, null, false, 0, 'idle'],
    ['the clerk shows data', null, null, true, 0, 'confirm'],
    ['just invited', open, null, false, 1, 'rating'],
    ['D-21: showing the data of the next does not take the question away', open, null, true, 30, 'rating'],
    ['nobody answered for a minute and a half', open, null, false, 90, 'idle'],
    ['answered a moment ago', invited('answered'), 5, false, 6, 'thanks'],
    ['answered a moment ago, and the next person stands there', invited('answered'), 5, true, 6, 'confirm'],
    ['answered some time ago', invited('answered'), 5, false, 20, 'idle'],
  ] as const)('%s', (_what, invitation, answered, isPresented, now, scene) => {
    const answeredAt = answered === null ? null : later(answered);
    expect(padScene({ invitation, answeredAt, isPresented }, later(now))).toBe(scene);
  });
});
