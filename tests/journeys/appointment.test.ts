import type { Call } from '@yichuang/contract/client.ts';
import { readOffer } from '@yichuang/contract/queueing-appointments.ts';
import { callNext, openCounter, readQueue } from '@yichuang/contract/queueing-counters.ts';
import { finishTicket, serveTicket, takeTicket } from '@yichuang/contract/queueing-tickets.ts';
import { instantAt, parseLocal } from '@yichuang/domain/time/instant.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, openStage, picture, type Stage, seenText } from './stage.ts';

/** 企业变更登记 at the counters S087 to S090; half of six places a slot can be booked. */
const SERVICE = 'GS.bg';
const DAY = '2007-10-31';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const moveTo = (text: string) => stage.here.clock.set(instantAt(parseLocal(text)));

/** Fills in who books, on the page of a slot. */
async function fillIn(
  page: Page,
  minute: number,
  person: { name: string; phone: string; idNumber?: string },
) {
  await page.goto(`/booking/${SERVICE}/${DAY}?at=${minute}`);
  for (const [name, value] of Object.entries(person)) await page.locator(`input[name=${name}]`).fill(value);
}
const confirm = (page: Page) => page.getByRole('button', { name: '确认预约' }).click();
const digitsOn = async (page: Page) => (await seenText(page, '.booking-digits')).replace(/\D/g, '');

/** Somebody on a telephone without a script books a slot; the page of the appointment. */
async function bookOnPhone(minute: number, nth: number, idNumber?: string): Promise<Page> {
  const phone = await stage.visitor({ phone: true, javaScript: false });
  const person = { name: '李晓明', phone: `1390000000${nth}`, ...(idNumber ? { idNumber } : {}) };
  await fillIn(phone, minute, person);
  await confirm(phone);
  await phone.locator('.booking-digits').waitFor();
  return phone;
}

/** The clerk calls the next person, and serves them for some minutes; their number. */
async function serveNextFor(clerk: Call, minutes: number): Promise<string> {
  const { session } = await clerk(readQueue, {});
  const { sessionId = '', version = 0 } = session ?? {};
  const next = (await clerk(callNext, { body: { sessionId, version } })).called;
  if (!next) throw new Error('nobody was called');
  const params = { ticketId: next.ticketId };
  const served = await clerk(serveTicket, { params, body: { version: next.version } });
  stage.here.clock.advanceMinutes(minutes);
  await clerk(finishTicket, { params, body: { version: served.version } });
  await stage.here.jobs.settled();
  return next.number;
}

/** The machine of the hall. */
async function atMachine(): Promise<Page> {
  const machine = await stage.visitor();
  await machine.setViewportSize({ width: 1080, height: 1920 });
  await machine.goto('/d/kiosk');
  return machine;
}

async function checkIn(machine: Page, code: string): Promise<string> {
  await machine.goto('/d/kiosk');
  await machine.getByRole('button', { name: '已预约' }).click();
  await machine.locator('.kiosk-what').waitFor();
  await machine.locator('#q').fill(code);
  await machine.getByRole('button', { name: '签到取号' }).click();
  await machine.locator('.number-slip-number').waitFor();
  return seenText(machine, '.number-slip-number');
}

/** The same address in a browser with a script, which axe needs. */
async function look(address: string): Promise<void> {
  looker ??= await stage.visitor({ phone: true });
  await looker.goto(address);
  await expectAccessible(looker);
}
let looker: Page | undefined;

