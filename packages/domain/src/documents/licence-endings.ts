import { letterOf } from '#documents/letter.ts';
import { choice, day, deadline, text } from '#documents/letter-field.ts';
import { orNull } from '#documents/letter-parts.ts';
import { remedies } from '#documents/remedies.ts';

const ENDING = {
  licenceName: text,
  licenceNumber: text,
  facts: text,
  basis: text,
  /** Whether and how loss is made good (补偿、赔偿). */
  compensation: text,
  effectiveFrom: day,
  /** Last day to hand in the licence. */
  handInBy: deadline,
  signedBy: text,
  remedies,
} as const;

/**
 * 撤销决定书: the licence should not have been granted; after fraud, until when the holder cannot apply for it again.
 *
 * Law: Administrative Licensing Law art. 69, 79.
 */
export const revocationDecision = letterOf(
  'revocationDecision',
  {
    ground: choice({
      abuse: '行政机关工作人员滥用职权、玩忽职守作出准予行政许可决定',
      beyondPower: '超越法定职权作出准予行政许可决定',
      procedure: '违反法定程序作出准予行政许可决定',
      unqualified: '对不具备申请资格或者不符合法定条件的申请人准予行政许可',
      otherByLaw: '依法可以撤销行政许可的其他情形',
      fraud: '被许可人以欺骗、贿赂等不正当手段取得行政许可',
    }),
    barredUntil: orNull(day),
    ...ENDING,
  },
  {
    seal: 'decision',
  },
);

/**
 * 撤回决定书: law or facts changed, the public interest asks for it, and loss is made good.
 *
 * Law: Administrative Licensing Law art. 8(2).
 */
export const recallDecision = letterOf(
  'recallDecision',
  {
    ground: choice({
      lawChanged: '行政许可所依据的法律、法规、规章修改或者废止',
      factsChanged: '准予行政许可所依据的客观情况发生重大变化',
    }),
    ...ENDING,
  },
  {
    seal: 'decision',
  },
);

/** 吊销决定书: a licence taken as a penalty; which law allows it is its basis. */
export const forfeitureDecision = letterOf(
  'forfeitureDecision',
  { ground: text, ...ENDING },
  {
    seal: 'decision',
  },
);

/**
 * 注销决定书: a licence that no longer holds is struck off.
 *
 * Law: Administrative Licensing Law art. 70.
 */
export const cancellationDecision = letterOf(
  'cancellationDecision',
  {
    ground: choice({
      expired: '行政许可有效期届满未延续',
      personGone: '赋予公民特定资格的行政许可，该公民死亡或者丧失行为能力',
      entityEnded: '法人或者其他组织依法终止',
      takenBack: '行政许可依法被撤销、撤回，或者行政许可证件依法被吊销',
      forceMajeure: '因不可抗力导致行政许可事项无法实施',
      otherByLaw: '法律、法规规定的应当注销行政许可的其他情形',
    }),
    ...ENDING,
  },
  {
    seal: 'decision',
  },
);
