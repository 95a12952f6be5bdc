import { useLayoutEffect, useRef } from 'react';
import type { PageAct } from './captures.ts';

type Keyed = {
  readonly shoot: () => void;
  readonly retake: () => void;
  readonly finish: () => void;
  readonly act: (act: PageAct) => void;
};

/** Keys of the dialog; those of the desk rest while it is open. */
export function useCameraKeys(keyed: Keyed): void {
  const latest = useRef(keyed);
  useLayoutEffect(() => {
    latest.current = keyed;
  });
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { code, altKey, ctrlKey, metaKey, target } = event;
      const isPlain = !altKey && !ctrlKey && !metaKey;
      const done = isPlain && !isOwn(target, code) ? actOf(code, latest.current) : undefined;
      if (!done && !isOfDesk(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat) done?.();
    };
    // Before the keys of the desk, which listen at the document.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

function actOf(code: string, { shoot, retake, finish, act }: Keyed): (() => void) | undefined {
  switch (code) {
    case 'Space':
      return shoot;
    case 'KeyC':
      return retake;
    case 'Enter':
    case 'NumpadEnter':
      return finish;
    case 'ArrowUp':
      return () => act({ act: 'step', by: -1 });
    case 'ArrowDown':
      return () => act({ act: 'step', by: 1 });
    default: {
      const plain = PAGE_KEYS[code];
      return plain && (() => act({ act: plain }));
    }
  }
}

const PAGE_KEYS: Readonly<Record<string, 'turn' | 'grey' | 'crop' | 'drop'>> = {
  KeyR: 'turn',
  KeyG: 'grey',
  KeyA: 'crop',
  Delete: 'drop',
};

/** A button is pressed by Space and Enter, a slider moved by the arrows: these stay theirs. */
function isOwn(target: EventTarget | null, code: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input[type=range]')) return code.startsWith('Arrow');
  const isPressed = code === 'Space' || code === 'Enter' || code === 'NumpadEnter';
  return isPressed && target.closest('button, input, a, summary, select') !== null;
}

const isOfDesk = ({ code, altKey, ctrlKey }: KeyboardEvent): boolean =>
  /^F(?:[2-46-9]|10)$/.test(code) ||
  (ctrlKey && /Enter$/.test(code)) ||
  (altKey && /^(?:Key|Digit)/.test(code));
