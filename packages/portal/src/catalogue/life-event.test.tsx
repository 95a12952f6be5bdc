import { expect, test } from 'vitest';
import { callWith, visitor } from '#apply/visitor.fixture.ts';
import { centreReplies, companyChannel, companyPlan, shopGuide } from '#centre.fixture.ts';

const event = (channelKey: string | null) =>
  visitor(
    callWith({
      ...centreReplies,
      'catalogue.readEvent': () => ({
        slug: 'company',
        name: '开公司',
        nameEn: 'Set up a company',
        summary: '交一套材料。',
        steps: [
          { ...shopGuide, code: 'GSJ-001', name: '名称核准' },
          { ...shopGuide, code: 'GSJ-002', name: '设立登记' },
        ],
        channelKey,
      }),
      'channels.readPlan': () => ({ channel: companyChannel, route: 'llc', plan: companyPlan }),
    }).call,
  ).get('/events/company');

test('the items stand in the order they are done', async () => {
  const { main } = await event(null);
  expect([...main.matchAll(/<li><div class="item-line"><a href="([^"]*)"/g)].map(([, href]) => href)).toEqual(
    ['/items/GSJ-001', '/items/GSJ-002'],
  );
  expect(main).not.toContain('<svg');
});

test('an event that a channel carries shows the plan and leads to the channel', async () => {
  const { main, text } = await event('enterprise-establishment');
  expect(main).toContain('class="plan-picture"');
  expect(text).toContain('并联办理要3.5个工作小时');
  expect(main).toContain('class="button" href="/channels/enterprise-establishment"');
});
