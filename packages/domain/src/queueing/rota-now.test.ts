import { describe, expect, test } from 'vitest';
import { parseOfficeHours } from '#clock/office-hours.ts';
import { duty, MONDAY } from '#queueing/rota.fixture.ts';
import { expectedNow, runningHalf, type Substitution } from '#queueing/rota-now.ts';
import { instantAt, parseLocal } from '#time/instant.ts';

const HOURS = parseOfficeHours('08:30-12:00,13:00-17:30');
const at = (time: string) => instantAt(parseLocal(`${MONDAY}T${time}`));

describe('the half that runs', () => {
  test.each([
    ['08:29', null],
    ['08:30', ['morning', '08:30']],
    ['11:59', ['morning', '08:30']],
    ['12:00', null],
    ['13:00', ['afternoon', '13:00']],
    ['17:30', null],
  ] as const)('at %s', (time, expected) => {
    const running = runningHalf(at(time), MONDAY, HOURS);
    expect(running).toEqual(expected && { half: expected[0], since: at(expected[1]) });
  });
});

describe('whom the rota expects', () => {
  const morning = { half: 'morning' as const, since: at('08:30') };
  const standIn = (changes: Partial<Substitution> = {}): Substitution => ({
    ...{ counterId: 'S087', half: 'morning', absentId: 'ann', standInId: 'bai' },
    ...{ fromAt: at('09:10'), untilAt: null, ...changes },
  });

  test.each([
    [
      'the first of this half',
      [],
      { accountId: 'ann', partnerId: 'bai', standsInFor: null, since: at('08:30') },
    ],
    [
      'who stands in, from then on; the partner is there already',
      [standIn()],
      { accountId: 'bai', partnerId: null, standsInFor: 'ann', since: at('09:10') },
    ],
    [
      'somebody else stands in: the partner can still be called',
      [standIn({ standInId: 'chen', fromAt: at('08:00') })],
      { accountId: 'chen', partnerId: 'bai', standsInFor: 'ann', since: at('08:30') },
    ],
    [
      'the first again once that has ended',
      [standIn({ untilAt: at('10:00') })],
      { accountId: 'ann', partnerId: 'bai', standsInFor: null, since: at('08:30') },
    ],
    [
      'the first, when somebody stands in elsewhere or in the afternoon',
      [standIn({ counterId: 'S088' }), standIn({ half: 'afternoon' })],
      { accountId: 'ann', partnerId: 'bai', standsInFor: null, since: at('08:30') },
    ],
  ] as const)('%s', (_who, substitutions, expected) => {
    const duties = [duty('S087', 'ann', 'bai'), duty('S087', 'chen', null, { half: 'afternoon' })];
    expect(expectedNow(duties, substitutions, morning)).toEqual([{ counterId: 'S087', ...expected }]);
  });
});
