import { type RefObject, useEffect, useRef } from 'react';

/** A form that was opened by a link further down takes the cursor to its first field. */
export function useFirstField(isWanted: boolean): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens
  useEffect(() => {
    if (isWanted) form.current?.querySelector<HTMLElement>('input:not([type=hidden]), select')?.focus();
  }, []);
  return form;
}
