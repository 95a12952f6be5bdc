import { letterOf } from '#documents/letter.ts';
import { day, text } from '#documents/letter-field.ts';
import { group, someOf } from '#documents/letter-parts.ts';
import { remedies } from '#documents/remedies.ts';

/** 更正决定书: old and new words of a decision, which stays in force with them. */
export const rectificationDecision = letterOf(
  'rectificationDecision',
  {
    /** The decision that is put right. */
    decisionTitle: text,
    decisionNumber: text,
    decisionOf: day,
    rectified: someOf(group({ where: text, before: text, after: text })),
    reason: text,
    signedBy: text,
    remedies,
  },
  { seal: 'decision' },
);
