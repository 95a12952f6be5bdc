import { postedFrom } from '@yichuang/ui/form/html.fixture.ts';
import { describe, expect, test } from 'vitest';
import { callWith, problem, visitor } from '#apply/visitor.fixture.ts';
import { hallReplies, kiosk, TICKET_ID } from './hall.fixture.ts';
import { AT_HOME, afterPress, cardIn } from './kiosk-state.ts';

const CARD = '51010719850615002X';

const machine = (replies: Parameters<typeof callWith>[0] = {}) => {
  const { call, asked } = callWith({ ...hallReplies, ...replies });
  return { ...visitor(call), asked };
};
const taken = (asked: readonly { name: string; input: unknown }[]) =>
  asked.filter(({ name }) => name === 'queueing.takeAtKiosk').map(({ input }) => input);

describe('the machine without a script', () => {
  test('Q-01: six big choices, the areas, the box, help by a person; nothing of the frame around', async () => {
    const { html, main, text } = await machine().get('/d/kiosk');
    expect(main.match(/class="kiosk-choice"/g)).toHaveLength(6);
    for (const word of ['请放身份证', 'A 政务大厅', '找人工帮助', '大字语音', '低位操作'])
      expect(text).toContain(word);
    // Enter presses the first button of a form, and a card reader ends with Enter.
    expect(/<button[^>]*>/.exec(main)?.[0]).not.toContain('name=');
    expect(html).not.toContain('class="header"');
    expect(html).toContain('data-app="wall"');
  });

  test('Q-01: without a card three touches at most: a choice, then on paper or not', async () => {
    const { get, post, asked } = machine();
    const home = await get('/d/kiosk');
    const confirm = await post('/d/kiosk', { ...postedFrom(home.main), go: 'service:GS.gt' });
    for (const word of ['个体登记', '约 5–10 分钟', '95 96', '老人']) expect(confirm.text).toContain(word);
    const done = await post('/d/kiosk', {
      ...postedFrom(confirm.main),
      priority: 'elder',
      go: 'phone:GS.gt',
    });
    expect(done.to).toBe(`/d/kiosk/${TICKET_ID}?`);
    expect(taken(asked)).toEqual([{ body: { token: null, services: ['GS.gt'], priority: 'elder' } }]);
  });

  test('Q-01: with a card one touch: the reader types into the box, a choice takes the number', async () => {
    const { get, post, asked } = machine();
    const home = await get('/d/kiosk');
    const read = await post('/d/kiosk', { ...postedFrom(home.main), q: CARD.toLowerCase(), go: '' });
    expect(read.text).toContain('已读取证件');
    const done = await post('/d/kiosk', { ...postedFrom(read.main), go: 'service:GS.gt' });
    expect(done.to).toBe(`/d/kiosk/${TICKET_ID}?paper=on`);
    expect(taken(asked)).toMatchObject([{ body: { holder: { idNumber: CARD } } }]);
    for (const { to } of [home, read, done]) expect(to ?? '').not.toContain(CARD);
  });

  test('Q-03: the slip tells number, service, counters, who is before, the range, and has a code', async () => {
    const { text, main, isStored } = await machine().get(`/d/kiosk/${TICKET_ID}?paper=on`);
    for (const word of ['C032', '个体登记', '95 96', '4 人', '约 18–30 分钟', '李*明', '我到了'])
      expect(text).toContain(word);
    expect(main).toContain('data:image/svg+xml,');
    expect(main).toContain('data-print="on"');
    expect(isStored).toBe(false);
  });

  test('Q-02: a browser without a script goes home by itself, and begins in Chinese again', async () => {
    const { get, post } = machine();
    const home = await get('/d/kiosk');
    const busy = await post('/d/kiosk', { ...postedFrom(home.main), go: 'area:A' });
    expect(home.html).not.toContain('http-equiv');
    for (const { html } of [busy, await get(`/d/kiosk/${TICKET_ID}`)])
      expect(html).toContain(
        '<noscript><meta http-equiv="refresh" content="40;url=/d/kiosk?lang=zh"/></noscript>',
      );
  });

  test('an area, a search, a search in vain, help', async () => {
    const { get, post } = machine();
    const start = postedFrom((await get('/d/kiosk')).main);
    const area = await post('/d/kiosk', { ...start, go: 'area:A' });
    const found = await post('/d/kiosk', { ...start, q: '股权', go: '' });
    const vain = await post('/d/kiosk', { ...start, q: '结婚', go: '' });
    const help = await post('/d/kiosk', { ...start, go: 'help' });
    expect(area.text).toContain('找到 2 项业务');
    expect(found.text).toContain('找到 1 项业务');
    expect(vain.text).toContain('没有找到');
    expect(help.text).toContain('028-00000000');
  });

  test('Q-01: what the items of a service are called finds it too, after those of that name', async () => {
    const { get, post, asked } = machine({
      'queueing.readKiosk': () => ({ ...kiosk, found: ['GS.gt', 'nobody'] }),
    });
    const start = postedFrom((await get('/d/kiosk')).main);
    const found = await post('/d/kiosk', { ...start, q: '营业执照', go: '' });
    expect(found.text).toContain('找到 1 项业务');
    expect(found.text).toContain('个体登记');
    expect(asked.filter(({ name }) => name === 'queueing.readKiosk').at(-1)).toMatchObject({
      input: { body: { q: '营业执照' } },
    });
  });

  test('Q-01: a card that no card can be is refused at once, and what to do is said', async () => {
    const { get, post } = machine();
    const start = postedFrom((await get('/d/kiosk')).main);
    const read = await post('/d/kiosk', { ...start, q: '510107198506150021', go: '' });
    expect([read.status, read.text.includes('已读取证件')]).toEqual([400, false]);
    expect(read.text).toContain('证件号码不对');
    expect(read.text).toContain('请把证件重新放好');
    expect(postedFrom(read.main)).toMatchObject({ card: '' });
  });

  test('T55: whoever has a number already is told, and loses nothing that was chosen', async () => {
    const refuse = () => {
      throw problem(409, 'queueing.ticket-limit');
    };
    const { get, post } = machine({ 'queueing.takeAtKiosk': refuse });
    const start = postedFrom((await get('/d/kiosk')).main);
    const refused = await post('/d/kiosk', { ...start, card: CARD, go: 'service:GS.gt' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('请使用已经取到的号');
    expect(postedFrom(refused.main)).toMatchObject({ card: CARD, key: kiosk.key });
  });

  test('a card that is not valid is told, and forgotten', async () => {
    const refuse = () => {
      const errors = [{ pointer: '/holder/idNumber', rule: 'x', message: '身份证号有误', messageEn: 'x' }];
      throw problem(400, 'invalid-input', { errors });
    };
    const { get, post } = machine({ 'queueing.takeAtKiosk': refuse });
    const start = postedFrom((await get('/d/kiosk')).main);
    const refused = await post('/d/kiosk', { ...start, card: CARD, go: 'service:GS.gt' });
    expect(refused.text).toContain('身份证号有误');
    expect(postedFrom(refused.main)).toMatchObject({ card: '' });
  });

  test('a machine that is not paired gives no number, and shows the way', async () => {
    const refuse = () => {
      throw problem(403, 'queueing.device-required');
    };
    const { status, text } = await machine({ 'queueing.readKiosk': refuse }).get('/d/kiosk');
    expect(status).toBe(403);
    expect(text).toContain('取得配对码');
  });
});

describe('what a press means', () => {
  test.each([
    [CARD, CARD],
    ['51010719850615002x', CARD],
    ['510107198506150', null],
    ['开店', null],
  ])('%s in the box', (typed, card) => {
    expect(cardIn(typed)).toBe(card);
  });

  test('modes are turned on and off; another choice keeps the card, going home forgets it', () => {
    const elder = afterPress(AT_HOME, { what: 'elder', which: '' });
    expect([elder.elder, afterPress(elder, { what: 'elder', which: '' }).elder]).toEqual([true, false]);
    const busy = { ...AT_HOME, elder: true, card: CARD, name: '李晓明', area: 'A', q: '店' };
    const again = afterPress(busy, { what: 'choices', which: '' });
    expect(again).toEqual({ ...AT_HOME, elder: true, card: CARD, name: '李晓明' });
    expect(afterPress(busy, { what: 'home', which: '' })).toEqual({ ...AT_HOME, elder: true });
  });
});
