import { describe, expect, test } from 'vitest';
import { deskItem } from '#fixtures.testing.ts';
import { formGaps, schemaGaps } from './schema-check.ts';
import { firstRows } from './use-rows.ts';

const of = (property: object, value: unknown) =>
  schemaGaps({ properties: { x: property } }, { x: value }, 'zh').get('form.x') ?? null;

const text = { type: 'string', minLength: 1, maxLength: 3 };

describe('a value against its schema', () => {
  test.each([
    ['text that fits', text, '石羊', null],
    ['text one sign too long, counted by signs', text, '𠮷𠮷𠮷𠮷', '最多 3 字，现在 4 字'],
    ['rare signs count once each', text, '𠮷𠮷𠮷', null],
    ['an empty text that must not be', text, '', '未填'],
    ['a word of the list', { type: 'string', enum: ['新建', '扩建'] }, '新建', null],
    ['a word outside the list', { type: 'string', enum: ['新建', '扩建'] }, '拆除', '请选择一项'],
    ['a day', { type: 'string', format: 'date' }, '2008-02-29', null],
    [
      'a day that the calendar does not have',
      { type: 'string', format: 'date' },
      '2007-02-29',
      '没有这一天，例如 2007-10-30',
    ],
    ['a day that was not read', { type: 'string', format: 'date' }, '去年', '没有这一天，例如 2007-10-30'],
    [
      'a postcode of five digits',
      { type: 'string', pattern: '^\\d{6}$', 'x-kind': 'postcode' },
      '61000',
      '应为 6 位数字',
    ],
    ['a pattern without a kind', { type: 'string', pattern: '^[A-T]\\d{2,4}$' }, 'g62', '格式不对，请看说明'],
    ['a number at the lower bound', { type: 'number', minimum: 3 }, 3, null],
    ['a number below it', { type: 'number', minimum: 3 }, 2.9, '不小于 3'],
    ['a number above the upper bound', { type: 'integer', maximum: 0 }, 1, '不大于 0'],
    ['words in place of a number', { type: 'number' }, '三万', '应为数字'],
    ['a fraction where a whole number is asked', { type: 'integer' }, 1.5, '应为整数'],
    ['no', { type: 'boolean' }, false, null],
    ['neither yes nor no', { type: 'boolean' }, '也许', '请选择一项'],
    ['too few entries', { type: 'array', minItems: 2, items: {} }, [1], '至少 2 项'],
    ['too many entries', { type: 'array', maxItems: 1, items: {} }, [1, 2], '最多 1 项'],
    ['the same entry twice', { type: 'array', uniqueItems: true, items: {} }, ['养老', '养老'], '有重复'],
  ])('%s', (_situation, property, value, words) => {
    expect(of(property, value)).toBe(words);
  });

  test('an optional field may be empty, a required one may not', () => {
    const schema = { properties: { a: text, b: text }, required: ['a'] };
    expect([...schemaGaps(schema, {}, 'zh')]).toEqual([['form.a', '未填']]);
  });

  test('English has the same rules', () => {
    expect(schemaGaps({ properties: { x: text }, required: ['x'] }, {}, 'en').get('form.x')).toBe(
      'not filled in',
    );
  });
});

describe('rows', () => {
  const { form } = deskItem();
  const posted = {
    'form.shop': '川味小馆',
    'form.area': '46',
    'form.staff.0.name': '',
    'form.staff.0.idno': '',
    'form.staff.2.name': '王芳',
    'form.staff.2.idno': '123',
    'form.staff.5.name': '李文',
    'form.staff.5.idno': '',
  };

  test('what is wrong in a row stands at the box it was typed in, past empty and removed rows', () => {
    expect([...formGaps(form, posted, 'zh')]).toEqual([
      ['form.staff.2.idno', '应为 15 或 18 位身份证号'],
      ['form.staff.5.idno', '未填'],
    ]);
  });

  test.each([
    ['as many as were typed before', posted, [0, 2, 5]],
    ['as many as the form asks for', {}, [0, 1]],
  ])('there are at first %s', (_situation, start, rows) => {
    expect(firstRows({ name: 'staff', least: 2 }, start)).toEqual(rows);
  });

  test('there is one row at least', () => {
    expect(firstRows({ name: 'staff', least: 0 }, {})).toEqual([0]);
  });
});
