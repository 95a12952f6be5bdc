import { brokenReferences, postedFrom, unmarkedChinese } from '@yichuang/ui/form/html.fixture.ts';
import { describe, expect, test } from 'vitest';
import { answered, companyToChoose, draftDesk } from '#apply/draft-desk.fixture.ts';
import { callWith, visitor } from '#apply/visitor.fixture.ts';
import { centreReplies, companyChannel, companyPlan, shopGuide } from '#centre.fixture.ts';
import { RESTAURANT, restaurantOutlook } from '#channels/outlook.fixture.ts';

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

describe('an event that is a channel of its own', () => {
  const asked: unknown[] = [];
  const own = (language: 'zh' | 'en' = 'zh') =>
    visitor(
      callWith({
        ...centreReplies,
        'catalogue.readEvent': () => ({ ...RESTAURANT, steps: [], channelKey: 'restaurant' }),
        'channels.readOutlook': ({ body }: { body: unknown }) => {
          asked.push(body);
          return restaurantOutlook;
        },
      }).call,
      language,
    );

  test('asks its questions with the answers of the address, and shows plan, finish and documents', async () => {
    const { main, text } = await own().get(
      '/events/restaurant?route=indiv&choice.area=mid&choice.gas=yes&other=1',
    );
    expect(asked.at(-1)).toEqual({ route: 'indiv', answers: { area: 'mid', gas: true } });
    expect(main).toMatch(/<form class="outlook-questions" action="\/events\/restaurant" method="get">/);
    expect(main.match(/type="radio"[^>]*name="choice\.area"/g)).toHaveLength(2);
    expect(text).toContain('现在受理，最早 2025年12月8日');
    expect(text).toContain('房屋租赁合同');
    expect(text).toContain('科技局、卫生局');
    expect(text).toContain('饭店属公众聚集场所');
    expect(brokenReferences(main)).toEqual([]);
  });

  test('takes the answers along into the application', async () => {
    const seen = await own().get('/events/restaurant');
    expect(postedFrom(seen.main.slice(seen.main.indexOf('action="/apply"')))).toMatchObject({
      channel: 'restaurant',
      route: 'indiv',
      'choice.area': 'mid',
    });
  });

  test('in English the words of the centre are English, what has none is marked', async () => {
    const { text, main } = await own('en').get('/events/restaurant');
    expect(text).toContain('How large are the premises?');
    expect(text).toContain('A restaurant is a place of assembly');
    expect(unmarkedChinese(main)).toEqual([]);
  });
});

test('answers from the page before begin the draft; what is answered is not asked again', async () => {
  const complete = answered({ ...companyToChoose, faults: [] }, { 'EE-22': true, 'EE-23': true });
  const { call, asked } = draftDesk({}, complete);
  const posted = { channel: 'restaurant', route: 'llc', 'choice.EE-22': 'yes', 'choice.EE-23': 'mid' };
  const seen = await visitor(call).post('/apply', posted);
  expect(asked.find(({ name }) => name === 'forms.startDraft')?.input).toEqual({
    body: {
      subject: {
        kind: 'channel',
        key: 'restaurant',
        route: 'llc',
        answers: { 'EE-22': true, 'EE-23': 'mid' },
      },
    },
  });
  expect(seen.to).not.toContain('/choice');
});
