import { expect, test } from 'vitest';
import { callWith, problem, visitor } from '#apply/visitor.fixture.ts';
import { centreReplies, holidayNotice, shopGuide } from '#centre.fixture.ts';

const { call } = callWith({
  ...centreReplies,
  'notices.read': () => holidayNotice,
  'catalogue.readGuide': ({ params }: { params: { code: string } }) => {
    if (params.code !== shopGuide.code) throw problem(404, 'not-found');
    return shopGuide;
  },
});

test('a notice has its day, its paragraphs and the items it is about', async () => {
  const { main, text, title } = await visitor(call).get('/notices/NT-04');
  expect(title).toMatch(/^国庆期间办公安排/);
  expect(text).toContain('公告 · 2007年9月24日');
  expect(main).toContain('<p>10月1日至7日休息。</p><p>8日起正常办公。</p>');
  expect(main).toContain('<a href="/items/GSJ-013">个体工商户开业登记</a>');
});

test('an item that is not in the catalogue is left out, the notice stays', async () => {
  const { status, main } = await visitor(call).get('/notices/NT-04');
  expect(status).toBe(200);
  expect(main).not.toContain('JD-01');
});

test('the list groups notices by category', async () => {
  const { text } = await visitor(call).get('/notices');
  expect(text).toContain('公告 2007-09-24 国庆期间办公安排');
});
