import { describe, expect, test } from 'vitest';
import { callWith, visitor } from '#apply/visitor.fixture.ts';
import { centreReplies, holidayNotice, shopGuide } from '#centre.fixture.ts';

function searching(
  found: { readonly items?: readonly unknown[]; readonly notices?: readonly unknown[] } = {},
) {
  const { call, asked } = callWith({
    ...centreReplies,
    'catalogue.search': ({ query }: { query: { q: string } }) => ({
      q: query.q,
      items: [],
      events: [],
      notices: [],
      ...found,
    }),
  });
  return { get: visitor(call).get, asked };
}

describe('search', () => {
  test('results are counted and grouped; a group without results is not there', async () => {
    const { text, title } = await searching({ items: [shopGuide], notices: [holidayNotice] }).get(
      '/s?q=开店',
    );
    expect(title).toMatch(/^搜索“开店”/);
    expect(text).toContain('找到2条结果');
    expect(text).toContain('事项 1 个体工商户开业登记 工商局 即办件 · 1个工作小时');
    expect(text).toContain('2007-09-24 国庆期间办公安排');
    expect(text).not.toContain('一件事');
  });

  test('the words stay in the box, whatever they are', async () => {
    const { main } = await searching().get(`/s?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(main).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(main).not.toContain('<script>');
  });

  test('nothing found: what was searched, and what to try', async () => {
    const { text, status } = await searching().get('/s?q=qqqq');
    expect(status).toBe(200);
    expect(text).toContain('没有找到与“qqqq”有关的内容');
    expect(text).toContain('拼音首字母');
    expect(text).toContain('看全部事项');
  });

  test.each(['/s', '/s?q=', '/s?q=%20%20'])('%s asks nothing of the wire', async (address) => {
    const { get, asked } = searching();
    expect((await get(address)).text).toContain('常搜');
    expect(asked.map(({ name }) => name)).not.toContain('catalogue.search');
  });

  test('a whole novel in the box is cut to what the wire takes', async () => {
    const { get, asked } = searching();
    await get(`/s?q=${'开'.repeat(500)}`);
    const search = asked.find(({ name }) => name === 'catalogue.search');
    expect(search?.input).toEqual({ query: { q: '开'.repeat(60) } });
  });
});
