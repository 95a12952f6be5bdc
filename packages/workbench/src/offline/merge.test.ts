import { ProblemError } from '@yichuang/contract/problem.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CASE_ID } from '#fixtures.testing.ts';
import { asked, fixtureCall, problem } from '#render-page.testing.tsx';
import { tellAnswered } from '#wire/connection.ts';
import { accountId, emptied, entered, fill, stocked } from './intake.testing.ts';
import { intakesOf } from './intakes.ts';
import { enterAgain, sendWaiting } from './merge.ts';
import { takeInWithoutNetwork } from './take-in.ts';

beforeEach(() => stocked());
afterEach(async () => {
  await emptied();
  tellAnswered();
});

const request = () => new Request('http://hall.example/w/desk/slips/acts', { method: 'POST' });
const refusal = (code: string, status: number) => new ProblemError(problem(code, status));

/** Sends what waits; the server answers like this. */
async function sent(replies: Readonly<Record<string, unknown>>) {
  const { call, sent: calls } = fixtureCall(replies);
  await sendWaiting(asked(call, request()));
  return calls;
}
const takeIn = async (...keys: readonly string[]) => {
  for (const key of keys) await takeInWithoutNetwork(fill({ key }));
};
const outcomes = async () => (await intakesOf(accountId)).map(({ outcome }) => outcome.kind);

describe('D-25: the network is back', () => {
  test('each intake is sent once under the key it was queued with, in order', async () => {
    await takeIn('a', 'b');
    const calls = await sent({ 'queueing.enterSlip': entered() });
    expect(calls.map(({ name, key, params }) => [name, key, params?.number])).toEqual([
      ['queueing.enterSlip', 'a', 'L20071030-S095-001'],
      ['queueing.enterSlip', 'b', 'L20071030-S095-002'],
    ]);
    expect(await outcomes()).toEqual(['entered', 'entered']);
    expect(await sent({ 'queueing.enterSlip': entered() })).toEqual([]);
  });

  test('what the server has is no longer kept here, only what became of it', async () => {
    await takeIn('a');
    await sent({ 'queueing.enterSlip': entered() });
    const [intake] = await intakesOf(accountId);
    expect(intake?.papers).toBeNull();
    expect(JSON.stringify(intake)).not.toMatch(/王小芳|51010719850615002X|13800005678/);
    expect(intake?.outcome).toMatchObject({ caseId: CASE_ID });
  });

  test('one that is refused keeps the others from nothing, and is kept whole with the reason', async () => {
    await takeIn('a', 'b');
    await sent({ 'queueing.enterSlip': refusal('cases.item-changed', 409) });
    expect(await outcomes()).toEqual(['refused', 'refused']);
    const [intake] = await intakesOf(accountId);
    expect(intake?.papers?.posted['applicant.name']).toBe('王小芳');
    expect(intake?.outcome).toMatchObject({ problem: { code: 'cases.item-changed' } });
  });

  test.each([
    ['the network goes again', new TypeError('Failed to fetch')],
    ['nobody knows whether it was committed', refusal('in-doubt', 503)],
    ['the server is away', refusal('unavailable', 502)],
  ])('when %s everything waits, and the next try has the same keys', async (_when, failure) => {
    await takeIn('a', 'b');
    expect((await sent({ 'queueing.enterSlip': failure })).map(({ key }) => key)).toEqual(['a']);
    expect(await outcomes()).toEqual(['waiting', 'waiting']);
    expect((await sent({ 'queueing.enterSlip': entered() })).map(({ key }) => key)).toEqual(['a', 'b']);
  });

  test('an act that had arrived before the cut says its case, and is not taken in a second time', async () => {
    const tried = fill({ act: 'accept', key: 'a' });
    await takeInWithoutNetwork(fill({ key: 'a', withoutNetwork: { tried } }));
    const calls = await sent({
      'queueing.enterSlip': refusal('key-reused', 409),
      'queueing.acceptAtDesk': entered(),
    });
    expect(calls.map(({ name, key }) => [name, key])).toEqual([
      ['queueing.enterSlip', 'a'],
      ['queueing.acceptAtDesk', 'a'],
    ]);
    const [intake] = await intakesOf(accountId);
    expect(intake?.outcome).toMatchObject({ kind: 'before', made: { caseId: CASE_ID } });
    expect(intake?.papers).toBeNull();
  });

  test('where nobody remembers what was tried, the report says so without a number', async () => {
    await takeIn('a');
    await sent({ 'queueing.enterSlip': refusal('key-reused', 409) });
    expect((await intakesOf(accountId))[0]?.outcome).toEqual({ kind: 'before', made: null });
  });

  test('without a session the way leads to the sign-in page, and everything waits', async () => {
    await takeIn('a');
    await expect(sent({ 'queueing.enterSlip': refusal('sign-in-required', 401) })).rejects.toBeInstanceOf(
      Response,
    );
    expect(await outcomes()).toEqual(['waiting']);
  });

  test('put right at the desk it is entered under its slip, received when the slip says', async () => {
    await takeIn('a');
    await sent({ 'queueing.enterSlip': refusal('cases.item-changed', 409) });
    const [intake] = await intakesOf(accountId);
    if (!intake) throw new Error('nothing is kept');
    const { call, sent: calls } = fixtureCall({ 'queueing.enterSlip': entered() });
    const again = fill({ key: 'a-new-key', slip: intake });
    expect((await enterAgain(asked(call, request()), again, intake)).ok).toBe(true);
    expect(calls).toMatchObject([
      { key: 'a-new-key', params: { number: intake.number }, body: { receivedAt: intake.receivedAt } },
    ]);
    expect(await outcomes()).toEqual(['entered']);
  });
});
