import { describe, expect, test } from 'vitest';
import { judgeSeal } from '#organisation/seal.ts';
import { dateOnly } from '#time/date-only.ts';
import { instant, parseInstant } from '#time/instant.ts';

const at = (text: string) => parseInstant(`${text}+08:00`);
const seal = { from: dateOnly('2007-05-01'), until: dateOnly('2007-12-31') };
const when = (day: string) => ({ at: at(`${day}T10:00`), on: dateOnly(day) });

describe('a seal may be used from its first to its last day', () => {
  test.each([
    ['2007-04-30', 'seal-not-yet'],
    ['2007-05-01', 'usable'],
    ['2007-12-31', 'usable'],
    ['2008-01-01', 'seal-expired'],
  ])('%s: %s', (day, expected) => {
    expect(judgeSeal(seal, when(day))).toBe(expected);
  });

  test('without a last day it goes on', () => {
    expect(judgeSeal({ ...seal, until: null }, when('2099-01-01'))).toBe('usable');
  });
});

test('a seal out of use is refused from that moment on, whatever its days say', () => {
  const revokedAt = at('2007-06-01T10:00');
  const judged = [-1, 0, 1].map((ms) =>
    judgeSeal({ ...seal, revokedAt }, { at: instant(revokedAt + ms), on: dateOnly('2007-06-01') }),
  );
  expect(judged).toEqual(['usable', 'seal-revoked', 'seal-revoked']);
  expect(judgeSeal({ ...seal, revokedAt }, when('2008-06-01'))).toBe('seal-revoked');
});
