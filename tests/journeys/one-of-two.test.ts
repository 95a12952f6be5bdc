import { readQueue } from '@yichuang/contract/queueing-counters.ts';
import { readTicket, takeTicket } from '@yichuang/contract/queueing-tickets.ts';
import { anotherClerk } from '@yichuang/server/modules/queueing/hall.testing.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AtCounter, atCounter } from './at-counter.ts';
import { openStage, picture, type Stage } from './stage.ts';

/** Each time anew, as two hands never press at quite the same moment. */
const ROUNDS = 5;

let stage: Stage;
let desks: readonly [AtCounter, AtCounter];

beforeAll(async () => {
  stage = await openStage();
  await anotherClerk(stage.here, 'clerk-b');
  // Both counters of the line of small traders.
  desks = [await atCounter(stage, 'clerk', 'S095'), await atCounter(stage, 'clerk-b', 'S096')];
});
afterAll(() => stage.close());

const current = async (loginName: string) => (await (await stage.here.as(loginName))(readQueue, {})).current;

/** Both have come back from their act: the line is empty, and each knows whom it has. */
const bothKnow = () => Promise.all(desks.map(({ queueSays }) => queueSays('没有人等候')));

describe('two counters reach for the only person who waits', () => {
  test('both press F2 at once: one calls the number, the other is told that nobody waits', async () => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const { number, ticketId } = await stage.here.anybody(takeTicket, { body: { services: ['GS.gt'] } });
      await Promise.all(desks.map(({ queueSays }) => queueSays(number)));
      await Promise.all(desks.map(({ press }) => press('F2')));
      await bothKnow();
      const held = [await current('clerk'), await current('clerk-b')];
      expect(held.filter((ticket) => ticket?.number === number)).toHaveLength(1);
      expect(held.filter((ticket) => ticket === null)).toHaveLength(1);
      const [winner, loser] = held[0] === null ? [desks[1], desks[0]] : desks;
      await winner.numberIs(number);
      await loser.queueSays('没有叫号');
      expect(await loser.page.locator('.queue-number').count()).toBe(0);
      const ticket = await stage.here.anybody(readTicket, { params: { ticketId } });
      expect(ticket).toMatchObject({ state: 'called', calls: 1 });
      if (round === ROUNDS) await picture(loser.page, 'one-of-two');
      await winner.press('Alt+s');
      await winner.queueSays('正在办理');
      await winner.press('F2');
      await winner.queueSays('没有叫号');
    }
  });

  test('no pointer was used', async () => {
    expect(await Promise.all(desks.map(({ pointers }) => pointers()))).toEqual([0, 0]);
  });
});
