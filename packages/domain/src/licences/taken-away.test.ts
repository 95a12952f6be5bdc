import { describe, expect, test } from 'vitest';
import { aDigest, aPower, LI_MIN, liMin, ZHOU_QIANG, zhouQiang } from '#cases/samples.fixture.ts';
import { type CancelCommand, cancelLicence } from '#licences/cancel.ts';
import { applyLicenceEvent, foldLicence } from '#licences/fold.ts';
import { CANCELLATION_GROUNDS, RECALL_GROUNDS, REVOCATION_GROUNDS } from '#licences/grounds.ts';
import type { Licence } from '#licences/licence.ts';
import { aLicence, decider, issued } from '#licences/samples.fixture.ts';
import {
  forfeitLicence,
  type RecallCommand,
  type RevokeCommand,
  recallLicence,
  revokeLicence,
} from '#licences/take-away.ts';
import { dateOnly } from '#time/date-only.ts';

const throwing = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });
const grounds = <G extends object>(of: G) => Object.keys(of) as (keyof G)[];
const MAY = grounds(REVOCATION_GROUNDS).filter((ground) => !REVOCATION_GROUNDS[ground].must);

const HAND_IN = dateOnly('2011-12-31');
const statement = { facts: '材料系伪造', legalBasis: '行政许可法第六十九条', remedies: '可以申请行政复议' };
const revocation = (changes: Partial<RevokeCommand> = {}): RevokeCommand => ({
  ...decider('2008-03-03T09:00'),
  ground: 'fraud',
  as: 'approver',
  compensation: '',
  harmsPublic: false,
  statement,
  statementDigest: aDigest,
  handInBy: HAND_IN,
  ...changes,
});

describe('row 33: revoked because it should not have been granted', () => {
  test('there are five grounds on which it may be, and one on which it must', () => {
    expect(MAY).toHaveLength(5);
    expect(grounds(REVOCATION_GROUNDS).filter((ground) => REVOCATION_GROUNDS[ground].must)).toEqual([
      'fraud',
    ]);
  });

  test.each(MAY)('for %s the holder is made whole', (ground) => {
    expect(() => revokeLicence(aLicence(), revocation({ ground }))).toThrow(
      throwing('cases.basis-required', { missing: ['compensation'] }),
    );
    const { licence, events } = revokeLicence(aLicence(), revocation({ ground, compensation: '依法赔偿' }));
    expect(licence.state).toBe('revoked');
    expect(events).toMatchObject([{ ground, by: { actor: 'approver', accountId: ZHOU_QIANG } }]);
  });

  test('for fraud nobody is', () => {
    expect(revokeLicence(aLicence(), revocation()).licence.state).toBe('revoked');
  });

  test('79 fraud keeps the holder from coming again, the other grounds do not', () => {
    const bar = { until: dateOnly('2011-03-03') };
    expect(revokeLicence(aLicence(), revocation({ bar })).events).toMatchObject([
      { barredUntil: '2011-03-03' },
    ]);
    const other = revocation({ bar, ground: 'procedure', compensation: '依法赔偿' });
    expect(revokeLicence(aLicence(), other).events[0]).not.toHaveProperty('barredUntil');
  });

  test('by the superior as well', () => {
    const { events } = revokeLicence(aLicence(), revocation({ as: 'superior' }));
    expect(events).toMatchObject([{ by: { actor: 'superior' } }]);
  });

  test('not when that would harm the public greatly, not even for fraud', () => {
    expect(() => revokeLicence(aLicence(), revocation({ harmsPublic: true }))).toThrow(
      throwing('licences.public-harm'),
    );
  });

  test.each(['facts', 'legalBasis', 'remedies'] as const)('not without %s', (text) => {
    expect(() => revokeLicence(aLicence(), revocation({ statement: { ...statement, [text]: '' } }))).toThrow(
      throwing('cases.basis-required', { missing: [text] }),
    );
  });

  test('not without the power', () => {
    const by = zhouQiang({ ...aPower('accept'), until: null });
    expect(() => revokeLicence(aLicence(), revocation({ by }))).toThrow(throwing('organisation.no-power'));
    expect(() => revokeLicence(aLicence(), revocation({ by: liMin() }))).toThrow(
      throwing('identity.not-permitted'),
    );
  });
});

