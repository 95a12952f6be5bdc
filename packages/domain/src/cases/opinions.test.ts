import { describe, expect, test } from 'vitest';
import { type AnswerOpinionCommand, requireAnswerable } from '#cases/answer-opinion.ts';
import {
  accepted,
  CLOCK,
  drafted,
  inReview,
  reviewing,
  SHEET,
  type Step,
  sheetWith,
  TEXTS,
  told,
} from '#cases/course.fixture.ts';
import { type Answer, gatherOpinions } from '#cases/gather-opinions.ts';
import { lawfulEvents } from '#cases/life-cycle.ts';
import { refuseCase } from '#cases/refuse.ts';
import { act, aDigest, anotherDigest, at, LI_MIN, liMin, zhouQiang } from '#cases/samples.fixture.ts';
import { type SeekOpinionsCommand, seekOpinions } from '#cases/seek-opinions.ts';
import type { Actor } from '#identity/policy.ts';

const throwing = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });

// Asked on Thursday 11-01 at nine; two working days: to Monday 11-05.
const command = (changes: Partial<SeekOpinionsCommand> = {}): SeekOpinionsCommand => ({
  ...act(liMin(), '2007-11-01T09:00'),
  departmentCodes: ['XFD', 'HBJ'],
  questions: ['场所是否符合消防要求？'],
  statementDigest: aDigest,
  limit: { unit: 'workingDays', count: 2 },
  clock: CLOCK,
  sheet: SHEET,
  ...changes,
});

const sought =
  (changes: Partial<SeekOpinionsCommand> = {}): Step =>
  (before) =>
    seekOpinions(before, command(changes));

const answer = (departmentCode: string, stance: Answer['stance'] = 'agrees'): Answer => ({
  departmentCode,
  stance,
  digest: aDigest,
});

const gathered =
  (answers: readonly Answer[], moment = '2007-11-05T10:00'): Step =>
  (before) =>
    gatherOpinions(before, { at: at(moment), answers });

const IN_TIME = '2007-11-05T17:30';
const LATE = '2007-11-05T17:31';

describe('other departments are asked', () => {
  test('and the clock of the case runs on', () => {
    const before = inReview();
    const { caseFile } = sought()(before);
    expect(caseFile).toMatchObject({
      state: 'seekingOpinions',
      promisedDue: before.promisedDue,
      statutoryDue: before.statutoryDue,
      consultation: { departmentCodes: ['XFD', 'HBJ'], due: { on: '2007-11-05' }, silenceAgrees: false },
    });
  });

  test.each([
    ['nobody is asked', { departmentCodes: [] }, 'cases.opinion-not-sought'],
    ['nothing is asked', { questions: [' '] }, 'cases.basis-required'],
    ['the sheet is another one', { sheet: { ...SHEET, version: 2 } }, 'cases.wrong-sheet'],
    ['one is asked twice', { departmentCodes: ['XFD', 'XFD'] }, 'cases.opinion-not-sought'],
    ['the department asks itself', { departmentCodes: ['XFD', 'GSJ'] }, 'cases.opinion-not-sought'],
    ['a reviewer asks', { by: zhouQiang() }, 'identity.not-permitted'],
    ['a clerk of another department asks', { by: { ...liMin(), departmentCode: 'XFD' } }, 'cases.not-found'],
  ])('not when %s', (_situation, changes, code) => {
    expect(() => sought(changes)(inReview())).toThrow(throwing(code));
  });
});

describe('their opinions', () => {
  test('are put together, each with who gave it', () => {
    const { file } = told(
      {},
      accepted(),
      reviewing(),
      sought(),
      gathered([answer('HBJ', 'disagrees'), answer('XFD')]),
    );
    expect(file).toMatchObject({
      state: 'inReview',
      opinions: [
        { departmentCode: 'XFD', stance: 'agrees', bySilence: false },
        { departmentCode: 'HBJ', stance: 'disagrees', bySilence: false, digest: aDigest },
      ],
    });
  });

  test('不涉及 is an answer, and neither a yes nor a no', () => {
    const { caseFile } = gathered([answer('XFD', 'notConcerned'), answer('HBJ')])(
      sought()(inReview()).caseFile,
    );
    expect(caseFile.state).toBe('inReview');
    expect(caseFile.opinions?.[0]).toMatchObject({ stance: 'notConcerned', bySilence: false });
  });

  test('come together by themselves', () => {
    const { events } = gathered([answer('XFD'), answer('HBJ')])(sought()(inReview()).caseFile);
    expect(events).toMatchObject([{ kind: 'opinionsGathered', by: { actor: 'system', accountId: null } }]);
  });

  test.each([
    ['of somebody who was not asked', [answer('XFD'), answer('HBJ'), answer('GTJ')], ['GTJ']],
    ['given twice', [answer('XFD'), answer('XFD', 'disagrees'), answer('HBJ')], ['XFD']],
  ])('are none %s', (_what, answers, departments) => {
    expect(() => gathered(answers)(sought()(inReview()).caseFile)).toThrow(
      throwing('cases.opinion-not-sought', { departments }),
    );
  });

  test('nobody gathers what nobody sought', () => {
    expect(() => gathered([])(inReview())).toThrow(throwing('cases.not-lawful'));
  });
});

