import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withdrawApplication } from '#channels/acts.ts';
import type { Application, ApplicationEvent } from '#channels/application.ts';
import { callSession } from '#channels/call-session.ts';
import { cancelSession, moveSession } from '#channels/change-session.ts';
import { endSession, openSessions } from '#channels/end-sessions.ts';
import { applyApplicationEvent } from '#channels/fold.ts';
import { accepted, act, at, SALTED } from '#channels/handling.fixture.ts';
import { type JointSession, sessionState } from '#channels/joint-session.ts';
import { called, command, minuted, minutesOf, signed, slot } from '#channels/session.fixture.ts';
import { recordMinutes } from '#channels/session-minutes.ts';
import { DomainError } from '#errors.ts';
import { type Instant, instant } from '#time/instant.ts';

const throwing = (code: string) => expect.objectContaining({ code });
const end = (text: string) => ({ at: at(text), statementDigest: SALTED });

describe('a session whose application ends', () => {
  test.each([
    ['still to come', '2007-10-31T09:00'],
    ['under way', '2007-11-01T10:00'],
    ['over, without minutes', '2007-11-05T09:00'],
  ])('%s is cancelled by rule', (_situation, text) => {
    const { events, session } = endSession(called(), end(text));
    expect(events).toMatchObject([{ kind: 'sessionCancelled', by: { actor: 'system' } }]);
    expect([sessionState(session, at(text)), session.version]).toEqual(['cancelled', 2]);
  });

  test.each([
    ['with minutes', minuted()],
    ['signed', signed(signed(minuted(), 'GHJ'), 'XFD')],
    ['cancelled before', endSession(called(), end('2007-10-31T09:00'))],
  ])('%s stays what it is', (_situation, before) => {
    expect(openSessions([before.session], at('2007-11-02T09:00'))).toEqual([]);
    expect(() => endSession(before, end('2007-11-02T09:00'))).toThrow(throwing('channels.session-state'));
  });
});

const ACTS = ['call', 'move', 'cancel', 'minute'] as const;
const commands = fc.array(
  fc.record({ act: fc.constantFrom(...ACTS), nth: fc.nat(3), minutes: fc.nat(3 * 24 * 60) }),
  { maxLength: 20 },
);

/** Sessions of one application in any order of acts, and the end of the whole at any moment. */
class Hall {
  application: Application = accepted();
  readonly events: ApplicationEvent[] = [];
  readonly sessions = new Map<string, JointSession>();
  now: Instant = at('2007-10-30T09:00');

  take(result: { application: Application; events: readonly ApplicationEvent[]; session?: JointSession }) {
    this.application = result.application;
    this.events.push(...result.events);
    if (result.session) this.sessions.set(result.session.sessionId, result.session);
  }

  act(name: (typeof ACTS)[number], nth: number): void {
    const by = { ...act('2007-10-30T10:00'), at: this.now };
    const { application } = this;
    const session = [...this.sessions.values()][nth];
    const later = slot('2007-11-08');
    const { clock, rules } = command();
    const words = { reason: '另行安排', statementDigest: SALTED };
    if (name === 'call')
      this.take(
        callSession(application, { ...command(), ...by, sessionId: `s${this.sessions.size}`, slot: later }),
      );
    else if (!session) return;
    else if (name === 'move')
      this.take(moveSession({ application, session }, { ...by, ...words, slot: later, clock, rules }));
    else if (name === 'cancel') this.take(cancelSession({ application, session }, { ...by, ...words }));
    else this.take(recordMinutes({ application, session }, { ...minutesOf(), ...by }));
  }

  tryAct(name: (typeof ACTS)[number], nth: number): void {
    try {
      this.act(name, nth);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }

  withdraw(): void {
    for (const session of openSessions([...this.sessions.values()], this.now))
      this.take(
        endSession({ application: this.application, session }, { at: this.now, statementDigest: SALTED }),
      );
    this.take(withdrawApplication(this.application, { at: this.now }));
  }
}

test('any order of acts: an ended application has no open session, then or later, and nothing opens one', () => {
  fc.assert(
    fc.property(commands, commands, (before, after) => {
      const hall = new Hall();
      const run = (all: typeof before) => {
        for (const { act: name, nth, minutes } of all) {
          hall.now = instant(hall.now + minutes * 60_000);
          hall.tryAct(name, nth);
        }
      };
      run(before);
      hall.withdraw();
      expect(hall.events.at(-1)?.kind, 'the end comes last').toBe('withdrawn');
      run(after);
      expect(openSessions([...hall.sessions.values()], hall.now)).toEqual([]);
      const cancelled = hall.events.flatMap((one) => (one.kind === 'sessionCancelled' ? one.sessionId : []));
      expect(new Set(cancelled).size, 'each once').toBe(cancelled.length);
      expect(hall.events.reduce<Application>(applyApplicationEvent, accepted())).toEqual(hall.application);
    }),
    { numRuns: 300 },
  );
});
