import { describe, expect, test } from 'vitest';
import { acceptCase } from '#cases/accept.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { correctCase } from '#cases/correct.ts';
import { ALL, accepted, CLOCK, SHEET, type Step, sheetWith, TIMING, told } from '#cases/course.fixture.ts';
import { duesOfCase } from '#cases/dues-of-case.ts';
import { lapseCase } from '#cases/lapse.ts';
import { countsFrom, noticeDueOf } from '#cases/notice-due.ts';
import { type RequestCorrectionCommand, requestCorrection } from '#cases/request-correction.ts';
import { act, aDigest, anotherDigest, at, liMin, ZHOU_QIANG, zhouQiang } from '#cases/samples.fixture.ts';
import { DEFAULT_CLOCK_RULES } from '#clock/clock-rules.ts';
import type { OfficeClock } from '#clock/due.ts';
import { dateOnly } from '#time/date-only.ts';

const throwing = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });

const M1 = { documentId: 'GSJ-010-M1', defect: '第三页没有签字' };
const M2 = { documentId: 'GSJ-010-M2', defect: '缺少章程' };
const M3 = { documentId: 'GSJ-010-M3', defect: '缺少证明' };

const command = (changes: Partial<RequestCorrectionCommand> = {}): RequestCorrectionCommand => ({
  ...act(liMin(), '2007-10-31T10:00'),
  defects: [M1],
  statementDigest: anotherDigest,
  sheet: SHEET,
  clock: CLOCK,
  ...changes,
});

const requested =
  (changes: Partial<RequestCorrectionCommand> = {}): Step =>
  (before) =>
    requestCorrection(before, command(changes));

const corrected =
  (documentIds: readonly string[] = [M1.documentId], moment = '2007-11-12T15:00'): Step =>
  (before) =>
    correctCase(before, {
      at: at(moment),
      on: dateOnly(moment.slice(0, 10)),
      documentIds,
      dossierDigest: aDigest,
    });

const tenDays: OfficeClock = {
  ...CLOCK,
  rules: { ...DEFAULT_CLOCK_RULES, correctionLimit: { unit: 'workingDays', count: 10 } },
};

const received = told({}).file;

describe('one notice of everything that is missing', () => {
  test('names the documents, ends the days for it and begins the applicant’s', () => {
    const { file, journal } = told({}, requested({ defects: [M1, M2] }));
    expect(file).toMatchObject({
      state: 'awaitingCorrection',
      correction: {
        notices: 1,
        asked: [M1.documentId, M2.documentId],
        supplied: [],
        due: { on: '2007-11-21', unit: 'workingDays' },
      },
    });
    expect(JSON.stringify(journal)).not.toContain(M1.defect);
  });

  test('two defects of one document are one document', () => {
    const twice = told({}, requested({ defects: [M1, { ...M1, defect: '第四页缺失' }] }));
    expect(twice.file.correction?.asked).toEqual([M1.documentId]);
  });

  test.each([
    ['by the item', sheetWith({ correctionLimit: { unit: 'workingDays', count: 3 } }), {}, '2007-11-05'],
    ['by the house', SHEET, { clock: tenDays }, '2007-11-14'],
  ])('the time for the correction may be set %s', (_by, sheet, changes, on) => {
    expect(told({}, requested({ sheet, ...changes })).file.correction?.due.on).toBe(on);
  });

  test.each([
    ['nothing is wrong', { defects: [] }, 'cases.basis-required', { missing: ['defects'] }],
    [
      'a defect has no words',
      { defects: [M1, { ...M2, defect: '　' }] },
      'cases.basis-required',
      { missing: [M2.documentId] },
    ],
    ['the days for it are over', act(liMin(), '2007-11-06T17:31'), 'cases.notice-too-late', {}],
    ['the sheet is a later one', { sheet: { ...SHEET, version: 2 } }, 'cases.wrong-sheet', {}],
    ['a reviewer wants one', { by: zhouQiang() }, 'identity.not-permitted', {}],
  ])('not when %s', (_situation, changes, code, facts) => {
    expect(() => requestCorrection(received, command(changes))).toThrow(throwing(code, facts));
  });

  test('not while the applicant is at it, nor after acceptance', () => {
    for (const steps of [[requested()], [accepted()]]) {
      expect(() => requestCorrection(told({}, ...steps).file, command())).toThrow(
        throwing('cases.not-lawful'),
      );
    }
  });
});

