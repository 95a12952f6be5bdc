import { useState } from 'react';
import { useLocation, useNavigation } from 'react-router';
import { newKey } from './form-key.ts';
import { type Typed, takeTyped } from './kept-forms.ts';

/**
 * The key of one form fill: the same until an act was done, so pressing again after a failure
 * repeats the act and does not do a second one.
 *
 * @param done grows with every act that was done, for example the version of the case
 */
export function useFormKey(done: string | number): string {
  const [made, setMade] = useState(() => ({ done, key: newKey() }));
  if (made.done === done) return made.key;
  const next = { done, key: newKey() };
  setMade(next);
  return next.key;
}

/** What was typed on this page before the session ended; undefined when nothing was. */
export function useTyped(): Typed | undefined {
  const { pathname } = useLocation();
  const [typed] = useState(() => takeTyped(pathname));
  return typed;
}

/** True while a form of the page is on its way. */
export const useIsSending = (): boolean => useNavigation().state === 'submitting';
