import { listCases } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { readQueue } from '@yichuang/contract/queueing-counters.ts';
import { readTicket, takeTicket } from '@yichuang/contract/queueing-tickets.ts';
import { instant } from '@yichuang/domain/time/instant.ts';
import { DEMO_PASSWORD } from '@yichuang/server/modules/identity/demo.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AtCounter, atCounter } from './at-counter.ts';
import { openStage, picture, type Stage, seenText } from './stage.ts';

const REISSUE = '营业执照遗失补领、毁损换领';
const FOOD = '食品卫生许可证核发';

let stage: Stage;
let clerk: AtCounter;
let calls: Call;
const people: { readonly number: string; readonly ticketId: string }[] = [];

beforeAll(async () => {
  stage = await openStage('demo', [], false);
  calls = await stage.here.as('clerk');
  clerk = await atCounter(stage, 'clerk', 'S095');
});
afterAll(() => stage.close());

/** Somebody comes in, a minute after the one before. */
async function somebodyComes(): Promise<(typeof people)[number]> {
  stage.here.clock.set(instant(stage.here.clock.now() + 60_000));
  const person = await stage.here.anybody(takeTicket, { body: { services: ['GS.gt'] } });
  people.push(person);
  await clerk.queueSays(person.number);
  return person;
}

async function callsThem(): Promise<(typeof people)[number]> {
  const person = await somebodyComes();
  await clerk.press('F2');
  await clerk.numberIs(person.number);
  await clerk.itemIs('');
  return person;
}

const stateOf = async ({ ticketId }: { ticketId: string }) =>
  (await stage.here.anybody(readTicket, { params: { ticketId } })).state;
const untilState = (person: { ticketId: string }, state: string) =>
  expect.poll(() => stateOf(person), { timeout: 60_000 }).toBe(state);
const told = () => seenText(clerk.page, '.receipt-said');

