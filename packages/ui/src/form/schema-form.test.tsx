import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { answersTo } from '#form/answers.fixture.ts';
import { ErrorSummary } from '#form/error-summary.tsx';
import { type Fault, faultWords } from '#form/field-name.ts';
import { fieldsOf, fieldsOfSection } from '#form/form-schema.ts';
import { type FormValues, valuesFromFields } from '#form/form-values.ts';
import { brokenReferences, postedFrom, tagsOf, textOfHtml } from '#form/html.fixture.ts';
import { type ReferenceForm, referenceForm, referenceForms } from '#form/reference-forms.fixture.ts';
import { schemaFaultLines } from '#form/schema-faults.ts';
import { SchemaFields, type SchemaFormProps } from '#form/schema-form.tsx';
import type { Language } from '#language.ts';

const rendered = (form: ReferenceForm, props: Partial<SchemaFormProps> = {}) =>
  renderToStaticMarkup(
    <SchemaFields fields={fieldsOf(form)} values={{}} faults={new Map()} language="zh" {...props} />,
  );

const fault = (pointer: string, message: string): Fault => ({
  pointer,
  rule: 'required',
  message,
  messageEn: 'Required',
});

describe.each(referenceForms.map((form) => [form.id, form] as const))('the form %s', (_id, form) => {
  test('asks for everything once, and every label and description belongs to something', () => {
    const html = rendered(form);
    expect(brokenReferences(html)).toEqual([]);
    for (const field of fieldsOf(form)) expect(textOfHtml(html)).toContain(field.title);
    const unlabelled = tagsOf(html).filter(
      ({ name, attributes }) =>
        ['input', 'select', 'textarea'].includes(name) && !html.includes(`for="${attributes.id}"`),
    );
    expect(unlabelled).toEqual([]);
  });

  test('posts back what it shows', () => {
    const fields = fieldsOf(form);
    fc.assert(
      fc.property(answersTo(form.schema), (values) => {
        expect(valuesFromFields(fields, postedFrom(rendered(form, { values })))).toEqual(values);
      }),
      { numRuns: 15 },
    );
  });

  test('every fault of a field has its words beside the field and a line in the summary that leads there', () => {
    const faults = faultWords(
      fieldsOf(form).map(({ name }) => fault(`/answers/form/${name}`, '必填')),
      'zh',
    );
    const lines = schemaFaultLines({ fields: fieldsOf(form), values: {}, faults, language: 'zh' });
    const html =
      rendered(form, { faults }) + renderToStaticMarkup(<ErrorSummary lines={lines} language="zh" />);
    expect(lines).toHaveLength(fieldsOf(form).length);
    expect(brokenReferences(html)).toEqual([]);
    for (const { title } of fieldsOf(form))
      expect(html.split(`>${title}：必填<`).length).toBeGreaterThanOrEqual(3);
  });
});

describe('a list of people', () => {
  const llc = referenceForm('F-EE-LLC');
  const people = fieldsOfSection(llc, 's3');
  const shown = (props: Partial<SchemaFormProps>) => rendered(llc, { fields: people, ...props });
  const rowCount = (html: string) => html.split('class="row-card"').length - 1;
  const officers = (count: number): FormValues => ({
    officers: Array.from({ length: count }, (_, index) => ({ name: `王${index}` })),
  });

  test.each([
    ['as many rows as must be filled in at least', {}, 2],
    ['as many rows as are saved', { values: officers(3) }, 3],
    ['an empty row more when one was asked for', { values: officers(3), rows: { officers: 4 } }, 4],
    ['no fewer rows than are saved', { values: officers(3), rows: { officers: 1 } }, 3],
  ])('%s', (_what, props, expected) => {
    expect(rowCount(shown(props))).toBe(expected);
  });

  test('a list that is full offers no further row, and nobody can ask for more than it may have', () => {
    const names = fieldsOfSection(referenceForm('F-EE-NAME'), 's1');
    const html = rendered(llc, { fields: names, rows: { alt: 99 } });
    expect(rowCount(html)).toBe(3);
    expect(html).not.toContain('value="add:form.alt');
    expect(rendered(llc, { fields: names, rows: { alt: 2 } })).toContain('value="add:form.alt:2"');
  });

  test('more rows than allowed, once saved, are all shown', () => {
    const alt = Array.from({ length: 5 }, () => ({ word: '云帆' }));
    const names = fieldsOfSection(referenceForm('F-EE-NAME'), 's1');
    expect(rowCount(rendered(llc, { fields: names, values: { alt } }))).toBe(5);
  });

  test('each row can be removed, and says which one it is', () => {
    const html = shown({ values: officers(2) });
    expect(html).toContain('value="remove:form.officers:1"');
    expect(textOfHtml(html)).toContain('第 2 项');
  });

  test('the only row cannot be removed', () => {
    expect(rendered(llc, { fields: fieldsOfSection(llc, 's2') })).not.toContain('value="remove:');
  });

  test('a fault inside a row names list, row and column in the summary', () => {
    const faults = faultWords([fault('/answers/form/officers/1/idno', '格式不正确')], 'zh');
    const lines = schemaFaultLines({ fields: people, values: officers(2), faults, language: 'zh' });
    expect(lines).toEqual([
      {
        name: 'form.officers.1.idno',
        label: '身份证号',
        words: '格式不正确',
        context: '董事、监事、经理名录 第 2 项',
      },
    ]);
    const html = shown({ values: officers(2), faults });
    expect(html).toMatch(/id="form-officers-1-idno"[^>]* aria-invalid="true"/);
    expect(html).not.toMatch(/id="form-officers-0-idno"[^>]* aria-invalid/);
  });
});

