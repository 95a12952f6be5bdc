import { type PostedFields, textOf } from '@yichuang/ui/form/form-values.ts';
import type { Gap } from './desk-check.ts';

/** What a decision not to accept must say, by the names of its boxes. */
export const REFUSAL = {
  reason: 'refusal.reason',
  legalBasis: 'refusal.legalBasis',
  otherBasis: 'refusal.otherBasis',
  competentAuthority: 'refusal.competentAuthority',
} as const;

/** The rule for every application that is not for this authority. */
export const ART_32 = '《中华人民共和国行政许可法》第三十二条第一款第二项';

/** Does what keeps the act closed lie in the text of the decision, which is written after its button was pressed? */
export const isRefusalText = ({ name }: Gap): boolean => name.startsWith('refusal.');

/** 不予受理的说明 as typed; a basis written by hand wins over one that was chosen. */
export function refusalOf(posted: PostedFields) {
  const text = (name: string) => textOf(posted[name]).trim();
  return {
    reason: text(REFUSAL.reason),
    legalBasis: text(REFUSAL.otherBasis) || text(REFUSAL.legalBasis),
    competentAuthority: text(REFUSAL.competentAuthority),
  };
}
