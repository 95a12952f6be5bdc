import { describe, expect, test } from 'vitest';
import { declineAtCounter, requestCorrectionAtCounter } from '#cases/answer-at-counter.ts';
import { CLOCK, SHEET } from '#cases/course.fixture.ts';
import { foldCase } from '#cases/fold.ts';
import {
  act,
  aDigest,
  anOpening,
  anotherDigest,
  aPower,
  at,
  kindsOf,
  liMin,
  zhouQiang,
} from '#cases/samples.fixture.ts';

type Correction = Parameters<typeof requestCorrectionAtCounter>[1];
type Decline = Parameters<typeof declineAtCounter>[1];

const correction = (changes: Partial<Correction> = {}): Correction => ({
  ...act(liMin(), '2007-10-30T09:00'),
  dossierDigest: aDigest,
  presentedBy: 'applicant',
  defects: [{ documentId: 'GSJ-010-M1', defect: '未提交，应交原件1份' }],
  statementDigest: anotherDigest,
  sheet: SHEET,
  clock: CLOCK,
  ...changes,
});

const decline = (changes: Partial<Decline> = {}): Decline => ({
  ...act(liMin(), '2007-10-30T09:00'),
  dossierDigest: aDigest,
  presentedBy: 'applicant',
  statement: {
    reason: '申请事项不属于本机关职权范围',
    legalBasis: '《中华人民共和国行政许可法》第三十二条第一款第二项',
    competentAuthority: '成都市公安局',
  },
  statementDigest: anotherDigest,
  ...changes,
});

const throwing = (code: string) => expect.objectContaining({ code });

describe('D-14 what is missing is said in the act that takes the papers in', () => {
  test('the case waits for its correction from the moment it was received', () => {
    const result = requestCorrectionAtCounter(anOpening(), correction());
    expect(kindsOf(result)).toEqual(['received', 'correctionRequested']);
    expect(result.caseFile).toMatchObject({
      state: 'awaitingCorrection',
      version: 2,
      receivedAt: at('2007-10-30T09:00'),
    });
    expect(result.events.map((event) => event.at)).toEqual([at('2007-10-30T09:00'), at('2007-10-30T09:00')]);
  });

  test('row and journal tell the same', () => {
    const { caseFile, events } = requestCorrectionAtCounter(anOpening(), correction());
    expect(foldCase(events)).toEqual(caseFile);
  });

  test.each([
    ['no defect at all', { defects: [] }, 'cases.basis-required'],
    [
      'a defect without words',
      { defects: [{ documentId: 'GSJ-010-M1', defect: '　' }] },
      'cases.basis-required',
    ],
    [
      'a paper nobody asks for',
      { defects: [{ documentId: 'X', defect: '未提交' }] },
      'cases.unknown-documents',
    ],
    [
      'a paper the platform fetches itself',
      { defects: [{ documentId: 'GSJ-010-M3', defect: '未提交' }] },
      'cases.document-fetchable',
    ],
    ['a reviewer at the counter', act(zhouQiang(), '2007-10-30T09:00'), 'identity.not-permitted'],
  ] as const)('%s is refused, and nothing was received either', (_what, changes, code) => {
    expect(() => requestCorrectionAtCounter(anOpening(), correction(changes))).toThrow(throwing(code));
  });
});

describe('D-14 an application for another authority is declined in the act that takes it in', () => {
  test('the case ends with two events of the same moment', () => {
    const result = declineAtCounter(anOpening(), decline());
    expect(kindsOf(result)).toEqual(['received', 'declined']);
    expect(result.caseFile).toMatchObject({ state: 'declined', version: 2 });
    expect(foldCase(result.events)).toEqual(result.caseFile);
  });

  test('taking papers in needs no power of the department, declining them does', () => {
    const powerless = { ...liMin(), powers: [aPower('accept', 'SSJ')] };
    expect(() => declineAtCounter(anOpening(), decline({ by: powerless }))).toThrow(
      throwing('organisation.no-power'),
    );
  });

  test.each(['reason', 'legalBasis', 'competentAuthority'])('a decision without %s is refused', (name) => {
    const statement = { ...decline().statement, [name]: ' ' };
    expect(() => declineAtCounter(anOpening(), decline({ statement }))).toThrow(
      throwing('cases.basis-required'),
    );
  });
});
