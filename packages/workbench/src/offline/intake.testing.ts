import type { EnteredSlip } from '@yichuang/contract/queueing-slips.ts';
import { CASE_ID, caseView, deskItem, me, NOW } from '#fixtures.testing.ts';
import type { DeskFill } from '#queueing/desk-acts.ts';
import { machineNow } from '#shell/clock.ts';
import { dropIntakes, intakesOf } from './intakes.ts';
import { keep } from './kept.ts';
import { forgetPages } from './kept-pages.ts';
import { addBlock, type Block, forgetBlock } from './slips.ts';

export const clerk = me('clerk');
export const { accountId } = clerk;

export const block = (changes: Partial<Block> = {}): Block => ({
  accountId,
  counterId: 'S095',
  counterNumber: 95,
  numbers: ['L20071030-S095-001', 'L20071030-S095-002', 'L20071030-S095-003'],
  serverAt: '2007-10-30T01:00:00.000Z',
  machineAt: machineNow(),
  ...changes,
});

export const fill = (changes: Partial<DeskFill> = {}): DeskFill => ({
  act: 'receive',
  key: 'key-of-the-first',
  item: deskItem(),
  posted: {
    'applicant.kind': 'person',
    'applicant.name': '王小芳',
    'applicant.idNumber': '51010719850615002X',
    'applicant.phone': '13800005678',
    documents: ['M1'],
  },
  withoutNetwork: { tried: null },
  ...changes,
});

/** A clerk at a counter that has laid in numbers. */
export async function stocked(at: Partial<Block> = {}): Promise<void> {
  await keep('me', { value: clerk, at: 0 });
  await addBlock(block(at));
}

/** As after signing out. */
export async function emptied(): Promise<void> {
  await dropIntakes((await intakesOf(accountId)).map(({ number }) => number));
  await forgetBlock();
  await forgetPages();
}

/** What the server says of papers it has taken over. */
export const entered = (changes: Partial<EnteredSlip> = {}): EnteredSlip => ({
  caseId: CASE_ID,
  version: 1,
  caseNumber: '510109200710301000017',
  queryCode: '123456',
  trackPath: '/track/1',
  subjectName: '食品卫生许可证核发',
  subjectNameEn: 'Food hygiene licence',
  state: 'received',
  submittedAt: NOW,
  noticeDueOn: '2007-11-06',
  promisedLimit: { unit: 'workingDays', count: 5 },
  clocks: caseView().clocks,
  undoSeconds: 0,
  duplicates: [],
  ...changes,
});
