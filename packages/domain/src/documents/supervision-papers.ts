import { letterOf, requireFact } from '#documents/letter.ts';
import { deadline, type LetterFields, moment, text } from '#documents/letter-field.ts';
import { group, orNull, someOf } from '#documents/letter-parts.ts';
import type { PaperKind } from '#documents/paper-kind.ts';

const SUPERVISION = {
  to: text,
  /** The rule that was broken (违反的规定). */
  rule: text,
  /** What the system held at the time (证据快照): a fact and when it was seen. */
  evidence: someOf(group({ fact: text, seenAt: moment })),
  demand: text,
  answerBy: deadline,
  /** Null on the paper that is sent; both stand on the paper that closes the matter. */
  answer: orNull(text),
  result: orNull(text),
} as const satisfies LetterFields;

const supervisionPaper = (kind: PaperKind) =>
  letterOf(kind, SUPERVISION, {
    seal: 'office',
    readers: 'office',
    addressee: ({ to }) => to,
    rule: ({ answer, result }) =>
      requireFact(result === null || answer !== null, 'a result follows an answer'),
  });

/** 督办单: hurry up a case. */
export const supervisionOrder = supervisionPaper('supervisionOrder');

/** 纠错通知书: put right an act that broke a rule. */
export const errorNotice = supervisionPaper('errorNotice');

/** 监察建议书: change what makes errors likely. */
export const supervisionProposal = supervisionPaper('supervisionProposal');
