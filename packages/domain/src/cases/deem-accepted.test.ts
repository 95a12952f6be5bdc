import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctCase } from '#cases/correct.ts';
import { accepted, CLOCK, SHEET, TIMING, told } from '#cases/course.fixture.ts';
import { deemAccepted } from '#cases/deem-accepted.ts';
import { duesOfCase } from '#cases/dues-of-case.ts';
import { requestCorrection } from '#cases/request-correction.ts';
import { act, aDigest, anotherDigest, at, liMin } from '#cases/samples.fixture.ts';
import { dateOnly } from '#time/date-only.ts';
import { type Instant, instant, localDay } from '#time/instant.ts';

const received = told({}).file;
const deem = (moment: string, before = received) =>
  deemAccepted(before, { at: at(moment), sheet: SHEET, clock: CLOCK });

describe('nobody said anything in time', () => {
  test('the law accepts from the day of receipt, and the days since then are used', () => {
    const { caseFile, events } = deem('2007-11-06T17:31');
    expect(caseFile).toMatchObject({
      state: 'deemedAccepted',
      acceptedAt: at('2007-11-06T17:31'),
      acceptedOn: '2007-10-30',
      countedFrom: at('2007-10-30T09:00'),
      promisedDue: { on: '2007-11-06' },
      statutoryDue: { on: '2007-11-27' },
    });
    expect(caseFile).not.toHaveProperty('acceptedBy');
    expect(events).toMatchObject([{ by: { actor: 'system', accountId: null }, on: '2007-10-30' }]);
  });

  test('noticing it a month later gives nobody a day more', () => {
    const early = deem('2007-11-06T17:31').caseFile;
    const late = deem('2007-12-06T09:00').caseFile;
    expect(late).toEqual({ ...early, acceptedAt: at('2007-12-06T09:00') });
  });

  test('an item without a limit in law has none', () => {
    const { caseFile } = deemAccepted(received, {
      at: at('2007-11-06T17:31'),
      sheet: { ...SHEET, kind: 'publicService' },
      clock: CLOCK,
    });
    expect(caseFile.statutoryDue).toBeNull();
  });

  test('after a correction the days begin with its arrival', () => {
    const { file } = told(
      {},
      (before) =>
        requestCorrection(before, {
          ...act(liMin(), '2007-10-31T10:00'),
          defects: [{ documentId: 'GSJ-010-M1', defect: '没有签字' }],
          statementDigest: anotherDigest,
          sheet: SHEET,
          clock: CLOCK,
        }),
      (before) =>
        correctCase(before, {
          at: at('2007-11-12T15:00'),
          on: dateOnly('2007-11-12'),
          documentIds: ['GSJ-010-M1'],
          dossierDigest: aDigest,
        }),
    );
    expect(() => deem('2007-11-19T17:30', file)).toThrow(expect.objectContaining({ code: 'cases.not-yet' }));
    expect(deem('2007-11-19T17:31', file).caseFile).toMatchObject({
      acceptedOn: '2007-11-12',
      countedFrom: at('2007-11-12T15:00'),
    });
  });

  test.each([
    ['up to the last moment', '2007-11-06T17:30', received, 'cases.not-yet'],
    ['when it was accepted', '2007-12-06T09:00', told({}, accepted()).file, 'cases.not-lawful'],
  ])('not %s', (_when, moment, before, code) => {
    expect(() => deem(moment, before)).toThrow(expect.objectContaining({ code }));
  });
});

test('silence never gives more time than an acceptance at the last moment would', () => {
  const moments = fc.integer({ min: at('2007-01-04T00:00'), max: at('2007-11-30T00:00') }).map(instant);
  fc.assert(
    fc.property(moments, (receivedAt: Instant) => {
      const before = { ...received, receivedAt };
      const { caseFile } = deemAccepted(before, { at: at('2008-06-02T09:00'), ...TIMING });
      const last = deemedDue(before.receivedAt);
      const explicit = duesOfCase({ ...before, acceptedAt: last }, TIMING);
      expect(caseFile.acceptedOn).toBe(localDay(receivedAt));
      expect(caseFile.statutoryDue?.at).toBeLessThanOrEqual(explicit.statutory?.at ?? 0);
      expect(caseFile.promisedDue?.at).toBeLessThanOrEqual(explicit.promised?.at ?? 0);
    }),
  );
});

/** The moment at which the law is about to speak: five working days, from the dues of a case of five. */
const deemedDue = (receivedAt: Instant): Instant =>
  duesOfCase({ ...received, acceptedAt: receivedAt }, TIMING).promised?.at ?? receivedAt;