describe('on a telephone without a script', () => {
  test('from the guide of an item to the code, changed, found again and cancelled', async () => {
    const phone = await stage.visitor({ phone: true, javaScript: false });
    await phone.goto('/items/GSJ-002');
    await phone.getByRole('link', { name: '预约', exact: true }).first().click();
    expect(new URL(phone.url()).pathname).toMatch(/^\/booking/);
    await look(phone.url());
    await phone.goto(`/booking/${SERVICE}`);
    await phone.getByText('2007年10月31日').first().waitFor();
    await picture(phone, 'booking-times-phone');
    await look(phone.url());
    await phone.locator(`a[href*="${DAY}?at=840"]`).click();
    await confirm(phone);
    await phone.getByRole('alert').waitFor();
    await fillIn(phone, 840, { name: '李晓明', phone: '13900001234' });
    await picture(phone, 'booking-form-phone');
    await confirm(phone);
    await phone.locator('.booking-digits').waitFor();
    await picture(phone, 'booking-mine-phone');
    await look(phone.url());
    const code = await digitsOn(phone);
    expect(await seenText(phone)).not.toMatch(/李晓明|13900001234/);
    const beyond = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond, 'nothing stands beyond the edge').toBeLessThanOrEqual(0);

    await phone.getByRole('link', { name: '改时间' }).click();
    await look(phone.url());
    await phone.locator(`button[value="${DAY}/900"]`).click();
    await phone.getByText('15:00–15:30').waitFor();
    expect(await digitsOn(phone)).not.toBe(code);
    const newCode = await digitsOn(phone);

    await phone.goto('/booking/find');
    await phone.locator('input[name=code]').fill(newCode);
    await phone.locator('input[name=phone]').fill('13900001234');
    await phone.getByRole('button', { name: '查看预约' }).click();
    await phone.locator('.booking-digits').waitFor();
    await phone.getByRole('link', { name: '取消预约' }).click();
    await phone.getByRole('button', { name: '取消预约' }).click();
    await phone.getByText('已取消').waitFor();
    await look(phone.url());
  });

  test('the elder mode and English', async () => {
    const phone = await stage.visitor({ phone: true, javaScript: false });
    await phone.goto(`/booking/${SERVICE}?elder=on`);
    await picture(phone, 'booking-times-elder');
    await look(phone.url());
    await phone.goto(`/booking/${SERVICE}?lang=en`);
    await phone.getByText('Choose a time').waitFor();
  });
});

test('two browsers and the last place: one has it, the other is told the next free times', async () => {
  for (const nth of [1, 2]) await bookOnPhone(600, nth);
  const [one, other] = [await stage.visitor(), await stage.visitor()];
  await fillIn(one, 600, { name: '王芳', phone: '13900000003' });
  await fillIn(other, 600, { name: '张伟', phone: '13900000004' });
  await Promise.all([confirm(one), confirm(other)]);
  await Promise.all([one, other].map((page) => page.locator('.booking-digits, .booking-next').waitFor()));
  const winners = [];
  for (const page of [one, other]) winners.push((await page.locator('.booking-digits').count()) === 1);
  expect(winners.filter(Boolean)).toHaveLength(1);
  const loser = winners[0] ? other : one;
  expect(await seenText(loser)).toContain('这个时段刚刚约满');
  await picture(loser, 'booking-full');
  await expectAccessible(loser);
  await loser.locator('.booking-next button').first().click();
  await loser.getByText('10:30–11:00').waitFor();
  const { days } = await stage.here.anybody(readOffer, { params: { serviceId: SERVICE } });
  const slots = days.find(({ on }) => on === DAY)?.slots ?? [];
  expect(slots.find(({ fromMinute }) => fromMinute === 600)?.free).toBe(0);
});

test('checked in at the machine by code and card, called in turns with ordinary numbers; late is ordinary', async () => {
  const CARD = '51010719850615002X';
  moveTo('2007-10-30T09:00');
  const first = await bookOnPhone(510, 6);
  await bookOnPhone(510, 7, CARD);
  const late = await bookOnPhone(510, 8);
  const [code, lateCode] = [await digitsOn(first), await digitsOn(late)];
  moveTo(`${DAY}T08:30`);
  const clerk = await stage.here.as('clerk');
  await clerk(openCounter, { params: { counterId: 'S087' }, body: {} });
  const ordinary = [];
  for (let count = 0; count < 2; count += 1)
    ordinary.push((await stage.here.anybody(takeTicket, { body: { services: [SERVICE] } })).number);

  const machine = await atMachine();
  const byCode = await checkIn(machine, code);
  expect(await seenText(machine)).toContain('预约');
  await picture(machine, 'kiosk-appointment-slip');
  await machine.goto('/d/kiosk');
  await machine.getByRole('button', { name: '已预约' }).click();
  await machine.locator('.kiosk-what').waitFor();
  await picture(machine, 'kiosk-booked');
  await expectAccessible(machine);
  // The reader types the number of the card into the box, and Enter.
  await machine.locator('#q').fill(CARD);
  await machine.keyboard.press('Enter');
  await machine.locator('.number-slip-number').waitFor();
  const byCard = await seenText(machine, '.number-slip-number');

  const called: string[] = [];
  for (let count = 0; count < 4; count += 1) called.push(await serveNextFor(clerk, 0));
  expect(called).toEqual([byCode, ordinary[0], byCard, ordinary[1]]);

  moveTo(`${DAY}T09:11`);
  await checkIn(machine, lateCode);
  expect(await seenText(machine)).toContain('已过预约时段，按普通号排队');
  await late.reload();
  await late.getByText('已签到').waitFor();
});

