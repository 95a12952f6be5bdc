import { useLayoutEffect, useRef } from 'react';
import { actOf, type KeyAct, type KeyPlace, type Stroke } from '#keyboard.ts';

export type KeyHandlers = { readonly [Act in KeyAct]?: (() => void) | undefined };

const listening = new Set<{ readonly current: KeyHandlers }>();

/** What the keys of the page would do now; of two who know an act the one that came last. */
export const liveActs = (): ReadonlyMap<KeyAct, () => void> =>
  new Map(
    [...listening].flatMap(({ current }) =>
      (Object.entries(current) as [KeyAct, (() => void) | undefined][]).flatMap(([act, run]) =>
        run ? [[act, run] as const] : [],
      ),
    ),
  );

/**
 * Lets the keys of a place do what the page says. A key without a handler here keeps its ordinary
 * meaning. Caught on the way down, because lists and boxes inside stop the keys they know.
 *
 * In place before the page is painted: a key pressed as soon as its act can be seen is not lost, however slow the
 * machine.
 */
export function useKeys(place: KeyPlace, handlers: KeyHandlers): void {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  useLayoutEffect(() => {
    listening.add(latest);
    return () => void listening.delete(latest);
  }, []);
  useLayoutEffect(() => {
    let before: Stroke | null = null;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat && !REPEATABLE.has(event.code)) return;
      // Behind a locked screen no key of the page works.
      if (document.documentElement.hasAttribute('data-locked')) return;
      const act = actOf(event, { places: [place], inField: isField(event.target) }, before);
      before = act === 'first' ? { code: event.code } : null;
      const handle = act === null || act === 'first' ? undefined : latest.current[act];
      if (!handle) return;
      event.preventDefault();
      event.stopPropagation();
      handle();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [place]);
}

/** Moving through a list goes on while the key is held; an act happens once. */
const REPEATABLE: ReadonlySet<string> = new Set(['KeyJ', 'KeyK', 'ArrowUp', 'ArrowDown']);

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=dialog]',
  ) !== null;
