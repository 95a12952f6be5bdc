import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOCK, inReview, TEXTS } from '#cases/course.fixture.ts';
import { aDigest, anotherDigest, aPower, at, LI_MIN, liMin, zhouQiang } from '#cases/samples.fixture.ts';
import { isInForce } from '#licences/act.ts';
import { changeLicence } from '#licences/change.ts';
import { deemRenewed, expireLicence } from '#licences/end-of-term.ts';
import { foldLicence } from '#licences/fold.ts';
import { issueLicence } from '#licences/issue.ts';
import type { Licence } from '#licences/licence.ts';
import type { LicenceEvent } from '#licences/licence-event.ts';
import { refuseRenewal, renewLicence, requestRenewal } from '#licences/renew.ts';
import { A_LICENCE, aLicence, decider, issued } from '#licences/samples.fixture.ts';
import { addDays, addMonths, dateOnly } from '#time/date-only.ts';

const throwing = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });
const endOn = (on: string) => ({ at: at(`${on}T00:10`), on: dateOnly(on) });

describe('what a case granted becomes a licence', () => {
  test('with the number and the term of its result', () => {
    const { licence, events } = issued();
    expect(licence).toEqual({
      licenceId: A_LICENCE,
      caseId: inReview().caseId,
      caseNumber: inReview().caseNumber,
      number: '川食0001',
      itemCode: 'GSJ-010',
      itemVersion: 1,
      departmentCode: 'GSJ',
      validFrom: '2007-11-05',
      validUntil: '2010-11-04',
      termFrom: '2007-11-05',
      issuedAt: at('2007-11-06T09:00'),
      stateSince: '2007-11-05',
      state: 'effective',
      version: 1,
      renewal: null,
    });
    expect(events).toMatchObject([{ by: { actor: 'clerk', accountId: LI_MIN } }]);
    expect(foldLicence(events)).toEqual(licence);
  });

  test('not what was not granted, nor a term that ends before it begins', () => {
    const madeAt = at('2007-11-06T09:00');
    const issue = { licenceId: A_LICENCE, caseFile: inReview(), madeBy: LI_MIN, madeAt };
    expect(() => issueLicence(issue)).toThrow(throwing('licences.not-issuable', { why: 'case' }));
    expect(() => issued({ validUntil: dateOnly('2007-11-04') })).toThrow(
      throwing('licences.not-issuable', { why: 'term' }),
    );
  });
});

test.each([
  ['a day before its term', '2007-11-04', {}, false],
  ['on its first day', '2007-11-05', {}, true],
  ['on its last day', '2010-11-04', {}, true],
  ['a day after it, though nobody has noticed', '2010-11-05', {}, false],
  ['a century later, without end', '2107-11-05', { validUntil: null }, true],
  ['when it was revoked', '2008-01-01', { state: 'revoked' }, false],
  ['when it was changed', '2008-01-01', { state: 'changed' }, true],
] as const)('in force %s: %s', (_when, on, changes, expected) => {
  expect(isInForce(aLicence(changes), dateOnly(on))).toBe(expected);
});

describe('a change', () => {
  const statement = { matter: '经营场所', before: '一楼', after: '一至二楼' };
  const change =
    (moment: string, changes: object = {}) =>
    () =>
      changeLicence(aLicence(), { ...decider(moment), statement, statementDigest: aDigest, ...changes });

  test('leaves the term', () => {
    expect(change('2008-05-06T09:00')().licence).toEqual(
      aLicence({ state: 'changed', stateSince: dateOnly('2008-05-06'), version: 2 }),
    );
  });

  test.each([
    ['after the term', '2010-11-05T09:00', {}, 'licences.term'],
    [
      'without the new content',
      '2008-05-06T09:00',
      { statement: { ...statement, after: '' } },
      'cases.basis-required',
    ],
    ['by a clerk', '2008-05-06T09:00', { by: liMin() }, 'identity.not-permitted'],
    ['without the power', '2008-05-06T09:00', { by: zhouQiang(aPower('accept')) }, 'organisation.no-power'],
  ])('is not made %s', (_how, moment, changes, code) => {
    expect(change(moment, changes)).toThrow(throwing(code));
  });
});

