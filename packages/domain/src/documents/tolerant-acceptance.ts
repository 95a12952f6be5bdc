import { DOCUMENT_FORM } from '#documents/document-line.ts';
import { letterOf, requireFact } from '#documents/letter.ts';
import { day, deadline, type LetterDue, text } from '#documents/letter-field.ts';
import { group, names, someOf } from '#documents/letter-parts.ts';

const TO_FOLLOW = {
  acceptedOn: day,
  /** Papers that follow, each with its form and last day. */
  missing: someOf(group({ document: text, form: DOCUMENT_FORM, handInBy: deadline })),
  /** What happens when they do not come. */
  effect: text,
  promisedDue: deadline,
} as const;

type ToFollow = {
  readonly missing: readonly { readonly handInBy: LetterDue }[];
  readonly promisedDue: LetterDue;
};

/** Papers may not follow later than the promised end of the case. */
const comeInTime = ({ missing, promisedDue }: ToFollow): void =>
  requireFact(
    missing.every(({ handInBy }) => handInBy.on <= promisedDue.on),
    'papers follow before the promised limit ends',
  );

/** 容缺受理通知书: accepted although minor papers are missing, which follow by their days. */
export const tolerantAcceptance = letterOf(
  'tolerantAcceptance',
  { ...TO_FOLLOW, acceptedBy: names },
  {
    seal: 'acceptance',
    rule: comeInTime,
  },
);

/** 容缺受理承诺书: the applicant signs to hand the papers in. */
export const tolerantCommitment = letterOf('tolerantCommitment', TO_FOLLOW, {
  seal: null,
  addressee: (_words, { authority }) => authority,
  rule: comeInTime,
});
