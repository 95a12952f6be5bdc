import type { ActorView } from '@yichuang/contract/identity.ts';
import { useEffect, useRef, useState } from 'react';
import { useFetcher, useRevalidator } from 'react-router';
import type { action } from '#identity/lock-acts.ts';
import { keepLocked } from '#offline/kept-pages.ts';
import { isCutOff, useCutOff } from '#wire/connection.ts';
import { SESSION_LOCKED, tellFrame, tellUnlocked } from '#wire/locked.ts';
import { everyMilliseconds, machineNow } from './clock.ts';
import { LockScreen } from './lock-screen.tsx';
import { fillOf, TO_LOCK, useUnlock } from './use-unlock.ts';

/** Milliseconds between two looks at whether anybody is there. */
const LOOK = 5_000;
const MINUTE = 60_000;
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** 锁屏: by key, by nobody being there, or because the server says so; what stands on the page stays as it is. */
export function useLock({ isLocked: wasLocked, idleLockMinutes, displayName }: ActorView) {
  const [isLocked, setLocked] = useState(wasLocked);
  // Apart from unlocking: what waits behind the lock must not keep the password waiting.
  const locker = useFetcher<typeof action>({ key: 'lock' });
  const [isUntold, setUntold] = useState(() => wasLocked && isCutOff());
  const isCut = useCutOff() !== null;
  const tell = () => void locker.submit(fillOf({ password: null }), TO_LOCK);
  const before = useRef<Element | null>(null);
  const lock = () => {
    if (isLocked) return;
    before.current = document.activeElement;
    setLocked(true);
    setUntold(true);
    tell();
  };
  useEffect(() => {
    if (locker.data?.ok) setUntold(false);
  }, [locker.data]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told again when the network is back
  useEffect(() => {
    if (!isCut && isLocked && isUntold) tell();
  }, [isCut]);
  const { revalidate } = useRevalidator();
  const unlocking = useUnlock(isUntold, () => {
    setLocked(false);
    tellUnlocked();
    // What was refused to a page that was opened while locked.
    if (wasLocked) void revalidate();
  });
  useEffect(() => {
    tellFrame(true);
    return () => tellFrame(false);
  }, []);
  useEffect(() => {
    void keepLocked(isLocked);
    document.documentElement.toggleAttribute('data-locked', isLocked);
    if (!isLocked && before.current instanceof HTMLElement) before.current.focus();
    return () => document.documentElement.removeAttribute('data-locked');
  }, [isLocked]);
  useEffect(() => {
    const onLocked = () => setLocked(true);
    document.addEventListener(SESSION_LOCKED, onLocked);
    return () => document.removeEventListener(SESSION_LOCKED, onLocked);
  }, []);
  useIdle(idleLockMinutes * MINUTE, lock);
  return {
    isLocked,
    lock,
    /** Stands beside the page, which cannot be reached behind it. */
    screen: isLocked ? <LockScreen lock={unlocking} name={displayName} /> : null,
  };
}

/** Calls when nobody has touched the machine for so long; 0: never. */
function useIdle(most: number, onIdle: () => void): void {
  const latest = useRef(onIdle);
  useEffect(() => {
    latest.current = onIdle;
  });
  useEffect(() => {
    if (most === 0) return;
    let last = machineNow();
    const onLife = () => {
      last = machineNow();
    };
    for (const sign of SIGNS_OF_LIFE)
      document.addEventListener(sign, onLife, { capture: true, passive: true });
    const stop = everyMilliseconds(LOOK, () => {
      if (machineNow() - last >= most) latest.current();
    });
    return () => {
      stop();
      for (const sign of SIGNS_OF_LIFE) document.removeEventListener(sign, onLife, { capture: true });
    };
  }, [most]);
}
