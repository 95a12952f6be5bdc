import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Asked } from '#cases/act-guards.ts';
import { ATTEMPTS, type Attempt, CLERK, FIRST, PRESIDER, SECOND } from '#cases/attempts.fixture.ts';
import type { CaseAct } from '#cases/case-acts.ts';
import type { CaseEvent } from '#cases/case-event.ts';
import type { CaseActor, CaseFile, CaseOpening } from '#cases/case-file.ts';
import {
  accepted,
  CLOCK,
  drafted,
  inReview,
  reviewing,
  SHEET,
  sheetWith,
  told,
} from '#cases/course.fixture.ts';
import { extendCase } from '#cases/extend.ts';
import { type OfferedAct, offeredActs } from '#cases/offered-acts.ts';
import { partsOf } from '#cases/part-in-case.ts';
import { receiveCase } from '#cases/receive.ts';
import { aDigest, anOpening, at } from '#cases/samples.fixture.ts';
import { aimed, handlings, person, rulesOfItem, tried, tries } from '#cases/walk.fixture.ts';
import { WHY_NOT_WORDS, type WhyNot } from '#cases/why-not.ts';
import { DomainError } from '#errors.ts';
import type { Actor } from '#identity/policy.ts';
import { dateOnly } from '#time/date-only.ts';
import { type Instant, instant, localDay } from '#time/instant.ts';

type Who = Actor | 'applicant' | 'system';

const ask = (file: CaseFile, who: Who, moment: string, more: Partial<Asked> = {}) =>
  offered(file, who, at(moment), more);

function offered(file: CaseFile, who: Who, now: Instant, more: Partial<Asked> = {}): readonly OfferedAct[] {
  const on = localDay(now);
  const parts: readonly CaseActor[] =
    typeof who === 'string' ? [who] : partsOf(file, { by: who, at: now, on });
  const accountId = typeof who === 'string' ? null : who.accountId;
  return offeredActs(file, parts, { accountId, at: now, on, sheet: SHEET, clock: CLOCK, ...more });
}

const whyNot = (acts: readonly OfferedAct[], act: CaseAct) => acts.find((one) => one.act === act)?.why;
const open = (acts: readonly OfferedAct[]) => acts.filter(({ why }) => why === null).map(({ act }) => act);

const acceptedCase = (opening: Partial<CaseOpening> = {}) => told(opening, accepted()).file;
const waiting = told({}, accepted(), reviewing(), drafted()).file;
const NOW = '2007-11-05T10:00';

describe('what each of them sees', () => {
  test.each<readonly [string, CaseFile, Who, readonly CaseAct[]]>([
    [
      'the clerk at the door',
      told({}).file,
      CLERK,
      ['preReview', 'tellNotRequired', 'decline', 'requestCorrection', 'accept'],
    ],
    ['the applicant at the door', told({}).file, 'applicant', ['correctOnSpot', 'withdraw']],
    ['a reviewer before the review', acceptedCase(), FIRST, ['startReview']],
    ['whoever may decide as well', acceptedCase(), SECOND, ['startReview', 'grant', 'refuse']],
    ['the clerk while others review', inReview(), CLERK, ['seekOpinions']],
    ['whoever decides, with a draft', waiting, SECOND, ['extend', 'returnDraft', 'grant', 'refuse']],
    ['the clerk, after the grant', { ...waiting, state: 'granted' }, CLERK, ['prepareResult', 'deliver']],
    [
      'whoever decides, while the superior does',
      { ...waiting, state: 'referred' },
      SECOND,
      ['recordSuperiorDecision'],
    ],
    ['the applicant, under review', inReview(), 'applicant', ['withdraw']],
    ['anybody, in the archive', { ...waiting, state: 'archived' }, CLERK, []],
  ])('%s', (_who, file, who, acts) => {
    expect(open(ask(file, who, NOW))).toEqual(acts);
  });

  test('an act that records others on its way says so', () => {
    const leading = (file: CaseFile, who: Who, act: CaseAct) =>
      ask(file, who, NOW).find((one) => one.act === act)?.leadingUp;
    expect(leading(acceptedCase(), SECOND, 'grant')).toEqual(['reviewStarted', 'draftSubmitted']);
    expect(leading(inReview(), SECOND, 'refuse')).toEqual(['draftSubmitted']);
    expect(leading({ ...told({}).file, state: 'submitted' }, CLERK, 'accept')).toEqual(['preReviewed']);
    expect(leading({ ...waiting, state: 'granted' }, CLERK, 'deliver')).toEqual(['resultPrepared']);
    expect(leading(waiting, SECOND, 'grant')).toEqual([]);
  });
});

