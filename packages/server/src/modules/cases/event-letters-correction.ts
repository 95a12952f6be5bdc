import type { CaseEvent } from '@yichuang/domain/cases/case-event.ts';
import { noticeDueOf } from '@yichuang/domain/cases/notice-due.ts';
import { correctionNotice, lapseNotice } from '@yichuang/domain/documents/correction-notice.ts';
import { correctionReceipt, deferredReceipt } from '@yichuang/domain/documents/receipt.ts';
import { type Instant, localDay } from '@yichuang/domain/time/instant.ts';
import {
  basisOf,
  counterOf,
  type EventGround,
  type EventLetters,
  numberOf,
  PAPERS_RETURNED,
} from './event-letter.ts';
import { letterDue, momentOf } from './letter-head.ts';
import { papersTakenIn } from './papers-taken-in.ts';

/** 补正: what is missing is said once, comes in, or does not come. */
export const CORRECTION_LETTERS: EventLetters = {
  correctionRequested: [
    {
      kind: 'correctionNotice',
      prefix: '补',
      write: (ground) => correctionNotice(correctionFacts(ground)),
    },
  ],
  corrected: [
    {
      kind: 'correctionReceipt',
      prefix: '补收',
      quotes: ['correctionNotice'],
      write: (ground) =>
        correctionReceipt({
          ...suppliedOf(ground),
          noticeDue: letterDue(noticeDueOf(ground.after, ground.clock)),
          correctionNumber: numberOf(ground.letters, 'correctionNotice'),
        }),
    },
  ],
  deferredSupplied: [
    {
      kind: 'deferredReceipt',
      prefix: '容收',
      quotes: ['tolerantAcceptance'],
      write: (ground) =>
        deferredReceipt({
          ...suppliedOf(ground),
          acceptanceNumber: numberOf(ground.letters, 'tolerantAcceptance'),
          awaited: awaitedAfter(ground),
        }),
    },
  ],
  lapsed: [
    {
      kind: 'lapseNotice',
      prefix: '逾',
      quotes: ['correctionNotice'],
      write: (ground) =>
        lapseNotice({
          ...ground.head,
          ...ground.number,
          correctionNumber: numberOf(ground.letters, 'correctionNotice'),
          noticeServedOn: localDay(lastNoticeAt(ground.journal) ?? ground.event.at),
          correctBy: letterDue(ground.before.correction?.due),
          basis: `“${ground.sheet.name}”实施清单第${ground.sheet.version}版：逾期不补正的，视为撤回申请`,
          papersReturned: PAPERS_RETURNED,
        }),
    },
  ],
};

type CorrectionGround = Pick<
  EventGround<'correctionRequested'>,
  'head' | 'number' | 'before' | 'event' | 'sheet' | 'centre' | 'statement'
>;

export const correctionFacts = (ground: CorrectionGround) => ({
  ...ground.head,
  ...ground.number,
  receivedOn: localDay(ground.before.receivedAt),
  defects: defectsOf(ground),
  correctBy: letterDue(ground.event.due),
  lapses: ground.sheet.rules?.lapsesUncorrected === true,
  deliveredBy: [counterOf(ground)],
});

type Defect = { readonly documentId: string; readonly defect: string };

/** Each defect with the rule that asks for the paper: the law of the item where somebody looked it up. */
function defectsOf({ statement, sheet }: CorrectionGround) {
  const known = sheet.legalBasis.filter(({ certainty }) => certainty === 'known');
  const basis = basisOf({ legalBasis: known }) || '本事项办事指南材料清单';
  return ((statement.defects ?? []) as readonly Defect[]).map(({ documentId, defect }) => ({
    document: sheet.requiredDocuments.find(({ id }) => id === documentId)?.name ?? documentId,
    defect,
    basis,
    sample: null,
  }));
}

const suppliedOf = (ground: EventGround<'corrected' | 'deferredSupplied'>) => ({
  ...ground.head,
  ...ground.number,
  receivedAt: momentOf(ground.event.at),
  documents: papersTakenIn(
    ground.sheet,
    ground.event.documentIds,
    ground.event.kind === 'corrected' && ground.event.receivedVia === 'online',
  ),
  receivedBy: [counterOf(ground)],
});

/** Papers that were to follow and have not come yet, each with its last day. */
const awaitedAfter = ({ after, sheet }: EventGround<'deferredSupplied'>) =>
  (after.deferred ?? []).map(({ documentId, until }) => ({
    document: sheet.requiredDocuments.find(({ id }) => id === documentId)?.name ?? documentId,
    handInBy: { on: until, time: null, provisional: false },
  }));

const lastNoticeAt = (journal: readonly CaseEvent[]): Instant | undefined =>
  journal.findLast(({ kind }) => kind === 'correctionRequested')?.at;