describe('a day of a clerk, from the first number to the last, without a mouse', () => {
  test('in the morning: a number is called, an instant case is decided, and the next call finishes both', async () => {
    const person = await callsThem();
    await clerk.fillIn('yyzzys', REISSUE);
    await clerk.press('Alt+a', 'Control+Enter');
    await clerk.receipt();
    expect(await told()).toContain('已送达');
    expect(await stateOf(person)).toBe('serving');
    await callsThem();
    await untilState(person, 'done');
  });

  test('who types on while the next number is being called types for that person', async () => {
    await clerk.fillIn('yyzzys', REISSUE);
    await clerk.press('Alt+a', 'Control+Enter');
    await clerk.receipt();
    const person = await somebodyComes();
    let answer: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await clerk.page.route(
      '**/queueing/session/next',
      async (route) => {
        await held;
        await route.continue();
      },
      { times: 1 },
    );
    await clerk.press('F2');
    await clerk.fillIn('spwsxkz', FOOD);
    answer();
    await clerk.numberIs(person.number);
    await clerk.itemIs(FOOD);
    expect(await clerk.page.locator('input[name="applicant.name"]').inputValue()).toBe('王芳');
  });

  test('a promised case goes to its department, with the day on which it is decided at the latest', async () => {
    await clerk.press('Alt+a', 'Control+Enter');
    await clerk.receipt();
    expect(await told()).toMatch(/已受理[\s\S]*2007年11月27日/);
  });

  test('what is missing is told once, in writing', async () => {
    await callsThem();
    await clerk.fillIn('spwsxkz', FOOD);
    await clerk.press('Alt+m', 'x');
    await clerk.page.locator('.material-missing .input').waitFor();
    await clerk.press('ArrowDown', 'Space', 'Alt+b');
    await clerk.receipt();
    expect(await told()).toContain('待补正');
  });

  test('what is for another authority is refused with reason and the way to go', async () => {
    await callsThem();
    await clerk.fillIn('spwsxkz', FOOD);
    await clerk.press('Alt+n');
    await clerk.type('申请的场所不在本中心辖区');
    await clerk.press('Alt+n');
    await clerk.type('成都市武侯区卫生局');
    await clerk.press('Control+Enter');
    await clerk.receipt();
    expect(await told()).toContain('不予受理');
  });

  test('somebody fetches a copy: the number and the desk are held, the next person is served, and both come back', async () => {
    const away = await callsThem();
    await clerk.fillIn('spwsxkz', FOOD);
    await clerk.queueSays('正在办理');
    await clerk.press('Alt+h');
    await clerk.queueSays('取回');
    const between = await callsThem();
    await clerk.fillIn('yyzzys', REISSUE);
    await clerk.press('Alt+a', 'Control+Enter');
    await clerk.receipt();
    await clerk.press('F2');
    await untilState(between, 'done');
    await clerk.queueSays('没有叫号');
    await clerk.press('Alt+1');
    await clerk.numberIs(away.number);
    await clerk.itemIs(FOOD);
    await clerk.page.locator('.materials').waitFor();
    expect(await clerk.page.locator('input[name="applicant.name"]').inputValue()).toBe('王芳');
    await clerk.press('Alt+a', 'Control+Enter');
    await clerk.receipt();
    await clerk.press('F2');
    await untilState(away, 'done');
  });

  test('who came to the wrong counter is sent on, and keeps the number', async () => {
    const person = await callsThem();
    await clerk.press('F6');
    await clerk.page.getByRole('dialog').waitFor();
    await clerk.page.waitForFunction(
      () => document.querySelectorAll('[role=dialog] select:first-of-type option').length > 2,
    );
    await clerk.type('C 企业变更');
    await clerk.press('Tab', 'Tab', 'Enter');
    await clerk.page.getByRole('dialog').waitFor({ state: 'detached' });
    await untilState(person, 'transferred');
  });

  test('lunch: the counter pauses with its reason, says so in the hall, and goes on afterwards', async () => {
    await clerk.press('F7');
    await clerk.page.getByRole('dialog').waitFor();
    await clerk.press('Tab', 'Enter');
    await clerk.queueSays('暂停：午休');
    const screen = await stage.visitor();
    await screen.goto('/d/window/S095');
    await screen.getByText('午休').first().waitFor();
    await picture(clerk.page, 'clerk-day-pause');
    stage.here.clock.advanceMinutes(60);
    await clerk.press('F7');
    await clerk.page.locator('.queue-paused').waitFor({ state: 'detached' });
  });

  test('the desk is locked while the clerk is away, and stands as it was after the password', async () => {
    await callsThem();
    await clerk.type('yyzzys');
    await clerk.press('Enter');
    await clerk.itemIs(REISSUE);
    await clerk.press('Alt+q');
    await clerk.page.getByRole('dialog').waitFor();
    await clerk.type(DEMO_PASSWORD);
    await clerk.press('Enter');
    await clerk.page.getByRole('dialog').waitFor({ state: 'detached' });
    await clerk.itemIs(REISSUE);
    await clerk.queueSays('正在办理');
    await clerk.press('F2');
    await clerk.queueSays('没有叫号');
  });

  test('in the evening nobody waits, nobody is held, and every number and case is as it was told', async () => {
    const queue = await calls(readQueue, {});
    expect(queue).toMatchObject({ current: null, held: [], waitingTotal: 0, servedToday: people.length - 1 });
    const states = await Promise.all(people.map(stateOf));
    expect(states).toEqual(people.map((_, at) => (at === 7 ? 'transferred' : 'done')));
    const { rows } = await calls(listCases, { query: { box: 'all', limit: 200 } });
    const made = rows.map(({ itemName, state }) => `${itemName} ${state}`).toSorted();
    expect(made).toEqual(
      [
        `${FOOD} accepted`,
        `${FOOD} accepted`,
        `${FOOD} awaitingCorrection`,
        `${FOOD} declined`,
        `${REISSUE} delivered`,
        `${REISSUE} delivered`,
        `${REISSUE} delivered`,
      ].toSorted(),
    );
  });

  test('no pointer was used', async () => {
    expect(await clerk.pointers()).toBe(0);
  });
});
