import { lazy, type ReactNode, Suspense, useState } from 'react';

const RareDialog = lazy(() => import('./rare-dialog.tsx').then((module) => ({ default: module.RareDialog })));

/** A box into which a character can be put. */
export type TextBox = HTMLInputElement | HTMLTextAreaElement;

/** 生僻字: opens over the box in which the cursor stands, and puts the chosen character there. */
export function useRareCharacters(): { readonly open: () => void; readonly dialog: ReactNode } {
  const [box, setBox] = useState<TextBox | null>(null);
  const open = () => {
    const here = document.activeElement;
    if (isTextBox(here)) setBox(here);
  };
  const dialog = box && (
    <Suspense>
      <RareDialog
        onClose={() => setBox(null)}
        onChoose={(character) => {
          setBox(null);
          write(box, character);
        }}
      />
    </Suspense>
  );
  return { open, dialog };
}

const isTextBox = (element: Element | null): element is TextBox =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && ['text', 'search', 'tel'].includes(element.type));

function write(box: TextBox, character: string): void {
  const { selectionStart, selectionEnd, value } = box;
  box.setRangeText(character, selectionStart ?? value.length, selectionEnd ?? value.length, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
  // Once the dialog has gone, which gives the focus back to where it came from.
  setTimeout(() => box.focus());
}