describe('G12 only papers of the frozen list, and none the platform can fetch', () => {
  test('a paper the list does not have is never asked for, whatever the reason', () => {
    const changes = {
      defects: [{ documentId: 'GSJ-010-M9', defect: '请补交' }],
      override: { reason: '领导要求', reasonDigest: aDigest },
    };
    expect(() => requestCorrection(received, command(changes))).toThrow(
      throwing('cases.unknown-documents', { unknown: ['GSJ-010-M9'] }),
    );
  });

  test('a paper a later version of the item asks for is none of this case', () => {
    const sheet = { ...SHEET, version: 2 };
    expect(() => requestCorrection(received, command({ sheet, defects: [M2] }))).toThrow(
      throwing('cases.wrong-sheet'),
    );
  });

  test('a paper the platform can fetch is not asked for', () => {
    expect(() => requestCorrection(received, command({ defects: [M3] }))).toThrow(
      throwing('cases.document-fetchable', { documents: [M3.documentId] }),
    );
  });

  test('unless somebody says why, which the journal keeps for oversight', () => {
    const override = { reason: '共享库无该企业数据', reasonDigest: aDigest };
    const { events } = requestCorrection(received, command({ defects: [M3], override }));
    expect(events).toMatchObject([{ overrideDigest: aDigest, documentIds: [M3.documentId] }]);
    const silent = { defects: [M3], override: { ...override, reason: ' ' } };
    expect(() => requestCorrection(received, command(silent))).toThrow(throwing('cases.basis-required'));
  });
});

describe('G2 a second notice', () => {
  const again = { reviewer: zhouQiang(), reason: '补交的章程缺股东签字', reasonDigest: aDigest };
  const once = told({}, requested(), corrected()).file;
  const later = act(liMin(), '2007-11-13T10:00');

  test('is refused, also with a reviewer’s reason, for what was there the first time', () => {
    const changes = { ...later, defects: [M2], again };
    expect(() => requestCorrection(once, command(changes))).toThrow(
      throwing('cases.correction-repeated', { documents: [M2.documentId] }),
    );
  });

  test('is refused when one old paper hides among new ones', () => {
    expect(() => requestCorrection(once, command({ ...later, defects: [M1, M2], again }))).toThrow(
      throwing('cases.correction-repeated'),
    );
  });

  test('is refused for a new paper without a reviewer’s reason', () => {
    expect(() => requestCorrection(once, command({ ...later, defects: [M1] }))).toThrow(
      throwing('cases.correction-repeated'),
    );
  });

  test.each([
    ['a clerk’s reason is none', { ...again, reviewer: liMin() }, 'identity.not-permitted'],
    [
      'nor one of another department',
      { ...again, reviewer: { ...zhouQiang(), departmentCode: 'XFD' } },
      'cases.not-found',
    ],
    ['nor one without words', { ...again, reason: '' }, 'cases.basis-required'],
  ])('%s', (_why, other, code) => {
    expect(() => requestCorrection(once, command({ ...later, again: other }))).toThrow(throwing(code));
  });

  test('is served about a paper that came with the correction, and says who wanted it', () => {
    const { caseFile, events } = requestCorrection(once, command({ ...later, again }));
    expect(caseFile).toMatchObject({ state: 'awaitingCorrection', correction: { notices: 2 } });
    expect(events).toMatchObject([{ again: { reviewer: ZHOU_QIANG, reasonDigest: aDigest } }]);
  });

  test('a third one is measured by what came last', () => {
    const twice = told(
      {},
      requested({ defects: [M1, M2] }),
      corrected([M1.documentId, M2.documentId]),
      (file) => requestCorrection(file, command({ ...later, defects: [M2], again })),
    );
    const third = correctCase(twice.file, {
      at: at('2007-11-14T10:00'),
      on: dateOnly('2007-11-14'),
      documentIds: [M2.documentId],
      dossierDigest: aDigest,
    }).caseFile;
    const asked = (defects: RequestCorrectionCommand['defects']) => () =>
      requestCorrection(third, command({ ...act(liMin(), '2007-11-15T10:00'), defects, again }));
    expect(asked([M1])).toThrow(throwing('cases.correction-repeated'));
    expect(asked([M2])().caseFile.correction?.notices).toBe(3);
  });
});

