import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { centre, me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';

const hall = { code: 'HALL-S', name: '南区大厅', nameEn: 'South Hall' };
const west = { code: 'HALL-W', name: '西区大厅', nameEn: 'West Hall' };
const ID = '0192f4a1-0000-7000-8000-000000000011';
const row = (more: object = {}) => ({
  appointmentId: ID,
  state: 'booked',
  fromMinute: 600,
  toMinute: 630,
  maskedName: '李*明',
  maskedPhone: '138****5678',
  version: 3,
  service: { code: 'GS.bg', name: '企业变更登记', nameEn: 'Changes' },
  ticket: null,
  ...more,
});
const day = (more: object = {}) => ({
  now: NOW,
  hall,
  halls: [hall, west],
  on: '2007-10-30',
  isCut: false,
  rows: [
    row(),
    row({
      appointmentId: '0192f4a1-0000-7000-8000-000000000012',
      state: 'arrived',
      ticket: { number: 'C012', state: 'taken' },
    }),
    row({
      appointmentId: '0192f4a1-0000-7000-8000-000000000013',
      state: 'cancelled',
      fromMinute: 630,
      toMinute: 660,
    }),
  ],
  ...more,
});
const replies = {
  'identity.whoAmI': me('supervisor'),
  'organisation.readCentre': {
    ...centre,
    halls: [{ id: 'HALL-S', name: '南区大厅', nameEn: 'South Hall', address: null, counters: 4 }],
  },
  'queueing.readAppointmentDay': day(),
};
const PATH = '/hall/appointments';

describe('Q: the list of a day', () => {
  test('by slots, with what each has come to, and who can be checked in', async () => {
    const { html, sent } = await renderPage(PATH, replies);
    const text = textOf(html);
    for (const word of ['10:00–10:30', '预约 2 人，已到 1 人', '李*明', '138****5678', 'C012', '本人取消'])
      expect(text).toContain(word);
    expect(html.match(/name="appointmentId"/g)).toHaveLength(1);
    expect(sent.find(({ name }) => name === 'queueing.readAppointmentDay')).toMatchObject({
      params: { hall: 'HALL-S' },
      query: {},
    });
  });

  test('another day is asked for by its address, a day that is none is today; nobody is checked in then', async () => {
    const other = { ...replies, 'queueing.readAppointmentDay': day({ on: '2007-10-31' }) };
    const { html, sent } = await renderPage(`${PATH}?hall=HALL-W&on=2007-10-31`, other);
    expect(sent.find(({ name }) => name === 'queueing.readAppointmentDay')).toMatchObject({
      params: { hall: 'HALL-W' },
      query: { on: '2007-10-31' },
    });
    expect(html).not.toContain('name="appointmentId"');
    expect(textOf(html)).toContain('今天');
    const rubbish = await renderPage(`${PATH}?on=heute`, replies);
    expect(rubbish.sent.find(({ name }) => name === 'queueing.readAppointmentDay')?.query).toEqual({});
  });

  test('a day without anybody, more than are shown, a centre without a hall: each is said', async () => {
    const nobody = await renderPage(PATH, { ...replies, 'queueing.readAppointmentDay': day({ rows: [] }) });
    expect(textOf(nobody.html)).toContain('这一天没有人预约');
    const many = await renderPage(PATH, { ...replies, 'queueing.readAppointmentDay': day({ isCut: true }) });
    expect(textOf(many.html)).toContain('只显示最早的一千个');
    const none = await renderPage(PATH, { ...replies, 'organisation.readCentre': { ...centre, halls: [] } });
    expect(textOf(none.html)).toContain('还没有登记办事大厅');
  });

  test('in English', async () => {
    const { html } = await renderPage(PATH, replies, 'en');
    for (const word of ['Appointments: South Hall', '2 booked, 1 came', 'Given back', 'Check in'])
      expect(textOf(html)).toContain(word);
  });
});

describe('checking in by hand', () => {
  const post = () =>
    postForm(`http://hall.example/w${PATH}`, { appointmentId: ID, version: '3', key: 'key-of-the-form' });

  const service = {
    serviceId: 'GS.bg',
    name: '企业变更登记',
    nameEn: 'Changes',
    institutionId: 'HALL-S',
    area: 'C',
  };
  const ticket = {
    ticketId: ID,
    number: 'C013',
    state: 'taken',
    kind: 'ordinary',
    priorityReason: null,
    service,
    further: [],
    maskedName: '李*明',
    takenAt: NOW,
    counter: null,
    calls: 0,
    calledAt: null,
    servingSince: null,
    mayReturn: false,
    version: 1,
    ahead: 2,
    wait: null,
  };

  test('goes out with the version that was seen, and tells the number', async () => {
    const arrived = { ticket, isLate: true };
    const { html, sent } = await renderPage(post(), { ...replies, 'queueing.arriveWithHelp': arrived });
    expect(textOf(html)).toContain('已签到，号码 C013。已过预约时间，按现场取号排队。');
    expect(sent.find(({ name }) => name === 'queueing.arriveWithHelp')).toMatchObject({
      key: 'key-of-the-form',
      params: { appointmentId: ID },
      body: { version: 3 },
    });
  });

  test('what is refused is told, and the list stands as it is', async () => {
    const { html } = await renderPage(post(), {
      ...replies,
      'queueing.arriveWithHelp': new ProblemError(
        problem('queueing.appointment-early', 409, { title: '还没到签到时间' }),
      ),
    });
    expect(textOf(html)).toContain('还没到签到时间');
    expect(textOf(html)).toContain('李*明');
  });
});
