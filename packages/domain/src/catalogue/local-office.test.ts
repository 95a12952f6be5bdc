import { describe, expect, test } from 'vitest';
import { LocalOfficeRequiredError } from '#catalogue/errors.ts';
import { LOCAL_OFFICE_FIELD, possibleDepartments, responsibleDepartment } from '#catalogue/local-office.ts';

const OFFICES = [
  { code: 'ST-XJH', name: '肖家河街道办事处' },
  { code: 'ST-SY', name: '石羊街道办事处' },
];
const local = { code: 'JD-LD-05', departmentCode: null, localOffices: OFFICES };
const ofDepartment = { code: 'SSJ-004', departmentCode: 'SSJ' };
const ofIntermediary = { code: 'ZJ-001', departmentCode: null };

describe('T5: who answers for a case', () => {
  test.each([
    ['a department, whatever the form says', ofDepartment, { [LOCAL_OFFICE_FIELD]: '石羊街道办事处' }, 'SSJ'],
    ['nobody for the service of an intermediary', ofIntermediary, {}, null],
    ['the office the form names', local, { [LOCAL_OFFICE_FIELD]: '石羊街道办事处' }, 'ST-SY'],
    ['another office for another district', local, { [LOCAL_OFFICE_FIELD]: '肖家河街道办事处' }, 'ST-XJH'],
  ])('%s', (_situation, sheet, form, wanted) => {
    expect(responsibleDepartment(sheet, form)).toBe(wanted);
  });

  test.each([
    ['nothing is chosen', {}],
    ['the box is empty', { [LOCAL_OFFICE_FIELD]: '' }],
    ['it is an office of another zone', { [LOCAL_OFFICE_FIELD]: '玉林街道办事处' }],
    ['it is a code', { [LOCAL_OFFICE_FIELD]: 'ST-SY' }],
    ['it is no text', { [LOCAL_OFFICE_FIELD]: ['石羊街道办事处'] }],
  ])('refused when %s; the refusal names the offices', (_situation, form) => {
    expect(() => responsibleDepartment(local, form)).toThrow(
      expect.objectContaining({
        constructor: LocalOfficeRequiredError,
        code: 'catalogue.local-office-required',
        facts: { itemCode: 'JD-LD-05', allowed: ['肖家河街道办事处', '石羊街道办事处'] },
      }),
    );
  });
});

test.each([
  ['the department alone', ofDepartment, ['SSJ']],
  ['every office', local, ['ST-XJH', 'ST-SY']],
  ['nobody', ofIntermediary, []],
] as const)('may come to answer: %s', (_situation, sheet, wanted) => {
  expect(possibleDepartments(sheet)).toEqual(wanted);
});
