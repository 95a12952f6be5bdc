import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accepted, CLOCK, TEXTS, told } from '#cases/course.fixture.ts';
import { declineCase } from '#cases/decline.ts';
import { foldCase } from '#cases/fold.ts';
import { type BarGround, barAfter, isBarred } from '#cases/reapplication-bar.ts';
import { refuseCase } from '#cases/refuse.ts';
import { act, aDigest, anOpening, anotherDigest, at, liMin, zhouQiang } from '#cases/samples.fixture.ts';
import { submitCase } from '#cases/submit.ts';
import { addDays, addMonths, dateOnly } from '#time/date-only.ts';

describe('K14, K15: how long nobody may come again', () => {
  test.each<[string, BarGround, string, boolean, string | null]>([
    ['false papers, safety', 'falsePapers', '2007-10-30T10:00', true, '2008-10-30'],
    ['false papers, no matter of safety: a warning', 'falsePapers', '2007-10-30T10:00', false, null],
    ['fraud, safety', 'fraud', '2007-10-30T10:00', true, '2010-10-30'],
    ['fraud, no matter of safety', 'fraud', '2007-10-30T10:00', false, null],
    ['from a leap day', 'falsePapers', '2008-02-29T10:00', true, '2009-02-28'],
    ['late in the evening it is still that day', 'fraud', '2007-10-30T23:59', true, '2010-10-30'],
  ])('%s', (_what, ground, moment, concernsSafety, until) => {
    expect(barAfter(ground, { at: at(moment), concernsSafety }, CLOCK)).toEqual({ until });
  });

  test('the last day is barred, the next is free; a warning bars nobody', () => {
    const bar = { until: dateOnly('2008-10-30') };
    expect(['2007-10-30', '2008-10-30', '2008-10-31'].map((on) => isBarred(bar, dateOnly(on)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(isBarred({ until: null }, dateOnly('2007-10-30'))).toBe(false);
  });

  test('whatever the day, it ends one or three years later and not a working day more', () => {
    const first = dateOnly('2007-01-01');
    const cases = fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.constantFrom('falsePapers', 'fraud'));
    fc.assert(
      fc.property(cases, ([days, ground]) => {
        const on = addDays(first, days);
        const { until } = barAfter(ground, { at: at(`${on}T09:00`), concernsSafety: true }, CLOCK);
        expect(until).toBe(addMonths(on, ground === 'fraud' ? 36 : 12));
      }),
    );
  });
});

const submitted = submitCase(anOpening(), { at: at('2007-10-28T22:15'), dossierDigest: aDigest });
const decline = {
  ...act(liMin(), '2007-10-29T09:00'),
  statement: { reason: '从业人员健康证系伪造', legalBasis: '行政许可法第七十八条' },
  statementDigest: anotherDigest,
} as const;

describe('78 false papers at the door', () => {
  test('are declined without another authority to go to, and the journal holds until when', () => {
    const ground = { kind: 'falsePapers', bar: { until: dateOnly('2008-10-29') } } as const;
    const { caseFile, events } = declineCase(submitted.caseFile, { ...decline, ground });
    expect(caseFile.state).toBe('declined');
    expect(events).toMatchObject([{ kind: 'declined', ground: 'falsePapers', barredUntil: '2008-10-29' }]);
    expect(foldCase([...submitted.events, ...events])).toEqual(caseFile);
  });

  test('reason and basis are stated all the same', () => {
    const ground = { kind: 'falsePapers', bar: { until: null } } as const;
    const statement = { reason: '', legalBasis: '' };
    expect(() => declineCase(submitted.caseFile, { ...decline, ground, statement })).toThrow(
      expect.objectContaining({
        code: 'cases.basis-required',
        facts: { missing: ['reason', 'legalBasis'] },
      }),
    );
  });

  test('another matter still names its authority', () => {
    expect(() => declineCase(submitted.caseFile, decline)).toThrow(
      expect.objectContaining({ facts: { missing: ['competentAuthority'] } }),
    );
  });

  test.each([
    ['on the last day', '2007-10-28', true],
    ['the day after', '2007-10-27', false],
    ['a warning alone', null, false],
  ])('who applies again while it holds is declined for that: %s', (_when, until, isLawful) => {
    const ground = { kind: 'barred', bar: { until: until === null ? null : dateOnly(until) } } as const;
    const declining = () => declineCase(submitted.caseFile, { ...decline, ground });
    if (isLawful) expect(declining().events).toMatchObject([{ ground: 'barred', barredUntil: until }]);
    else expect(declining).toThrow(expect.objectContaining({ code: 'cases.not-barred', kind: 'conflict' }));
  });
});

test('78 false papers found in the review: refused, and the journal holds until when', () => {
  const { events } = refuseCase(told({}, accepted()).file, {
    ...act(zhouQiang(), '2007-11-05T09:00'),
    statement: TEXTS,
    statementDigest: aDigest,
    falsePapers: { until: dateOnly('2008-11-05') },
  });
  expect(events.at(-1)).toMatchObject({ kind: 'refused', ground: 'falsePapers', barredUntil: '2008-11-05' });
});
