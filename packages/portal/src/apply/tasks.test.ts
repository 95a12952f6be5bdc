import type { DraftView } from '@yichuang/contract/forms.ts';
import { describe, expect, test } from 'vitest';
import {
  COMPLETE,
  company,
  DRAFT_ID,
  draftDesk,
  FILLED_APPLICANT,
  FILLED_FORM,
  fault,
  NO_ANSWERS,
  noodleShop,
} from './draft-desk.fixture.ts';
import { homelessFaults, nextPath, tasksOf } from './tasks.ts';

const withAnswers = (answers: DraftView['answers'], base = noodleShop) => draftDesk({ answers }, base).now();
const states = (draft: DraftView) => Object.fromEntries(tasksOf(draft).map(({ id, state }) => [id, state]));

test('one page for the applicant, one for each section, one for the documents', () => {
  expect(tasksOf(noodleShop).map((task) => task.id)).toEqual([
    'applicant',
    'form/s1',
    'form/s2',
    'form/s3',
    'documents',
  ]);
});

test('no documents, no page for them', () => {
  expect(tasksOf(company).map((task) => task.id)).not.toContain('documents');
});

describe('where a page stands', () => {
  test.each([
    ['nothing is filled in', NO_ANSWERS, 'applicant', 'todo'],
    [
      'something is missing',
      { ...NO_ANSWERS, applicant: { ...FILLED_APPLICANT, phone: '' } },
      'applicant',
      'started',
    ],
    [
      'something is wrong',
      { ...NO_ANSWERS, applicant: { ...FILLED_APPLICANT, idNumber: '51' } },
      'applicant',
      'wrong',
    ],
    ['everything is there', { ...NO_ANSWERS, applicant: FILLED_APPLICANT }, 'applicant', 'done'],
    ['a section without answers', NO_ANSWERS, 'form/s1', 'todo'],
    ['a section half filled in', { ...NO_ANSWERS, form: { name: '面馆' } }, 'form/s1', 'started'],
    [
      'words where a number is asked',
      { ...NO_ANSWERS, form: { ...FILLED_FORM, area: '大' } },
      'form/s3',
      'wrong',
    ],
    ['a complete section', { ...NO_ANSWERS, form: FILLED_FORM }, 'form/s1', 'done'],
    ['documents not ready', NO_ANSWERS, 'documents', 'todo'],
    [
      'some documents ready, but not those required',
      { ...NO_ANSWERS, documents: ['SSJ-004-M8'] },
      'documents',
      'started',
    ],
    ['the required documents are ready', COMPLETE, 'documents', 'done'],
  ])('%s', (_situation, answers, id, expected) => {
    expect(states(withAnswers(answers))[id]).toBe(expected);
  });

  test('an empty section of optional questions may stay empty', () => {
    const form = { ...company.form, sections: [{ id: 'x', title: '其他', fields: ['term'] }] };
    expect(states({ ...company, form })['form/x']).toBe('optional');
  });

  test('a number that is missing is not called wrong, whatever the rule is named', () => {
    const draft = {
      ...noodleShop,
      answers: { ...NO_ANSWERS, applicant: { ...FILLED_APPLICANT, idNumber: '' } },
      faults: [fault('/answers/applicant/idNumber', 'identity.length', '请填写身份证号')],
    };
    expect(states(draft).applicant).toBe('started');
  });

  test('a fault inside a row belongs to the section of its list', () => {
    const draft = { ...company, faults: [fault('/answers/form/officers/1/idno', 'pattern', '格式不正确')] };
    const task = tasksOf(draft).find(({ id }) => id === 'form/s3');
    expect(task?.faults).toHaveLength(1);
    expect(homelessFaults(draft)).toEqual([]);
  });

  test('fields whose names begin alike do not take each other’s faults', () => {
    const draft = { ...company, faults: [fault('/answers/form/name_no', 'required', '必填')] };
    const form = {
      ...company.form,
      sections: [
        { id: 'a', title: 'A', fields: ['name'] },
        { id: 'b', title: 'B', fields: ['name_no'] },
      ],
    };
    expect(tasksOf({ ...draft, form }).map(({ id, faults }) => [id, faults.length])).toEqual([
      ['applicant', 0],
      ['form/a', 0],
      ['form/b', 1],
    ]);
  });

  test('a fault of no field is kept for the check', () => {
    const draft = {
      ...company,
      faults: [fault('/answers/form/unknown', 'additionalProperties', '没有这一项')],
    };
    expect(homelessFaults(draft)).toHaveLength(1);
  });
});

describe('after a page', () => {
  test.each([
    ['the next open page follows', NO_ANSWERS, 'applicant', '/form/s1'],
    ['pages that are done are passed over', { ...NO_ANSWERS, form: FILLED_FORM }, 'applicant', '/documents'],
    ['all done: the check', COMPLETE, 'documents', '/check'],
    [
      'last page, something before it is open: the list',
      { ...COMPLETE, applicant: NO_ANSWERS.applicant },
      'documents',
      '',
    ],
  ])('%s', (_situation, answers, id, expected) => {
    expect(nextPath(withAnswers(answers), id)).toBe(`/apply/${DRAFT_ID}${expected}`);
  });
});
