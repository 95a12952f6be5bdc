import { describe, expect, test } from 'vitest';
import { type CounterAct, whyNotWithoutNetwork } from '#queueing/without-network.ts';

describe('what a counter may do while there is no network', () => {
  test('papers are taken in: nothing is said about the application yet', () => {
    expect(whyNotWithoutNetwork('receive')).toBeNull();
  });

  test.each([
    ['accept', 'sealedPaper'],
    ['tolerate', 'sealedPaper'],
    ['decline', 'sealedPaper'],
    ['correct', 'sealedNotice'],
    ['decide', 'writtenDecision'],
  ] as const)('%s waits for the network, for want of its %s', (act, why) => {
    expect(whyNotWithoutNetwork(act)).toBe(why);
  });

  test('nothing that decides on an application is among what may be done', () => {
    const acts: readonly CounterAct[] = ['receive', 'accept', 'tolerate', 'decide', 'correct', 'decline'];
    expect(acts.filter((act) => whyNotWithoutNetwork(act) === null)).toEqual(['receive']);
  });
});