describe('the correction', () => {
  const waiting = told({}, requested({ defects: [M1, M2] })).file;

  test('brings everything that was asked for', () => {
    expect(corrected([M1.documentId, M2.documentId])(waiting).caseFile).toMatchObject({
      state: 'received',
      receivedAt: at('2007-10-30T09:00'),
      correction: {
        notices: 1,
        supplied: [M1.documentId, M2.documentId],
        suppliedAt: at('2007-11-12T15:00'),
        suppliedOn: '2007-11-12',
      },
    });
  });

  test.each([
    ['a part of it', [M1.documentId], 'cases.documents-missing', { missing: [M2.documentId] }],
    [
      'something else too',
      [M1.documentId, M2.documentId, M3.documentId],
      'cases.unknown-documents',
      { unknown: [M3.documentId] },
    ],
  ])('is not %s', (_what, ids, code, facts) => {
    expect(() => corrected(ids)(waiting)).toThrow(throwing(code, facts));
  });

  test('over the net says so, and holds the digest of what was said, not the words', () => {
    const command = { at: at('2007-11-12T20:00'), on: dateOnly('2007-11-12'), dossierDigest: aDigest };
    const documentIds = [M1.documentId, M2.documentId];
    const { events, caseFile } = correctCase(waiting, {
      ...command,
      documentIds,
      receivedVia: 'online',
      statementDigest: anotherDigest,
    });
    expect(events).toMatchObject([{ receivedVia: 'online', statementDigest: anotherDigest }]);
    expect(caseFile).toEqual(correctCase(waiting, { ...command, documentIds }).caseFile);
    expect(corrected(documentIds)(waiting).events[0]).not.toHaveProperty('receivedVia');
  });

  test('is not what nobody asked for', () => {
    expect(() => corrected()(received)).toThrow(throwing('cases.not-lawful'));
  });

  test('gives the authority its days for a notice anew', () => {
    const { file } = told({}, requested(), corrected());
    expect(noticeDueOf(file, CLOCK).on).toBe('2007-11-19');
  });

  test('R4: the limits count from the day the last paper came, not from the day somebody accepts', () => {
    const { file } = told({}, requested(), corrected(), accepted('2007-11-15T11:00'));
    expect(file).toMatchObject({
      acceptedAt: at('2007-11-15T11:00'),
      acceptedOn: '2007-11-12',
      countedFrom: at('2007-11-12T15:00'),
      promisedDue: { on: '2007-11-19' },
      statutoryDue: { on: '2007-12-10' },
    });
  });

  test('an acceptance after the days for it is refused: the law was quicker', () => {
    const before = told({}, requested(), corrected()).file;
    const accept = (moment: string) => () =>
      acceptCase(before, {
        ...act(liMin(), moment),
        dues: duesOfCase({ ...before, acceptedAt: countsFrom(before) }, TIMING),
        asked: SHEET.requiredDocuments,
        presented: ALL,
        noticeDue: noticeDueOf(before, CLOCK),
      });
    expect(accept('2007-11-19T17:30')().caseFile.state).toBe('accepted');
    expect(accept('2007-11-19T17:31')).toThrow(throwing('cases.notice-too-late'));
  });
});

describe('the time for the correction passes', () => {
  const waiting: CaseFile = told({}, requested()).file;
  const ending = sheetWith({ lapsesUncorrected: true });

  test('and the case ends where the item says so', () => {
    const { caseFile, events } = lapseCase(waiting, { at: at('2007-11-21T17:31'), sheet: ending });
    expect(caseFile).toEqual({ ...waiting, state: 'lapsed', version: 3 });
    expect(events).toMatchObject([{ by: { actor: 'system', accountId: null } }]);
  });

  test.each([
    ['the item has no such rule', waiting, SHEET, '2007-12-21T09:00', 'cases.not-by-item-rule'],
    ['the last moment has not passed', waiting, ending, '2007-11-21T17:30', 'cases.not-yet'],
    ['nothing was asked for', received, ending, '2007-12-21T09:00', 'cases.not-lawful'],
    [
      'the rule is one of a later sheet',
      waiting,
      { ...ending, version: 2 },
      '2007-12-21T09:00',
      'cases.wrong-sheet',
    ],
  ])('and it goes on when %s', (_situation, before, sheet, moment, code) => {
    expect(() => lapseCase(before, { at: at(moment), sheet })).toThrow(throwing(code));
  });

  test('a correction that comes late but before that is still one', () => {
    expect(corrected([M1.documentId], '2007-12-03T09:00')(waiting).caseFile.state).toBe('received');
  });
});
