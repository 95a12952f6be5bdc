import { describe, expect, test } from 'vitest';
import { callWith, visitor } from '#apply/visitor.fixture.ts';
import { centreReplies, shopGuide } from '#centre.fixture.ts';

function catalogue(
  list: { readonly rows?: readonly unknown[]; readonly total?: number; readonly nextCursor?: string } = {},
) {
  const { call, asked } = callWith({
    ...centreReplies,
    'catalogue.listItems': () => ({ rows: [shopGuide], total: 1, nextCursor: null, ...list }),
  });
  const query = () => {
    const last = asked.findLast(({ name }) => name === 'catalogue.listItems')?.input;
    return (last as { readonly query: unknown } | undefined)?.query;
  };
  return { get: visitor(call).get, query };
}

describe('narrowing the catalogue', () => {
  test('the address says what is asked for', async () => {
    const { get, query } = catalogue();
    await get('/items?who=personal&department=GSJ&handling=immediate&channel=standard&cursor=abc');
    expect(query()).toEqual({
      who: 'personal',
      department: 'GSJ',
      handling: 'immediate',
      channel: 'standard',
      cursor: 'abc',
      limit: 40,
    });
  });

  test('an unknown value in an old link still shows a list', async () => {
    const { get, query } = catalogue();
    expect((await get('/items?who=martians&handling=fast')).status).toBe(200);
    expect(query()).toMatchObject({ who: undefined, handling: undefined });
  });

  test('a filter keeps the others and can be taken away', async () => {
    const { main } = await catalogue().get('/items?who=personal&department=GSJ');
    expect(main).toContain('href="/items?who=personal&amp;department=GSJ&amp;handling=immediate"');
    expect(main).toContain('href="/items?department=GSJ"');
  });

  test('the chosen ones are marked for the eye and for the screen reader', async () => {
    const { main } = await catalogue().get('/items?who=personal');
    const current = [...main.matchAll(/aria-current="true">([^<]*)</g)].map(([, label]) => label);
    expect(current).toEqual(['个人', '不限', '不限']);
  });

  test('choosing a department keeps the other filters and goes back to the first page', async () => {
    const { main } = await catalogue().get('/items?who=personal&cursor=abc');
    const form = /<form class="filter-group".*?<\/form>/s.exec(main)?.[0] ?? '';
    expect(form).toContain('name="who" value="personal"');
    expect(form).not.toContain('cursor');
  });

  test('the heading names the department', async () => {
    expect((await catalogue().get('/items?department=GSJ')).title).toMatch(/^工商局办理的事项/);
  });
});

describe('paging', () => {
  test('the next page keeps the filter', async () => {
    const { main } = await catalogue({ total: 169, nextCursor: 'n2' }).get('/items?who=personal');
    expect(main).toContain('href="/items?who=personal&amp;cursor=n2" rel="next"');
    expect(main).not.toContain('回到第一页');
  });

  test('the last page leads back to the first', async () => {
    const { main } = await catalogue().get('/items?who=personal&cursor=n9');
    expect(main).toContain('<a href="/items?who=personal">回到第一页</a>');
    expect(main).not.toContain('下一页');
  });

  test('nothing that fits: advice instead of an empty list', async () => {
    const { text } = await catalogue({ rows: [], total: 0 }).get('/items?handling=referred');
    expect(text).toContain('没有符合这些条件的事项');
  });
});
