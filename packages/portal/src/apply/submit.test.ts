import { brokenReferences } from '@yichuang/ui/form/html.fixture.ts';
import { describe, expect, test } from 'vitest';
import {
  COMPLETE,
  company,
  DRAFT_ID,
  draftDesk,
  FILLED_APPLICANT,
  FILLED_FORM,
} from './draft-desk.fixture.ts';
import { visitor } from './visitor.fixture.ts';

const AT = `/apply/${DRAFT_ID}`;
const DECLARED = { version: '1', declared: 'yes' };

describe('checking before submitting', () => {
  test('every answer is read back with a way to change it and to come back', async () => {
    const seen = await visitor(draftDesk({ answers: COMPLETE }).call).get(`${AT}/check`);
    for (const answer of ['王芳芳面馆', '510104198503071239', '60 平方米', '中餐', '食品卫生许可证申请书']) {
      expect(seen.text).toContain(answer);
    }
    expect(seen.html).toContain(`href="${AT}/form/s3?back=check#form-area"`);
    expect(seen.html).toContain(`href="${AT}/applicant?back=check#applicant-name"`);
    expect(seen.html.split('<h1')).toHaveLength(2);
  });

  test('what was left empty says so', async () => {
    const seen = await visitor(draftDesk({ answers: COMPLETE }).call).get(`${AT}/check`);
    expect(seen.text).toMatch(/餐位数 未填/);
  });

  test('a list is read back as a table', async () => {
    const form = { officers: [{ name: '李强', role: '执行董事' }] };
    const seen = await visitor(draftDesk({ answers: { ...COMPLETE, form } }, company).call).get(
      `${AT}/check`,
    );
    expect(seen.main).toMatch(/<td>李强<\/td><td>执行董事<\/td>/);
  });

  test('a legal entity is read back with its contact person, a person without', async () => {
    const entity = {
      ...FILLED_APPLICANT,
      kind: 'legalEntity',
      name: '宏达公司',
      contactName: '周敏',
    } as const;
    const shown = async (applicant: typeof FILLED_APPLICANT) =>
      (await visitor(draftDesk({ answers: { ...COMPLETE, applicant } }).call).get(`${AT}/check`)).text;
    expect(await shown(entity)).toContain('联系人姓名 周敏');
    expect(await shown(FILLED_APPLICANT)).not.toContain('联系人姓名');
  });

  test('what is wrong is told at its answer and there is nothing to submit with', async () => {
    const answers = { ...COMPLETE, form: { ...FILLED_FORM, area: '六十' } };
    const seen = await visitor(draftDesk({ answers }).call).get(`${AT}/check`);
    expect(seen.text).toContain('总面积：请填写数字');
    expect(seen.html).toContain(`href="${AT}/form/s3?back=check&amp;faults=1#form-area"`);
    expect(seen.main).not.toContain('<form');
  });
});

describe('submitting', () => {
  test('without the declaration nothing is submitted, and the page says what to do', async () => {
    const desk = draftDesk({ answers: COMPLETE });
    const seen = await visitor(desk.call).post(`${AT}/check`, { version: '1' });
    expect(seen.status).toBe(422);
    expect(seen.title).toMatch(/^错误：/);
    expect(seen.html).toContain('href="#declared"');
    expect(brokenReferences(seen.html)).toEqual([]);
    expect(desk.now().submitted).toBe(false);
  });

  test('an item goes to its department', async () => {
    const desk = draftDesk({ answers: COMPLETE });
    const seen = await visitor(desk.call).post(`${AT}/check`, DECLARED);
    expect([seen.status, seen.to]).toEqual([303, `${AT}/done`]);
    expect(desk.asked.at(-1)).toEqual({
      name: 'cases.submitDraft',
      input: { params: { draftId: DRAFT_ID }, body: { version: 1, declared: true } },
    });
  });

  test('a channel goes to all its departments', async () => {
    const desk = draftDesk(
      { answers: COMPLETE, form: { ...company.form, sections: [], schema: { properties: {} } } },
      company,
    );
    await visitor(desk.call).post(`${AT}/check`, DECLARED);
    expect(desk.asked.at(-1)?.name).toBe('channels.submitDraft');
  });

  test('sent twice, the second one shows the same receipt', async () => {
    const person = visitor(draftDesk({ answers: COMPLETE }).call);
    await person.post(`${AT}/check`, DECLARED);
    expect((await person.post(`${AT}/check`, DECLARED)).to).toBe(`${AT}/done`);
  });

  test('changed elsewhere meanwhile: the new answers are shown and must be checked again', async () => {
    const desk = draftDesk({ answers: COMPLETE });
    desk.change({ form: { ...FILLED_FORM, name: '李强面馆' } });
    const seen = await visitor(desk.call).post(`${AT}/check`, DECLARED);
    expect(seen.status).toBe(409);
    expect(seen.text).toContain('草稿在别处改过了，还没有提交');
    expect(seen.text).toContain('李强面馆');
    expect(desk.now().submitted).toBe(false);
  });

  test('refused because something is wrong: the check shows what', async () => {
    const desk = draftDesk({ answers: { ...COMPLETE, documents: [] } });
    const seen = await visitor(desk.call).post(`${AT}/check`, DECLARED);
    expect(seen.status).toBe(422);
    expect(seen.text).toContain('已经备好的材料：还没有备齐');
  });
});

describe('the receipt', () => {
  const submitted = async (language: 'zh' | 'en' = 'zh') => {
    const person = visitor(draftDesk({ answers: COMPLETE }).call, language);
    await person.post(`${AT}/check`, DECLARED);
    return person;
  };

  test('has number, query code, link and the day by which the centre must answer', async () => {
    const { text, html } = await (await submitted()).get(`${AT}/done`);
    expect(text).toContain('510109 20261123 2000024');
    expect(text).toContain('402915');
    expect(text).toContain('2026年11月30日（星期一）');
    expect(text).toContain('10个工作日');
    expect(html).toContain('href="/t/AbCdEf"');
    expect(text).toContain('https://zw.example.cn/t/AbCdEf');
  });

  test('is the same when the page is loaded again, and stored by nobody', async () => {
    const person = await submitted();
    const first = await person.get(`${AT}/done`);
    const second = await person.get(`${AT}/done`);
    expect(second.html).toBe(first.html);
    expect(second.isStored).toBe(false);
  });

  test('before submitting there is none', async () => {
    expect((await visitor(draftDesk({ answers: COMPLETE }).call).get(`${AT}/done`)).to).toBe(`${AT}/check`);
  });

  test('in English', async () => {
    const { text } = await (await submitted('en')).get(`${AT}/done`);
    expect(text).toContain('Monday, 30 November 2026');
    expect(text).toContain('10 working days');
    expect(text).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
