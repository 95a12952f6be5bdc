import type { WhatIfChange } from '@yichuang/contract/channel-what-if.ts';
import { describe, expect, test } from 'vitest';
import { readAsked, searchOf, withAdded } from './changes.ts';

const changes: readonly WhatIfChange[] = [
  { kind: 'duration', stepId: 'D03', units: 5.5 },
  { kind: 'without', stepId: 'L03' },
  { kind: 'addPrerequisite', stepId: 'D03', waitsFor: 'D02' },
  { kind: 'dropPrerequisite', stepId: 'D10', waitsFor: 'D09' },
  { kind: 'delegate', stepId: 'L08', minutes: 0 },
];
const search = (text: string) => new URLSearchParams(text);

test('every kind of change goes into the address and comes back', () => {
  const compared = ['a', 'b'];
  expect(readAsked(search(searchOf({ changes, compared })))).toEqual({ changes, compared, wrong: [] });
});

test('no changes, no address', () => {
  expect(searchOf({ changes: [], compared: [] })).toBe('');
});

test('at most two saved ones stand beside', () => {
  expect(readAsked(search('compare=a&compare=b&compare=c')).compared).toEqual(['a', 'b']);
});

test.each([
  'set=D03',
  'set=D03:-1',
  'set=D03:x',
  'set=D03:1001',
  'delegate=D03:481',
  'without=D03:D02',
  'add=D03',
])('what is no change is said to be none: %s', (text) => {
  expect(readAsked(search(text))).toMatchObject({ changes: [], wrong: [text] });
});

describe('a form that adds one', () => {
  test.each([
    ['a longer step', 'kind=set&step=D03&value=5', '?set=D03%3A5'],
    ['in place of what was said of it before', 'set=D03:9&kind=set&step=D03&value=5', '?set=D03%3A5'],
    ['beside what was said of others', 'set=D02:9&kind=without&step=L03', '?set=D02%3A9&without=L03'],
    ['two waits of one step', 'add=D03:D02&kind=add&step=D03&value=D04', '?add=D03%3AD02&add=D03%3AD04'],
    ['with what stands beside', 'compare=a&kind=delegate&step=L08&value=15', '?delegate=L08%3A15&compare=a'],
    ['what cannot be read stays to be seen', 'kind=set&step=D03&value=much', '?set=D03%3Amuch'],
  ])('%s', (_situation, text, expected) => {
    expect(withAdded(search(text))).toBe(expected);
  });

  test('nothing is added, nothing leads elsewhere', () => {
    expect(withAdded(search('set=D03:5'))).toBeNull();
  });
});
