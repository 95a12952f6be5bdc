import type { TimelineEntry } from '@yichuang/contract/cases.ts';
import { type Instant, instantText } from '@yichuang/domain/time/instant.ts';

type Line = { readonly seq: number; readonly kind: string; readonly at: Instant; readonly part: string };

/** The journal as people read it: the unit, never the person. */
export const viewTimeline = (events: readonly Line[], department: string): TimelineEntry[] =>
  events.map(({ seq, kind, at, part }) => ({
    seq,
    kind,
    at: instantText(at),
    by: unitOf(part, department),
    note: null,
  }));

function unitOf(part: string, department: string): string | null {
  if (part === 'applicant') return '申请人';
  if (part === 'system') return null;
  return part === 'clerk' || part === 'acceptor' ? '政务服务中心窗口' : department;
}

export type DecisionWords = { readonly reason: string | null; readonly legalBasis: string | null };

/** Reason (or opinion) and basis of the event that ended a case. */
export function decisionWords(statement: unknown): DecisionWords {
  const { reason, opinion, legalBasis, competentAuthority } = (statement ?? {}) as Readonly<
    Partial<Record<string, string>>
  >;
  const told = reason ?? opinion ?? null;
  return {
    reason: competentAuthority === undefined ? told : `${told}（请向${competentAuthority}提出）`,
    legalBasis: legalBasis ?? null,
  };
}
