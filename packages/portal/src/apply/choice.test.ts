import { brokenReferences, postedFrom } from '@yichuang/ui/form/html.fixture.ts';
import { describe, expect, test } from 'vitest';
import {
  answered,
  COMPLETE,
  company,
  companyToChoose,
  DRAFT_ID,
  draftDesk,
  NO_ANSWERS,
} from './draft-desk.fixture.ts';
import { visitor } from './visitor.fixture.ts';

const AT = `/apply/${DRAFT_ID}/choice`;
const POSTED = { version: '1', route: 'llc', 'choice.EE-22': 'yes', 'choice.EE-23': 'yes' };

describe('starting a channel', () => {
  test('what applies is asked first, before the form', async () => {
    const { call } = draftDesk({}, companyToChoose);
    const seen = await visitor(call).post('/apply', { channel: 'enterprise-establishment', route: 'llc' });
    expect(seen.to).toBe(AT);
  });

  test('a channel with one route and no questions goes straight to the list of pages', async () => {
    const seen = await visitor(draftDesk({}, company).call).post('/apply', {
      channel: 'enterprise-establishment',
      route: 'llc',
    });
    expect(seen.to).toBe(`/apply/${DRAFT_ID}`);
  });
});

describe('the page', () => {
  test('asks each condition once and says what a yes brings; nothing is answered beforehand', async () => {
    const { main, text } = await visitor(draftDesk({}, companyToChoose).call).get(AT);
    expect(text).toContain('餐饮、娱乐等行业前置环保审批');
    expect(text).toContain('选“是”，就要办：建设项目环境影响登记表审批');
    expect(main.match(/name="choice\.EE-22"/g)).toHaveLength(2);
    expect(main.match(/checked=""/g)).toHaveLength(1); // the route
    expect(text).not.toContain('请再看一眼');
    expect(brokenReferences(main)).toEqual([]);
  });

  test('the draft of an item has no such page', async () => {
    expect((await visitor(draftDesk().call).get(AT)).status).toBe(404);
  });

  test('it is the first of the tasks, open until every question is answered', async () => {
    const open = await visitor(draftDesk({ answers: COMPLETE }, companyToChoose).call).get(
      `/apply/${DRAFT_ID}`,
    );
    expect(open.text).toContain('办理情形 未填写');
    const half = answered({ ...companyToChoose, answers: NO_ANSWERS }, { 'EE-22': true });
    expect((await visitor(draftDesk({}, half).call).get(`/apply/${DRAFT_ID}`)).text).toContain(
      '办理情形 填写中',
    );
  });
});

describe('answering', () => {
  test('answers are kept, and the applicant’s page follows', async () => {
    const { call, asked, now } = draftDesk({}, companyToChoose);
    const seen = await visitor(call).post(AT, POSTED);
    expect(seen.to).toBe(`/apply/${DRAFT_ID}/applicant`);
    expect(asked.find(({ name }) => name === 'forms.answerQuestions')?.input).toEqual({
      params: { draftId: DRAFT_ID },
      body: { version: 1, route: 'llc', answers: { 'EE-22': true, 'EE-23': true } },
    });
    expect(now().choice?.questions.map(({ answer }) => answer)).toEqual([true, true]);
  });

  test('a question left open is told at the question', async () => {
    const { status, text, main } = await visitor(draftDesk({}, companyToChoose).call).post(AT, {
      version: '1',
      route: 'branch',
      'choice.EE-22': 'no',
    });
    expect(status).toBe(422);
    expect(text).toContain('请回答');
    expect(main).toContain('href="#choice-EE-23"');
  });

  test('a step without the one that usually comes before it: people are told, nothing is guessed', async () => {
    const desk = draftDesk({ answers: COMPLETE }, companyToChoose);
    await visitor(desk.call).post(AT, { ...POSTED, 'choice.EE-22': 'no' });
    for (const page of ['choice', 'check']) {
      const { text } = await visitor(desk.call).get(`/apply/${DRAFT_ID}/${page}`);
      expect(text, page).toContain('您选了“食品卫生许可证核发”，它通常在“建设项目环境影响登记表审批”之后办');
    }
  });

  test('two pages were open: what was typed stays, what is saved stands beside it', async () => {
    const desk = draftDesk({}, companyToChoose);
    const typed = postedFrom((await visitor(desk.call).get(AT)).main);
    desk.choose({ 'EE-22': false, 'EE-23': false });
    const seen = await visitor(desk.call).post(AT, { ...typed, 'choice.EE-22': 'yes', 'choice.EE-23': 'no' });
    expect(seen.status).toBe(409);
    expect(seen.text).toContain('现在保存的是： 否');
    const again = await visitor(desk.call).post(AT, postedFrom(seen.main));
    expect(again.to).toBe(`/apply/${DRAFT_ID}/applicant`);
    expect(desk.now().choice?.questions.map(({ answer }) => answer)).toEqual([true, false]);
  });

  test('the same page sent twice goes on', async () => {
    const desk = draftDesk({}, companyToChoose);
    await visitor(desk.call).post(AT, POSTED);
    expect((await visitor(desk.call).post(AT, POSTED)).to).toBe(`/apply/${DRAFT_ID}/applicant`);
  });

  test('the check shows every answer with the way back to it', async () => {
    const { main, text } = await visitor(
      draftDesk({ answers: COMPLETE }, answered(companyToChoose, { 'EE-22': true, 'EE-23': true })).call,
    ).get(`/apply/${DRAFT_ID}/check`);
    expect(text).toContain('餐饮、娱乐等行业前置环保审批 是');
    expect(text).toContain('您属于哪一类 内资有限责任公司');
    expect(main).toContain(`href="${AT}?back=check#choice-EE-22"`);
  });
});