describe('what kind of box a field gets', () => {
  const boxOf = (formId: string, name: string) =>
    tagsOf(rendered(referenceForm(formId))).find(({ attributes }) => attributes.name === `form.${name}`);

  test.each([
    ['a telephone number brings the telephone keys', 'F-EE-LLC', 'tel', { type: 'tel', inputMode: 'tel' }],
    ['a postcode brings the digits', 'F-EE-LLC', 'zip', { type: 'text', inputMode: 'numeric' }],
    ['an amount brings the decimal keys', 'F-EE-LLC', 'capital', { type: 'text', inputMode: 'decimal' }],
    ['a count brings the digits', 'F-EE-LLC', 'copies', { type: 'text', inputMode: 'numeric' }],
    ['a day is text, so that a wrong one stays', 'F-EE-ORGCODE', 'founded', { type: 'text' }],
    ['few options are buttons', 'F-EE-LLC', 'legal_rep_role', { type: 'radio' }],
    ['many options are a list', 'F-EE-ORGCODE', 'econ', { class: 'input select' }],
    ['several of a list are boxes to tick', 'F-EE-NAME', 'perm', { type: 'checkbox' }],
    ['a long text has room', 'F-EE-LLC', 'scope', { rows: '6' }],
  ])('%s', (_what, formId, name, expected) => {
    const { attributes } = boxOf(formId, name) ?? { attributes: {} };
    const lower = Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value]),
    );
    expect(lower).toMatchObject(
      Object.fromEntries(Object.entries(expected).map(([key, value]) => [key.toLowerCase(), value])),
    );
  });

  test('the unit of an amount stands behind the box and is read with it', () => {
    const html = rendered(referenceForm('F-EE-LLC'));
    expect(html).toMatch(/id="form-capital"[^>]*aria-describedby="[^"]*form-capital-unit"/);
    expect(html).toMatch(/id="form-capital-unit"[^>]*>万元</);
  });

  test('an optional yes or no can be taken back', () => {
    const optional = rendered(referenceForm('F-EE-ORGCODE'));
    expect(optional).toMatch(/name="form\.ic_pin" value=""/);
    expect(rendered(referenceForm('F-EE-LLC'))).not.toMatch(/name="form\.pre" value=""/);
  });

  test('optional fields say so, required ones do not', () => {
    const html = rendered(referenceForm('F-EE-LLC'));
    const optional = html.split('class="field-optional"').length - 1;
    expect(optional).toBe(fieldsOf(referenceForm('F-EE-LLC')).filter((field) => !field.required).length);
  });
});

describe('values that somebody else saved meanwhile', () => {
  const llc = referenceForm('F-EE-LLC');
  const fields = fieldsOfSection(llc, 's1');
  const typed = { name: '成都云帆科技有限公司', capital: 50 };

  test('stand beside the fields that differ, and only there', () => {
    const html = rendered(llc, {
      fields,
      values: typed,
      savedValues: { name: '成都远帆科技有限公司', capital: 50 },
    });
    expect(textOfHtml(html)).toContain('现在保存的是： 成都远帆科技有限公司');
    expect(html.split('class="field-saved"')).toHaveLength(2);
    expect(brokenReferences(html)).toEqual([]);
  });

  test('an emptied field says that nothing is saved', () => {
    const html = rendered(llc, { fields, values: typed, savedValues: { capital: 50 } });
    expect(textOfHtml(html)).toContain('现在保存的是： 空');
  });
});

describe('on an English page', () => {
  test.each<[Language, number]>([
    ['zh', 0],
    ['en', 1],
  ])('in %s the Chinese words of the data set are marked as Chinese', (language, atLeast) => {
    const html = rendered(referenceForm('F-EE-LLC'), { language });
    expect(html.split('lang="zh-CN"').length - 1).toBeGreaterThanOrEqual(atLeast * 17);
    if (atLeast === 0) expect(html).not.toContain('lang=');
  });

  test('our own words are English', () => {
    const html = rendered(referenceForm('F-EE-LLC'), { language: 'en' });
    expect(textOfHtml(html)).toContain('Add another');
    expect(textOfHtml(html)).not.toMatch(/再加一项|选填|请选择/);
  });
});

test('markup in an answer stays an answer', () => {
  const html = rendered(referenceForm('F-EE-LLC'), {
    values: { name: '"><script>alert(1)</script>', scope: '</textarea><b>' },
  });
  expect(html).not.toContain('<script>');
  expect(html).not.toContain('<b>');
});
