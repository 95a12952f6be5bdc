import { describe, expect, test } from 'vitest';
import { CLOCK } from '#cases/course.fixture.ts';
import {
  aDigest,
  anOpening,
  anotherDigest,
  at,
  liMin,
  ZHOU_QIANG,
  zhouQiang,
} from '#cases/samples.fixture.ts';
import type { Actor } from '#identity/policy.ts';
import type { Card, CardEvent, CardResult } from '#supervision/card.ts';
import {
  type CardAct,
  confirmCard,
  explainCard,
  issueSupervisionPaper,
  liftCard,
  whyNotOnCard,
} from '#supervision/card-acts.ts';
import type { CardDue } from '#supervision/card-due.ts';
import type { CardRule } from '#supervision/card-rules.ts';
import { foldCard } from '#supervision/fold.ts';
import { liftSpentWarning, raiseCard } from '#supervision/raise-card.ts';

const NIGHT = at('2007-11-07T03:17');
const monitor = (): Actor => ({ ...zhouQiang(), role: 'supervisor' });

const dueBy = (rule: CardRule, occasion = 2): CardDue => ({
  ...{ rule, occasion, responsible: ZHOU_QIANG },
  evidence: { event: null, facts: [] },
});
const raised = (rule: CardRule): CardResult =>
  raiseCard({
    due: dueBy(rule),
    subject: anOpening(),
    evidenceDigest: aDigest,
    at: NIGHT,
    clock: CLOCK,
  });
const said = (by: Actor, moment: string) => ({ by, at: at(moment), statementDigest: anotherDigest });
const explained = (card: Card) => explainCard(card, said(zhouQiang(), '2007-11-07T10:00')).card;

describe('a card', () => {
  test.each([
    ['silentAcceptance', 'red', '2007-11-12'],
    ['promiseBroken', 'yellow', '2007-11-08'],
    ['promiseWarning', 'warning', undefined],
  ] as const)('by %s is %s and is answered by %s', (rule, colour, on) => {
    const { card } = raised(rule);
    expect(card).toMatchObject({ colour, state: 'raised', version: 1, departmentCode: 'GSJ' });
    expect(card.answerBy?.on).toBe(on);
  });

  test('is the fold of its events', () => {
    const first = raised('silentAcceptance');
    const events: CardEvent[] = [first.event];
    const after = (result: CardResult) => {
      events.push(result.event);
      return result.card;
    };
    let card = after(explainCard(first.card, said(zhouQiang(), '2007-11-07T10:00')));
    card = after(
      issueSupervisionPaper(card, {
        ...said(monitor(), '2007-11-08T10:00'),
        ...{ paper: 'errorNotice', answerWithin: 3, clock: CLOCK },
      }),
    );
    card = after(confirmCard(card, said(monitor(), '2007-11-09T10:00')));
    expect(card).toMatchObject({ state: 'confirmed', version: 4, explainedAt: at('2007-11-07T10:00') });
    expect(foldCard(events)).toEqual(card);
    expect(events[2]).toMatchObject({ by: { actor: 'monitor' }, answerBy: { on: '2007-11-13' } });
  });
});

describe('what is open', () => {
  const red = raised('silentAcceptance').card;
  const warning = raised('promiseWarning').card;
  const confirmed = confirmCard(explained(red), said(monitor(), '2007-11-08T10:00')).card;
  const lifted = liftCard(red, said(monitor(), '2007-11-08T10:00')).card;
  const ACTS: readonly CardAct[] = ['explain', 'confirm', 'lift', 'issuePaper'];
  test.each([
    ['a new red card', red, '2007-11-08T10:00', [null, 'answer-open', null, null]],
    ['at the last moment for the answer', red, '2007-11-12T17:30', [null, 'answer-open', null, null]],
    ['without an answer in time', red, '2007-11-12T17:31', [null, null, null, null]],
    ['explained', explained(red), '2007-11-08T10:00', ['closed', null, null, null]],
    ['confirmed', confirmed, '2007-11-09T10:00', ['closed', 'closed', 'closed', null]],
    ['lifted', lifted, '2007-11-09T10:00', ['closed', 'closed', 'closed', 'closed']],
    ['a warning', warning, '2007-11-09T10:00', ['only-warning', 'only-warning', null, null]],
  ] as const)('%s', (_situation, card, moment, expected) => {
    expect(ACTS.map((act) => whyNotOnCard(card, act, at(moment)))).toEqual(expected);
  });

  test('what is closed is refused with the reason', () => {
    expect(() => confirmCard(red, said(monitor(), '2007-11-08T10:00'))).toThrow(
      expect.objectContaining({ code: 'supervision.answer-open' }),
    );
  });

  test.each([
    ['a clerk explains', () => explainCard(red, said(liMin(), '2007-11-08T10:00'))],
    ['the monitor explains', () => explainCard(red, said(monitor(), '2007-11-08T10:00'))],
    ['a reviewer confirms', () => confirmCard(explained(red), said(zhouQiang(), '2007-11-08T10:00'))],
    ['a reviewer lifts', () => liftCard(red, said(zhouQiang(), '2007-11-08T10:00'))],
  ])('not when %s', (_situation, act) => {
    expect(act).toThrow(expect.objectContaining({ code: 'identity.not-permitted' }));
  });
});

describe('a warning that is over', () => {
  const { card } = raised('promiseWarning');
  const lift = (due: readonly CardDue[], of = card) =>
    liftSpentWarning(of, { due, at: at('2007-11-08T03:17') });

  test('is lifted by itself', () => {
    expect(lift([])).toMatchObject({
      card: { state: 'lifted', version: 2 },
      event: { by: { actor: 'system' } },
    });
    expect(lift([dueBy('promiseBroken')])).not.toBeNull();
  });

  test.each([
    ['it still stands', [dueBy('promiseWarning')], card],
    ['it is of an event', [], raised('clockRestarted').card],
    ['it is no warning', [], raised('promiseBroken').card],
    ['it was lifted before', [], liftCard(card, said(monitor(), '2007-11-08T10:00')).card],
  ])('not when %s', (_situation, due, of) => {
    expect(lift(due, of)).toBeNull();
  });
});
