import { type CaseNumber, parseCaseNumber } from '#cases/case-number.ts';
import { checkCreditCode } from '#identity/credit-code.ts';
import { checkResidentId } from '#identity/resident-id.ts';
import type { DateOnly } from '#time/date-only.ts';

/** 扫到的码: a person, an entity, one of our cases, a number of the queue, or one of our papers. */
export type ScannedCode =
  | { readonly kind: 'residentId'; readonly number: string }
  | { readonly kind: 'creditCode'; readonly number: string }
  | { readonly kind: 'caseNumber'; readonly number: CaseNumber }
  | { readonly kind: 'ticket'; readonly ticketId: string }
  | { readonly kind: 'paper'; readonly code: string };

/**
 * What a scanner read; null for everything that is not surely one of these, which stays as it was typed.
 *
 * A number with a wrong check digit is a misread, never a guess: also a credit code, although early ones exist that
 * never fitted.
 */
export function readScan(text: string, today: DateOnly): ScannedCode | null {
  const resident = checkResidentId(text, today);
  if (resident.ok && resident.value.form === 'current')
    return { kind: 'residentId', number: resident.value.number };
  const entity = checkCreditCode(text);
  if (entity.ok && entity.warnings.length === 0) return { kind: 'creditCode', number: entity.value.number };
  const ours = parseCaseNumber(text);
  if (ours.ok) return { kind: 'caseNumber', number: ours.number };
  return readAddress(text.trim());
}

/** Our QR codes are addresses; their host may be another name of the same site, so only the path counts. */
function readAddress(text: string): ScannedCode | null {
  const [, ticketId] = TICKET.exec(text) ?? [];
  if (ticketId !== undefined) return { kind: 'ticket', ticketId: ticketId.toLowerCase() };
  const [, code] = PAPER.exec(text) ?? [];
  return code === undefined ? null : { kind: 'paper', code: code.toUpperCase() };
}

const SITE = 'https?://[a-z0-9.:-]+';
const TICKET = new RegExp(`^${SITE}/q/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$`, 'i');
// Crockford's base 32, sixteen signs (核验码).
const PAPER = new RegExp(`^${SITE}/v/([0-9a-hjkmnp-tv-z]{16})$`, 'i');
