import { describe, expect, test } from 'vitest';
import type { DeliveryMode } from '#cases/case-event.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { accepted, drafted, reviewing, TEXTS, told } from '#cases/course.fixture.ts';
import { deliverCase } from '#cases/deliver.ts';
import { proofOf, type ServiceRecord } from '#cases/delivery-proof.ts';
import { refuseCase } from '#cases/refuse.ts';
import { act, aDigest, anotherDigest, at, liMin, zhouQiang } from '#cases/samples.fixture.ts';
import { dateOnly } from '#time/date-only.ts';

const throwing = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });

const on = dateOnly('2007-11-07');
const TODAY = dateOnly('2007-12-07');

const RECORDS: readonly ServiceRecord[] = [
  { mode: 'counter', signedOn: on, receiptDigest: aDigest },
  { mode: 'post', slipOn: on, receiptDigest: aDigest },
  { mode: 'electronic', arrivedOn: on, consentDigest: aDigest },
  { mode: 'left', leftOn: on, evidenceDigest: aDigest },
  { mode: 'entrusted', signedOn: on, receiptDigest: aDigest },
];

describe('the day that counts as that of service', () => {
  test.each(RECORDS.map((record) => [record.mode, record] as const))(
    '%s: the day it names',
    (_mode, record) => {
      expect(proofOf(record, TODAY)).toEqual({ servedOn: on, proofDigest: aDigest });
    },
  );

  const published: ServiceRecord = { mode: 'publicNotice', publishedOn: on, noticeDigest: aDigest };

  test('publicNotice: thirty days after publication, whether worked or not', () => {
    expect(proofOf(published, TODAY)).toEqual({ servedOn: TODAY, proofDigest: aDigest });
    expect(proofOf({ ...published, publishedOn: dateOnly('2007-11-02') }, TODAY).servedOn).toBe('2007-12-02');
  });

  test('publicNotice: not a day earlier', () => {
    expect(() => proofOf(published, dateOnly('2007-12-06'))).toThrow(throwing('cases.service-not-proven'));
  });

  test.each(RECORDS.map((record) => [record.mode, record] as const))(
    '%s: not in the future',
    (_mode, record) => {
      expect(() => proofOf(record, dateOnly('2007-11-06'))).toThrow(throwing('cases.service-not-proven'));
    },
  );

  test.each([
    ['electronic', { mode: 'electronic', arrivedOn: on, consentDigest: null }, 'consent'],
    ['left', { mode: 'left', leftOn: on, evidenceDigest: null }, 'evidence'],
  ] as const)('%s: nothing without its %o', (mode, record, needed) => {
    expect(() => proofOf(record, TODAY)).toThrow(throwing('cases.service-not-proven', { mode, needed }));
  });
});

describe('a refusal is served', () => {
  const refused: CaseFile = told({}, accepted(), reviewing(), drafted(), (before) =>
    refuseCase(before, {
      ...act(zhouQiang(), '2007-11-05T09:00'),
      statement: TEXTS,
      statementDigest: anotherDigest,
    }),
  ).file;
  const deliver = (mode: DeliveryMode, record?: ServiceRecord) => () =>
    deliverCase(refused, {
      by: liMin(),
      at: at('2007-12-07T09:00'),
      mode,
      ...(record && { proof: { record, today: TODAY } }),
    });

  test.each(['counter', 'post'] as const)('by %s, the proof may follow', (mode) => {
    const { caseFile, events } = deliver(mode)();
    expect(caseFile.state).toBe('delivered');
    expect(events[0]).not.toHaveProperty('service');
  });

  test.each(['electronic', 'left', 'entrusted', 'publicNotice'] as const)(
    'by %s only with its proof',
    (mode) => {
      expect(deliver(mode)).toThrow(throwing('cases.service-not-proven', { mode, needed: 'proof' }));
    },
  );

  test.each(RECORDS.map((record) => [record.mode, record] as const))(
    'by %s with its proof',
    (mode, record) => {
      expect(deliver(mode, record)().events).toMatchObject([
        { kind: 'delivered', mode, service: { servedOn: on, proofDigest: aDigest } },
      ]);
    },
  );

  test('not with the proof of another way', () => {
    expect(deliver('electronic', RECORDS[0])).toThrow(throwing('cases.service-not-proven'));
  });
});
