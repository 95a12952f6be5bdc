import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findPower,
  holdsPower,
  judgePower,
  nearestMiss,
  type Power,
  type PowerQuestion,
  requirePower,
} from '#organisation/delegation.ts';
import { NoPowerError } from '#organisation/errors.ts';
import type { Seal } from '#organisation/seal.ts';
import { addDays, dateOnly } from '#time/date-only.ts';
import { type Instant, instant, localDay, parseInstant } from '#time/instant.ts';

const at = (text: string): Instant => parseInstant(`${text}+08:00`);

const power = (changes: Partial<Power> = {}): Power => ({
  departmentCode: 'GSJ',
  act: 'accept',
  from: dateOnly('2007-05-01'),
  until: dateOnly('2007-12-31'),
  basis: '授权书2007年第3号',
  ...changes,
});

const seal = (changes: Partial<Seal> = {}): Seal => ({
  sealId: 'seal-1',
  name: '审批专用章（1）',
  use: 'approval',
  from: dateOnly('2007-05-01'),
  until: null,
  ...changes,
});

const asked = (changes: Partial<PowerQuestion> = {}): PowerQuestion => ({
  departmentCode: 'GSJ',
  act: 'accept',
  at: at('2007-06-01T10:00'),
  on: dateOnly('2007-06-01'),
  itemCode: 'GSJ-010',
  ...changes,
});

const onDay = (day: string): Partial<PowerQuestion> => ({ at: at(`${day}T10:00`), on: dateOnly(day) });

describe('a power holds from its first to its last day', () => {
  test.each([
    ['2007-04-30', 'not-yet'],
    ['2007-05-01', 'holds'],
    ['2007-08-15', 'holds'],
    ['2007-12-31', 'holds'],
    ['2008-01-01', 'expired'],
  ])('%s: %s', (day, expected) => {
    expect(judgePower(power(), asked(onDay(day)))).toBe(expected);
  });

  test('without a last day it goes on', () => {
    expect(holdsPower([power({ until: null })], asked(onDay('2099-01-01')))).toBe(true);
    expect(holdsPower([power({ until: null })], asked(onDay('2007-04-30')))).toBe(false);
  });

  test('a power of one day holds on that day only', () => {
    const oneDay = [power({ from: dateOnly('2007-06-01'), until: dateOnly('2007-06-01') })];
    expect(
      ['2007-05-31', '2007-06-01', '2007-06-02'].map((day) => holdsPower(oneDay, asked(onDay(day)))),
    ).toEqual([false, true, false]);
  });
});

describe('T27: a power that was ended holds until that moment, to the millisecond', () => {
  const endedAt = at('2007-06-01T10:00');
  test.each([
    [-1, 'holds'],
    [0, 'revoked'],
    [1, 'revoked'],
  ])('%i ms from it: %s', (ms, expected) => {
    expect(judgePower(power({ endedAt }), asked({ at: instant(endedAt + ms) }))).toBe(expected);
  });
});

describe('a power is for one department, one act, and what it is limited to', () => {
  test.each<[string, Partial<Power>, Partial<PowerQuestion>, ReturnType<typeof judgePower>]>([
    ['another department', {}, { departmentCode: 'XFD' }, null],
    ['another act', {}, { act: 'decide' }, null],
    ['an item it names', { items: ['GSJ-009', 'GSJ-010'] }, {}, 'holds'],
    ['an item it does not name', { items: ['GSJ-009'] }, {}, 'other-item'],
    ['no item at all', { items: [] }, {}, 'other-item'],
    ['a kind it names', { kinds: ['licence'] }, { itemKind: 'licence' }, 'holds'],
    ['another kind', { kinds: ['licence'] }, { itemKind: 'benefit' }, 'other-item'],
    ['a kind nobody knows', { kinds: ['licence'] }, {}, 'other-item'],
    ['its counter', { counterId: 'S001' }, { counterId: 'S001' }, 'holds'],
    ['another counter', { counterId: 'S001' }, { counterId: 'S002' }, 'other-window'],
    ['away from any counter', { counterId: 'S001' }, {}, 'other-window'],
    ['a counter, where it names none', {}, { counterId: 'S002' }, 'holds'],
    ['with its seal', { seal: seal() }, {}, 'holds'],
    ['a seal not yet in use', { seal: seal({ from: dateOnly('2007-06-02') }) }, {}, 'seal-not-yet'],
    ['a seal whose time is over', { seal: seal({ until: dateOnly('2007-05-31') }) }, {}, 'seal-expired'],
    ['a seal taken out of use', { seal: seal({ revokedAt: at('2007-06-01T09:59') }) }, {}, 'seal-revoked'],
    ['a seal taken out of use later', { seal: seal({ revokedAt: at('2007-06-01T10:01') }) }, {}, 'holds'],
  ])('%s: %s', (_situation, changes, question, expected) => {
    expect(judgePower(power(changes), asked(question))).toBe(expected);
  });

  test('any of several may be the one', () => {
    expect(holdsPower([power({ act: 'decide' }), power({ departmentCode: 'XFD' }), power()], asked())).toBe(
      true,
    );
  });

  test('no powers, no act', () => {
    expect(holdsPower([], asked())).toBe(false);
  });
});

describe('the power an act rests on', () => {
  test('is one that names its seal, rather than one that names none', () => {
    const sealed = power({ powerId: 'sealed', seal: seal() });
    expect(findPower([power({ powerId: 'plain', from: dateOnly('2007-05-20') }), sealed], asked())).toBe(
      sealed,
    );
  });

  test('is the newest of the same sort', () => {
    const newest = power({ from: dateOnly('2007-05-20') });
    expect(findPower([power(), newest, power()], asked())).toBe(newest);
  });
});

