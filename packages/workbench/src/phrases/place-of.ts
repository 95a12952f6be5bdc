import type { PhrasePlace } from '@yichuang/domain/queueing/phrase.ts';
import type { TextBox } from '#rare-characters/use-rare-characters.tsx';

/** What is written about in a box: the page says it in `data-item-code` and `data-document-id`, the desk in
 * its address and `data-material`. */
export function placeOf(box: Element): PhrasePlace {
  const said = (name: string) => box.closest(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? null;
  return {
    itemCode: said('item-code') ?? new URLSearchParams(window.location.search).get('item'),
    documentId: said('document-id') ?? said('material'),
  };
}

/** Puts a phrase where it was called, and the mark on what is to be filled in. */
export function writePhrase(box: TextBox, length: number, words: string): void {
  const end = box.selectionStart ?? box.value.length;
  const start = end - length;
  box.setRangeText(words, start, end, 'end');
  const gap = /【[^】]*】/.exec(words);
  if (gap) box.setSelectionRange(start + gap.index, start + gap.index + gap[0].length);
  box.dispatchEvent(new Event('input', { bubbles: true }));
}
