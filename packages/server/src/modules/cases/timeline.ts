import type { TimelineEntry } from '@yichuang/contract/cases.ts';
import type { CaseEvent } from '@yichuang/domain/cases/case-event.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { type Instant, instantText } from '@yichuang/domain/time/instant.ts';
import { datedNotes } from './dated-notes.ts';

type Line = {
  readonly seq: number;
  readonly kind: string;
  readonly at: Instant;
  readonly part: string;
  /** Of a case; the journal of an application states nothing in words. */
  readonly statement?: unknown;
};

type Around = {
  readonly department: string;
  readonly sheet?: Pick<ItemSheet, 'requiredDocuments'>;
  /** The same events as the rules know them. */
  readonly journal?: readonly CaseEvent[];
};

/** The journal as people read it: the unit, never the person. */
export function viewTimeline(events: readonly Line[], around: Around): TimelineEntry[] {
  const { department, sheet, journal = [] } = around;
  const dated = datedNotes(journal);
  return events.map(({ seq, kind, at, part, statement }, index) => ({
    seq,
    kind,
    at: instantText(at),
    by: unitOf(part, department),
    note: NOTES[kind]?.((statement ?? {}) as Words, sheet?.requiredDocuments ?? []) ?? dated[index] ?? null,
  }));
}

function unitOf(part: string, department: string): string | null {
  if (part === 'applicant') return '申请人';
  if (part === 'system') return null;
  return part === 'clerk' || part === 'acceptor' ? '政务服务中心窗口' : department;
}

type Words = Readonly<Record<string, unknown>>;
type Documents = ItemSheet['requiredDocuments'];

/** What the applicant was told with an event. Opinions, drafts and records of the authority are not among it. */
const NOTES: Readonly<Record<string, (words: Words, documents: Documents) => string | null>> = {
  correctionRequested: ({ defects }, documents) =>
    (defects as readonly { readonly documentId: string; readonly defect: string }[] | undefined)
      ?.map(({ documentId, defect }) => `${nameOf(documentId, documents)}：${defect}`)
      .join('；') ?? null,
  corrected: ({ statements }, documents) =>
    (statements as readonly { readonly documentId: string; readonly statement: string }[] | undefined)
      ?.map(({ documentId, statement }) => `${nameOf(documentId, documents)}：${statement}`)
      .join('；') ?? null,
  declined: ({ reason }) => told(reason),
  notRequired: ({ reason }) => told(reason),
  specialProcedureStarted: ({ reason, institution, plannedDays }) =>
    [told(reason), told(institution), plannedDays && `预计${plannedDays}个工作日，不计入办理时限`]
      .filter(Boolean)
      .join('；') || null,
  hearingOpened: ({ heldOn, place }) => [told(heldOn), told(place)].filter(Boolean).join('，') || null,
  opinionsSought: ({ departments, due }) => {
    const asked = (departments as readonly { readonly name: string }[] | undefined) ?? [];
    return asked.length === 0
      ? null
      : `已请${asked.map(({ name }) => name).join('、')}于${due}前答复；办理时限照常计算`;
  },
  extended: ({ reason, days }) =>
    [days && `延长${days}个工作日`, told(reason)].filter(Boolean).join('；') || null,
  referred: ({ superior }) => told(superior),
  granted: ({ decisionNumber }) => told(decisionNumber),
  refused: ({ reason, decisionNumber }) =>
    [told(decisionNumber), told(reason)].filter(Boolean).join('；') || null,
  terminated: ({ reason }) => told(reason),
};

const told = (text: unknown): string | null => (typeof text === 'string' && text !== '' ? text : null);

const nameOf = (documentId: string, documents: Documents): string =>
  documents.find(({ id }) => id === documentId)?.name ?? documentId;

type DecisionWords = { readonly reason: string | null; readonly legalBasis: string | null };

/** Reason (or opinion) and basis of the event that ended a case. */
export function decisionWords(statement: Words = {}): DecisionWords {
  const { reason, opinion, legalBasis, competentAuthority } = statement;
  const why = told(reason) ?? told(opinion);
  const where = told(competentAuthority);
  return {
    reason: where === null ? why : `${why}（请向${where}提出）`,
    legalBasis: told(legalBasis),
  };
}
