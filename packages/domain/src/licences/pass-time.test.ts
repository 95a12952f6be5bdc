import { describe, expect, test } from 'vitest';
import { at } from '#cases/samples.fixture.ts';
import { deemRenewed, passTime } from '#licences/end-of-term.ts';
import { idTail, numberKey } from '#licences/number-key.ts';
import { offeredLicenceActs } from '#licences/offered-acts.ts';
import { aLicence } from '#licences/samples.fixture.ts';
import { dateOnly } from '#time/date-only.ts';

const on = (day: string) => ({ at: at(`${day}T03:17`), on: dateOnly(day) });
const timely = { requestedOn: dateOnly('2010-09-01'), isTimely: true };
const late = { requestedOn: dateOnly('2010-10-20'), isTimely: false };

describe('K13 what time alone has done', () => {
  test.each([
    ['nothing on the last day', aLicence(), '2010-11-04', 'effective', '2007-11-05', []],
    ['the term ran out', aLicence(), '2010-11-05', 'expired', '2010-11-05', ['expired']],
    [
      'a late request saves nothing',
      aLicence({ renewal: late }),
      '2011-01-05',
      'expired',
      '2010-11-05',
      ['expired'],
    ],
    [
      'silence renewed',
      aLicence({ renewal: timely }),
      '2010-12-24',
      'deemedRenewed',
      '2010-11-05',
      ['deemedRenewed'],
    ],
    [
      'silence renewed, and that term ran out too before anybody looked',
      aLicence({ renewal: timely }),
      '2014-01-02',
      'expired',
      '2013-11-05',
      ['deemedRenewed', 'expired'],
    ],
    [
      'nothing to one without end',
      aLicence({ validUntil: null }),
      '2107-01-01',
      'effective',
      '2007-11-05',
      [],
    ],
    [
      'nothing to one that was revoked',
      aLicence({ state: 'revoked' }),
      '2011-01-01',
      'revoked',
      '2007-11-05',
      [],
    ],
  ] as const)('%s', (_what, before, day, state, stateSince, kinds) => {
    const { licence, events } = passTime(before, on(day));
    expect(licence).toMatchObject({ state, stateSince });
    expect(events.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('asked again it tells nothing new', () => {
    const { licence } = passTime(aLicence({ renewal: timely }), on('2010-11-05'));
    expect(licence).toEqual(deemRenewed(aLicence({ renewal: timely }), on('2010-12-24')).licence);
    expect(passTime(licence, on('2011-01-01'))).toEqual({ licence, events: [] });
  });
});

describe('what a page offers', () => {
  const reasons = (licence: ReturnType<typeof aLicence>, parts: readonly ('clerk' | 'approver')[]) =>
    Object.fromEntries(offeredLicenceActs(licence, parts).map(({ act, why }) => [act, why]));

  test('while it is in force and nobody has asked for a renewal', () => {
    expect(reasons(aLicence(), ['approver'])).toEqual({
      change: null,
      requestRenewal: null,
      renew: 'notRequested',
      refuseRenewal: 'notRequested',
      revoke: null,
      recall: null,
      forfeit: null,
      cancel: null,
    });
  });

  test.each([
    ['a request waits', aLicence({ renewal: timely }), 'requestRenewal', 'requestedBefore'],
    ['it has no end', aLicence({ validUntil: null }), 'renew', 'endless'],
    ['it ran out', aLicence({ state: 'expired' }), 'renew', 'notInForce'],
    ['it ran out', aLicence({ state: 'expired' }), 'cancel', null],
    ['it is struck off', aLicence({ state: 'cancelled' }), 'cancel', 'struckOff'],
  ] as const)('when %s, %s', (_when, licence, act, why) => {
    expect(reasons(licence, ['approver'])[act]).toBe(why);
  });

  test('to somebody without the power: only to take in a request', () => {
    const open = Object.entries(reasons(aLicence(), ['clerk'])).filter(([, why]) => why === null);
    expect(open).toEqual([['requestRenewal', null]]);
  });
});

describe('numbers as people type them', () => {
  test.each([
    '川食证字〔2007〕第0001号',
    '川食证字(2007)第0001号',
    ' 川食证字［２００７］ 第0001号',
    '川食证字【2007】第0001号',
  ])('%s is the same number', (typed) => {
    expect(numberKey(typed)).toBe(numberKey('川食证字〔2007〕第0001号'));
  });

  test('another number is another', () => {
    expect(numberKey('川食证字〔2007〕第0002号')).not.toBe(numberKey('川食证字〔2007〕第0001号'));
  });

  test.each([
    ['51010719850615002X', '002X'],
    ['51010719850615002x', '002X'],
    ['９１５１０１０９００００ 02014C', '014C'],
  ])('the last four of %s', (number, tail) => {
    expect(idTail(number)).toBe(tail);
  });
});
