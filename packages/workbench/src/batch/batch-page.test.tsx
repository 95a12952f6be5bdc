import { describe, expect, test } from 'vitest';
import { CASE_ID, deskItem, me } from '#fixtures.testing.ts';
import { postForm, renderPage, textOf } from '#render-page.testing.tsx';

const replies = { 'identity.whoAmI': me('clerk'), 'queueing.readDeskItem': deskItem() };
const fields = {
  ...{ key: 'k', itemCode: 'SSJ-004', itemVersion: '3', act: 'accept', documents: ['M1', 'M2'] },
  ...{ 'agent.name': '王芳', 'agent.idNumber': '51010719850615002X' },
  ...{ 'form.people.0.name': '李䶮', 'form.people.0.idNumber': '510107198506150046' },
  ...{ 'form.people.0.phone': '13800005678', 'form.people.2.name': '张𠮷', 'form.people.1.name': '' },
};
const outcome = { name: '李䶮', receipt: null, problem: null };
const receipt = {
  caseId: CASE_ID,
  caseNumber: '510109200710301000017',
  queryCode: '123456',
  state: 'accepted',
};
const fault = { pointer: '/phone', rule: 'pattern', message: '请填写电话', messageEn: 'Enter a phone' };
const problem = { code: 'invalid-input', title: '填写有误', titleEn: 'Not valid', errors: [fault] };

const post = () =>
  renderPage(postForm('http://hall.example/w/desk/batch?item=SSJ-004', fields), {
    ...replies,
    'queueing.takeBatch': {
      ...{ itemName: '食品卫生许可证核发', itemNameEn: 'Food hygiene' },
      outcomes: [
        { ...outcome, receipt },
        { ...outcome, name: '张𠮷', problem },
      ],
    },
  });

describe('several people of one agent (D-24)', () => {
  test('asks for the item first', async () => {
    const { html } = await renderPage('/desk/batch', replies);
    expect(textOf(html)).toContain('事项编码');
    expect(html).not.toContain('name="agent.name"');
  });

  test('then for agent, documents and a table of people', async () => {
    const { html } = await renderPage('/desk/batch?item=SSJ-004', replies);
    for (const name of ['agent.name', 'agent.idNumber', 'documents', 'form.people.0.name'])
      expect(html).toContain(`name="${name}"`);
  });

  test('sends the rows that have something in them', async () => {
    const { sent } = await post();
    expect(sent.find(({ name }) => name === 'queueing.takeBatch')?.body).toMatchObject({
      act: 'accept',
      agent: { name: '王芳' },
      documents: ['M1', 'M2'],
      rows: [
        { name: '李䶮', idNumber: '510107198506150046', phone: '13800005678' },
        { name: '张𠮷', idNumber: '', phone: '' },
      ],
    });
  });

  test('tells of each what became of it', async () => {
    const text = textOf((await post()).html);
    expect(text).toContain('1 件已办，1 行没有办');
    expect(text).toMatch(/李䶮 .*123456 .*已受理/);
    expect(text).toMatch(/张𠮷 填写有误；请填写电话/);
  });
});
