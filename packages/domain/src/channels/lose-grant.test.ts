import { describe, expect, test } from 'vitest';
import { SYSTEM } from '#cases/act.ts';
import type { Application, ApplicationState } from '#channels/application.ts';
import { applyApplicationEvent } from '#channels/fold.ts';
import { loseGrant } from '#channels/step-acts.ts';
import { parseInstant } from '#time/instant.ts';
import { accepted } from './handling.fixture.ts';

const AT = parseInstant('2007-11-06T10:00:00+08:00');
const LOST = { at: AT, stepId: 'name', caseId: 'c-1' };

const standing = (state: ApplicationState): Application => ({ ...accepted(), state });

describe('the licence of a step is taken away', () => {
  test.each(['accepted', 'refused'] as const)(
    'while the whole stands %s: it is noted, and nothing else moves',
    (state) => {
      const before = standing(state);
      const result = loseGrant(before, LOST);
      expect(result?.events).toEqual([{ kind: 'grantLost', by: SYSTEM, ...LOST }]);
      expect(result?.application).toEqual({ ...before, version: before.version + 1 });
    },
  );

  test.each(['submitted', 'awaitingCorrection', 'granted', 'withdrawn'] as const)(
    'when the whole is %s nothing is noted: no step of it is under way',
    (state) => {
      expect(loseGrant(standing(state), LOST)).toBeNull();
    },
  );

  test('the journal cannot say so of a whole that ended well', () => {
    const event = { kind: 'grantLost', by: SYSTEM, ...LOST } as const;
    expect(() => applyApplicationEvent(standing('granted'), event)).toThrow(
      expect.objectContaining({ code: 'channels.not-lawful' }),
    );
  });
});
