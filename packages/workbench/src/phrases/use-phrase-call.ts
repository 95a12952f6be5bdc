import { phraseCall } from '@yichuang/domain/queueing/phrase.ts';
import { useEffect, useState } from 'react';
import type { TextBox } from '#rare-characters/use-rare-characters.tsx';

/** A phrase that is being called: in which box, by which letters, and how much of the text gives way to it. */
export type Called = { readonly box: TextBox; readonly typed: string; readonly length: number };

/** Watches every box of words for `;;`; one with a list of its own keeps that. */
export function usePhraseCall(): { readonly called: Called | null; readonly close: () => void } {
  const [called, setCalled] = useState<Called | null>(null);
  useEffect(() => {
    const onInput = ({ target }: Event) => {
      if (!isTextBox(target)) return;
      const { selectionStart, selectionEnd, value } = target;
      if (selectionStart === null) return;
      const call = selectionStart === selectionEnd ? phraseCall(value.slice(0, selectionStart)) : null;
      setCalled(call === null ? null : { ...call, box: target });
    };
    const onLeave = () => setCalled(null);
    document.addEventListener('input', onInput);
    document.addEventListener('focusout', onLeave);
    return () => {
      document.removeEventListener('input', onInput);
      document.removeEventListener('focusout', onLeave);
    };
  }, []);
  return { called, close: () => setCalled(null) };
}

const isTextBox = (target: EventTarget | null): target is TextBox =>
  (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')) &&
  !target.readOnly &&
  target.getAttribute('role') !== 'combobox';
