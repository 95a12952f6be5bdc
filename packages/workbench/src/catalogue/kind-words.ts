import { ITEM_KIND_WORDS, itemKindNamed } from '@yichuang/domain/catalogue/item-words.ts';
import type { Language } from '@yichuang/ui/language.ts';

/** Kind of an item; the wire has it in Chinese, as the catalogue says it. */
export function kindIn(language: Language, kind: string): string {
  const known = itemKindNamed(kind);
  return known === null ? kind : ITEM_KIND_WORDS[known][language];
}
