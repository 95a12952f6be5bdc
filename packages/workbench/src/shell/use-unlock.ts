import { useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import type { action, LockFill } from '#identity/lock-acts.ts';
import { isNoAnswerCode } from '#wire/call.ts';
import { useCutOff } from '#wire/connection.ts';
import type { Lock } from './lock-screen.tsx';

/** Milliseconds a password waits for the network: whoever typed it still stands there. */
const LONGEST_WAIT_MS = 60_000;

export const TO_LOCK = { method: 'post', action: '/lock', encType: 'application/json' } as const;
export const fillOf = (fill: LockFill): string => JSON.stringify(fill);

/**
 * 解锁. Only the server knows the password: without a network what was typed waits a minute, and is asked as soon as
 * there is one.
 *
 * @param isUntold the server does not know yet that the screen is locked; it is told before it is asked
 */
export function useUnlock(isUntold: boolean, onUnlocked: () => void): Lock {
  const { data, state, submit } = useFetcher<typeof action>({ key: 'unlock' });
  const [typed, setTyped] = useState('');
  const [isWaiting, setWaiting] = useState(false);
  const isCut = useCutOff() !== null;
  const isUnanswered = data?.ok === false && isNoAnswerCode(data.problem.code);
  const ask = (password: string) => void submit(fillOf({ password }), TO_LOCK);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer once
  useEffect(() => {
    if (data?.ok) onUnlocked();
    setWaiting(isUnanswered);
    if (!isUnanswered) setTyped('');
  }, [data]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes is whether it can be asked
  useEffect(() => {
    if (!isWaiting) return;
    if (!isCut && !isUntold) {
      setWaiting(false);
      return ask(typed);
    }
    const timer = setTimeout(() => {
      setWaiting(false);
      setTyped('');
    }, LONGEST_WAIT_MS);
    return () => clearTimeout(timer);
  }, [isWaiting, isCut, isUntold]);
  return {
    unlock: (password) => {
      setTyped(password);
      if (isCut) setWaiting(true);
      else ask(password);
    },
    isBusy: state === 'submitting',
    isCut,
    isWaiting,
    problem: data?.ok === false && !isUnanswered && state !== 'submitting' ? data.problem : undefined,
  };
}
