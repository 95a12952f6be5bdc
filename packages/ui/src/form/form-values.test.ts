import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersTo } from '#form/answers.fixture.ts';
import { fieldsOf } from '#form/form-schema.ts';
import { fieldsFromValues, MOST_ROWS, valuesFromFields, withoutRow } from '#form/form-values.ts';
import { referenceForm, referenceForms } from '#form/reference-forms.fixture.ts';

const llc = fieldsOf(referenceForm('F-EE-LLC'));
const permits = fieldsOf(referenceForm('F-EE-NAME'));

describe('what a person typed becomes a value of the type the form asks for', () => {
  test.each([
    ['text is trimmed', 'name', '  成都云帆科技有限公司 ', '成都云帆科技有限公司'],
    ['an empty box is no answer', 'name', '', undefined],
    ['blanks are no answer', 'name', ' \r\n ', undefined],
    ['text that looks like a number stays text', 'zip', '610041', '610041'],
    ['full-width digits of a telephone become plain ones', 'tel', '０２８－８５３２１２３４', '028-85321234'],
    ['full-width letters of a name are left alone', 'name', 'ＡＢＣ商行', 'ＡＢＣ商行'],
    ['a line break counts once', 'scope', '软件开发\r\n餐饮管理', '软件开发\n餐饮管理'],
    ['a number', 'capital', '50', 50],
    ['a number with decimals', 'capital', '3.5', 3.5],
    ['a negative number, for the check to refuse', 'capital', '-3', -3],
    ['a number in groups of three', 'capital', '1,200,000.5', 1200000.5],
    ['a comma elsewhere is not guessed at', 'capital', '12,5', '12,5'],
    ['full-width digits of a number', 'capital', '５０．５', 50.5],
    ['a number with its unit stays text, for the check to name', 'capital', '50万', '50万'],
    ['words instead of a number stay', 'capital', '五十', '五十'],
    ['a fraction where a whole number is asked stays a number', 'copies', '1.5', 1.5],
    [
      'more digits than a number can hold stay text',
      'capital',
      '12345678901234567890',
      '12345678901234567890',
    ],
    ['infinity is no number', 'capital', 'Infinity', 'Infinity'],
    ['hexadecimal is no number', 'capital', '0x10', '0x10'],
    ['yes', 'pre', 'true', true],
    ['no', 'pre', 'false', false],
    ['neither yes nor no stays, for the check to name', 'pre', 'maybe', 'maybe'],
    ['one of a list', 'legal_rep_role', '经理', '经理'],
    ['what is not in the list stays, for the check to name', 'legal_rep_role', '股东', '股东'],
  ])('%s', (_rule, name, typed, expected) => {
    expect(valuesFromFields(llc, { [`form.${name}`]: typed })[name]).toEqual(expected);
  });

  test.each([
    ['2007-10-30', '2007-10-30'],
    ['2007年10月30日', '2007-10-30'],
    ['2007/1/5', '2007-01-05'],
    ['2007.10.30', '2007-10-30'],
    ['20071030', '2007-10-30'],
    ['２００７１０３０', '2007-10-30'],
    ['2007-02-31', '2007-02-31'],
    ['去年十月', '去年十月'],
    ['2007-10', '2007-10'],
  ])('the day %s is read as %s', (typed, expected) => {
    expect(valuesFromFields(llc, { 'form.holders.0.date': typed }).holders).toEqual([{ date: expected }]);
  });

  test('several of a list: one ticked box and many', () => {
    expect(valuesFromFields(permits, { 'form.perm': '领取通知书' })).toEqual({ perm: ['领取通知书'] });
    expect(valuesFromFields(permits, { 'form.perm': ['领取通知书', '核对登记材料'] })).toEqual({
      perm: ['领取通知书', '核对登记材料'],
    });
  });

  test('a name posted twice by mistake counts once', () => {
    expect(valuesFromFields(llc, { 'form.name': ['甲', '乙'] })).toEqual({ name: '甲' });
  });
});

