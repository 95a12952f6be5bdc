import { ProblemError } from '@yichuang/contract/problem.ts';

/** Names of the events by which the page learns that its session was locked, perhaps in another tab, and unlocked. */
export const SESSION_LOCKED = 'yichuang:session-locked';
export const SESSION_UNLOCKED = 'yichuang:session-unlocked';

const isSessionLocked = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'session-locked';

/** Before the frame stands nobody could unlock: the first page of a locked session fails, and is read again then. */
let isFrameUp = false;

/** Told by the frame when it comes and goes. */
export const tellFrame = (isUp: boolean): void => {
  isFrameUp = isUp;
};

/** Is it worth waiting until the person is back? */
export const mayWait = (error: unknown): boolean => isFrameUp && isSessionLocked(error);

export const tellUnlocked = (): void => void document.dispatchEvent(new Event(SESSION_UNLOCKED));

/** Shows the lock, and waits until the person is back; what was asked is asked again then. @throws when given up */
export function untilUnlocked(signal: AbortSignal): Promise<void> {
  document.dispatchEvent(new Event(SESSION_LOCKED));
  return new Promise((resolve, reject) => {
    document.addEventListener(SESSION_UNLOCKED, () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
