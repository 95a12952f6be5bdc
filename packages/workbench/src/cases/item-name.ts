import { type Language, nameIn } from '@yichuang/ui/language.ts';

/** Name of the item of a case in the language of the screen. */
export const itemNameIn = (
  language: Language,
  { itemName, itemNameEn }: { readonly itemName: string; readonly itemNameEn: string },
): string => nameIn(language, { name: itemName, nameEn: itemNameEn });
