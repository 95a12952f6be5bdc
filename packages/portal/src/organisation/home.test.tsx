import { brokenReferences } from '@yichuang/ui/form/html.fixture.ts';
import { describe, expect, test } from 'vitest';
import { callWith, visitor } from '#apply/visitor.fixture.ts';
import { centreReplies } from '#centre.fixture.ts';

const home = (replies = {}) => visitor(callWith({ ...centreReplies, ...replies }).call).get('/');

describe('home page', () => {
  test('search, tracking, both ways in, channels, events, notices, halls', async () => {
    const { main, text } = await home();
    expect(main).toContain('action="/s"');
    expect(main).toMatch(/<form class="slip"[^>]* action="\/track" method="post"/);
    expect(main).toContain('name="caseNumber"');
    expect(main).toContain('name="queryCode"');
    expect(main).toContain('href="/items?who=personal"');
    expect(text).toContain('按部门找 1个部门');
    expect(text).toContain('5个工作日');
    expect(text).toContain('开饭店');
    expect(text).toContain('国庆期间办公安排');
    expect(text).toContain('工作日 8:30–12:00、13:00–17:30');
    expect(brokenReferences(main)).toEqual([]);
  });

  test('there is one search box, not two', async () => {
    expect((await home()).html.match(/role="search"/g)).toHaveLength(1);
  });

  test('a centre that has just been set up has a page too', async () => {
    const none = () => ({ rows: [] });
    const { status, text } = await home({
      'channels.list': none,
      'catalogue.listEvents': none,
      'notices.list': none,
      'organisation.listDepartments': none,
      'catalogue.listItems': () => ({ rows: [], total: 0, nextCursor: null }),
    });
    expect(status).toBe(200);
    expect(text).toContain('现在没有公告');
    expect(text).not.toContain('一件事');
  });
});
