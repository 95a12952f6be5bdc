import type { IdentifierFault } from '@yichuang/domain/identity/identifier.ts';

const NAMES = {
  residentId: ['身份证号', 'Resident ID number'],
  creditCode: ['统一社会信用代码', 'Unified social credit code'],
} as const;

/** What is wrong with a number, so precisely that the person finds the slip. */
export function identifierWords(fault: IdentifierFault, what: keyof typeof NAMES): readonly [string, string] {
  const [zh, en] = NAMES[what];
  switch (fault.kind) {
    case 'length':
      return fault.found === 0
        ? [`请填写${zh}`, `Enter the ${en.toLowerCase()}`]
        : [
            `${zh}应为 ${fault.expected.join(' 或 ')} 位，现在是 ${fault.found} 位`,
            `${en} has ${fault.expected.join(' or ')} characters; this has ${fault.found}`,
          ];
    case 'character':
      return [
        `${zh}第 ${fault.position} 位“${fault.found}”不对`,
        `${en}: character ${fault.position}, “${fault.found}”, cannot stand there`,
      ];
    case 'birthDate':
      return fault.reason === 'no-such-day'
        ? [`${zh}里的出生日期 ${fault.found} 不存在`, `${en}: the birth date ${fault.found} does not exist`]
        : [
            `${zh}里的出生日期 ${fault.found} 在今天之后`,
            `${en}: the birth date ${fault.found} is in the future`,
          ];
    case 'checkDigit':
      return [
        `${zh}最后一位校验码不对：按前面的数字应为 ${fault.expected}，现在是 ${fault.found}，请逐位核对`,
        `${en}: the check character should be ${fault.expected}, not ${fault.found}; compare each character`,
      ];
  }
}