describe('rows', () => {
  test('a row without any value is left out and the next one moves up', () => {
    const posted = {
      'form.holders.0.name': '王芳',
      'form.holders.1.name': '',
      'form.holders.1.amount': ' ',
      'form.holders.2.name': '李强',
      'form.holders.2.amount': '20',
    };
    expect(valuesFromFields(llc, posted)).toEqual({
      holders: [{ name: '王芳' }, { name: '李强', amount: 20 }],
    });
  });

  test('rows are in the order of their numbers, not of posting', () => {
    const posted = { 'form.holders.10.name': '末', 'form.holders.9.name': '先' };
    expect(valuesFromFields(llc, posted)).toEqual({ holders: [{ name: '先' }, { name: '末' }] });
  });

  test('a removed row is gone and the others stay', () => {
    const posted = {
      'form.holders.0.name': '王芳',
      'form.holders.1.name': '李强',
      'form.holders.10.name': '赵敏',
      'form.officers.1.name': '钱进',
    };
    expect(valuesFromFields(llc, withoutRow(posted, 'form.holders', 1))).toEqual({
      holders: [{ name: '王芳' }, { name: '赵敏' }],
      officers: [{ name: '钱进' }],
    });
  });

  test.each([
    ['the greatest row still read', `form.holders.${MOST_ROWS - 1}.name`, true],
    ['a row beyond it', `form.holders.${MOST_ROWS}.name`, false],
    ['a huge index', 'form.holders.4294967295.name', false],
    ['a huge index in scientific notation', 'form.holders.1e9.name', false],
    ['a negative index', 'form.holders.-1.name', false],
    ['an index with leading zeros', 'form.holders.007.name', false],
    ['no index', 'form.holders.name', false],
    ['the prototype as index', 'form.holders.__proto__.name', false],
  ])('%s', (_what, name, isRead) => {
    expect('holders' in valuesFromFields(llc, { [name]: '王芳' })).toBe(isRead);
  });
});

describe('names the form does not have', () => {
  test.each([
    'form.__proto__',
    'form.__proto__.polluted',
    'form.constructor.prototype.polluted',
    'form.holders.0.__proto__',
    'form.unknown',
    'form',
    'name',
    'applicant.name',
  ])('%s is ignored', (name) => {
    expect(valuesFromFields(llc, { [name]: 'x' })).toEqual({});
    expect('polluted' in {}).toBe(false);
  });

  test('a value inherited from the prototype is not taken for an answer', () => {
    const fields = fieldsOf({ sections: [], schema: { properties: { toString: { type: 'string' } } } });
    expect(valuesFromFields(fields, {})).toEqual({});
    expect(fieldsFromValues(fields, {})).toEqual({});
  });
});

describe('values → fields → values is the identity', () => {
  test.each(referenceForms.map((form) => [form.id, form] as const))('%s', (_id, form) => {
    const fields = fieldsOf(form);
    fc.assert(
      fc.property(answersTo(form.schema), (answers) => {
        expect(valuesFromFields(fields, fieldsFromValues(fields, answers))).toEqual(answers);
      }),
      { numRuns: 60 },
    );
  });

  test('and any text somebody may type comes back as it was read', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.double().map(String),
      fc.constantFrom('1,000', '５'),
    );
    fc.assert(
      fc.property(typed, typed, (amount, name) => {
        const read = valuesFromFields(llc, { 'form.capital': amount, 'form.name': name });
        expect(valuesFromFields(llc, fieldsFromValues(llc, read))).toEqual(read);
      }),
    );
  });

  test('stored values of a wrong shape do not break the page', () => {
    const odd = {
      holders: 'none',
      perm: 7,
      pre: null,
      name: { a: 1 },
      officers: [null, 'x', { name: '钱进' }],
    };
    expect(fieldsFromValues(llc, odd)).toEqual({ 'form.name': '', 'form.officers.0.name': '钱进' });
  });
});
