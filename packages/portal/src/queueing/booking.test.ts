import { postedFrom } from '@yichuang/ui/form/html.fixture.ts';
import { describe, expect, test } from 'vitest';
import { callWith, problem, visitor } from '#apply/visitor.fixture.ts';
import { APPOINTMENT_ID, appointment, bookingReplies, OFFERED_DAY, offer } from './booking.fixture.ts';
import { TICKET_ID } from './hall.fixture.ts';

const MINE = `/booking/mine/${APPOINTMENT_ID}`;
const SLOT = `/booking/GS.gt/${OFFERED_DAY}`;

const citizen = (replies: Parameters<typeof callWith>[0] = {}) => {
  const { call, asked } = callWith({ ...bookingReplies, ...replies });
  return { ...visitor(call), asked };
};
const sent = (asked: readonly { name: string; input: unknown }[], name: string) =>
  asked.filter((one) => one.name === `queueing.${name}`).map(({ input }) => input);
const refusal =
  (code: string, facts: Record<string, unknown>, status = 409) =>
  () => {
    throw problem(status, code, { facts });
  };

describe('booking without a script', () => {
  test('a service by hall, by word, and from the guide of an item straight to its times', async () => {
    const { get } = citizen();
    expect((await get('/booking')).text).toContain('南区大厅');
    expect((await get('/booking?q=股权')).main.match(/href="\/booking\/[A-Z]/g)).toHaveLength(1);
    expect((await get('/booking?q=结婚')).text).toContain('没有找到');
    expect((await get('/booking?item=GSJ-013')).to).toBe('/booking/GS.gt');
    expect((await get('/booking?item=none')).text).toContain('没有可预约的窗口');
  });

  test('days with their free times; a full one is told and leads nowhere; no cache keeps it', async () => {
    const { text, main, isStored } = await citizen().get('/booking/GS.gt');
    for (const word of ['2026年11月26日', '10:00–10:30 余 2', '10:30–11:00 约满', '还可约 5 人'])
      expect(text).toContain(word);
    expect(main).toContain(`href="${SLOT}?at=600"`);
    expect(main).not.toContain('at=630');
    expect(isStored).toBe(false);
  });

  test('a service that takes no appointments: walk-in is told', async () => {
    const { text } = await citizen({ 'queueing.readOffer': () => ({ ...offer, days: [] }) }).get(
      '/booking/GS.gt',
    );
    expect(text).toContain('请直接到大厅取号');
  });

  test('who: what was typed is sent once, with the key of the page, and leads to the appointment', async () => {
    const { get, post, asked } = citizen();
    const form = postedFrom((await get(`${SLOT}?at=600`)).main);
    const done = await post(SLOT, { ...form, name: '李晓明', phone: '13800005678' });
    expect(done.to).toBe(MINE);
    expect(sent(asked, 'bookAppointment')).toEqual([
      {
        body: { serviceId: 'GS.gt', on: OFFERED_DAY, fromMinute: 600, name: '李晓明', phone: '13800005678' },
      },
    ]);
    expect(form.key).toBe(offer.key);
  });

  test('a time that cannot be booked leads back to the times', async () => {
    expect((await citizen().get(`${SLOT}?at=1`)).to).toBe('/booking/GS.gt');
    expect((await citizen().get(SLOT)).to).toBe('/booking/GS.gt');
  });

  test('the last place was just taken: the next free times are one press away, and what was typed stays', async () => {
    const next = [{ on: OFFERED_DAY, fromMinute: 660 }];
    const taken = offer.days.map(({ on, slots }) => ({
      on,
      slots: slots.map((slot) => (slot.fromMinute === 600 ? { ...slot, free: 0 } : slot)),
    }));
    const { post } = citizen({
      'queueing.readOffer': () => ({ ...offer, days: taken }),
      'queueing.bookAppointment': refusal('queueing.appointment-full', { next }),
    });
    const refused = await post(SLOT, { at: '600', name: '李晓明', phone: '13800005678' });
    expect(refused.status).toBe(409);
    expect(/<button[^>]*value="660"[^>]*>/.exec(refused.main)?.[0]).toContain(`formAction="${SLOT}"`);
    expect(postedFrom(refused.main)).toMatchObject({ name: '李晓明', phone: '13800005678' });
    expect(refused.title).toContain('错误');
  });

  test.each([
    ['blocked', '到 2026年11月26日 为止不能预约'],
    ['sameService', '已经约了这项业务'],
    ['sameTime', '请另选时间'],
    ['perDay', '最多预约 2 次'],
  ])('whoever may not book (%s) reads why', async (why, words) => {
    const facts = { why, until: OFFERED_DAY, noShows: 3, perDay: 2 };
    const { post } = citizen({ 'queueing.bookAppointment': refusal('queueing.appointment-limit', facts) });
    expect((await post(SLOT, { at: '600' })).text).toContain(words);
  });

  test('wrong fields are told beside them and on top', async () => {
    const errors = [{ pointer: '/phone', rule: 'x', message: '手机号码是 11 位数字', messageEn: 'x' }];
    const refuse = () => {
      throw problem(400, 'invalid-input', { errors });
    };
    const { main } = await citizen({ 'queueing.bookAppointment': refuse }).post(SLOT, { at: '600' });
    expect(main).toContain('href="#phone"');
    expect(main).toContain('aria-invalid="true"');
  });
});

describe('the page of an appointment', () => {
  test('code, picture, time, place, calendar; name and telephone masked; nothing keeps it', async () => {
    const { text, main, isStored } = await citizen().get(MINE);
    for (const word of [
      '4827 1953',
      '10:00–10:30',
      '09:30–10:40',
      '天府大道北段18号',
      '李*明',
      '138****5678',
    ])
      expect(text).toContain(word);
    expect(main).toContain('data:image/svg+xml,');
    expect(main).toContain(`/api/v1/queueing/appointments/${APPOINTMENT_ID}/calendar`);
    expect(isStored).toBe(false);
    expect(text).not.toContain('签到取号');
  });

  test('it is cancelled after one more question, with the version that was seen', async () => {
    const { get, post, asked } = citizen();
    const { main, text } = await get(`${MINE}?cancel=1`);
    expect(text).toContain('名额让给别人');
    const done = await post(MINE, { ...postedFrom(main), act: 'cancel' });
    expect(done.to).toBe(MINE);
    expect(sent(asked, 'cancelAppointment')).toEqual([
      { params: { appointmentId: APPOINTMENT_ID }, body: { version: 1 } },
    ]);
  });

  test('in its time it is checked in from the telephone, and leads to the number', async () => {
    const { get, post } = citizen({
      'queueing.readAppointment': () => ({ ...appointment, mayArrive: true }),
    });
    const { main, text } = await get(MINE);
    expect(text).toContain('我到了，签到取号');
    expect((await post(MINE, { ...postedFrom(main), act: 'arrive' })).to).toBe(`/q/${TICKET_ID}`);
  });

  test.each([
    ['arrived', '已签到'],
    ['cancelled', '已取消'],
    ['calledOff', '大厅当天不开放'],
    ['missed', '已过期'],
  ] as const)('when it is %s there is nothing left to do with it', async (state, words) => {
    const view = { ...appointment, state, mayGiveBack: false };
    const { text, main } = await citizen({ 'queueing.readAppointment': () => view }).get(MINE);
    expect(text).toContain(words);
    expect(main).not.toContain('cancel=1');
    expect(text).not.toContain('4827 1953');
  });

  test('it moved on while its holder was asked', async () => {
    const { post } = citizen({ 'queueing.cancelAppointment': refusal('stale', {}) });
    const { status, text } = await post(MINE, { version: '1', act: 'cancel' });
    expect(status).toBe(409);
    expect(text).toContain('刚有变化');
  });

  test('another time is one press; the wished one full, the page says so', async () => {
    const { get, post, asked } = citizen();
    const { main } = await get(`${MINE}/change`);
    const done = await post(`${MINE}/change`, { ...postedFrom(main), to: `${OFFERED_DAY}/660` });
    expect(done.to).toBe(MINE);
    expect(sent(asked, 'rebookAppointment')).toMatchObject([
      { body: { version: 1, on: OFFERED_DAY, fromMinute: 660 } },
    ]);
    const full = citizen({ 'queueing.rebookAppointment': refusal('queueing.appointment-full', {}) });
    expect((await full.post(`${MINE}/change`, { version: '1', to: `${OFFERED_DAY}/660` })).status).toBe(409);
  });

  test('one that is over cannot be changed any more', async () => {
    const { get } = citizen({ 'queueing.readAppointment': () => ({ ...appointment, mayGiveBack: false }) });
    expect((await get(`${MINE}/change`)).to).toBe(MINE);
  });
});

describe('finding it again', () => {
  test('code and telephone', async () => {
    const done = await citizen().post('/booking/find', { code: '4827 1953', phone: '13800005678' });
    expect(done.to).toBe(MINE);
  });

  test.each([
    [404, '对不上'],
    [429, '试得太多'],
    [503, '没有回应'],
  ])('T12: a miss (%i) keeps the telephone and not the code', async (status, words) => {
    const { post } = citizen({
      'queueing.findAppointment': refusal('queueing.appointment-miss', {}, status),
    });
    const { main, text } = await post('/booking/find', { code: '00000000', phone: '13800005678' });
    expect(text).toContain(words);
    expect(postedFrom(main)).toEqual({ code: '', phone: '13800005678' });
  });
});

describe('at the machine', () => {
  const CARD = '51010719850615002X';
  const checkedIn = (asked: readonly { name: string; input: unknown }[]) => sent(asked, 'arriveAtKiosk');

  test('Q-01: a scanned code checks in wherever the reader types it', async () => {
    const { get, post, asked } = citizen();
    const home = postedFrom((await get('/d/kiosk')).main);
    const done = await post('/d/kiosk', { ...home, q: '48271953', go: '' });
    expect(done.to).toBe(`/d/kiosk/${TICKET_ID}?paper=on`);
    expect(checkedIn(asked)).toEqual([{ body: { token: null, code: '48271953' } }]);
  });

  test('“I have an appointment”: code or card; a card that was read before checks in at once', async () => {
    const { get, post, asked } = citizen();
    const home = postedFrom((await get('/d/kiosk')).main);
    const asking = await post('/d/kiosk', { ...home, go: 'booked' });
    expect(asking.text).toContain('预约签到');
    expect(asking.main).toContain('data-kiosk="busy"');
    await post('/d/kiosk', { ...postedFrom(asking.main), q: CARD.toLowerCase(), go: '' });
    await post('/d/kiosk', { ...postedFrom(asking.main), q: '1234', go: 'checkIn' });
    await post('/d/kiosk', { ...home, card: CARD, go: 'booked' });
    expect(checkedIn(asked)).toEqual([
      { body: { token: null, idNumber: CARD } },
      { body: { token: null, code: '1234' } },
      { body: { token: null, idNumber: CARD } },
    ]);
  });

  test('the digits are pressed on the screen, and the last one can be taken back', async () => {
    const { get, post, asked } = citizen();
    let form = postedFrom(
      (await post('/d/kiosk', { ...postedFrom((await get('/d/kiosk')).main), go: 'booked' })).main,
    );
    for (const go of [...'482719533'].map((digit) => `digit:${digit}`).concat('erase'))
      form = postedFrom((await post('/d/kiosk', { ...form, go })).main);
    expect(form.q).toBe('48271953');
    await post('/d/kiosk', { ...form, go: 'checkIn' });
    expect(checkedIn(asked)).toEqual([{ body: { token: null, code: '48271953' } }]);
  });

  test('a refusal is told, the box stays, and the card is forgotten', async () => {
    const early = refusal('queueing.appointment-early', { from: '2026-11-26T01:30:00Z' });
    const { get, post } = citizen({ 'queueing.arriveAtKiosk': early });
    const home = postedFrom((await get('/d/kiosk')).main);
    const refused = await post('/d/kiosk', { ...home, card: CARD, go: 'booked' });
    expect(refused.text).toContain('请在 09:30 以后签到');
    expect(postedFrom(refused.main)).toMatchObject({ booked: 'on', card: '' });
  });

  test('late: the slip says that it is an ordinary number', async () => {
    const late = citizen({
      'queueing.arriveAtKiosk': () => ({ ...bookingReplies['queueing.arriveAtKiosk'](), isLate: true }),
    });
    const { to } = await late.post('/d/kiosk', { q: '48271953', go: '' });
    expect(to).toContain('late=on');
    expect((await late.get(to ?? '')).text).toContain('按普通号排队');
  });

  test('a hall that is closed says so before anybody presses, and when it opens', async () => {
    const kiosk = {
      ...bookingReplies['queueing.readKiosk'](),
      opening: { isOpen: false, opensAt: '2026-11-27T00:30:00Z' },
    };
    const { text } = await citizen({ 'queueing.readKiosk': () => kiosk }).get('/d/kiosk');
    expect(text).toContain('大厅现在不开放');
    expect(text).toContain('2026年11月27日 08:30');
    expect(text).not.toContain('请选择要办的业务');
  });
});
