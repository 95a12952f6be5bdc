import { useCallback, useEffect, useRef } from 'react';
import { keepTyped, type Typed, takeTyped } from '#wire/kept-forms.ts';

const DESK = '/desk';

/** The desk as it was left, with the code of its item; empty for a new person. */
export const takeDesk = (): Typed => takeTyped(DESK) ?? {};

/** A clerk who looks something up and comes back finds the desk as it was left. */
export function useKeptDesk(itemCode: string | undefined): (posted: Typed | null) => void {
  const latest = useRef<Typed | null>(null);
  const item = useRef(itemCode);
  useEffect(() => {
    item.current = itemCode;
  }, [itemCode]);
  useEffect(
    () => () => {
      if (latest.current) keepTyped(DESK, { ...latest.current, item: item.current ?? '' });
    },
    [],
  );
  return useCallback((posted) => {
    latest.current = posted;
  }, []);
}
