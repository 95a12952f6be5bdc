import { describe, expect, test } from 'vitest';
import { type CloseHearingCommand, closeHearing } from '#cases/close-hearing.ts';
import {
  accepted,
  CHEN_JING,
  chenJing,
  drafted,
  inReview,
  reviewing,
  SHEET,
  type Step,
  TIMING,
  told,
  WU_GANG,
  wuGang,
} from '#cases/course.fixture.ts';
import { type HearingGround, type OpenHearingCommand, openHearing } from '#cases/open-hearing.ts';
import { act, aDigest, anotherDigest, LI_MIN, liMin, zhouQiang } from '#cases/samples.fixture.ts';
import { submitDraft } from '#cases/submit-draft.ts';
import { tellParties } from '#cases/tell-parties.ts';
import { DEFAULT_CLOCK_RULES } from '#clock/clock-rules.ts';
import { dateOnly } from '#time/date-only.ts';

const throwing = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });

// Review since 10-31 by 周强; 陈静 calls the hearing on Thursday 11-01, 吴刚 presides on Tuesday 11-13.
const command = (changes: Partial<OpenHearingCommand> = {}): OpenHearingCommand => ({
  ...act(chenJing(), '2007-11-01T09:00'),
  ...TIMING,
  ground: { kind: 'exOfficio' },
  heldOn: dateOnly('2007-11-13'),
  presider: wuGang(),
  statement: { matter: '设立登记听证', place: '中心二楼听证室' },
  statementDigest: anotherDigest,
  ...changes,
});

const opened =
  (changes: Partial<OpenHearingCommand> = {}): Step =>
  (before) =>
    openHearing(before, command(changes));

const closed =
  (changes: Partial<CloseHearingCommand> = {}): Step =>
  (before) =>
    closeHearing(before, {
      ...act(wuGang(), '2007-11-13T17:00'),
      ...TIMING,
      recordDigest: aDigest,
      isSigned: true,
      ...changes,
    });

const requested = (toldOn: string, requestedOn: string): HearingGround => ({
  kind: 'requested',
  toldOn: dateOnly(toldOn),
  requestedOn: dateOnly(requestedOn),
});

describe('a hearing', () => {
  test('stops both clocks up to its day', () => {
    const { file } = told({}, accepted(), reviewing(), opened());
    expect(file).toMatchObject({
      state: 'inHearing',
      hearing: { presider: WU_GANG, heldOn: '2007-11-13' },
      pauses: [{ kind: 'hearing', from: '2007-11-01', to: '2007-11-13', isOpen: true }],
      promisedDue: { on: '2007-11-16', expected: true },
      statutoryDue: { on: '2007-12-07', expected: true },
    });
  });

  test('ends with its signed record, on which the decision rests', () => {
    const { file, journal } = told({}, accepted(), reviewing(), opened(), closed());
    expect(file).toMatchObject({ state: 'inReview', promisedDue: { on: '2007-11-16' } });
    expect(journal.at(-1)).toMatchObject({
      kind: 'hearingClosed',
      by: { actor: 'hearingPresider', accountId: WU_GANG },
      statementDigest: aDigest,
    });
  });

  test('whose record is signed a week later has not been longer for it', () => {
    const late = told({}, accepted(), reviewing(), opened(), closed(act(wuGang(), '2007-11-20T10:00')));
    expect(late.file).toMatchObject({
      pauses: [{ to: '2007-11-13' }],
      promisedDue: { on: '2007-11-16' },
    });
  });

  test.each([
    [
      'is not closed before its day',
      act(wuGang(), '2007-11-12T17:00'),
      'cases.hearing-dates',
      { why: 'notHeldYet' },
    ],
    ['nor without signatures', { isSigned: false }, 'cases.record-unsigned', {}],
    ['nor by anybody but its presider', { by: chenJing() }, 'cases.wrong-actor', {}],
    ['nor by a clerk', { by: liMin() }, 'identity.not-permitted', {}],
  ])('%s', (_rule, changes, code, facts) => {
    expect(() => told({}, accepted(), reviewing(), opened(), closed(changes))).toThrow(throwing(code, facts));
  });

  test('cannot end that was not called', () => {
    expect(() => closed()(inReview())).toThrow(throwing('cases.not-lawful'));
  });
});

type Days = { readonly toldOn?: string; readonly heldOn?: string };

