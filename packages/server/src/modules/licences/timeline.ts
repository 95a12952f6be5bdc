import type { TimelineEntry } from '@yichuang/contract/cases.ts';
import { type Instant, instantText } from '@yichuang/domain/time/instant.ts';
import type { Statement } from './save.ts';

type Line = {
  readonly seq: number;
  readonly kind: string;
  readonly at: Instant;
  readonly part: string;
  readonly body: unknown;
  readonly statement: unknown;
};

/** The journal as staff read it: the unit, never the person, with what was decided. */
export const viewTimeline = (events: readonly Line[], department: string): TimelineEntry[] =>
  events.map(({ seq, kind, at, part, body, statement }) => ({
    seq,
    kind,
    at: instantText(at),
    by: unitOf(part, department),
    note: NOTES[kind]?.((statement ?? {}) as Statement, body as Statement) ?? null,
  }));

function unitOf(part: string, department: string): string | null {
  if (part === 'system') return null;
  if (part === 'applicant') return '持有人';
  if (part === 'clerk') return '政务服务中心窗口';
  return part === 'superior' ? '上级机关' : department;
}

const said = (words: Statement, ...names: readonly string[]): string | null =>
  names
    .map((name) => words[name])
    .filter((word) => typeof word === 'string' && word !== '')
    .join('；') || null;

const term = (_words: Statement, { validFrom, validUntil }: Statement): string =>
  validUntil === null ? `自${validFrom}起长期有效` : `${validFrom}至${validUntil}`;

const NOTES: Readonly<Record<string, (words: Statement, body: Statement) => string | null>> = {
  changed: ({ matter, before, after }) => `${matter}：${before} → ${after}`,
  renewalRequested: (words, { isTimely }) =>
    [isTimely ? '在期满三十日前提出' : '未在期满三十日前提出，逾期未答复不视为延续', said(words, 'request')]
      .filter(Boolean)
      .join('；'),
  renewed: term,
  deemedRenewed: term,
  renewalRefused: (words) => said(words, 'reason', 'legalBasis'),
  revoked: (words) => said(words, 'facts', 'legalBasis'),
  recalled: (words) => said(words, 'facts', 'publicInterest'),
  forfeited: (words) => said(words, 'penaltyNumber', 'facts'),
  cancelled: (words) => said(words, 'facts', 'legalBasis'),
};
