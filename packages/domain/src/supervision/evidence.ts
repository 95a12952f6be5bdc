import type { CaseEventKind } from '#cases/case-event.ts';
import type { DateOnly } from '#time/date-only.ts';
import { CHINA_TIME, type Instant, localDay, type ZoneOffset } from '#time/instant.ts';

/** 证据要素: a date that shows what happened. */
export type EvidenceName = keyof typeof EVIDENCE_WORDS;

/** One date of the evidence; `at` null where only the day counts. */
export type EvidenceFact = {
  readonly name: EvidenceName;
  readonly on: DateOnly;
  readonly at: Instant | null;
};

/** 证据快照: what the system held when the card was raised. Dates, codes and digests only. */
export type CardEvidence = {
  /** The event of the journal it rests on; null where time alone went by. */
  readonly event: { readonly seq: number; readonly kind: CaseEventKind } | null;
  readonly facts: readonly EvidenceFact[];
};

export const EVIDENCE_WORDS = {
  received: { zh: '收件', en: 'Received' },
  noticeDue: { zh: '告知期限', en: 'Last moment for the notice' },
  deemedAccepted: { zh: '依法视为受理', en: 'Accepted by law' },
  accepted: { zh: '受理', en: 'Accepted' },
  noticeGiven: { zh: '告知补正', en: 'Correction requested' },
  plannedEnd: { zh: '特别程序计划结束', en: 'Planned end of the special procedure' },
  restarted: { zh: '自动恢复计时', en: 'Clock restarted' },
  promisedDue: { zh: '承诺到期', en: 'Promised by' },
  statutoryDue: { zh: '法定到期', en: 'Due by law' },
  rated: { zh: '评价', en: 'Rated' },
  rectifyDue: { zh: '整改期限', en: 'To be put right by' },
  rectified: { zh: '整改', en: 'Put right' },
  ended: { zh: '作出决定或结束', en: 'Decided or ended' },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** A moment as evidence. */
export const momentFact = (name: EvidenceName, at: Instant, zone: ZoneOffset = CHINA_TIME): EvidenceFact => ({
  name,
  on: localDay(at, zone),
  at,
});

/** A day as evidence. */
export const dayFact = (name: EvidenceName, on: DateOnly): EvidenceFact => ({ name, on, at: null });

/** A due as evidence; nothing where there is none. */
export const dueFact = (
  name: EvidenceName,
  due: { readonly on: DateOnly; readonly at: Instant } | null | undefined,
): readonly EvidenceFact[] => (due ? [{ name, on: due.on, at: due.at }] : []);
