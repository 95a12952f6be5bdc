import type { DeskItem } from '@yichuang/contract/queueing.ts';
import { deskItem, document } from '#fixtures.testing.ts';

const papers = (code: string, count: number): DeskItem['documents'] =>
  Array.from({ length: count }, (_, index) => document(`${code}-M${index + 1}`, true));

const instant = (code: string): DeskItem =>
  deskItem({ code, name: `即办${code}`, handling: 'immediate', mayDecide: true, documents: papers(code, 2) });
const promised = (code: string): DeskItem =>
  deskItem({ code, name: `承诺${code}`, documents: [...papers(code, 3), document(`${code}-M9`, false)] });

export const TOLERANT: DeskItem = deskItem({
  code: 'SSJ-008',
  terms: { deferUntil: '2007-11-05', undertaking: false },
  documents: [document('T1', true), { ...document('T2', true), deferrable: true }],
});

/** Items of a centre in which everything can be practised. */
export const ITEMS: readonly DeskItem[] = [
  instant('GSJ-001'),
  instant('GSJ-002'),
  instant('GSJ-003'),
  promised('SSJ-001'),
  promised('SSJ-002'),
  promised('SSJ-003'),
  TOLERANT,
];