test('the manager reads the list of the day, and checks in somebody who left the telephone at home', async () => {
  moveTo('2007-10-31T13:00');
  await bookOnPhone(840, 9);
  moveTo('2007-10-31T13:45');
  const page = await stage.staff('supervisor');
  await page.goto('/w/hall');
  await page.getByRole('link', { name: '预约名单' }).click();
  await page.getByText('14:00–14:30').waitFor();
  expect(await seenText(page, '.appointment-day')).toMatch(
    /08:30–09:00.*已签到.*14:00–14:30.*李\*明.*还没来/s,
  );
  await expectAccessible(page);
  const slot = page.locator('.appointment-day tbody', { hasText: '14:00–14:30' });
  await slot.getByRole('button', { name: /^签到/ }).press('Enter');
  await page.getByText(/已签到，号码 C\d{3}/).waitFor();
  await slot.getByRole('button', { name: /^签到/ }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: '前一天' }).click();
  await page.getByText('这一天没有人预约').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.day-bar').isVisible()).toBe(false);
});

test('a hall that is closed says so at the machine, and what it settles stands on the administrator’s page', async () => {
  moveTo('2007-10-31T09:00');
  const page = await stage.staff('admin');
  await page.goto('/w/admin/appointments');
  await page.locator('input[name=walkInPercent]').fill('5');
  await page.getByRole('button', { name: '保存规则' }).click();
  await page.getByText('应为 10–100').first().waitFor();
  await expectAccessible(page);
  await page.locator('input[name=walkInPercent]').fill('40');
  await page.getByRole('button', { name: '保存规则' }).click();
  await page.getByText('第 1 版').waitFor();
  await page.locator('select[name=hall]').selectOption('HALL-S');
  await page.locator('input[name=on]').fill('2007-11-01');
  await page.locator('input[name=basis]').fill('设备检修');
  await page.getByRole('button', { name: '保存这一天' }).click();
  await page.getByText('全天闭厅').waitFor();
  await picture(page, 'appointment-settings');
  await expectAccessible(page);
  moveTo('2007-11-01T10:00');
  const machine = await atMachine();
  expect(await seenText(machine)).toContain('大厅现在不开放');
  expect(await seenText(machine)).toContain('2007年11月2日 08:30');
  await picture(machine, 'kiosk-closed');
  await expectAccessible(machine);
});

test('Q-10: the supervisor sees how good the told waits were, as a picture and as a table', async () => {
  moveTo('2007-10-31T15:00');
  const clerk = await stage.here.as('clerk');
  // Eight people of six minutes each, two more of whom the last waits: from the sixth on a wait can be told.
  for (let count = 0; count < 8; count += 1) {
    for (let come = count === 7 ? 2 : 1; come > 0; come -= 1)
      await stage.here.anybody(takeTicket, { body: { services: [SERVICE] } });
    await serveNextFor(clerk, 6);
  }
  await serveNextFor(clerk, 6);
  const page = await stage.staff('supervisor');
  await page.goto('/w/hall/waits?hall=HALL-S');
  await page.locator('.share-bars').first().waitFor();
  await picture(page, 'hall-waits');
  await expectAccessible(page);
  await page.goto('/w/hall/waits?hall=HALL-W');
  await page.getByText('没有可以比较的').waitFor();
  await expectAccessible(page);
});
