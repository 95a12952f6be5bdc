import { describe, expect, test } from 'vitest';
import { type ArchiveCommand, archiveCase, filesOf } from '#cases/archive.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { concludeCase } from '#cases/conclude.ts';
import {
  ALL,
  accepted,
  chenJing,
  drafted,
  reviewing,
  type Step,
  TIMING,
  told,
} from '#cases/course.fixture.ts';
import { deliverCase } from '#cases/deliver.ts';
import { endSpecialProcedure, restartClock } from '#cases/end-special-procedure.ts';
import { grantCase } from '#cases/grant.ts';
import { type PrepareResultCommand, prepareResult } from '#cases/prepare-result.ts';
import { act, aDigest, anotherDigest, at, liMin, linJing, zhouQiang } from '#cases/samples.fixture.ts';
import { startSpecialProcedure } from '#cases/start-special-procedure.ts';
import { supplyDeferred } from '#cases/supply-deferred.ts';
import { type DateOnly, dateOnly } from '#time/date-only.ts';

const throwing = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });

const granted: Step = (before) =>
  grantCase(before, { ...act(zhouQiang(), '2007-11-05T09:00'), opinionDigest: null, facts: new Set() });

const RESULT = {
  number: '5101091234567',
  seal: 'GSJ-SEAL-1',
  validFrom: dateOnly('2007-11-05'),
  validUntil: dateOnly('2017-11-04'),
};

const prepared =
  (changes: Partial<PrepareResultCommand> = {}): Step =>
  (before) =>
    prepareResult(before, { ...act(liMin(), '2007-11-06T09:00'), result: RESULT, ...changes });

const delivered: Step = (before) =>
  deliverCase(before, { by: liMin(), at: at('2007-11-07T09:00'), mode: 'counter' });

const concluded: Step = (before) =>
  concludeCase(before, { at: at('2007-11-07T09:01'), on: dateOnly('2007-11-07') });

const WAY = [accepted(), reviewing(), drafted(), granted];

describe('the result', () => {
  test('has number, seal and term', () => {
    expect(told({}, ...WAY, prepared()).file).toMatchObject({ state: 'readyToCollect', result: RESULT });
  });

  test('may be without end', () => {
    const result = { ...RESULT, validUntil: null };
    expect(told({}, ...WAY, prepared({ result })).file.result?.validUntil).toBeNull();
  });

  test.each([
    ['number', { ...RESULT, number: ' ' }, ['number']],
    ['seal', { ...RESULT, seal: '' }, ['seal']],
    ['day between its first and its last', { ...RESULT, validUntil: dateOnly('2007-11-04') }, ['validUntil']],
  ])('is not made without a %s', (_what, result, missing) => {
    expect(() => told({}, ...WAY, prepared({ result }))).toThrow(
      throwing('cases.basis-required', { missing }),
    );
  });

  test.each([
    ['by a reviewer', { by: zhouQiang() }, 'identity.not-permitted'],
    ['by a clerk of another department', { by: { ...liMin(), departmentCode: 'XFD' } }, 'cases.not-found'],
  ])('is not made %s', (_who, changes, code) => {
    expect(() => told({}, ...WAY, prepared(changes))).toThrow(throwing(code));
  });

  test('is not made before the decision', () => {
    expect(() => told({}, accepted(), prepared())).toThrow(throwing('cases.not-lawful'));
  });
});

