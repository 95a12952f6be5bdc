import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskIdNumber, maskMobile, maskName, maskNumbersIn } from '#identity/masking.ts';

describe('names', () => {
  test.each([
    ['two signs keep the first', '张三', '张*'],
    ['three keep first and last', '张小三', '张*三'],
    ['four hide two', '欧阳小明', '欧**明'],
    ['a rare family name is one sign', '𠮷三', '𠮷*'],
    ['a rare given name is one sign', '张𠮷', '张*'],
    ['rare signs at both ends', '𠮷田𬭎', '𠮷*𬭎'],
    ['a variation selector stays with its sign', '葛\u{E0100}小三', '葛\u{E0100}*三'],
    ['a name with a dot', '阿卜杜拉·买买提', '阿******提'],
    ['one sign is hidden whole', '张', '*'],
    ['blanks around do not count', ' 张三 ', '张*'],
    ['no name', '', ''],
  ])('%s', (_rule, name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});

describe('identity numbers', () => {
  test.each([
    ['hall', '11010519491231002X', '110105********002X'],
    ['hall', '110105491231002', '110105*****1002'],
    ['public', '51010519491231002X', '5****************X'],
    ['public', '110105491231002', '1*************2'],
    ['hall', 'E12345678', 'E*******8'],
    ['public', 'E12345678', 'E*******8'],
    ['hall', 'H1', '**'],
    ['public', '', ''],
  ] as const)('in %s %s is shown as %s', (place, number, masked) => {
    expect(maskIdNumber(number, place)).toBe(masked);
  });

  test('what is hidden is never more than what was there, and never less than half in public', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9A-Z]{1,20}$/),
        fc.constantFrom('hall' as const, 'public' as const),
        (number, place) => {
          const masked = maskIdNumber(number, place);
          expect(masked).toHaveLength(number.length);
          const hidden = [...masked].filter((sign) => sign === '*').length;
          expect(hidden).toBeGreaterThanOrEqual(
            Math.min(number.length, place === 'public' ? number.length - 2 : 1),
          );
        },
      ),
    );
  });
});

describe('numbers of persons inside a text', () => {
  test.each([
    ['51010719850615002X', '510107********002X'],
    ['51010719850615002x', '510107********002x'],
    ['510107850615002', '510107*****5002'],
    [
      '联系人王芳，身份证51010719850615002X，电话13800005678。',
      '联系人王芳，身份证510107********002X，电话138****5678。',
    ],
    ['510109000012345', '510109000012345'],
    ['91510100725352684G', '91510100725352684G'],
    ['510109200710301000017', '510109200710301000017'],
    ['注册资本 5000000 元', '注册资本 5000000 元'],
  ])('%s is shown as %s', (text, masked) => {
    expect(maskNumbersIn(text, 'hall')).toBe(masked);
  });
});

describe('phone numbers', () => {
  test.each([
    ['13800005678', '138****5678'],
    ['028-85123456', '********3456'],
    ['8512', '****'],
    ['', ''],
  ])('%s is shown as %s', (number, masked) => {
    expect(maskMobile(number)).toBe(masked);
  });
});
