import { describe, expect, test } from 'vitest';
import { liMin, zhouQiang } from '#cases/samples.fixture.ts';
import { isRectifiable, type RectifyCommand, requireRectifiable } from '#documents/rectification.ts';

const command = (changes: Partial<RectifyCommand> = {}): RectifyCommand => ({
  by: zhouQiang(),
  issuedBy: 'GSJ',
  kind: 'grantDecision',
  isWithdrawn: false,
  printed: ['准予行政许可决定书', '天府大道18号', '长期'],
  rectified: [{ where: '地址', before: '大道18号', after: '大道北段18号' }],
  reason: '书写有误',
  ...changes,
});
const one = (before: string, after: string) => [{ where: '地址', before, after }];

test('what stands in a decision of the own department is put right', () => {
  expect(() => requireRectifiable(command())).not.toThrow();
});

describe('is refused', () => {
  test.each<[string, Partial<RectifyCommand>, string]>([
    ['to a clerk', { by: liMin() }, 'identity.not-permitted'],
    ['to another department', { issuedBy: 'XFD' }, 'identity.not-permitted'],
    ['for a notice', { kind: 'acceptanceNotice' }, 'documents.not-rectifiable'],
    ['for a paper that no longer holds', { isWithdrawn: true }, 'documents.already-withdrawn'],
    ['without a reason', { reason: '　' }, 'documents.reason-required'],
    [
      'for words that do not stand there',
      { rectified: one('大道19号', '大道20号') },
      'documents.words-not-there',
    ],
    ['where nothing changes', { rectified: one('长期', '长期') }, 'documents.words-not-there'],
    ['without old words', { rectified: one(' ', '长期') }, 'documents.words-not-there'],
    ['without new words', { rectified: one('长期', ' ') }, 'documents.words-not-there'],
    ['for nothing', { rectified: [] }, 'documents.words-not-there'],
    [
      'when one of several is wrong',
      { rectified: [...one('长期', '四年'), ...one('没有的字', '字')] },
      'documents.words-not-there',
    ],
  ])('%s', (_what, changes, code) => {
    expect(() => requireRectifiable(command(changes))).toThrow(expect.objectContaining({ code }));
  });
});

test('only decisions are; receipts, notices and records are issued again', () => {
  expect(isRectifiable('refusalDecision')).toBe(true);
  for (const kind of ['receipt', 'correctionNotice', 'hearingRecord', 'rectificationDecision'] as const)
    expect(isRectifiable(kind)).toBe(false);
});