describe('a case is concluded', () => {
  test('when its result was delivered, by itself', () => {
    const { file, journal } = told({}, ...WAY, prepared(), delivered, concluded);
    expect(file.state).toBe('concluded');
    expect(journal.at(-1)).toEqual({
      kind: 'concluded',
      at: at('2007-11-07T09:01'),
      by: { actor: 'system', accountId: null },
    });
  });

  test('not before', () => {
    expect(() => told({}, ...WAY, prepared(), concluded)).toThrow(throwing('cases.not-lawful'));
  });

  describe('with papers that follow an undertaking', () => {
    const after: CaseFile = {
      ...told({}, ...WAY, prepared(), delivered).file,
      deferred: [{ documentId: 'GSJ-010-M2', until: dateOnly('2007-11-06') }],
      undertaking: { checkOn: dateOnly('2007-12-20'), digest: aDigest },
    };
    const conclude = (file: CaseFile, on: DateOnly) => () =>
      concludeCase(file, { at: at(`${on}T09:00`), on });

    test('not while they are missing and the later check is ahead', () => {
      expect(conclude(after, dateOnly('2007-12-20'))).toThrow(throwing('cases.deferred-missing'));
    });

    test('when they are in', () => {
      const supplied = supplyDeferred(after, {
        at: at('2007-11-20T09:00'),
        documentIds: ['GSJ-010-M2'],
        dossierDigest: aDigest,
      });
      expect(conclude(supplied.caseFile, dateOnly('2007-11-20'))().caseFile.state).toBe('concluded');
    });

    test('or when the day of the check is over', () => {
      expect(conclude(after, dateOnly('2007-12-21'))().caseFile.state).toBe('concluded');
    });
  });
});

describe('a file goes into the archive', () => {
  const closed = told({}, ...WAY, prepared(), delivered, concluded);
  const FILES = [
    'receipt',
    'acceptanceNotice',
    ...ALL,
    'reviewOpinion',
    'grantDecision',
    'licence',
    'proofOfService',
  ];
  const archive =
    (changes: Partial<ArchiveCommand> = {}): (() => CaseFile) =>
    () =>
      archiveCase(closed.file, {
        ...act(linJing(), '2007-12-03T09:00'),
        journal: closed.journal,
        files: FILES,
        ...changes,
      }).caseFile;

  test('with every paper its journal tells of', () => {
    expect([...filesOf(closed.journal)].sort()).toEqual([...FILES].sort());
    expect(archive()()).toMatchObject({ state: 'archived', version: closed.journal.length + 1 });
  });

  test('and more, if somebody put more into it', () => {
    expect(archive({ files: [...FILES, 'photograph'] })().state).toBe('archived');
  });

  test.each(FILES)('not without %s', (file) => {
    expect(archive({ files: FILES.filter((one) => one !== file) })).toThrow(
      throwing('cases.files-missing', { missing: [file] }),
    );
  });

  test('no receipt where the papers were accepted in the act that took them in', () => {
    const [received, acceptedThen, ...rest] = closed.journal;
    if (!received || !acceptedThen) throw new TypeError('a case opens with its receipt');
    const atOnce = filesOf([received, { ...acceptedThen, at: received.at }, ...rest]);
    expect(atOnce).not.toContain('receipt');
    expect(atOnce).toContain('acceptanceNotice');
  });

  test('not before it is concluded, nor by a reviewer or the clerk who handed it over', () => {
    const open = told({}, ...WAY).file;
    expect(() =>
      archiveCase(open, { ...act(linJing(), '2007-12-03T09:00'), journal: [], files: [] }),
    ).toThrow(throwing('cases.not-lawful'));
    expect(archive({ by: zhouQiang() })).toThrow(throwing('identity.not-permitted'));
    expect(archive({ by: liMin() })).toThrow(throwing('identity.not-permitted'));
  });

  test('the result of a special procedure belongs to it, unless the clock restarted by itself', () => {
    const started: Step = (before) =>
      startSpecialProcedure(before, {
        ...act(zhouQiang(), '2007-11-01T09:00'),
        ...TIMING,
        together: chenJing(),
        procedure: { kind: 'testing' },
        plannedDays: 1,
        statement: { legalBasis: '第四十五条', reason: '检测', institution: '市特检院' },
        statementDigest: anotherDigest,
        noticeServedOn: dateOnly('2007-11-01'),
      });
    const ended: Step = (before) =>
      endSpecialProcedure(before, {
        ...act(zhouQiang(), '2007-11-02T09:00'),
        ...TIMING,
        conclusionDigest: aDigest,
      });
    const restarted: Step = (before) =>
      restartClock(before, { at: at('2007-11-05T00:10'), on: dateOnly('2007-11-05'), ...TIMING });
    const files = (end: Step) => filesOf(told({}, accepted(), reviewing(), started, end).journal);
    expect(files(ended)).toContain('specialProcedureResult');
    expect(files(restarted)).not.toContain('specialProcedureResult');
    expect(files(restarted)).toContain('specialProcedureNotice');
  });
});
