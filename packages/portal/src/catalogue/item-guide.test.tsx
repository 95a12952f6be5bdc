import type { ItemGuide } from '@yichuang/contract/catalogue.ts';
import { brokenReferences, textOfHtml } from '@yichuang/ui/form/html.fixture.ts';
import { describe, expect, test } from 'vitest';
import { callWith, visitor } from '#apply/visitor.fixture.ts';
import { centreReplies, shopGuide } from '#centre.fixture.ts';

const shown = (change: Partial<ItemGuide> = {}, address = '/items/GSJ-013', language: 'zh' | 'en' = 'zh') =>
  visitor(
    callWith({ ...centreReplies, 'catalogue.readGuide': () => ({ ...shopGuide, ...change }) }).call,
    language,
  ).get(address);

const anchorsOf = (main: string) => [...main.matchAll(/<a href="#([a-z]+)"/g)].map(([, id]) => id);

describe('what a guide tells', () => {
  test('basis, who, conditions, materials, both limits, fee, result, where, questions', async () => {
    const { text } = await shown();
    for (const told of [
      '城乡个体工商户管理暂行条例 第七条',
      '谁可以办 个人',
      '有与经营项目相适应的经营场所',
      '经营者身份证',
      '法定时限 30日',
      '承诺时限 1个工作小时',
      '开业登记费20元',
      '收费依据： 价费字〔1992〕414号',
      '个体工商户营业执照',
      '95、96号窗口',
      '先办卫生许可。',
    ]) {
      expect(text).toContain(told);
    }
  });

  test('each element has an anchor link, and each link leads somewhere', async () => {
    const { main } = await shown();
    expect(anchorsOf(main)).toEqual([
      'limits',
      'who',
      'conditions',
      'materials',
      'fee',
      'result',
      'where',
      'basis',
      'questions',
    ]);
    expect(brokenReferences(main)).toEqual([]);
  });

  test('what is empty is left out, together with its link', async () => {
    const { main } = await shown({ conditions: [], questions: [], legalBasis: [] });
    expect(anchorsOf(main)).toEqual(['limits', 'who', 'materials', 'fee', 'result', 'where']);
    expect(main).not.toContain('常见问题');
  });

  test('what only some people bring stands apart, with its situation', async () => {
    const { main } = await shown();
    const [always, sometimes] = [...main.matchAll(/<table.*?<\/table>/gs)].map(([table]) =>
      textOfHtml(table),
    );
    expect(always).toContain('每个人都要带的');
    expect(always).toContain('经营者身份证 来源： 申请人 复印件，核对原件 1份');
    expect(always).not.toContain('前置许可证');
    expect(sometimes).toContain('前置许可证 情形： 从事餐饮、网吧等行业 来源： 行业主管部门 复印件 2份');
  });

  test('an article of law that nobody has confirmed is marked', async () => {
    expect((await shown()).text).toContain('个体工商户登记程序规定 第九条 （条文待核对）');
  });

  test('no limit set by law is said, not hidden', async () => {
    expect((await shown({ statutoryLimit: null })).text).toContain('法律未规定时限');
  });
});

describe('the one thing to do', () => {
  test('an item that can be applied for online posts its code', async () => {
    const { main } = await shown();
    expect(main).toMatch(
      /<form[^>]*action="\/apply" method="post"><input type="hidden" name="item" value="GSJ-013"\/>/,
    );
  });

  test.each(['enterprise-establishment', 'project-construction'] as const)(
    'a step of the channel %s leads to the channel',
    async (channel) => {
      const { main } = await shown({ online: false, channel });
      expect(main).not.toContain('action="/apply"');
      expect(main).toContain(`class="button" href="/channels/${channel}"`);
    },
  );

  test('what an intermediary or a counter does leads to the place', async () => {
    expect((await shown({ online: false, channel: 'intermediary' })).text).toContain('由中介服务机构提供');
    expect((await shown({ online: false })).text).toContain('请带材料到窗口办理');
  });
});

describe('in English', () => {
  test('the frame is English and the Chinese inside says that it is', async () => {
    const { main, text } = await shown({}, '/items/GSJ-013', 'en');
    expect(text).toContain('Statutory limit 30 calendar days Promised limit 1 working hour');
    expect(text).toContain('South Hall counters 95, 96');
    const foreign = main.replace(/<(\w+)[^>]* lang="zh-CN"[^>]*>.*?<\/\1>/gs, '');
    expect(foreign).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('in brief', () => {
  test('five lines and one button', async () => {
    const { main, title } = await shown({}, '/items/GSJ-013/brief');
    expect([...main.matchAll(/<dt>(.*?)<\/dt>/g)].map(([, term]) => term)).toEqual([
      '能得到什么',
      '要带什么',
      '多久办好',
      '要花多少钱',
      '到哪里办',
    ]);
    expect(main.match(/class="button"/g)).toHaveLength(1);
    expect(title).toMatch(/^个体工商户开业登记：一页看懂/);
  });

  test('it lists what everybody brings and counts the rest', async () => {
    const { text } = await shown({}, '/items/GSJ-013/brief');
    expect(text).toContain('经营者身份证 另有1种材料只在特定情形下需要');
  });
});

test('says which documents may follow and which nobody needs to bring', async () => {
  const [first, second] = shopGuide.documents;
  if (!first || !second) throw new TypeError('the guide has two documents');
  const documents = [
    { ...first, deferrable: true },
    { ...second, fetchable: true },
  ];
  const { text } = await shown({ documents });
  expect(text).toContain('可容缺：签署承诺书后，可以在承诺时限内补交');
  expect(text).toContain('由中心共享获取，不用带');
});