describe('G10 silence may be an opinion, where the rule of the stage says so, and never more', () => {
  const agreed = () => sought({ sheet: sheetWith({ silenceAgrees: true }) })(inReview()).caseFile;

  test('by default silence says nothing, however long', () => {
    expect(() => gathered([answer('XFD')], '2008-03-03T09:00')(sought()(inReview()).caseFile)).toThrow(
      throwing('cases.opinions-missing', { departments: ['HBJ'] }),
    );
  });

  test('with the rule it agrees once its time has passed', () => {
    const { caseFile } = gathered([answer('XFD')], LATE)(agreed());
    expect(caseFile.opinions).toEqual([
      { departmentCode: 'XFD', stance: 'agrees', bySilence: false, digest: aDigest },
      { departmentCode: 'HBJ', stance: 'agrees', bySilence: true, digest: null },
    ]);
  });

  test('and not before', () => {
    expect(() => gathered([answer('XFD')], IN_TIME)(agreed())).toThrow(throwing('cases.opinions-missing'));
  });

  test('the case is in review after it, nothing is granted, and nobody but the approver can', () => {
    const { caseFile, events } = gathered([], LATE)(agreed());
    expect(caseFile.state).toBe('inReview');
    expect(caseFile).not.toHaveProperty('decidedAt');
    expect(events.map(({ kind }) => kind)).toEqual(['opinionsGathered']);
    expect(lawfulEvents('seekingOpinions', 'system')).toEqual(['opinionsGathered', 'duesRecomputed']);
    for (const part of ['coordinator', 'system'] as const)
      expect(lawfulEvents('inReview', part)).not.toContain('granted');
  });

  test('what a department says after all, late, counts as it is', () => {
    const { caseFile } = gathered([answer('XFD'), answer('HBJ', 'disagrees')], LATE)(agreed());
    expect(caseFile.opinions?.[1]).toMatchObject({ stance: 'disagrees', bySilence: false });
  });
});

describe('G16 a refusal names the department whose opinion caused it', () => {
  const heard = told(
    {},
    accepted(),
    reviewing(),
    sought(),
    gathered([answer('XFD'), answer('HBJ', 'disagrees')]),
    drafted(),
  ).file;
  const refuse = (causedBy?: string) => () =>
    refuseCase(heard, {
      ...act(zhouQiang(), '2007-11-06T10:00'),
      statement: TEXTS,
      statementDigest: anotherDigest,
      ...(causedBy === undefined ? {} : { causedBy }),
    });

  test('it is kept with the case', () => {
    const { caseFile, events } = refuse('HBJ')();
    expect(caseFile).toMatchObject({
      state: 'refused',
      refusedFor: 'HBJ',
      decidedAt: at('2007-11-06T10:00'),
    });
    expect(events).toMatchObject([{ causedBy: 'HBJ' }]);
  });

  test('without one the deciding department answers itself', () => {
    expect(refuse()().caseFile).not.toHaveProperty('refusedFor');
  });

  test.each(['XFD', 'GTJ'])('%s did not object, so it cannot be the cause', (code) => {
    expect(refuse(code)).toThrow(throwing('cases.opinion-not-sought', { departments: [code] }));
  });
});

describe('who answers, and what an answer must say', () => {
  const fromXfd: Actor = { ...zhouQiang(), departmentCode: 'XFD' };
  const given = (changes: Partial<AnswerOpinionCommand>, file = sought()(inReview()).caseFile) => {
    const plain = {
      by: fromXfd,
      departmentCode: 'XFD',
      stance: 'agrees',
      conditions: '',
      basis: '',
    } as const;
    return () => requireAnswerable(file, { ...plain, answers: [], ...changes });
  };

  test.each<readonly [string, Partial<AnswerOpinionCommand>]>([
    ['a plain yes', {}],
    ['a yes on conditions', { stance: 'agreesOnConditions', conditions: '加装喷淋' }],
    ['a no with its basis', { stance: 'disagrees', basis: '消防法第十五条' }],
    ['不涉及', { stance: 'notConcerned' }],
    ['the answer of one, when another has answered', { answers: [answer('HBJ')] }],
  ])('%s is taken', (_what, changes) => {
    expect(given(changes)).not.toThrow();
  });

  test.each<readonly [string, Partial<AnswerOpinionCommand>, string]>([
    [
      'conditions that are not named',
      { stance: 'agreesOnConditions', conditions: ' ' },
      'cases.basis-required',
    ],
    ['a no without basis', { stance: 'disagrees', basis: '' }, 'cases.basis-required'],
    ['an answer from the deciding department', { by: zhouQiang() }, 'cases.not-found'],
    [
      'an answer for a department nobody asked',
      { by: { ...zhouQiang(), departmentCode: 'GTJ' }, departmentCode: 'GTJ' },
      'cases.not-found',
    ],
    ['a clerk’s answer', { by: { ...liMin(), departmentCode: 'XFD' } }, 'identity.not-permitted'],
    ['a second answer', { answers: [answer('XFD')] }, 'cases.opinion-given'],
  ])('%s is refused', (_what, changes, code) => {
    expect(given(changes)).toThrow(throwing(code));
  });

  test('nothing is answered once the opinions are gathered, or before any were sought', () => {
    const back = gathered([answer('XFD'), answer('HBJ')])(sought()(inReview()).caseFile).caseFile;
    for (const file of [back, inReview()]) expect(given({}, file)).toThrow(throwing('cases.not-lawful'));
  });
});

test('the clerk who coordinates is on record', () => {
  expect(sought()(inReview()).events).toMatchObject([{ by: { actor: 'coordinator', accountId: LI_MIN } }]);
});
