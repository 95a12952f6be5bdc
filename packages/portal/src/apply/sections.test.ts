import { brokenReferences, postedFrom } from '@yichuang/ui/form/html.fixture.ts';
import { describe, expect, test } from 'vitest';
import { COMPLETE, company, DRAFT_ID, draftDesk, FILLED_FORM, NO_ANSWERS } from './draft-desk.fixture.ts';
import { visitor } from './visitor.fixture.ts';

const AT = `/apply/${DRAFT_ID}`;

describe('a section of the form', () => {
  test('answers become values of their types and the other sections stay', async () => {
    const desk = draftDesk({ answers: { ...NO_ANSWERS, form: { name: '面馆', kind: '单位食堂' } } });
    const seen = await visitor(desk.call).post(`${AT}/form/s3`, {
      version: '1',
      'form.area': '60',
      'form.facility': ['消毒柜', '冷藏设备'],
      'form.water': '市政自来水',
      'form.staff': '3',
      'form.health': '3',
      'form.manager': '李强',
      'form.name': '不在这一页上',
      'form.__proto__': 'x',
    });
    expect(seen.to).toBe(`${AT}/documents`);
    expect(desk.now().answers.form).toEqual({
      name: '面馆',
      kind: '单位食堂',
      area: 60,
      facility: ['消毒柜', '冷藏设备'],
      water: '市政自来水',
      staff: 3,
      health: 3,
      manager: '李强',
    });
  });

  test('an answer that is emptied is gone', async () => {
    const desk = draftDesk({ answers: { ...NO_ANSWERS, form: FILLED_FORM } });
    await visitor(desk.call).post(`${AT}/form/s1`, { version: '1', 'form.name': '', 'form.owner': '王芳芳' });
    expect(desk.now().answers.form).not.toHaveProperty('name');
  });

  test('words where a number is asked stay in the box and are named', async () => {
    const desk = draftDesk({ answers: COMPLETE });
    const open = await visitor(desk.call).get(`${AT}/form/s3`);
    const seen = await visitor(desk.call).post(`${AT}/form/s3`, {
      ...postedFrom(open.main),
      'form.area': '六十',
    });
    expect(seen.status).toBe(422);
    expect(seen.text).toContain('总面积：请填写数字');
    expect(postedFrom(seen.main)['form.area']).toBe('六十');
  });

  test('the page posts back exactly what is saved', async () => {
    const desk = draftDesk({ answers: COMPLETE });
    const person = visitor(desk.call);
    for (const section of ['s1', 's2', 's3']) {
      const open = await person.get(`${AT}/form/${section}`);
      await person.post(`${AT}/form/${section}`, postedFrom(open.main));
    }
    expect(desk.now().answers).toEqual(COMPLETE);
  });

  test('the help of the form stands on its first page only', async () => {
    const person = visitor(draftDesk().call);
    expect((await person.get(`${AT}/form/s1`)).text).toContain('先取名称核准通知书');
    expect((await person.get(`${AT}/form/s2`)).text).not.toContain('先取名称核准通知书');
  });

  test('the questions are marked as Chinese on an English page, which says why', async () => {
    const seen = await visitor(draftDesk().call, 'en').get(`${AT}/form/s1`);
    expect(seen.main).toMatch(/<h1 lang="zh-CN">/);
    expect(seen.text).toContain('its questions stand here in Chinese');
  });
});

describe('holders and officers of a company', () => {
  const people = {
    version: '1',
    'form.officers.0.name': '李强',
    'form.officers.0.role': '执行董事',
    'form.officers.1.name': '赵敏',
  };

  test('a new row saves the page, opens an empty row and brings the reader to it', async () => {
    const desk = draftDesk({}, company);
    const person = visitor(desk.call);
    const seen = await person.post(`${AT}/form/s3`, { ...people, 'row-act': 'add:form.officers:2' });
    expect(seen.to).toBe(`${AT}/form/s3?list=form.officers&rows=3#form-officers-2`);
    expect(desk.now().answers.form).toEqual({
      officers: [{ name: '李强', role: '执行董事' }, { name: '赵敏' }],
    });
    const open = await person.get(seen.to ?? '');
    expect(open.html.split('class="row-card"')).toHaveLength(4);
    expect(open.html).not.toContain('error-summary');
  });

  test('a removed row is gone, the others keep their answers', async () => {
    const desk = draftDesk({}, company);
    const seen = await visitor(desk.call).post(`${AT}/form/s3`, {
      ...people,
      'row-act': 'remove:form.officers:0',
    });
    expect(seen.to).toBe(`${AT}/form/s3#form-officers`);
    expect(desk.now().answers.form).toEqual({ officers: [{ name: '赵敏' }] });
  });

  test('a page that came from the check still goes back to it after a new row', async () => {
    const desk = draftDesk({}, company);
    const seen = await visitor(desk.call).post(`${AT}/form/s3`, {
      ...people,
      back: 'check',
      'row-act': 'add:form.officers:2',
    });
    expect(seen.to).toContain('back=check');
  });

  test('what is missing in a row is told with list, row and column', async () => {
    const seen = await visitor(draftDesk({}, company).call).post(`${AT}/form/s3`, people);
    expect(seen.status).toBe(422);
    expect(seen.text).toContain('董事、监事、经理名录 第 2 项 职务：必填');
    expect(seen.html).toContain('href="#form-officers-1-role"');
    expect(brokenReferences(seen.html)).toEqual([]);
  });

  test('the Enter key presses “save”, which comes first in the form', async () => {
    const seen = await visitor(draftDesk({}, company).call).get(`${AT}/form/s3`);
    expect(/<button[^>]*>/.exec(seen.main)?.[0]).not.toContain('row-act');
  });
});

describe('the documents', () => {
  test('those that are ready are kept; an unknown id is not', async () => {
    const desk = draftDesk();
    await visitor(desk.call).post(`${AT}/documents`, {
      version: '1',
      documents: ['XXX', 'SSJ-004-M8', 'SSJ-004-M1'],
    });
    expect(desk.now().answers.documents).toEqual(['SSJ-004-M1', 'SSJ-004-M8']);
  });

  test('each says in which form, how many, when and from where', async () => {
    const { text } = await visitor(draftDesk().call).get(`${AT}/documents`);
    expect(text).toContain('复印件（带原件核对） 2 份 · 只在这种情形需要：食品生产加工 · 来自申请人');
  });

  test('required ones that are not ready are told at the list', async () => {
    const seen = await visitor(draftDesk().call).post(`${AT}/documents`, { version: '1' });
    expect(seen.status).toBe(422);
    expect(seen.html).toContain('<a href="#documents">已经备好的材料：还没有备齐</a>');
    expect(brokenReferences(seen.html)).toEqual([]);
  });

  test('others saved another choice: it is told by name', async () => {
    const desk = draftDesk();
    desk.change({ documents: ['SSJ-004-M8'] });
    const seen = await visitor(desk.call).post(`${AT}/documents`, { version: '1', documents: 'SSJ-004-M1' });
    expect(seen.text).toContain('现在保存的是： 生产工艺流程和产品标准');
  });
});
