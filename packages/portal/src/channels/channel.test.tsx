import type { ChannelView } from '@yichuang/contract/channels.ts';
import { expect, test } from 'vitest';
import { callWith, visitor } from '#apply/visitor.fixture.ts';
import { centreReplies, companyChannel, companyPlan } from '#centre.fixture.ts';

function channel(change: Partial<ChannelView> = {}) {
  const { call, asked } = callWith({
    ...centreReplies,
    'channels.readPlan': ({ query }: { query: { route?: string } }) => ({
      channel: { ...companyChannel, ...change },
      route: query.route ?? 'llc',
      plan: companyPlan,
    }),
  });
  return { get: visitor(call).get, asked };
}

test('what it took before and what it takes now', async () => {
  const { text } = await channel().get('/channels/enterprise-establishment');
  expect(text).toContain('过去逐个部门办 5个工作日 现在并联办理 4个工作小时');
});

test('each route has its own plan; the one shown is marked and is the one applied for', async () => {
  const { get, asked } = channel();
  const { main } = await get('/channels/enterprise-establishment?route=branch');
  expect(asked.find(({ name }) => name === 'channels.readPlan')?.input).toMatchObject({
    query: { route: 'branch' },
  });
  expect(main).toContain('href="/channels/enterprise-establishment?route=branch" aria-current="true"');
  expect(main).toContain('<option value="branch" selected="">');
});

test('the application posts the channel and the route', async () => {
  const { main } = await channel().get('/channels/enterprise-establishment');
  const form = /<form class="apply-box".*?<\/form>/s.exec(main)?.[0] ?? '';
  expect(form).toContain('action="/apply" method="post"');
  expect(form).toContain('name="channel" value="enterprise-establishment"');
  expect(form).toContain('name="route"');
});

test('a channel that is not open shows its plan and says where to apply', async () => {
  const { main, text } = await channel({ open: false }).get('/channels/project-construction');
  expect(main).not.toContain('action="/apply"');
  expect(text).toContain('请到大厅的并联审批窗口申请');
  expect(main).toContain('class="plan-picture"');
});

test('every step of the picture stands in the table too, with the way to its item', async () => {
  const { main } = await channel().get('/channels/enterprise-establishment');
  expect(main).toMatch(/<details>.*<a href="\/items\/GSJ-001">企业名称预先核准<\/a>/s);
});
