import type { CardRow } from '@yichuang/contract/supervision.ts';
import { type Language, nameIn } from '@yichuang/ui/language.ts';
import { itemNameIn } from '#cases/item-name.ts';

type Subject = { readonly name: string; readonly department: string; readonly number: string | null };

/** What a card is held against: a case, or a bad rating. */
export function subjectOfCard(
  { case: theCase, rating }: Pick<CardRow, 'case' | 'rating'>,
  language: Language,
): Subject {
  if (theCase)
    return {
      name: itemNameIn(language, theCase),
      department: nameIn(language, theCase.department),
      number: theCase.caseNumber,
    };
  if (!rating) throw new TypeError('a card is held against something');
  const { service, department } = rating;
  return {
    name: nameIn(language, { name: service.serviceName, nameEn: service.serviceNameEn }),
    department: nameIn(language, department),
    number: service.number,
  };
}
