import { expect, test } from 'vitest';
import { basisInChinese } from '#clock/basis-words.ts';
import { CLOCKS } from '#clock/clocks.ts';

test.each([
  ['Administrative Licensing Law art. 44', '《行政许可法》第44条'],
  ['Administrative Licensing Law art. 42(1)', '《行政许可法》第42条第1款'],
  ['Administrative Licensing Law art. 32(1)4', '《行政许可法》第32条第1款第4项'],
  ['Civil Procedure Law art. 95 by analogy', '《民事诉讼法》第95条（参照）'],
  ['Rule of the centre', '中心规定'],
  ['Rule of another kind', 'Rule of another kind'],
])('%s is %s', (basis, chinese) => {
  expect(basisInChinese(basis)).toBe(chinese);
});

test('every clock has its basis in Chinese', () => {
  const english = Object.values(CLOCKS).filter(({ basis }) => /[A-Za-z]/.test(basisInChinese(basis)));
  expect(english).toEqual([]);
});