describe('a missing power', () => {
  const refused = (powers: readonly Power[], question: Partial<PowerQuestion> = {}) => {
    try {
      requirePower(powers, asked(question));
    } catch (error) {
      if (error instanceof NoPowerError) return error;
      throw error;
    }
    throw new Error('it was not refused');
  };

  test('is told with department, act, item and day', () => {
    const error = refused([]);
    expect(error.message).toBe('no power to accept GSJ-010 for GSJ on 2007-06-01');
    expect(error.said?.zh).toBe('部门没有授权您办理本事项，请找该部门负责人。');
    expect(error.facts).toEqual({ departmentCode: 'GSJ', act: 'accept', on: '2007-06-01' });
  });

  test.each<[string, Partial<Power>, string, string]>([
    [
      'ended yesterday',
      { until: dateOnly('2007-05-31'), grantedBy: '陈明' },
      '授权“授权书2007年第3号”已于2007-05-31到期。请找陈明。',
      'The delegation “授权书2007年第3号” ended on 2007-05-31. Ask 陈明.',
    ],
    [
      'revoked this morning',
      { endedAt: at('2007-06-01T09:30'), endReason: '调离窗口' },
      '授权“授权书2007年第3号”已于2007-06-01 09:30终止（调离窗口）。请找授权部门负责人。',
      'The delegation “授权书2007年第3号” was ended on 2007-06-01 09:30 (调离窗口). Ask the head of the department.',
    ],
    [
      'with a seal out of use',
      { seal: seal({ revokedAt: at('2007-05-20T09:00'), revokeReason: '遗失' }) },
      '授权“授权书2007年第3号”所用印章“审批专用章（1）”已于2007-05-20 09:00停用（遗失）。请找授权部门负责人。',
      'The delegation “授权书2007年第3号” uses the seal “审批专用章（1）”, taken out of use on 2007-05-20 09:00 (遗失). Ask the head of the department.',
    ],
    [
      'bound to another counter',
      { counterId: 'S001' },
      '授权“授权书2007年第3号”只在S001号窗口有效。请找授权部门负责人。',
      'The delegation “授权书2007年第3号” holds at counter S001 only. Ask the head of the department.',
    ],
    [
      'not begun',
      { from: dateOnly('2007-06-02') },
      '授权“授权书2007年第3号”自2007-06-02起才有效。请找授权部门负责人。',
      'The delegation “授权书2007年第3号” holds from 2007-06-02 on only. Ask the head of the department.',
    ],
  ])('%s says so, and whom to ask', (_situation, changes, zh, en) => {
    expect(refused([power(changes)]).said).toEqual({ zh, en });
  });

  test('of several the one that is nearest is told: over rather than for another item, the last rather than the first', () => {
    const powers = [
      power({ items: ['GSJ-001'], basis: 'other item' }),
      power({ until: dateOnly('2007-05-10'), basis: 'first' }),
      power({ until: dateOnly('2007-05-31'), basis: 'last' }),
    ];
    expect(nearestMiss(powers, asked())?.power.basis).toBe('last');
  });

  test.each([
    ['2007-05-30', 'over'],
    ['2007-05-29', 'other item'],
  ])('what ended on %s explains a refusal of the first of June: %s', (until, told) => {
    const powers = [
      power({ items: ['GSJ-001'], basis: 'other item' }),
      power({ until: dateOnly(until), basis: 'over' }),
    ];
    expect(nearestMiss(powers, asked())?.power.basis).toBe(told);
  });
});

const days = fc.integer({ min: -40, max: 40 }).map((count) => addDays(dateOnly('2007-06-01'), count));
const moments = fc
  .integer({ min: -40 * 86_400_000, max: 40 * 86_400_000 })
  .map((ms) => instant(at('2007-06-01T10:00') + ms));

test('T27: an act is allowed if and only if its moment lies inside the power and inside its seal', () => {
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  fc.assert(
    fc.property(
      fc.record({ from: days, until: fc.option(days), endedAt: maybe(moments) }),
      fc.record({ from: days, until: fc.option(days), revokedAt: maybe(moments) }),
      moments,
      (held, used, now) => {
        const on = localDay(now);
        const inside = (one: { from: string; until: string | null }, end: Instant | undefined) =>
          one.from <= on && (one.until === null || on <= one.until) && (end === undefined || now < end);
        const { endedAt, ...days } = held;
        const { revokedAt, ...sealDays } = used;
        const one = power({
          ...days,
          ...(endedAt !== undefined && { endedAt }),
          seal: seal({ ...sealDays, ...(revokedAt !== undefined && { revokedAt }) }),
        });
        expect(holdsPower([one], asked({ at: now, on }))).toBe(
          inside(held, endedAt) && inside(used, revokedAt),
        );
      },
    ),
  );
});

test('T08: taking a power away never allows what was not allowed before', () => {
  const powers = fc.array(fc.record({ from: days, until: fc.option(days) }).map((changes) => power(changes)));
  fc.assert(
    fc.property(powers, moments, fc.nat(), (held, now, index) => {
      const question = asked({ at: now, on: localDay(now) });
      const fewer = held.filter((_one, position) => position !== index % Math.max(1, held.length));
      if (holdsPower(fewer, question)) expect(holdsPower(held, question)).toBe(true);
    }),
  );
});