describe('its days', () => {
  test.each([
    ['seven working days ahead are enough', {}, null],
    ['six are not', { heldOn: dateOnly('2007-11-09') }, 'noticeTooShort'],
    // Told on 10-31: five working days end on 11-07. Asked on 11-01: held by 11-29.
    ['asked for on the last day', { ground: requested('2007-10-25', '2007-11-01') }, null],
    ['asked for a day late', { ground: requested('2007-10-24', '2007-11-01') }, 'askedTooLate'],
    [
      'held on the last day',
      { ground: requested('2007-10-31', '2007-11-01'), heldOn: dateOnly('2007-11-29') },
      null,
    ],
    [
      'held a day later',
      { ground: requested('2007-10-31', '2007-11-01'), heldOn: dateOnly('2007-11-30') },
      'heldTooLate',
    ],
  ] as const)('%s', (_what, changes, why) => {
    const hold = () => opened(changes)(inReview());
    if (why === null) expect(hold().caseFile.state).toBe('inHearing');
    else expect(hold).toThrow(throwing('cases.hearing-dates', { why }));
  });

  test.each([
    [
      'five calendar days to ask for it',
      { hearingRequestUnit: 'calendarDays' },
      { toldOn: '2007-10-27' },
      null,
    ],
    // In working days the fifth day after 10-26 would be 11-02.
    ['and not one more', { hearingRequestUnit: 'calendarDays' }, { toldOn: '2007-10-26' }, 'askedTooLate'],
    ['seven calendar days ahead', { hearingNoticeUnit: 'calendarDays' }, { heldOn: '2007-11-08' }, null],
    ['and not six', { hearingNoticeUnit: 'calendarDays' }, { heldOn: '2007-11-07' }, 'noticeTooShort'],
  ] as const)(
    'by rules of the centre: %s',
    (_what, set, { toldOn = '2007-10-31', heldOn = '2007-11-13' }: Days, why) => {
      const hold = () =>
        opened({
          clock: { ...TIMING.clock, rules: { ...DEFAULT_CLOCK_RULES, ...set } },
          ground: requested(toldOn, '2007-11-01'),
          heldOn: dateOnly(heldOn),
        })(inReview());
      if (why === null) expect(hold().caseFile.state).toBe('inHearing');
      else expect(hold).toThrow(throwing('cases.hearing-dates', { why }));
    },
  );

  test('the latest notice is the one E45 asks for', () => {
    const may = { heldOn: dateOnly('2007-11-13') };
    expect(() => opened({ ...act(chenJing(), '2007-11-02T09:00'), ...may })(inReview())).not.toThrow();
    expect(() => opened({ ...act(chenJing(), '2007-11-05T09:00'), ...may })(inReview())).toThrow(
      throwing('cases.hearing-dates', { why: 'noticeTooShort', last: '2007-11-02' }),
    );
  });
});

describe('G7 whoever presides has no part in the review', () => {
  test.each([
    ['the reviewer does not preside', { presider: zhouQiang() }],
    ['nor whoever calls the hearing', { presider: chenJing() }],
  ])('%s', (_who, changes) => {
    expect(() => opened(changes)(inReview())).toThrow(throwing('cases.presider-reviews'));
  });

  test('nor an officer who took part in a special procedure before', () => {
    const before = { ...inReview(), reviewers: [WU_GANG, CHEN_JING] };
    expect(() => opened()(before)).toThrow(throwing('cases.presider-reviews', { accountId: WU_GANG }));
  });

  const heard = told({}, accepted(), reviewing(), opened(), closed()).file;
  const draft = { opinionDigest: aDigest, proposal: 'grant', interest: 'none', sheet: SHEET } as const;

  test('the presider does not write the opinion afterwards', () => {
    expect(() => submitDraft(heard, { ...act(wuGang(), '2007-11-14T09:00'), ...draft })).toThrow(
      throwing('cases.presider-reviews'),
    );
  });

  test('nor verifies as the second officer', () => {
    expect(() =>
      submitDraft(heard, { ...act(zhouQiang(), '2007-11-14T09:00'), ...draft, secondOfficer: wuGang() }),
    ).toThrow(throwing('cases.presider-reviews'));
  });

  test('nor tells the interested parties', () => {
    expect(() =>
      tellParties(heard, {
        ...act(wuGang(), '2007-11-14T09:00'),
        statementDigest: aDigest,
        hearingOffered: false,
      }),
    ).toThrow(throwing('cases.presider-reviews'));
  });

  test('nor calls another hearing, before whomever', () => {
    const again = {
      by: wuGang(),
      presider: { ...wuGang(), accountId: LI_MIN },
      heldOn: dateOnly('2007-12-20'),
    };
    expect(() => openHearing(heard, command({ ...again, ...act(wuGang(), '2007-11-14T09:00') }))).toThrow(
      throwing('cases.presider-reviews', { accountId: WU_GANG }),
    );
  });

  test('a second hearing before another does not let the first presider in', () => {
    const other = { ...wuGang(), accountId: LI_MIN };
    const second = openHearing(
      heard,
      command({ ...act(chenJing(), '2007-11-14T09:00'), presider: other, heldOn: dateOnly('2007-11-30') }),
    ).caseFile;
    expect(second.presiders).toEqual([WU_GANG, LI_MIN]);
    expect(() =>
      submitDraft({ ...second, state: 'inReview' }, { ...act(wuGang(), '2007-12-03T09:00'), ...draft }),
    ).toThrow(throwing('cases.presider-reviews', { accountId: WU_GANG }));
  });

  test('the reviewer does all of it', () => {
    expect(drafted('2007-11-14T09:00')(heard).caseFile.state).toBe('awaitingDecision');
  });
});

test.each([
  ['by a clerk', { by: liMin() }, 'identity.not-permitted'],
  ['before a clerk', { presider: liMin() }, 'identity.not-permitted'],
  ['without a place', { statement: { matter: '听证', place: '' } }, 'cases.basis-required'],
  ['under another sheet', { sheet: { ...SHEET, version: 9 } }, 'cases.wrong-sheet'],
])('no hearing is called %s', (_how, changes, code) => {
  expect(() => opened(changes)(inReview())).toThrow(throwing(code));
});
