import { useEffect, useRef } from 'react';
import type { TextBox } from '#rare-characters/use-rare-characters.tsx';

type Keyed = {
  /** Ids of the list and of the line that Enter would take. */
  readonly list: string;
  readonly active: string | null;
  readonly onMove: (step: 1 | -1) => void;
  /** Null while nothing is offered: Enter then begins a new line as ever. */
  readonly onChoose: (() => void) | null;
  readonly onClose: () => void;
};

/** The keys of the list work in the box that called it; readers of the screen are told the line. */
export function usePhraseKeys(box: TextBox, keyed: Keyed): void {
  const latest = useRef(keyed);
  useEffect(() => {
    latest.current = keyed;
  });
  const { list, active } = keyed;
  useEffect(() => {
    box.setAttribute('aria-controls', list);
    box.setAttribute('aria-autocomplete', 'list');
    return () => {
      for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant'])
        box.removeAttribute(name);
    };
  }, [box, list]);
  useEffect(() => {
    if (active === null) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', active);
  }, [box, active]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // The pages have keys of their own; while an input method composes, keys belong to it.
      if (event.target !== box || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      const act = actOf(event.code, latest.current);
      if (!act) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [box]);
}

function actOf(code: string, { onMove, onChoose, onClose }: Keyed): (() => void) | null {
  switch (code) {
    case 'ArrowDown':
      return onChoose && (() => onMove(1));
    case 'ArrowUp':
      return onChoose && (() => onMove(-1));
    case 'Enter':
    case 'NumpadEnter':
    case 'Tab':
      return onChoose;
    case 'Escape':
      return onClose;
    default:
      return null;
  }
}
