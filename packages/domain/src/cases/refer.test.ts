import { describe, expect, test } from 'vitest';
import { chenJing, inReview, TEXTS } from '#cases/course.fixture.ts';
import { grantCase } from '#cases/grant.ts';
import { type ReferCommand, recordSuperiorDecision, referCase, type SuperiorDecision } from '#cases/refer.ts';
import {
  act,
  aDigest,
  anotherDigest,
  aPower,
  at,
  liMin,
  ZHOU_QIANG,
  zhouQiang,
} from '#cases/samples.fixture.ts';
import { dateOnly } from '#time/date-only.ts';

const throwing = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });

const NUMBER = '成工商许〔2007〕118号';
const reviewed = () => inReview({ handling: 'referred' });
const command = (changes: Partial<ReferCommand> = {}): ReferCommand => ({
  ...act(chenJing(), '2007-11-05T09:00'),
  superior: '成都市工商行政管理局',
  opinion: '初审合格，拟同意',
  statementDigest: aDigest,
  ...changes,
});

describe('opinion and papers go to the superior authority', () => {
  test('and it is for them to decide', () => {
    const { caseFile, events } = referCase(reviewed(), command());
    expect(caseFile.state).toBe('referred');
    expect(events).toMatchObject([{ statementDigest: aDigest, by: { actor: 'secondReviewer' } }]);
    expect(() =>
      grantCase(caseFile, { ...act(zhouQiang(), '2007-11-06T09:00'), opinionDigest: null, facts: new Set() }),
    ).toThrow(throwing('cases.wrong-actor'));
  });

  test.each([
    ['an item this authority decides', inReview(), {}, 'cases.not-by-item-rule'],
    ['a case without an opinion', reviewed(), { opinion: '' }, 'cases.basis-required'],
    ['a case to nobody', reviewed(), { superior: ' ' }, 'cases.basis-required'],
    [
      'a case with a paper to follow: the superior may not ask for it',
      { ...reviewed(), deferred: [{ documentId: 'GSJ-010-M2', until: dateOnly('2007-11-05') }] },
      {},
      'cases.deferred-missing',
    ],
    ['what a clerk would send', reviewed(), { by: liMin() }, 'identity.not-permitted'],
  ])('but not %s', (_what, before, changes, code) => {
    expect(() => referCase(before, command(changes))).toThrow(throwing(code));
  });
});

describe('what the superior decided is put on file', () => {
  const referred = referCase(reviewed(), command()).caseFile;
  const decide =
    (decision: SuperiorDecision, by = zhouQiang()) =>
    () =>
      recordSuperiorDecision(referred, { ...act(by, '2007-11-20T09:00'), decision });

  test('in the part of the superior, by whoever may decide here', () => {
    const { caseFile, events } = decide({
      outcome: 'granted',
      decisionNumber: NUMBER,
      opinionDigest: anotherDigest,
    })();
    expect(caseFile).toMatchObject({ state: 'granted', decidedAt: at('2007-11-20T09:00') });
    expect(events).toMatchObject([{ by: { actor: 'superior', accountId: ZHOU_QIANG } }]);
  });

  test.each(['reason', 'legalBasis', 'remedies'] as const)('a refusal not without %s', (text) => {
    const refusal = { outcome: 'refused', decisionNumber: NUMBER, statementDigest: aDigest } as const;
    expect(decide({ ...refusal, statement: TEXTS })().caseFile.state).toBe('refused');
    expect(decide({ ...refusal, statement: { ...TEXTS, [text]: '' } })).toThrow(
      throwing('cases.basis-required', { missing: [text] }),
    );
  });

  test('nothing without the number of its paper', () => {
    expect(decide({ outcome: 'granted', decisionNumber: ' ', opinionDigest: aDigest })).toThrow(
      throwing('cases.basis-required', { missing: ['decisionNumber'] }),
    );
  });

  test('not without the power', () => {
    expect(
      decide(
        { outcome: 'granted', decisionNumber: NUMBER, opinionDigest: aDigest },
        zhouQiang(aPower('accept')),
      ),
    ).toThrow(throwing('organisation.no-power'));
  });

  test('not where the authority decides itself', () => {
    expect(() =>
      recordSuperiorDecision(
        { ...referred, state: 'awaitingDecision' },
        {
          ...act(zhouQiang(), '2007-11-20T09:00'),
          decision: { outcome: 'granted', decisionNumber: NUMBER, opinionDigest: aDigest },
        },
      ),
    ).toThrow(throwing('cases.wrong-actor'));
  });
});
