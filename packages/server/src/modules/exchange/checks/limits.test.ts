import type { LimitData } from '@yichuang/domain/clock/limit.ts';
import { expect, test } from 'vitest';
import { promiseFaults } from './limits.ts';

const limit = (text: string): LimitData => {
  const [, value, unit] = /^([\d.]+) (minute|work_hour|work_day|calendar_day|month)$/.exec(text) ?? [];
  return { value: Number(value), unit: unit as LimitData['unit'] };
};

const faults = (promised: string, statutory: string | null) =>
  promiseFaults(
    {
      file: 'items.yaml',
      path: 'items[0]',
      value: {
        promised_limit: limit(promised),
        statutory_limit: statutory === null ? null : limit(statutory),
      },
    },
    8,
  );

test.each([
  ['10 work_day', '10 work_day'],
  ['8 work_hour', '1 work_day'],
  ['480 minute', '1 work_day'],
  ['0.5 work_day', '4 work_hour'],
  ['15 work_day', '15 calendar_day'],
  ['31 calendar_day', '1 month'],
  ['1 month', '28 calendar_day'],
  // Whether these are longer depends on the day they begin.
  ['30 calendar_day', '20 work_day'],
  ['2 month', '20 work_day'],
  // No limit is set by law.
  ['90 work_day', null],
])('a promise of %s may stand beside a statutory limit of %s', (promised, statutory) => {
  expect(faults(promised, statutory)).toEqual([]);
});

test.each([
  ['11 work_day', '10 work_day', '11wd', '10wd'],
  ['9 work_hour', '1 work_day', '9wh', '1wd'],
  ['481 minute', '1 work_day', '481min', '1wd'],
  ['16 work_day', '15 calendar_day', '16wd', '15cd'],
  ['32 calendar_day', '1 month', '32cd', '1mo'],
  ['2 month', '55 calendar_day', '2mo', '55cd'],
  ['32 work_day', '1 month', '32wd', '1mo'],
])('a promise of %s is longer than a statutory limit of %s', (promised, statutory, own, law) => {
  expect(faults(promised, statutory)).toEqual([
    {
      file: 'items.yaml',
      path: 'items[0].promised_limit',
      message: `${own} is longer than the statutory ${law}; allowed: at most that`,
    },
  ]);
});
