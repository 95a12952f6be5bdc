import { describe, expect, test } from 'vitest';
import { callWith, visitor } from '#apply/visitor.fixture.ts';
import { centreReplies } from '#centre.fixture.ts';
import { hallPlan } from './hall-plan.fixture.ts';

function at(replies: Parameters<typeof callWith>[0] = {}, language: 'zh' | 'en' = 'zh') {
  return visitor(callWith({ ...centreReplies, ...replies }).call, language);
}
const textOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('the hall on the portal', () => {
  test('P-21: how many wait in each area, how long about, and what each counter does', async () => {
    const { html } = await at().get('/hall');
    const text = textOf(html);
    expect(text).toContain('南区大厅实况');
    expect(text).toMatch(/等候 7 人.*最长 12 分钟.*开放 1 个窗口.*预计等候约 10–25 分钟/);
    expect(html).toContain('aria-label="95 号窗口 个体登记1号：办理中 C012"');
  });

  test('the table says the same as the plan, counter by counter', async () => {
    const { html } = await at().get('/hall');
    const table = html.slice(html.indexOf('<table'), html.indexOf('</table>'));
    expect(textOf(table)).toMatch(
      /95 工商社保大厅 北侧 个体登记1号 办理中 C012 96 工商社保大厅 南侧 个体登记2号 未开放 —/,
    );
    expect(html).toContain('href="#counters"');
  });

  test.each(['95', '095'])('where is counter %s: told in words and marked in the plan', async (typed) => {
    const { html } = await at().get(`/hall?hall=HALL-S&counter=${typed}`);
    expect(textOf(html)).toContain('在工商社保大厅北侧');
    expect(html.match(/spot-chosen/g)).toHaveLength(1);
  });

  test.each(['7', '没有'])('a counter “%s” that is not there: which ones are', async (typed) => {
    const { html } = await at().get(`/hall?hall=HALL-S&counter=${encodeURIComponent(typed)}`);
    expect(textOf(html)).toContain('本大厅的窗口是 95 到 96 号');
    expect(html).not.toContain('spot-chosen');
  });

  test('the other hall is one link away, and the page renews itself without a script', async () => {
    const { html } = await at().get('/hall');
    expect(html).toContain('href="/hall?hall=HALL-W"');
    expect(html).toMatch(/http-equiv="refresh" content="30/);
  });

  test('a centre without halls says so', async () => {
    const bare = { ...centreReplies['organisation.readCentre'](), halls: [] };
    const { html } = await at({ 'organisation.readCentre': () => bare }).get('/hall');
    expect(textOf(html)).toContain('还没有登记办事大厅');
  });

  test('each hall is asked for by its code', async () => {
    const asked: unknown[] = [];
    const replies = {
      'queueing.readHallPlan': (input: unknown) => {
        asked.push(input);
        return hallPlan;
      },
    };
    await at(replies).get('/hall?hall=HALL-W');
    expect(asked).toMatchObject([{ params: { hall: 'HALL-W' } }]);
  });
});
