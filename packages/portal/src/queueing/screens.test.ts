import { describe, expect, test } from 'vitest';
import { callWith, problem, visitor } from '#apply/visitor.fixture.ts';
import { counterBoard, hallBoard, hallReplies, TICKET_ID, ticket } from './hall.fixture.ts';

const at = (replies: Parameters<typeof callWith>[0] = {}) => {
  const { call, asked } = callWith({ ...hallReplies, ...replies });
  return { ...visitor(call), asked };
};

describe('screens without a script', () => {
  test('Q-05: the newest call large, the others, the lines, the words at the foot; renewed every ten seconds', async () => {
    const { text, html, main } = await at().get('/d/hall/HALL-S');
    for (const word of ['A032', '07 号窗口', 'A031', 'C102', '等 19 人', '约 18–30 分钟', '十二点至一点午休'])
      expect(text).toContain(word);
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="10"/></noscript>');
    expect(main).toContain('data-say="请 A 零 三 二 号，到 零 七 号窗口"');
    expect(main).toContain('data-voice="qing a 0 3 2 hao dao 0 7 haochuangkou"');
    expect(text.match(/A032/g)).toHaveLength(1);
  });

  test('a screen that shows calls alone, and one of an area', async () => {
    const calls = { ...hallBoard, settings: { ...hallBoard.settings, layout: 'calls' as const } };
    const { get, asked } = at({ 'queueing.readHallBoard': () => calls });
    expect((await get('/d/hall/HALL-S.A')).text).not.toContain('等 19 人');
    expect(asked.find(({ name }) => name === 'queueing.readHallBoard')?.input).toEqual({
      body: { token: null, hall: 'HALL-S', area: 'A' },
    });
  });

  test('before the first call of the day', async () => {
    const { text } = await at({ 'queueing.readHallBoard': () => ({ ...hallBoard, calls: [] }) }).get(
      '/d/hall/HALL-S',
    );
    expect(text).toContain('今天还没有叫号');
  });

  test.each([
    ['called', {}, ['07', '请', 'A032', '王*', '陈静', '个体登记']],
    ['closed', { state: 'closed' as const, current: null }, ['暂未开放']],
    ['free', { current: null }, ['空闲']],
    [
      'paused',
      { state: 'paused' as const, pauseReason: 'specialMatter' as const, current: null },
      ['暂停', '办理特殊事项', '09:20 起'],
    ],
  ])('Q-06: a counter that is %s', async (_state, changes, words) => {
    const { text } = await at({ 'queueing.readCounterBoard': () => ({ ...counterBoard, ...changes }) }).get(
      '/d/window/S007',
    );
    for (const word of words) expect(text).toContain(word);
  });

  test('whoever is served already is not announced', async () => {
    const current = { ...counterBoard.current, isServed: true };
    const { main, text } = await at({
      'queueing.readCounterBoard': () => ({ ...counterBoard, current }),
    }).get('/d/window/S007');
    expect(main).not.toContain('data-say');
    expect(text).toContain('正在办理');
  });

  test.each(['/d/hall/HALL-S', '/d/window/S007'])(
    '%s of a browser that was not paired there',
    async (address) => {
      const refuse = () => {
        throw problem(403, 'queueing.device-required');
      };
      const { status, text } = await at({
        'queueing.readHallBoard': refuse,
        'queueing.readCounterBoard': refuse,
      }).get(address);
      expect([status, text.includes('取得配对码')]).toEqual([403, true]);
    },
  );
});

describe('Q-12: pairing', () => {
  test('the digits are shown until they are entered, then the screen goes to its page', async () => {
    const waiting = await at().get('/d/pair');
    const paired = { state: 'paired', code: null, until: null, path: '/d/hall/HALL-S' };
    const gone = await at({ 'queueing.readPairing': () => paired }).get('/d/pair');
    expect(waiting.text).toContain('566 639');
    expect(gone.to).toBe('/d/hall/HALL-S');
  });

  test('a browser without digits asks for them', async () => {
    const unknown = { state: 'unknown', code: null, until: null, path: null };
    const asking = at({
      'queueing.readPairing': () => unknown,
      'queueing.askPairing': () => ({ token: 't', code: '123456', until: ticket.takenAt }),
    });
    expect((await asking.get('/d/pair')).text).toContain('显示配对码');
    expect((await asking.post('/d/pair', {})).to).toBe('/d/pair');
  });
});

describe('a ticket on the telephone', () => {
  const show = (changes: object) => at({ 'queueing.readTicket': () => ({ ...ticket, ...changes }) });

  test.each([
    ['waiting', {}, ['C032', '4 人', '约 18–30 分钟', '退回这个号']],
    [
      'called',
      { state: 'called', ahead: null, counter: { counterId: 'S095', number: 95 } },
      ['请到 95 号窗口'],
    ],
    ['missed', { state: 'missed', ahead: null, mayReturn: true }, ['已过号', '我到了']],
    ['missed twice', { state: 'missed', ahead: null }, ['请重新取号']],
    ['done', { state: 'done', ahead: null }, ['已办完']],
  ])('Q-04, Q-08: %s', async (_state, changes, words) => {
    const { text, isStored } = await show(changes).get(`/q/${TICKET_ID}`);
    for (const word of words) expect(text).toContain(word);
    expect(isStored).toBe(false);
  });

  test('the tab says where to go', async () => {
    const { title } = await show({
      state: 'called',
      ahead: null,
      counter: { counterId: 'S007', number: 7 },
    }).get(`/q/${TICKET_ID}`);
    expect(title).toContain('请 C032 到 07 号窗口');
  });

  test('“I am here”, and giving back after being asked once more', async () => {
    const { get, post, asked } = at({
      'queueing.arriveAgain': () => ticket,
      'queueing.cancelTicket': () => ticket,
    });
    await post(`/q/${TICKET_ID}`, { version: '3', act: 'return' });
    const sure = await get(`/q/${TICKET_ID}?cancel=1`);
    const given = await post(`/q/${TICKET_ID}`, { version: '3', act: 'cancel' });
    expect(sure.text).toContain('退回以后要重新取号');
    expect(given.to).toBe(`/q/${TICKET_ID}`);
    expect(asked.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['queueing.arriveAgain', 'queueing.cancelTicket']),
    );
  });

  test('a number that has just moved on is shown as it is now', async () => {
    const refuse = () => {
      throw problem(409, 'stale');
    };
    const { status, text } = await at({ 'queueing.cancelTicket': refuse }).post(`/q/${TICKET_ID}`, {
      version: '2',
      act: 'cancel',
    });
    expect([status, text.includes('您的号刚有变化')]).toEqual([409, true]);
  });
});
