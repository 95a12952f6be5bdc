import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '#form/form-schema.ts';
import { textOfHtml } from '#form/html.fixture.ts';
import { referenceForm } from '#form/reference-forms.fixture.ts';
import { AnswerRows, answerText } from '#form/schema-answers.tsx';

const field = (formId: string, name: string) => {
  const found = fieldsOf(referenceForm(formId)).find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

describe('an answer read back', () => {
  test.each([
    ['an amount with its unit', 'F-EE-LLC', 'capital', 50, '50 万元'],
    ['a count without unit', 'F-EE-LLC', 'copies', 2, '2'],
    ['an amount that is no number, as it was typed', 'F-EE-LLC', 'capital', '五十', '五十 万元'],
    ['yes', 'F-EE-LLC', 'pre', true, '是'],
    ['no', 'F-EE-LLC', 'pre', false, '否'],
    ['several of a list', 'F-EE-NAME', 'perm', ['核对登记材料', '领取通知书'], '核对登记材料、领取通知书'],
    ['nothing', 'F-EE-LLC', 'name', undefined, ''],
    ['nothing where an amount is asked', 'F-EE-LLC', 'capital', undefined, ''],
  ])('%s', (_what, formId, name, value, expected) => {
    expect(answerText(field(formId, name), value, 'zh')).toBe(expected);
  });

  test('a list is a table whose heads name the units', () => {
    const holders = field('F-EE-LLC', 'holders');
    if (holders.kind !== 'rows') throw new Error('holders is a list');
    const value = [
      { name: '王芳', amount: 30 },
      { name: '李强', amount: 20, date: '2007-10-30' },
    ];
    const html = renderToStaticMarkup(<AnswerRows field={holders} value={value} language="zh" />);
    expect(html.split('<tr>')).toHaveLength(4);
    expect(html).toContain('<th scope="col">认缴额（万元）</th>');
    expect(textOfHtml(html)).toContain('李强 20 2007-10-30');
  });
});
