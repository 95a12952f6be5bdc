import { letterOf, requireFact } from '#documents/letter.ts';
import { choice, deadline, flag, moment, text } from '#documents/letter-field.ts';
import { orBlank, orNone, orNull, someOf } from '#documents/letter-parts.ts';

/**
 * 抄告单: asks another department for its opinion in a joint case.
 *
 * Law: Administrative Licensing Law art. 26(2).
 */
export const opinionRequest = letterOf(
  'opinionRequest',
  {
    to: text,
    stage: text,
    questions: someOf(text),
    attachments: orNone(text),
    due: deadline,
    /** 超时默认: silence counts as agreement; never as a licence. */
    silenceAgrees: flag,
  },
  {
    seal: 'office',
    readers: 'office',
    addressee: ({ to }) => to,
  },
);

/**
 * 部门意见书: the answer, with its basis.
 *
 * Law: Administrative Licensing Law art. 26(2).
 */
export const departmentOpinion = letterOf(
  'departmentOpinion',
  {
    to: text,
    stage: text,
    requestNumber: orBlank(text),
    opinion: choice({
      agree: '同意',
      agreeOnConditions: '附条件同意',
      disagree: '不同意',
      notConcerned: '不涉及',
    }),
    conditions: orNull(text),
    /** Null where a yes was given without one. */
    basis: orNull(text),
    isBySilence: flag,
    givenBy: text,
    givenAt: moment,
  },
  {
    seal: 'office',
    readers: 'office',
    addressee: ({ to }) => to,
    rule: ({ opinion, conditions, isBySilence }) => {
      requireFact(
        (opinion === 'agreeOnConditions') === (conditions !== null),
        'conditions are named where they are set',
      );
      requireFact(!isBySilence || opinion === 'agree', 'silence only agrees');
    },
  },
);
