import { letterOf, requireFact } from '#documents/letter.ts';
import { deadline, flag, limit, moment, text } from '#documents/letter-field.ts';

/** Working days by which the limit may grow, once. */
const LONGEST = { single: 10, joint: 15 } as const;

/**
 * 延期决定书: the limit grows once, approved before it ends, and the applicant is told why.
 *
 * Law: Administrative Licensing Law art. 42 (ten days by the head of the authority, fifteen by the government where
 *      authorities act together).
 */
export const extensionDecision = letterOf(
  'extensionDecision',
  {
    formerDue: deadline,
    added: limit,
    reason: text,
    isJoint: flag,
    /** Name and office. */
    approvedBy: text,
    approvedAt: moment,
    due: deadline,
  },
  {
    seal: 'approval',
    rule: ({ formerDue, due, added, isJoint, approvedAt }) => {
      const most = isJoint ? LONGEST.joint : LONGEST.single;
      requireFact(
        added.unit === 'workingDays' && added.count <= most,
        `an extension is at most ${most} working days`,
      );
      requireFact(due.on > formerDue.on, 'an extended limit ends later');
      requireFact(approvedAt.on <= formerDue.on, 'an extension is approved before the limit ends');
    },
  },
);
