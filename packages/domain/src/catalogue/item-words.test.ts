import { expect, test } from 'vitest';
import { handlingNamed, itemKindNamed } from '#catalogue/item-words.ts';

test.each([
  ['行政许可', 'licence'],
  ['行政确认', 'confirmation'],
  ['行政征收', 'levy'],
  ['行政给付', 'benefit'],
  ['其他行政权力', 'otherPower'],
  ['公共服务', 'publicService'],
  ['行政处罚', null],
  ['', null],
])('%s is the kind %s', (zh, kind) => {
  expect(itemKindNamed(zh)).toBe(kind);
});

test.each([
  ['即办件', 'immediate'],
  ['承诺件', 'promised'],
  ['联办件', 'joint'],
  ['上报件', 'referred'],
  ['退办件', null],
])('%s is handled as %s', (zh, handling) => {
  expect(handlingNamed(zh)).toBe(handling);
});
