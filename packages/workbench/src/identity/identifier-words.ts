import type { CheckDigitFault, IdentifierFault } from '@yichuang/domain/identity/identifier.ts';
import type { Language } from '@yichuang/ui/language.ts';

/** What is wrong with a number, so precisely that the clerk finds the slip on the card. */
export function identifierWords(fault: IdentifierFault, language: Language): string {
  const words = WORDS[language];
  switch (fault.kind) {
    case 'length':
      return words.length(fault.expected.join(words.or), fault.found);
    case 'character':
      return words.character(fault.position, fault.found);
    case 'birthDate':
      return fault.reason === 'no-such-day' ? words.noSuchDay(fault.found) : words.afterToday(fault.found);
    case 'checkDigit':
      return words.checkDigit(fault);
  }
}

/** An early credit code may miss its check digit; the act goes on, the clerk looks twice. */
export const checkDigitWarning = ({ expected, found }: CheckDigitFault, language: Language): string =>
  WORDS[language].warning(expected, found);

const WORDS = {
  zh: {
    or: ' 或 ',
    length: (expected: string, found: number) => `应为 ${expected} 位，现在 ${found} 位`,
    character: (position: number, found: string) => `第 ${position} 位“${found}”不对`,
    noSuchDay: (found: string) => `出生日期 ${found} 不存在`,
    afterToday: (found: string) => `出生日期 ${found} 在今天之后`,
    checkDigit: ({ position, expected, found }: CheckDigitFault) =>
      `第 ${position} 位校验码应为 ${expected}，现在是 ${found}，请逐位核对`,
    warning: (expected: string, found: string) =>
      `校验码应为 ${expected}，现在是 ${found}。早期代码可能如此，请对照证照后继续`,
  },
  en: {
    or: ' or ',
    length: (expected: string, found: number) => `${expected} characters are needed, there are ${found}`,
    character: (position: number, found: string) => `Character ${position}, “${found}”, cannot stand there`,
    noSuchDay: (found: string) => `The birth date ${found} does not exist`,
    afterToday: (found: string) => `The birth date ${found} is in the future`,
    checkDigit: ({ position, expected, found }: CheckDigitFault) =>
      `Check character ${position} should be ${expected}, not ${found}; compare each character`,
    warning: (expected: string, found: string) =>
      `The check character should be ${expected}, not ${found}. Early codes may be so; compare with the licence`,
  },
} as const;
