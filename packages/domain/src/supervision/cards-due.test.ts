import { describe, expect, test } from 'vitest';
import { correctCase } from '#cases/correct.ts';
import { accepted, chenJing, reviewing, SHEET, type Step, TIMING, told } from '#cases/course.fixture.ts';
import { deemAccepted } from '#cases/deem-accepted.ts';
import { restartClock } from '#cases/end-special-procedure.ts';
import { grantCase } from '#cases/grant.ts';
import { requestCorrection } from '#cases/request-correction.ts';
import {
  act,
  aDigest,
  anotherDigest,
  at,
  LI_MIN,
  liMin,
  ZHOU_QIANG,
  zhouQiang,
} from '#cases/samples.fixture.ts';
import { startSpecialProcedure } from '#cases/start-special-procedure.ts';
import { withdrawCase } from '#cases/withdraw.ts';
import { cardsDue } from '#supervision/cards-due.ts';
import { dateOnly } from '#time/date-only.ts';

// Received and accepted on Tuesday 2007-10-30, promised by 11-06, by law by 11-27.

const cardsAt = (moment: string, steps: readonly Step[], opening: Parameters<typeof told>[0] = {}) =>
  cardsDue({
    journal: told(opening, ...steps).journal,
    promisedLimit: SHEET.promisedLimit,
    clock: TIMING.clock,
    now: at(moment),
  });
const rulesAt = (...asked: Parameters<typeof cardsAt>) => cardsAt(...asked).map(({ rule }) => rule);

const deemed =
  (moment: string): Step =>
  (before) =>
    deemAccepted(before, { at: at(moment), sheet: SHEET, clock: TIMING.clock });
const granted =
  (moment: string): Step =>
  (before) =>
    grantCase(before, { ...act(zhouQiang(), moment), opinionDigest: anotherDigest, facts: new Set() });
const requested =
  (moment: string, documentId: string, more: object = {}): Step =>
  (before) =>
    requestCorrection(before, {
      ...act(liMin(), moment),
      defects: [{ documentId, defect: '不清楚' }],
      statementDigest: anotherDigest,
      sheet: SHEET,
      clock: TIMING.clock,
      ...more,
    });
const corrected: Step = (before) =>
  correctCase(before, {
    at: at('2007-11-01T09:00'),
    on: dateOnly('2007-11-01'),
    documentIds: ['GSJ-010-M1'],
    dossierDigest: aDigest,
  });
const again = { again: { reviewer: zhouQiang(), reason: '新交的申请书没有签字', reasonDigest: aDigest } };
const override = { override: { reason: '平台上的不是最新的', reasonDigest: aDigest } };
const paused: Step = (before) =>
  startSpecialProcedure(before, {
    ...act(zhouQiang(), '2007-11-01T09:00'),
    ...TIMING,
    together: chenJing(),
    procedure: { kind: 'testing' },
    plannedDays: 5,
    statement: { legalBasis: '行政许可法第四十五条', reason: '设备检测', institution: '市特检院' },
    statementDigest: anotherDigest,
    noticeServedOn: dateOnly('2007-11-01'),
  });
const restarted: Step = (before) =>
  restartClock(before, { at: at('2007-11-09T03:17'), on: dateOnly('2007-11-09'), ...TIMING });
const withdrawn =
  (moment: string): Step =>
  (before) =>
    withdrawCase(before, { at: at(moment), requestDigest: aDigest });

describe('nothing was said yet (K1)', () => {
  test.each([
    ['2007-11-04T23:59', [], []],
    ['2007-11-05T00:00', [], ['noticeWarning']],
    ['2007-11-06T17:30', [], ['noticeWarning']],
    ['2007-11-06T17:31', [], []],
    ['2007-11-05T09:00', [requested('2007-10-31T10:00', 'GSJ-010-M1')], []],
    ['2007-11-08T03:17', [requested('2007-10-31T10:00', 'GSJ-010-M1'), corrected], ['noticeWarning']],
  ])('at %s after %j: %j', (moment, steps, rules) => {
    expect(rulesAt(moment, steps)).toEqual(rules);
  });

  test('10.3-1: silence accepts, and that is a red card with the dates that show it', () => {
    const [card, ...more] = cardsAt('2007-11-07T03:17', [deemed('2007-11-07T03:17')]);
    expect(more.map(({ rule }) => rule)).toEqual(['promiseBroken']);
    expect(card).toMatchObject({
      rule: 'silentAcceptance',
      occasion: 2,
      responsible: null,
      evidence: {
        event: { seq: 2, kind: 'deemedAccepted' },
        facts: [
          { name: 'received', on: '2007-10-30', at: at('2007-10-30T09:00') },
          { name: 'noticeDue', on: '2007-11-06' },
          { name: 'deemedAccepted', on: '2007-10-30', at: null },
          { name: 'promisedDue', on: '2007-11-06' },
          { name: 'statutoryDue', on: '2007-11-27' },
        ],
      },
    });
  });
});

