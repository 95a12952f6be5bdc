import { brokenReferences, postedFrom } from '@yichuang/ui/form/html.fixture.ts';
import { describe, expect, test } from 'vitest';
import { callWith, problem, visitor } from '#apply/visitor.fixture.ts';
import { channelTrack, gatedTrack } from './track.fixture.ts';

const AT = '/t/AbCdEf/state/WORKS';
const FILLED = { version: '3', act: 'state', on: '2026年11月20日', document: '竣工验收报告 12号' };

function desk(standing: 'open' | 'stated' | 'none', replies: Parameters<typeof callWith>[0] = {}) {
  const view = standing === 'none' ? channelTrack : gatedTrack(standing);
  const { call, asked } = callWith({
    'cases.track': () => view,
    'channels.stateFactByLink': () => ({ gates: [], version: 4 }),
    'channels.withdrawStatementByLink': () => ({ gates: [], version: 4 }),
    ...replies,
  });
  return { ...visitor(call), last: () => asked.findLast(({ name }) => name.startsWith('channels.'))?.input };
}

describe('the track page', () => {
  test('says what is to be stated and leads there', async () => {
    const { main, text } = await desk('open').get('/t/AbCdEf');
    expect(text).toContain('“工程竣工”以后请告诉我们，“竣工验收”阶段才能开始。');
    expect(main).toContain(`href="${AT}"`);
  });

  test('says from when the promise counts while it waits for pre-approvals', async () => {
    const { text } = await desk('open').get('/t/AbCdEf');
    expect(text).toContain('从前置审批结果到齐起4个工作小时');
    expect(text).toContain('还在等前置审批：环评登记');
  });

  test('of an application without gates has none', async () => {
    expect((await desk('none').get('/t/AbCdEf')).text).not.toContain('要您声明的');
  });
});

describe('stating', () => {
  test('the day in any usual form and the paper go out; then the track', async () => {
    const here = desk('open');
    const seen = await here.post(AT, FILLED);
    expect(seen.to).toBe('/t/AbCdEf');
    expect(here.last()).toEqual({
      params: { token: 'AbCdEf', gateId: 'WORKS' },
      body: { version: 3, on: '2026-11-20', document: '竣工验收报告 12号' },
    });
  });

  test('what is missing is told at its box, and nothing typed is lost', async () => {
    const { status, main } = await desk('open').post(AT, { ...FILLED, on: '', document: '竣工验收报告' });
    expect(status).toBe(400);
    expect(main).toContain('href="#on"');
    expect(postedFrom(main)).toMatchObject({ on: '', document: '竣工验收报告' });
    expect(brokenReferences(main)).toEqual([]);
  });

  test('a day that cannot be is refused with the reason', async () => {
    const refuse = () => {
      throw problem(400, 'channels.report-day');
    };
    const { status, main } = await desk('open', { 'channels.stateFactByLink': refuse }).post(AT, FILLED);
    expect(status).toBe(400);
    expect(postedFrom(main)).toMatchObject({ on: '2026年11月20日' });
  });

  test.each([
    ['an address of no gate', 'open', '/t/AbCdEf/state/NONE'],
    ['nothing to state', 'none', AT],
  ] as const)('%s leads back to the track', async (_situation, standing, address) => {
    expect((await desk(standing).get(address)).to).toBe('/t/AbCdEf');
  });
});

test('taking it back is asked once more, and done', async () => {
  const here = desk('stated');
  const { text, main } = await here.get(AT);
  expect(text).toContain('您已声明：自 2026年11月20日 起如此');
  expect(main).not.toContain('name="document"');
  const seen = await here.post(AT, { version: '3', act: 'withdraw' });
  expect(seen.to).toBe('/t/AbCdEf');
  expect(here.last()).toEqual({ params: { token: 'AbCdEf', gateId: 'WORKS' }, body: { version: 3 } });
});
