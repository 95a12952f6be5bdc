import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { accountId, block, emptied, fill, stocked } from './intake.testing.ts';
import { intakesOf } from './intakes.ts';
import { leftOf, newest, readBlock, serverMoment, withBlock } from './slips.ts';
import { takeInWithoutNetwork } from './take-in.ts';

const HERE = { accountId, counterId: 'S095', on: dateOnly('2007-10-30') };
const MACHINE = 1_700_000_000_000;

beforeEach(async () => {
  vi.useFakeTimers({ now: MACHINE, toFake: ['Date'] });
  await stocked({ machineAt: MACHINE });
});
afterEach(async () => {
  vi.useRealTimers();
  await emptied();
});

const given = async (...asked: Parameters<typeof takeInWithoutNetwork>) => {
  const answer = await takeInWithoutNetwork(...asked);
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value.slip;
};
const minutes = (count: number) => vi.setSystemTime(Date.now() + count * 60_000);

describe('D-25: papers taken in without a network', () => {
  test('get the next number, and the moment on the clock of the server, whatever this machine thinks', async () => {
    minutes(7);
    const slip = await given(fill());
    expect(slip.number).toBe('L20071030-S095-001');
    expect(slip.counterNumber).toBe(95);
    expect(parseInstant(slip.receivedAt)).toBe(parseInstant('2007-10-30T01:07:00.000Z'));
  });

  test('the slip names the person only in part, and the papers that were handed in', async () => {
    const slip = await given(fill());
    expect(slip.who).toBe('王*芳');
    expect(slip.documents).toEqual(['材料M1']);
    expect(JSON.stringify(slip)).not.toContain('51010719850615002X');
  });

  test('are kept whole, under the key of the desk, with what was tried before', async () => {
    const tried = fill({ act: 'accept' });
    await given(fill({ withoutNetwork: { tried } }));
    const [intake] = await intakesOf(accountId);
    expect(intake).toMatchObject({
      outcome: { kind: 'waiting' },
      papers: { key: 'key-of-the-first', tried: { act: 'accept' }, body: { applicant: { name: '王小芳' } } },
    });
  });

  test('pressed again, before or after the browser broke down, they are one intake with one slip', async () => {
    const first = await given(fill());
    minutes(1);
    expect(await given(fill())).toEqual(first);
    expect(await intakesOf(accountId)).toHaveLength(1);
    expect(leftOf(await readBlock(), HERE)).toBe(2);
  });

  test('one person after another keeps the order', async () => {
    for (const key of ['a', 'b', 'c']) {
      await given(fill({ key }));
      minutes(1);
    }
    const kept = await intakesOf(accountId);
    expect(kept.map(({ papers }) => papers?.key)).toEqual(['a', 'b', 'c']);
  });

  test('the number of the hall goes with the person who was called, and with nobody after them', async () => {
    const ticketId = '00000000-0000-7000-8000-000000000032';
    await given(fill({ key: 'a', seat: { counterId: 'S095', ticketId } }));
    await given(fill({ key: 'b', seat: { counterId: 'S095', ticketId } }));
    const kept = await intakesOf(accountId);
    expect(kept.map(({ papers }) => papers?.body.ticketId)).toEqual([ticketId, undefined]);
  });

  test('put right after a refusal they keep their slip, also when the network goes once more', async () => {
    const slip = { number: 'L20071030-S095-044', counterNumber: 95, receivedAt: '2007-10-30T00:30:00.000Z' };
    expect(await given(fill({ slip }))).toMatchObject(slip);
    expect(leftOf(await readBlock(), HERE)).toBe(3);
  });

  test('when no number is left, that is said, and nothing is kept', async () => {
    for (const key of ['a', 'b', 'c']) await given(fill({ key }));
    const answer = await takeInWithoutNetwork(fill({ key: 'd' }));
    expect(answer).toMatchObject({ ok: false, problem: { code: 'queueing.no-slip' } });
    expect(await intakesOf(accountId)).toHaveLength(3);
  });
});

describe('numbers at hand', () => {
  test('more of the same counter are added; those of another clerk or counter are of no use', () => {
    const more = block({ numbers: ['L20071030-S095-004'] });
    expect(withBlock(block(), more).numbers).toHaveLength(4);
    expect(withBlock(block({ accountId: 'somebody-else' }), more).numbers).toHaveLength(1);
    expect(withBlock(block({ counterId: 'S001' }), more).numbers).toHaveLength(1);
    expect(withBlock(null, more)).toEqual(more);
  });

  test('those of the day before are no longer given out', () => {
    const today = block({ numbers: ['L20071031-S095-001'], serverAt: '2007-10-31T01:00:00.000Z' });
    expect(leftOf(block(), { ...HERE, on: dateOnly('2007-10-31') })).toBe(0);
    expect(withBlock(block(), today).numbers).toEqual(today.numbers);
  });

  test('the last word of the server is what this machine counts on from', () => {
    const early = { serverAt: '2007-10-30T01:00:00.000Z', machineAt: 1_000 };
    const late = { serverAt: '2007-10-30T09:00:00.000Z', machineAt: 2_000 };
    expect([newest(early, late), newest(late, early)]).toEqual([late, late]);
  });

  test('a clock that was set back counts from the last word of the server, never before it', () => {
    expect(serverMoment({ serverAt: '2007-10-30T01:00:00.000Z', machineAt: 9_000 }, 1_000)).toBe(
      '2007-10-30T01:00:00.000Z',
    );
  });
});
