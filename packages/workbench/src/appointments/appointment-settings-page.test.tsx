import { ProblemError } from '@yichuang/contract/problem.ts';
import { USUAL_APPOINTMENT_RULES } from '@yichuang/domain/queueing/appointment-rules.ts';
import { describe, expect, test } from 'vitest';
import { me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';

const closed = { hall: 'HALL-S', on: '2007-11-07', hours: null, basis: '设备检修', version: 2 };
const settings = (more: object = {}) => ({
  version: 3,
  rules: { ...USUAL_APPOINTMENT_RULES, serviceSeats: { 'GS.gt': 0 } },
  changedAt: NOW,
  halls: [{ code: 'HALL-S', name: '南区大厅', nameEn: 'South Hall' }],
  services: [
    { code: 'GS.bg', name: '企业变更登记', nameEn: 'Changes', hall: 'HALL-S', bookable: 3 },
    { code: 'GS.gt', name: '个体登记', nameEn: 'Sole traders', hall: 'HALL-S', bookable: 0 },
  ],
  days: [closed],
  booked: 12,
  calledOff: 0,
  ...more,
});
const replies = {
  'identity.whoAmI': me('administrator'),
  'queueing.readAppointmentSettings': settings(),
};
const ADDRESS = 'http://hall.example/w/admin/appointments';
const typed = {
  act: 'rules',
  key: 'k',
  version: '3',
  ...Object.fromEntries(
    Object.entries(USUAL_APPOINTMENT_RULES).map(([name, value]) => [name, String(value)]),
  ),
};

describe('the settings of appointments', () => {
  test('version, rules with what can be booked, and the days on which a hall differs', async () => {
    const { html } = await renderPage('/admin/appointments', replies);
    const text = textOf(html);
    for (const word of ['还没到的预约 12 个', '第 3 版', '可约 3 人', '不可预约', '设备检修', '全天闭厅'])
      expect(text).toContain(word);
    expect(html).toMatch(/name="walkInPercent"[^>]*value="50"|value="50"[^>]*name="walkInPercent"/);
  });

  test('before anybody changed them, and without a day that differs', async () => {
    const bare = settings({ version: 0, changedAt: null, days: [], booked: 0 });
    const { html } = await renderPage('/admin/appointments', {
      ...replies,
      'queueing.readAppointmentSettings': bare,
    });
    expect(textOf(html)).toContain('还没有改过');
    expect(textOf(html)).toContain('没有与工作日历不同的日子');
  });

  test('rules go out as whole numbers with the version that was seen; full-width digits too', async () => {
    const { sent } = await renderPage(
      postForm(ADDRESS, { ...typed, seats: '８', 'seats/GS.gt': '4', 'seats/GS.bg': '' }),
      { ...replies, 'queueing.changeAppointmentRules': settings({ version: 4 }) },
    );
    expect(sent.find(({ name }) => name === 'queueing.changeAppointmentRules')?.body).toEqual({
      version: 3,
      rules: { ...USUAL_APPOINTMENT_RULES, seats: 8, serviceSeats: { 'GS.gt': 4 } },
    });
  });

  test('what is no number reaches the server, which names the field and what it may be', async () => {
    const errors = [
      { pointer: '/rules/walkInPercent', rule: 'x', message: '应为 10–100', messageEn: 'Allowed: 10–100' },
      { pointer: '/rules/serviceSeats/GS.gt', rule: 'x', message: '应为 0–100', messageEn: 'Allowed: 0–100' },
    ];
    const { html, sent } = await renderPage(postForm(ADDRESS, { ...typed, walkInPercent: '一半' }), {
      ...replies,
      'queueing.changeAppointmentRules': new ProblemError(problem('invalid-input', 400, { errors })),
    });
    const body = sent.find(({ name }) => name === 'queueing.changeAppointmentRules')?.body;
    expect(body).toMatchObject({ rules: { walkInPercent: -1 } });
    expect(html).toContain('id="walkInPercent-fault"');
    expect(html).toMatch(/<details[^>]*open/);
  });

  test('a colleague was faster: the fresh rules are shown with what changed', async () => {
    const fresh = settings({ version: 4, rules: { ...USUAL_APPOINTMENT_RULES, seats: 9 } });
    const { html } = await renderPage(postForm(ADDRESS, typed), {
      ...replies,
      'queueing.changeAppointmentRules': new ProblemError(problem('stale', 409, { fresh })),
    });
    expect(textOf(html)).toContain('每项业务每个时段能办几人：6 → 9');
  });

  test('a day: closed when no hours are given, changed as it was seen, and dropped', async () => {
    const reply = {
      'queueing.keepHallDay': settings({ calledOff: 2 }),
      'queueing.dropHallDay': settings({ days: [] }),
    };
    const keep = await renderPage(
      postForm(ADDRESS, {
        act: 'day',
        key: 'k',
        hall: 'HALL-S',
        on: '2007-11-07',
        hours: '',
        basis: '停电',
        'seen/HALL-S/2007-11-07': '2',
      }),
      { ...replies, ...reply },
    );
    const other = await renderPage(
      postForm(ADDRESS, {
        act: 'day',
        key: 'k',
        hall: 'HALL-S',
        on: '2007-11-10',
        hours: '09:00-12:00',
        basis: '周六便民',
      }),
      { ...replies, ...reply },
    );
    const drop = await renderPage(
      postForm(ADDRESS, { act: 'drop', key: 'k', hall: 'HALL-S', on: '2007-11-07', dayVersion: '2' }),
      { ...replies, ...reply },
    );
    const acts = [keep, other, drop].map(({ sent }) => sent.find(({ name }) => /HallDay/.test(name)));
    expect(acts).toMatchObject([
      { params: { hall: 'HALL-S', on: '2007-11-07' }, body: { version: 2, hours: null, basis: '停电' } },
      { params: { on: '2007-11-10' }, body: { version: null, hours: '09:00-12:00' } },
      { name: 'queueing.dropHallDay', body: { version: 2 } },
    ]);
    expect(textOf(keep.html)).toContain('2 个预约不在开放时间内');
  });

  test('in English', async () => {
    const { html } = await renderPage('/admin/appointments', replies, 'en');
    for (const word of ['Share kept for walk-in', 'Days of the halls', 'closed all day'])
      expect(textOf(html)).toContain(word);
  });
});
