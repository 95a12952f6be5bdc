import { describe, expect, test } from 'vitest';
import { faultSentence, faultWords, fieldId, nameOfPointer } from '#form/field-name.ts';

describe('names, ids and pointers of one field', () => {
  test.each([
    ['/answers/applicant/idNumber', 'applicant.idNumber'],
    ['/answers/form/holders/0/idno', 'form.holders.0.idno'],
    ['/answers/documents', 'documents'],
    ['/body/regionCode', 'regionCode'],
    ['/regionCode', 'regionCode'],
    ['/answers/form/a~1b~0c', 'form.a/b~c'],
    ['/answers/form/a~01', 'form.a~1'],
    ['', ''],
  ])('the pointer %s belongs to %s', (pointer, name) => {
    expect(nameOfPointer(pointer)).toBe(name);
  });

  test.each([
    ['form.holders.0.name', 'form-holders-0-name'],
    ['form.单位', 'form-单位'],
    ['form.a b"c', 'form-a-b-c'],
  ])('%s has the id %s', (name, id) => {
    expect(fieldId(name)).toBe(id);
  });
});

describe('words of faults', () => {
  const fault = (pointer: string, message: string) => ({
    pointer,
    rule: 'r',
    message,
    messageEn: `${message} en`,
  });

  test('a field tells its first fault only', () => {
    const words = faultWords([fault('/answers/form/a', '一'), fault('/answers/form/a', '二')], 'zh');
    expect([...words]).toEqual([['form.a', '一']]);
  });

  test('in the language of the page', () => {
    expect(faultWords([fault('/answers/form/a', '一')], 'en').get('form.a')).toBe('一 en');
  });

  test.each([
    ['a bare word gets the label before it', '公司名称', '必填', 'zh', '公司名称：必填'],
    ['a sentence that names the field stays', '公司名称', '请填写公司名称', 'zh', '请填写公司名称'],
    ['English', 'Name', 'Required', 'en', 'Name: Required'],
    ['without a label the words stand alone', '', '请先勾选', 'zh', '请先勾选'],
  ] as const)('%s', (_rule, label, words, language, expected) => {
    expect(faultSentence(label, words, language)).toBe(expected);
  });
});
