import { describe, expect, test } from 'vitest';
import { CLOCK } from '#cases/course.fixture.ts';
import type { Application } from '#channels/application.ts';
import { accepted, act, at, SALTED, submitted } from '#channels/handling.fixture.ts';
import {
  correctApplication,
  correctApplicationOnline,
  deemApplicationAccepted,
  type JointCorrectionCommand,
  jointNoticeDue,
  requestJointCorrection,
  requireNamable,
  unnamedDocuments,
} from '#channels/joint-correction.ts';
import type { SharedDocument } from '#channels/shared-documents.ts';

const M1 = { documentId: 'M1', defect: '第三页没有签字', departmentCode: 'GSJ' };
const M2 = { documentId: 'M2', defect: '缺少复印件', departmentCode: 'ZJJ' };

const command = (changes: Partial<JointCorrectionCommand> = {}): JointCorrectionCommand => ({
  ...act('2007-10-31T10:00'),
  defects: [M1, M2],
  documents: [{ id: 'M1' }, { id: 'M2' }, { id: 'M3', fetchable: true }],
  statementDigest: SALTED,
  clock: CLOCK,
  ...changes,
});
const told = (before: Application = submitted()) => requestJointCorrection(before, command()).application;
const supply = (documentIds: readonly string[], before = told()) =>
  correctApplication(before, { ...act('2007-11-02T10:00'), documentIds, dossierDigest: SALTED });
const throwing = (code: string) => expect.objectContaining({ code });

describe('one notice for all departments', () => {
  test('names each document once, whoever found what; words stay out of the journal', () => {
    const twice = [M1, M2, { ...M1, departmentCode: 'ZJJ', defect: '印章不清' }];
    const { application, events } = requestJointCorrection(submitted(), command({ defects: twice }));
    expect(application).toMatchObject({
      state: 'awaitingCorrection',
      correction: { notices: 1, asked: ['M1', 'M2'], supplied: [] },
    });
    expect(JSON.stringify(events)).not.toContain('签字');
  });

  test.each([
    ['no defect at all', { defects: [] }, 'cases.basis-required'],
    ['one without words', { defects: [{ ...M1, defect: '　' }] }, 'cases.basis-required'],
    ['a document nobody asked for', { defects: [{ ...M1, documentId: 'M9' }] }, 'cases.unknown-documents'],
    ['one that the platform fetches', { defects: [{ ...M1, documentId: 'M3' }] }, 'cases.document-fetchable'],
    ['by a reviewer', act('2007-10-31T10:00', 'reviewer'), 'identity.not-permitted'],
    ['K1: after five working days', act('2007-11-07T09:00'), 'cases.notice-too-late'],
  ] as const)('%s is refused', (_situation, changes, code) => {
    expect(() => requestJointCorrection(submitted(), command(changes))).toThrow(throwing(code));
  });

  test.each([
    ['while it waits', told(), 'channels.not-lawful'],
    ['after the correction', supply(['M1', 'M2']).application, 'cases.correction-repeated'],
    ['after acceptance', accepted(), 'channels.not-lawful'],
  ])('a second one %s is refused', (_situation, before, code) => {
    expect(() => requestJointCorrection(before, command())).toThrow(throwing(code));
    expect(() => requireNamable(before)).toThrow(throwing(code));
  });
});

test('what is missing and was named by nobody is left for the notice, under whichever id', () => {
  const missing = (id: string, ...ids: string[]) => ({ id, ids: [id, ...ids] }) as unknown as SharedDocument;
  const all = [missing('M1'), missing('M3', 'M2'), missing('M4')];
  expect(unnamedDocuments(all, [M1, M2]).map(({ id }) => id)).toEqual(['M4']);
  expect(unnamedDocuments(all, [])).toEqual(all);
});

describe('the correction', () => {
  test('comes at once, and the five days run anew from it', () => {
    const { application } = supply(['M1', 'M2']);
    expect(application).toMatchObject({
      state: 'submitted',
      correction: { supplied: ['M1', 'M2'], suppliedOn: '2007-11-02' },
    });
    expect(jointNoticeDue(submitted(), CLOCK).on).toBe('2007-11-06');
    expect(jointNoticeDue(application, CLOCK).on).toBe('2007-11-09');
  });

  test.each([
    ['half of it', ['M1'], 'cases.documents-missing'],
    ['more than was asked', ['M1', 'M2', 'M3'], 'cases.unknown-documents'],
  ])('%s is refused', (_situation, documents, code) => {
    expect(() => supply(documents)).toThrow(throwing(code));
  });

  test('without a notice there is nothing to correct', () => {
    expect(() => supply([], submitted())).toThrow(throwing('channels.not-lawful'));
  });
});

describe('silence', () => {
  const deem = (before: Application, text: string) =>
    deemApplicationAccepted(before, {
      at: at(text),
      promised: { unit: 'workingDays', count: 5 },
      clock: CLOCK,
    });

  test('K1: accepts after five working days, counted from the filing, however late it is noticed', () => {
    expect(() => deem(submitted(), '2007-11-06T16:00')).toThrow(throwing('cases.not-yet'));
    for (const noticed of ['2007-11-07T03:17', '2007-11-20T03:17']) {
      const { application, events } = deem(submitted(), noticed);
      expect(application).toMatchObject({ state: 'accepted', promisedDue: { on: '2007-11-06' } });
      expect(events).toMatchObject([{ on: '2007-10-30' }]);
    }
  });

  test('after a correction counts from the last paper', () => {
    const { application } = supply(['M1', 'M2']);
    expect(() => deem(application, '2007-11-08T03:17')).toThrow(throwing('cases.not-yet'));
    expect(deem(application, '2007-11-12T03:17').application.promisedDue?.on).toBe('2007-11-09');
  });

  test.each([
    ['one that waits for the applicant', told()],
    ['one that was accepted', accepted()],
  ])('does not accept %s', (_situation, before) => {
    expect(() => deem(before, '2007-12-03T09:00')).toThrow(throwing('channels.not-lawful'));
  });
});

describe('the correction over the net', () => {
  const online = (documentIds: readonly string[], before = told()) => {
    const { at, on } = act('2007-11-02T20:00');
    return correctApplicationOnline(before, {
      at,
      on,
      documentIds,
      dossierDigest: SALTED,
      statementDigest: SALTED,
    });
  };

  test('needs no desk, and has the effect of the one at the counter', () => {
    const counter = supply(['M1', 'M2']);
    const { application, events } = online(['M1', 'M2']);
    expect(application.state).toBe(counter.application.state);
    expect(application.correction?.supplied).toEqual(counter.application.correction?.supplied);
    expect(events).toMatchObject([
      { kind: 'corrected', by: { actor: 'applicant' }, receivedVia: 'online', statementDigest: SALTED },
    ]);
    expect(counter.events[0]).not.toHaveProperty('receivedVia');
  });

  test.each([
    ['a part of what was asked', ['M1'], told(), 'cases.documents-missing'],
    ['something else', ['M1', 'M2', 'M3'], told(), 'cases.unknown-documents'],
    ['what nobody asked for', [], submitted(), 'channels.not-lawful'],
    ['what was handed in already', ['M1', 'M2'], supply(['M1', 'M2']).application, 'channels.not-lawful'],
  ])('%s is refused', (_what, documentIds, before, code) => {
    expect(() => online(documentIds, before)).toThrow(throwing(code));
  });
});