describe('row 34: recalled because law or facts changed', () => {
  const recall =
    (changes: Partial<RecallCommand> = {}) =>
    () =>
      recallLicence(aLicence(), {
        ...decider('2008-03-03T09:00'),
        ground: 'lawChanged',
        publicInterest: '保护饮用水源',
        compensation: '按评估值补偿',
        statement,
        statementDigest: aDigest,
        handInBy: HAND_IN,
        ...changes,
      });

  test.each(grounds(RECALL_GROUNDS))('%s', (ground) => {
    expect(recall({ ground })()).toMatchObject({ licence: { state: 'recalled' }, events: [{ ground }] });
  });

  test.each(['publicInterest', 'compensation'] as const)('not without %s', (text) => {
    expect(recall({ [text]: ' ' })).toThrow(throwing('cases.basis-required', { missing: [text] }));
  });
});

describe('forfeited as a penalty', () => {
  const forfeit =
    (penaltyNumber: string, before = aLicence()) =>
    () =>
      forfeitLicence(before, {
        ...decider('2008-03-03T09:00'),
        penaltyNumber,
        statement,
        statementDigest: aDigest,
        handInBy: HAND_IN,
      });

  test('by a decision with a number', () => {
    expect(forfeit('成高食罚〔2008〕00001号')().licence.state).toBe('forfeited');
    expect(forfeit('')).toThrow(throwing('cases.basis-required', { missing: ['penaltyNumber'] }));
  });

  test('not what was revoked before', () => {
    expect(forfeit('成高食罚〔2008〕00001号', aLicence({ state: 'revoked' }))).toThrow(
      throwing('licences.not-lawful'),
    );
  });
});

describe('row 35: struck off the register', () => {
  const cancel = (changes: Partial<CancelCommand>, before: Licence) => () =>
    cancelLicence(before, {
      ...decider('2011-01-04T09:00'),
      ground: 'expired',
      statement: { facts: '有效期届满', legalBasis: '行政许可法第七十条' },
      statementDigest: aDigest,
      handInBy: HAND_IN,
      ...changes,
    });

  test('there are six grounds', () => {
    expect(grounds(CANCELLATION_GROUNDS)).toHaveLength(6);
  });

  test.each([
    ['expired', 'expired', true],
    ['expired', 'effective', false],
    ['expired', 'revoked', false],
    ['takenAway', 'revoked', true],
    ['takenAway', 'recalled', true],
    ['takenAway', 'forfeited', true],
    ['takenAway', 'renewed', false],
    ['takenAway', 'expired', false],
    ['holderGone', 'effective', true],
    ['entityEnded', 'changed', true],
    ['forceMajeure', 'deemedRenewed', true],
    ['otherByLaw', 'expired', true],
    ['otherByLaw', 'forfeited', false],
  ] as const)('%s of a licence that is %s: %s', (ground, state, expected) => {
    const attempt = cancel({ ground }, aLicence({ state }));
    if (expected) expect(attempt().licence).toMatchObject({ state: 'cancelled', version: 2 });
    else expect(attempt).toThrow(throwing('licences.ground', { ground, state }));
  });

  test('not twice, nor without facts', () => {
    expect(cancel({}, aLicence({ state: 'cancelled' }))).toThrow(throwing('licences.not-lawful'));
    expect(
      cancel({ statement: { facts: ' ', legalBasis: '第七十条' } }, aLicence({ state: 'expired' })),
    ).toThrow(throwing('cases.basis-required', { missing: ['facts'] }));
  });
});

describe('a journal the table does not allow', () => {
  test('begins with nothing but the issue', () => {
    const { events } = cancelLicence(aLicence({ state: 'expired' }), {
      ...decider('2011-01-04T09:00'),
      ground: 'expired',
      statement: { facts: '期满', legalBasis: '第七十条' },
      statementDigest: aDigest,
      handInBy: HAND_IN,
    });
    expect(() => foldLicence(events)).toThrow(
      throwing('licences.not-lawful', { state: null, lawful: ['issued'] }),
    );
  });

  test('tells no act in a part that may not', () => {
    const { events } = revokeLicence(aLicence(), revocation());
    const forged = { ...events[0], by: { actor: 'clerk', accountId: LI_MIN } } as const;
    expect(() => applyLicenceEvent(issued().licence, forged)).toThrow(
      throwing('licences.wrong-actor', { event: 'revoked', actor: 'clerk', may: ['approver', 'superior'] }),
    );
  });

  test('is empty for no licence', () => {
    expect(foldLicence([])).toBeNull();
  });
});

test('the paper is not to be handed in before the decision', () => {
  const early = revocation({ handInBy: dateOnly('2008-03-02') });
  expect(() => revokeLicence(aLicence(), early)).toThrow(throwing('licences.hand-in'));
});
