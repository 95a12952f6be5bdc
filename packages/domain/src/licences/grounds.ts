/** 撤销事由: five for which an authority may revoke, and the one for which it must. */
export type RevocationGround = keyof typeof REVOCATION_GROUNDS;

/**
 * Grounds to revoke what should not have been granted.
 *
 * Law: Administrative Licensing Law art. 69(1), 69(2).
 */
export const REVOCATION_GROUNDS = {
  abuse: { zh: '滥用职权、玩忽职守作出准予决定', en: 'Abuse of power or neglect of duty', must: false },
  beyondPower: { zh: '超越法定职权作出准予决定', en: 'Beyond the power of the authority', must: false },
  procedure: { zh: '违反法定程序作出准予决定', en: 'Against the lawful procedure', must: false },
  unqualified: {
    zh: '对不具备申请资格或者不符合法定条件的申请人准予许可',
    en: 'The holder did not qualify',
    must: false,
  },
  otherByLaw: { zh: '依法可以撤销的其他情形', en: 'Another case in which the law allows it', must: false },
  fraud: { zh: '以欺骗、贿赂等不正当手段取得许可', en: 'Obtained by fraud or bribery', must: true },
} as const;

/** 撤回事由: why a lawful licence is taken back. */
export type RecallGround = keyof typeof RECALL_GROUNDS;

/**
 * Grounds to take back what was lawful, in the public interest and against compensation.
 *
 * Law: Administrative Licensing Law art. 8.
 */
export const RECALL_GROUNDS = {
  lawChanged: { zh: '所依据的法律、法规、规章修改或者废止', en: 'The law it rests on changed or ended' },
  factsChanged: { zh: '准予许可所依据的客观情况发生重大变化', en: 'The facts it rests on changed greatly' },
} as const;

/** 注销事由: why a licence is struck off the register. */
export type CancellationGround = keyof typeof CANCELLATION_GROUNDS;

/**
 * The six grounds on which a licence is struck off.
 *
 * Law: Administrative Licensing Law art. 70.
 */
export const CANCELLATION_GROUNDS = {
  expired: { zh: '有效期届满未延续', en: 'Its term is over and was not renewed' },
  holderGone: { zh: '特定资格的公民死亡或者丧失行为能力', en: 'The person died or lost capacity' },
  entityEnded: { zh: '法人或者其他组织依法终止', en: 'The entity ended' },
  takenAway: { zh: '许可依法被撤销、撤回，或者证件依法被吊销', en: 'It was revoked, recalled or forfeited' },
  forceMajeure: { zh: '因不可抗力导致许可事项无法实施', en: 'Force majeure made its object impossible' },
  otherByLaw: { zh: '法律、法规规定的其他情形', en: 'Another case laid down by law' },
} as const;
