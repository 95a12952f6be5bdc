import { describe, expect, test } from 'vitest';
import { fieldsOf, fieldsOfSection } from '#form/form-schema.ts';
import { referenceForm, referenceForms } from '#form/reference-forms.fixture.ts';

describe('a form given as data', () => {
  const llc = fieldsOf(referenceForm('F-EE-LLC'));
  const named = (name: string) => llc.find((field) => field.name === name);

  test.each([
    [
      'a short text',
      'name',
      { kind: 'text', title: '公司名称', hint: '与名称预先核准通知书一致', maxLength: 60 },
    ],
    ['a telephone number', 'tel', { kind: 'text', textKind: 'telephone', required: true }],
    ['a postcode', 'zip', { kind: 'text', textKind: 'postcode' }],
    ['one of a list', 'legal_rep_role', { kind: 'choice', options: ['董事长', '执行董事', '经理'] }],
    [
      'an amount: its unit leaves the title',
      'capital',
      { kind: 'number', title: '注册资本', unit: '万元', whole: false },
    ],
    ['a count without unit', 'copies', { kind: 'number', title: '申请副本数量', unit: null, whole: true }],
    ['an optional count', 'term', { kind: 'number', unit: '年', required: false }],
    ['a long text', 'scope', { kind: 'longText', maxLength: 500 }],
    ['yes or no', 'pre', { kind: 'yesNo', required: true }],
    ['a list of people with both bounds', 'holders', { kind: 'rows', least: 1, most: 50 }],
    ['a list of people without upper bound', 'officers', { kind: 'rows', least: 2, most: null }],
  ])('%s', (_what, name, expected) => {
    expect(named(name)).toMatchObject(expected);
  });

  test('the columns of a list are fields themselves', () => {
    const holders = named('holders');
    expect(holders?.kind === 'rows' && holders.columns.map(({ name, kind }) => [name, kind])).toEqual([
      ['name', 'text'],
      ['idno', 'text'],
      ['form', 'text'],
      ['amount', 'number'],
      ['paid', 'number'],
      ['date', 'date'],
    ]);
  });

  test('several of a list', () => {
    const perm = fieldsOf(referenceForm('F-EE-NAME')).find((field) => field.name === 'perm');
    expect(perm).toMatchObject({ kind: 'choices', options: expect.arrayContaining(['领取通知书']) });
  });

  test('a bracket in the title of a text is no unit', () => {
    const scope = fieldsOf(referenceForm('F-EE-ORGCODE')).find((field) => field.name === 'scope');
    expect(scope?.title).toBe('经营范围（前60字）');
  });

  test('a section has its fields in its own order', () => {
    expect(fieldsOfSection(referenceForm('F-EE-NAME'), 's2').map((field) => field.name)).toEqual([
      'capital',
      'investors',
    ]);
    expect(fieldsOfSection(referenceForm('F-EE-NAME'), 'no-such')).toEqual([]);
  });

  test('a field that stands in no section is not lost', () => {
    const form = { sections: [], schema: { properties: { matter: { type: 'string' } } } };
    expect(fieldsOf(form).map((field) => [field.name, field.title])).toEqual([['matter', 'matter']]);
  });

  test('the columns of a table stand in the order that is written down, not as the names sort', () => {
    const column = { type: 'string', title: '栏' };
    const items = {
      type: 'object',
      properties: { amount: column, idno: column, name: column },
      'x-order': ['name', 'idno', 'gone'],
    };
    const form = { sections: [], schema: { properties: { list: { type: 'array', title: '表', items } } } };
    const [list] = fieldsOf(form);
    expect(list?.kind === 'rows' && list.columns.map(({ name }) => name)).toEqual(['name', 'idno', 'amount']);
  });

  test('a section that names a field the schema has not is read without it', () => {
    const form = {
      sections: [{ id: 's', title: 's', fields: ['toString', 'x'] }],
      schema: { properties: {} },
    };
    expect(fieldsOf(form)).toEqual([]);
  });
});

describe('the forms of the reference centre', () => {
  test('are all here', () => {
    expect(referenceForms).toHaveLength(22);
  });

  test.each(referenceForms.map((form) => [form.id, form] as const))(
    '%s: every property becomes a field, no choice is without options, no list without columns',
    (_id, form) => {
      const fields = fieldsOf(form);
      expect(fields.map((field) => field.name).sort()).toEqual(Object.keys(form.schema.properties).sort());
      for (const field of fields) {
        if (field.kind === 'choice' || field.kind === 'choices')
          expect(field.options.length).toBeGreaterThan(1);
        if (field.kind !== 'rows') continue;
        const items = form.schema.properties[field.name]?.items?.properties ?? {};
        expect(field.columns.map((column) => column.name)).toEqual(Object.keys(items));
      }
    },
  );
});