describe('why an act is closed', () => {
  const extended = extendCase(inReview(), {
    by: SECOND,
    at: at(NOW),
    on: dateOnly('2007-11-05'),
    sheet: SHEET,
    clock: CLOCK,
    approvedBy: 'approver',
    workingDays: 5,
    reason: '案情复杂',
    statementDigest: aDigest,
  }).caseFile;
  const deferring: Partial<CaseFile> = {
    deferred: [{ documentId: 'GSJ-010-M2', until: dateOnly('2007-11-06') }],
  };
  const heard: Partial<CaseFile> = {
    hearing: { presider: PRESIDER.accountId, heldOn: dateOnly('2007-11-13') },
    presiders: [PRESIDER.accountId],
  };
  const correcting: CaseFile = {
    ...told({}).file,
    state: 'awaitingCorrection',
    correction: {
      notices: 1,
      asked: ['GSJ-010-M1'],
      supplied: [],
      askedAt: at('2007-10-30T09:30'),
      due: {
        at: at('2007-11-21T17:30'),
        on: dateOnly('2007-11-21'),
        unit: 'workingDays',
        provisional: false,
      },
    },
  };

  type Row = readonly [
    situation: string,
    file: CaseFile,
    who: Who,
    act: CaseAct,
    moment: string,
    why: WhyNot,
    more?: Partial<Asked>,
  ];
  const closed: readonly Row[] = [
    ['it is for somebody else', inReview(), CLERK, 'submitDraft', NOW, 'not-your-part'],
    ['only an immediate item needs no review', acceptedCase(), decidingOnly(), 'grant', NOW, 'not-instant'],
    [
      'the days for a notice are over',
      told({}).file,
      CLERK,
      'requestCorrection',
      '2007-11-07T09:00',
      'past-due',
    ],
    ['and so is the time to decline', told({}).file, CLERK, 'decline', '2007-11-07T09:00', 'past-due'],
    ['the limit of the law is over', inReview(), SECOND, 'extend', '2007-11-28T09:00', 'past-due'],
    ['it was extended, and is under review', extended, SECOND, 'extend', NOW, 'already-extended'],
    [
      'it was extended, and a draft waits',
      { ...waiting, ...extended, state: 'awaitingDecision' },
      SECOND,
      'extend',
      NOW,
      'already-extended',
    ],
    [
      'a deferred paper is missing',
      { ...waiting, ...deferring },
      SECOND,
      'grant',
      NOW,
      'tolerated-paper-missing',
    ],
    ['nothing was deferred', inReview(), 'applicant', 'supplyDeferred', NOW, 'nothing-tolerated'],
    ['the time for the correction runs', correcting, 'system', 'lapse', NOW, 'no-item-rule'],
    [
      'the time for the correction runs, and the item ends it',
      correcting,
      'system',
      'lapse',
      NOW,
      'not-yet-due',
      { sheet: sheetWith({ lapsesUncorrected: true }) },
    ],
    ['there is still time for a notice', told({}).file, 'system', 'deemAccepted', NOW, 'not-yet-due'],
    ['a superior does not decide the item', inReview(), FIRST, 'refer', NOW, 'no-item-rule'],
    [
      'interested parties were not told',
      inReview(),
      FIRST,
      'submitDraft',
      NOW,
      'parties-not-told',
      { sheet: sheetWith({ interestedParties: 'told' }) },
    ],
    [
      'nor in one act with the decision',
      acceptedCase(),
      SECOND,
      'grant',
      NOW,
      'parties-not-told',
      { sheet: sheetWith({ interestedParties: 'heard' }) },
    ],
    [
      'two officers must verify first',
      acceptedCase(),
      SECOND,
      'refuse',
      NOW,
      'second-officer',
      { sheet: sheetWith({ substanceCheck: true }) },
    ],
    [
      'the presider does not review',
      { ...inReview(), ...heard },
      PRESIDER,
      'submitDraft',
      NOW,
      'presider-reviews',
    ],
    [
      'somebody else presides',
      { ...inReview(), ...heard, state: 'inHearing' },
      FIRST,
      'closeHearing',
      '2007-11-13T17:00',
      'not-the-presider',
    ],
    [
      'the hearing is ahead',
      { ...inReview(), ...heard, state: 'inHearing' },
      PRESIDER,
      'closeHearing',
      NOW,
      'not-yet-due',
    ],
    ['you accepted it', { ...waiting, acceptedBy: SECOND.accountId }, SECOND, 'grant', NOW, 'same-person'],
    [
      'a step before it is not established',
      { ...waiting, requiredFacts: ['L01'] },
      SECOND,
      'grant',
      NOW,
      'prerequisites-missing',
    ],
    [
      'none is left',
      waiting,
      SECOND,
      'grant',
      NOW,
      'not-your-turn',
      { quantity: { limit: 1, granted: 1, waiting: [] } },
    ],
  ];

  test.each(closed.map((row) => [row[0], row] as const))(
    '%s',
    (_why, [, file, who, act, moment, why, more]) => {
      expect(whyNot(ask(file, who, moment, more), act)).toBe(why);
      expect(WHY_NOT_WORDS[why].zh).toMatch(/\p{Script=Han}/u);
    },
  );

  test('joint handling is extended by the head of the government only', () => {
    const asked = { accountId: null, at: at(NOW), on: dateOnly('2007-11-05'), sheet: SHEET, clock: CLOCK };
    const extend = (file: CaseFile, part: CaseActor) => whyNot(offeredActs(file, [part], asked), 'extend');
    const joint = inReview({ handling: 'joint' });
    expect(extend(joint, 'approver')).toBe('wrong-head');
    expect(extend(joint, 'governmentHead')).toBeNull();
    expect(extend(inReview(), 'approver')).toBeNull();
    expect(extend(inReview(), 'governmentHead')).toBe('wrong-head');
  });

  test('a step whose facts hold is open', () => {
    const step = { ...waiting, requiredFacts: ['L01'] };
    expect(whyNot(ask(step, SECOND, NOW, { facts: new Set(['L01']) }), 'grant')).toBeNull();
  });

  test('the facts name what is missing', () => {
    const [grant] = ask({ ...waiting, ...deferring }, SECOND, NOW).filter(({ act }) => act === 'grant');
    expect(grant?.facts).toEqual({ documents: ['GSJ-010-M2'] });
  });
});