const requested = (on: string, before: Licence = aLicence(), leadDays?: number) =>
  requestRenewal(before, {
    at: at(`${on}T09:00`),
    on: dateOnly(on),
    requestDigest: anotherDigest,
    calendar: CLOCK.calendar,
    ...(leadDays === undefined ? {} : { leadDays }),
  }).licence;

describe('K12 a renewal is asked for thirty days before the end', () => {
  test.each([
    ['thirty days before', '2010-10-05', undefined, true],
    ['twenty-nine days before', '2010-10-06', undefined, false],
    ['on the last day', '2010-11-04', undefined, false],
    ['sixty days before, where another law wants them', '2010-09-05', 60, true],
    ['fifty-nine days before, where another law wants sixty', '2010-09-06', 60, false],
  ])('%s', (_when, on, leadDays, isTimely) => {
    expect(requested(on, aLicence(), leadDays).renewal).toEqual({ requestedOn: on, isTimely });
  });

  test.each([
    ['after the last day', '2010-11-05', aLicence(), 'licences.term'],
    ['of a licence without end', '2008-01-02', aLicence({ validUntil: null }), 'licences.term'],
    ['while another request waits', '2010-10-05', requested('2010-10-04'), 'licences.renewal'],
    ['of a licence that was revoked', '2008-01-02', aLicence({ state: 'revoked' }), 'licences.not-lawful'],
  ])('not %s', (_when, on, before, code) => {
    expect(() => requested(on, before)).toThrow(throwing(code));
  });
});

describe('the answer comes before the end', () => {
  const waiting = requested('2010-10-05');
  const renew =
    (moment: string, before = waiting, until: string | null = '2013-11-04') =>
    () =>
      renewLicence(before, {
        ...decider(moment),
        validUntil: until === null ? null : dateOnly(until),
        statementDigest: aDigest,
      });
  const refuse =
    (moment: string, before = waiting) =>
    () =>
      refuseRenewal(before, { ...decider(moment), statement: TEXTS, statementDigest: aDigest });

  test('a further term follows the old one without a gap', () => {
    const { licence } = renew('2010-11-04T17:00')();
    expect(licence).toMatchObject({
      state: 'renewed',
      validFrom: '2007-11-05',
      termFrom: '2010-11-05',
      validUntil: '2013-11-04',
      renewal: null,
    });
    expect(isInForce(licence, dateOnly('2010-11-04'))).toBe(true);
  });

  test('a refusal lets the licence run out on its day', () => {
    const { licence } = refuse('2010-11-04T17:00')();
    expect(licence).toMatchObject({ state: 'effective', renewal: null, validUntil: '2010-11-04' });
    expect(expireLicence(licence, endOn('2010-11-05')).licence.state).toBe('expired');
  });

  test.each([
    ['nobody asked', renew('2010-10-05T09:00', aLicence()), 'licences.renewal', { why: 'notRequested' }],
    ['the new term is no longer', renew('2010-10-06T09:00', waiting, '2010-11-04'), 'licences.term', {}],
    ['silence has renewed it', renew('2010-11-05T09:00'), 'licences.renewal', { why: 'silenceRenewed' }],
    ['silence has renewed it, so it is not refused', refuse('2010-11-05T09:00'), 'licences.renewal', {}],
    ['it has run out', renew('2010-11-05T09:00', requested('2010-10-20')), 'licences.term', { why: 'over' }],
  ])('not when %s', (_situation, act, code, facts) => {
    expect(act).toThrow(throwing(code, facts));
  });

  test('a late request may still be granted in time', () => {
    expect(renew('2010-11-01T09:00', requested('2010-10-20'))().licence.state).toBe('renewed');
  });

  test('a refusal needs all its texts', () => {
    const bare = { ...decider('2010-10-20T09:00'), statementDigest: aDigest };
    expect(() => refuseRenewal(waiting, { ...bare, statement: { ...TEXTS, remedies: ' ' } })).toThrow(
      throwing('cases.basis-required', { missing: ['remedies'] }),
    );
  });
});

