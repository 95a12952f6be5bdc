import { describe, expect, test } from 'vitest';
import { aDigest } from '#cases/samples.fixture.ts';
import { at, CLOCK_2026, remedyAfter, STEPS, toFound } from '#complaints/remedy.fixture.ts';
import type { Remedy } from '#complaints/remedy.ts';
import { whyNotOnCard } from '#supervision/card-acts.ts';
import { cardsOfRemedy } from '#supervision/cards-of-remedy.ts';
import { raiseCard } from '#supervision/raise-card.ts';

const rulesAt = (remedy: Remedy, now: string) =>
  cardsOfRemedy(remedy, CLOCK_2026, at(now)).map(({ rule }) => rule);
const setAside = (before: Remedy) => STEPS.appealDecided(before, 'ratingSetAside');

describe('a bad rating of 2 November 2026, to be put right by the 23rd', () => {
  test.each([
    ['at the last moment', [...toFound], '2026-11-23T17:00', []],
    ['a second later', [...toFound], '2026-11-23T17:00:01', ['ratingNotRectified']],
    ['nobody has even called back', [], '2026-11-24T03:00', ['ratingNotRectified']],
    ['put right in time', [...toFound, STEPS.rectified], '2026-12-24T09:00', []],
    [
      'put right a day late',
      [...toFound, (it: Remedy) => STEPS.rectified(it, '2026-11-24T09:00')],
      '2026-12-24T09:00',
      ['ratingNotRectified'],
    ],
    [
      'found malicious',
      [STEPS.assigned, (it: Remedy) => STEPS.judged(it, 'malicious')],
      '2026-12-24T09:00',
      [],
    ],
    ['set aside on appeal', [...toFound, STEPS.appealed, setAside], '2026-12-24T09:00', []],
  ] as const)('%s', (_when, acts, now, rules) => {
    const through = acts.map((act) => (before: Remedy) => act(before));
    expect(rulesAt(remedyAfter(...through).remedy, now)).toEqual(rules);
  });

  test('the card names the rating and no case, and is answered within a working day', () => {
    const now = at('2026-11-24T03:00');
    const { remedy } = remedyAfter(...toFound);
    const [due] = cardsOfRemedy(remedy, CLOCK_2026, now);
    if (!due) throw new TypeError('no card');
    const subject = {
      remedyId: '00000000-0000-7000-8000-0000000000d2',
      departmentCode: remedy.departmentCode,
    };
    const { card } = raiseCard({ due, subject, evidenceDigest: aDigest, at: now, clock: CLOCK_2026 });
    expect(card).toMatchObject({ colour: 'yellow', departmentCode: 'SSJ', remedyId: subject.remedyId });
    expect(card).not.toHaveProperty('caseId');
    expect(card.answerBy?.on).toBe('2026-11-25');
    expect(due.evidence.facts.map(({ name }) => name)).toEqual(['rated', 'rectifyDue']);
    expect(whyNotOnCard(card, 'issuePaper', now)).toBe('no-case');
    expect(whyNotOnCard(card, 'lift', now)).toBeNull();
  });
});