/** Holds the power of the approver, and is no reviewer of the case: another department's officer. */
function decidingOnly(): Actor {
  return { ...SECOND, departmentCode: 'XFD' };
}

test('what is offered can be done, and what is closed is refused, wherever a walk leads', () => {
  const people: readonly Who[] = [CLERK, FIRST, SECOND, PRESIDER, 'applicant', 'system'];
  fc.assert(
    fc.property(tries, rulesOfItem, handlings, (steps, rules, handling) => {
      const wrong: string[] = [];
      const sheet = { ...sheetWith(rules), handling };
      let now: Instant = at('2007-10-30T09:00');
      const opened = receiveCase(anOpening({ handling }), {
        by: CLERK,
        at: now,
        on: localDay(now),
        dossierDigest: aDigest,
        presentedBy: 'applicant',
      });
      let file = opened.caseFile;
      const journal: CaseEvent[] = [...opened.events];
      for (const step of steps) {
        now = instant(now + step.hours * 3_600_000);
        const act = aimed({ file }, step);
        const attempt = { file, journal, at: now, sheet, terms: step.terms };
        for (const who of people) wrong.push(...disagreements(attempt, who));
        const result = tried(act, { ...attempt, by: person({ ...step, act }) });
        if (result === null) continue;
        journal.push(...result.events);
        file = result.caseFile;
      }
      expect(wrong).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const BY_TIME: readonly CaseAct[] = ['lapse', 'deemAccepted', 'gatherOpinions', 'conclude'];
const BY_APPLICANT: readonly CaseAct[] = ['correctOnSpot', 'correct', 'supplyDeferred', 'withdraw'];

/** Acts of this person whose offer and whose outcome differ. */
function disagreements(attempt: Omit<Attempt, 'by'>, who: Who): readonly string[] {
  const acts = offered(attempt.file, who, attempt.at, { sheet: attempt.sheet, accountId: idOf(who) });
  return acts
    .filter(({ act }) => isTriedBy(act, who))
    .filter(({ act, why }) => (why === null) !== succeeds(act, attempt, who))
    .map(({ act, why }) => `${attempt.file.state}: ${act} by ${nameOf(who)}: ${why}`);
}

const idOf = (who: Who) => (typeof who === 'string' ? null : who.accountId);
const nameOf = (who: Who) => (typeof who === 'string' ? who : `${who.role} ${who.accountId.slice(-1)}`);

/** Who the acts of the fixture are for. */
function isTriedBy(act: CaseAct, who: Who): boolean {
  if (who === 'applicant') return BY_APPLICANT.includes(act);
  if (who === 'system') return BY_TIME.includes(act);
  return !BY_TIME.includes(act) && !BY_APPLICANT.includes(act);
}

function succeeds(act: CaseAct, attempt: Omit<Attempt, 'by'>, who: Who): boolean {
  try {
    ATTEMPTS[act]({ ...attempt, by: typeof who === 'string' ? CLERK : who });
    return true;
  } catch (refusal) {
    if (refusal instanceof DomainError) return false;
    throw refusal;
  }
}