describe('asking again', () => {
  const once = [requested('2007-10-31T10:00', 'GSJ-010-M1'), corrected];

  test('G2: a second notice is a yellow card of whoever gave it', () => {
    const cards = cardsAt('2007-11-02T10:00', [...once, requested('2007-11-02T10:00', 'GSJ-010-M1', again)]);
    expect(cards).toMatchObject([{ rule: 'secondNotice', occasion: 4, responsible: LI_MIN }]);
  });

  test('the first notice is none', () => {
    expect(rulesAt('2007-11-02T10:00', [requested('2007-10-31T10:00', 'GSJ-010-M1')])).toEqual([]);
  });

  test('G12: what the platform can fetch, asked for all the same, is a warning', () => {
    const steps = [requested('2007-10-31T10:00', 'GSJ-010-M3', override)];
    expect(rulesAt('2007-11-01T10:00', steps)).toEqual(['noticeOverridden']);
  });
});

describe('G6: a special procedure', () => {
  const steps = [accepted(), reviewing(), paused];

  test('that outlasts its plan is a warning, with the planned end', () => {
    expect(cardsAt('2007-11-09T09:00', [...steps, restarted])).toMatchObject([
      { rule: 'clockRestarted', occasion: 5, responsible: expect.any(String) },
    ]);
  });

  test('while it lasts nobody is warned of the promise', () => {
    expect(rulesAt('2007-11-07T09:00', steps)).toEqual([]);
  });

  test('afterwards the warning comes with the days that are left', () => {
    // The five days left out move the promise from 11-06 to 11-13.
    expect(rulesAt('2007-11-11T09:00', [...steps, restarted])).toEqual(['clockRestarted']);
    expect(rulesAt('2007-11-12T09:00', [...steps, restarted])).toEqual(['clockRestarted', 'promiseWarning']);
  });
});

describe('the limits for the decision', () => {
  const open = [accepted(), reviewing()];
  test.each([
    ['two working days are left', '2007-11-04T23:59', open, []],
    ['one working day is left', '2007-11-05T00:00', open, ['promiseWarning']],
    ['the last moment', '2007-11-06T17:30', open, ['promiseWarning']],
    ['the promise is broken', '2007-11-06T17:31', open, ['promiseBroken']],
    ['the third working day after it', '2007-11-09T17:30', open, ['promiseBroken']],
    ['not put right by then', '2007-11-09T17:31', open, ['promiseBroken', 'promiseStillBroken']],
    [
      'the law is broken too',
      '2007-11-27T17:31',
      open,
      ['promiseBroken', 'promiseStillBroken', 'statutoryBroken'],
    ],
    ['decided at the last moment', '2007-12-03T09:00', [...open, granted('2007-11-06T17:30')], []],
    ['decided a moment late', '2007-12-03T09:00', [...open, granted('2007-11-06T17:31')], ['promiseBroken']],
    [
      'decided after the limit of the law',
      '2007-12-03T09:00',
      [...open, granted('2007-11-28T09:00')],
      ['promiseBroken', 'promiseStillBroken', 'statutoryBroken'],
    ],
    ['withdrawn in time', '2007-12-03T09:00', [...open, withdrawn('2007-11-05T09:00')], []],
  ])('%s', (_situation, moment, steps, rules) => {
    expect(rulesAt(moment, steps)).toEqual(rules);
  });

  test('a late decision is held against whoever took it', () => {
    const [card] = cardsAt('2007-12-03T09:00', [...open, granted('2007-11-07T09:00')]);
    expect(card).toMatchObject({ rule: 'promiseBroken', responsible: ZHOU_QIANG, occasion: 0 });
    expect(card?.evidence.facts.map(({ name }) => name)).toEqual([
      'accepted',
      'promisedDue',
      'statutoryDue',
      'ended',
    ]);
  });

  test.each([
    ['on its day', '2007-10-30T23:59', {}, []],
    ['on the next', '2007-10-31T00:00', {}, ['notSameDay']],
    ['as a step of a channel', '2007-10-31T00:00', { applicationId: 'a' as never, stepId: 's' }, []],
  ])('an immediate case that is open %s', (_when, moment, more, rules) => {
    expect(rulesAt(moment, [accepted()], { handling: 'immediate', ...more })).toEqual(rules);
  });

  test('looking again later gives the same cards of what is over', () => {
    const steps = [...open, granted('2007-11-07T09:00')];
    expect(cardsAt('2007-11-08T09:00', steps)).toEqual(cardsAt('2008-01-08T09:00', steps));
  });
});
