import { ProblemError } from '@yichuang/contract/problem.ts';
import { expect, test } from 'vitest';
import { centre, me } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';

const replies = { 'identity.whoAmI': me('administrator'), 'organisation.readCentre': centre };
const typed = {
  version: '2',
  key: 'k',
  name: '成都中心',
  nameEn: 'Centre',
  officeHours: '8:30-12:00',
  phone: '',
};

const refused = (field: string) => {
  const errors = [
    { pointer: `/${field}`, rule: 'pattern', message: '格式不正确', messageEn: 'Wrong format' },
  ];
  return renderPage(postForm('http://hall.example/w/admin/settings', typed), {
    ...replies,
    'organisation.changeCentre': new ProblemError(problem('invalid-input', 400, { errors })),
  });
};

test.each([
  ['officeHours', '08:30-12:00,13:00-17:30', '最多四段'],
  ['name', '2 到 60 个字', '中心名称'],
  ['nameEn', '2 到 120 个字符', '英文名称'],
  ['phone', '不超过 30 个字符', '不填'],
])('a fault of %s says at the box and above what is allowed', async (field, ...allowed) => {
  const { html } = await refused(field);
  const [, note = ''] = /class="note note-problem"[^>]*>(.*?)<\/div>/s.exec(html) ?? [];
  const [, atBox = ''] = new RegExp(`id="${field}-fault"[^>]*>(.*?)</p>`, 's').exec(html) ?? [];
  for (const words of allowed) {
    expect(textOf(atBox)).toContain(words);
    expect(textOf(note)).toContain(words);
  }
  expect(textOf(html)).not.toContain('格式不正确');
});

test('a collision says what a colleague changed', async () => {
  const fresh = { ...centre, version: 9, phone: '028-85321234' };
  const { html } = await renderPage(postForm('http://hall.example/w/admin/settings', typed), {
    ...replies,
    'organisation.changeCentre': new ProblemError(problem('stale', 409, { fresh })),
  });
  expect(textOf(html)).toContain('刚有同事更新了这一页的内容。');
  expect(textOf(html)).toContain('咨询电话： → 028-85321234');
  expect(html).toMatch(/name="version" value="9"/);
});
