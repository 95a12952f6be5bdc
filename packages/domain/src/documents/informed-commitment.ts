import { letterOf } from '#documents/letter.ts';
import { limit, text } from '#documents/letter-field.ts';
import { someOf } from '#documents/letter-parts.ts';

/** 告知承诺书: what the authority told, what the applicant promises, the later check, and what a false promise costs. */
export const informedCommitment = letterOf(
  'informedCommitment',
  {
    basis: text,
    conditions: someOf(text),
    commitments: someOf(text),
    /** Within what time after the decision the promise is checked. */
    checkedWithin: limit,
    falseCommitment: text,
    informedBy: text,
  },
  {
    seal: 'approval',
  },
);