describe('K13 a timely request that nobody answered', () => {
  const waiting = requested('2010-10-05');

  test('renews the licence by law, for as long again', () => {
    const { licence, events } = deemRenewed(waiting, endOn('2010-11-05'));
    expect(licence).toMatchObject({
      state: 'deemedRenewed',
      termFrom: '2010-11-05',
      validUntil: '2013-11-04',
      renewal: null,
    });
    expect(events).toMatchObject([{ by: { actor: 'system', accountId: null } }]);
  });

  test('whenever it is noticed', () => {
    expect(deemRenewed(waiting, endOn('2011-03-01')).licence).toEqual(
      deemRenewed(waiting, endOn('2010-11-05')).licence,
    );
  });

  test.each([
    ['on the last day', waiting, '2010-11-04', 'licences.term'],
    ['on a late request', requested('2010-10-06'), '2010-11-05', 'licences.renewal'],
    ['on no request', aLicence(), '2010-11-05', 'licences.renewal'],
    ['of a licence without end', aLicence({ validUntil: null }), '2010-11-05', 'licences.term'],
    [
      'of one that was revoked',
      { ...waiting, state: 'revoked' as const },
      '2010-11-05',
      'licences.not-lawful',
    ],
  ])('not %s', (_when, before, on, code) => {
    expect(() => deemRenewed(before, endOn(on))).toThrow(throwing(code));
  });

  test('does not run out', () => {
    expect(() => expireLicence(waiting, endOn('2010-11-05'))).toThrow(
      throwing('licences.renewal', { why: 'undecided' }),
    );
  });

  test('a term of whole months stays one, any other keeps its days', () => {
    const term = (from: string, until: string) =>
      deemRenewed({ ...waiting, termFrom: dateOnly(from), validUntil: dateOnly(until) }, endOn('2020-01-01'))
        .licence.validUntil;
    expect(term('2008-03-01', '2009-02-28')).toBe('2010-02-28');
    expect(term('2007-12-01', '2008-02-29')).toBe('2008-05-31');
    expect(term('2008-01-10', '2008-01-19')).toBe('2008-01-29');
  });

  test('a further term of any length begins the day after and ends after it begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6_000 }), fc.integer({ min: 0, max: 40 }), (days, months) => {
        const termFrom = addDays(dateOnly('2008-01-31'), days % 60);
        const validUntil = months === 0 ? addDays(termFrom, days) : addDays(addMonths(termFrom, months), -1);
        const { licence } = deemRenewed({ ...waiting, termFrom, validUntil }, endOn('2090-01-01'));
        expect(licence.termFrom).toBe(addDays(validUntil, 1));
        expect((licence.validUntil ?? '') >= licence.termFrom).toBe(true);
      }),
    );
  });
});

describe('a licence runs out', () => {
  test('the day after its last', () => {
    expect(expireLicence(aLicence(), endOn('2010-11-05')).licence.state).toBe('expired');
    expect(() => expireLicence(aLicence(), endOn('2010-11-04'))).toThrow(throwing('licences.term'));
  });

  test('also with a late request that nobody answered', () => {
    expect(expireLicence(requested('2010-10-06'), endOn('2010-11-05')).licence.renewal).toBeNull();
  });
});

test('the journal of a long life folds to the licence', () => {
  const journal: LicenceEvent[] = [...issued().events];
  const steps: readonly ((licence: Licence) => { licence: Licence; events: readonly LicenceEvent[] })[] = [
    (one) =>
      changeLicence(one, {
        ...decider('2008-05-06T09:00'),
        statement: { matter: '法定代表人', before: '甲', after: '乙' },
        statementDigest: aDigest,
      }),
    (one) =>
      requestRenewal(one, {
        at: at('2010-10-01T09:00'),
        on: dateOnly('2010-10-01'),
        requestDigest: aDigest,
        calendar: CLOCK.calendar,
      }),
    (one) => deemRenewed(one, endOn('2010-11-05')),
    (one) => expireLicence(one, endOn('2013-11-05')),
  ];
  let licence = issued().licence;
  for (const step of steps) {
    const result = step(licence);
    journal.push(...result.events);
    licence = result.licence;
    expect(foldLicence(journal)).toEqual(licence);
  }
  expect(licence).toMatchObject({ state: 'expired', version: 5 });
});
