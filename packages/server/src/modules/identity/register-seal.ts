import type { registerSeal as route } from '@yichuang/contract/authority.ts';
import type { FieldFault } from '@yichuang/contract/problem.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { InvalidInputError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { announceAuthority } from './announce-authority.ts';
import { departmentFaults } from './department-faults.ts';
import { findColleague } from './find-colleague.ts';
import { requireManager } from './manage-authority.ts';
import { insertHandOver, insertSeal } from './seal-store.ts';

const FIRST_KEEPER = '登记启用';

/**
 * 印章登记: a seal with its first keeper.
 *
 * @throws NotPermittedError unless the person manages the department; Refusal `identity.no-such-colleague`
 * @throws InvalidInputError for an unknown department, a last day before the first, a number on file already
 */
export async function registerSeal({ body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, now, server, actor } = context;
  const { departmentCode, name, use, number, form } = body;
  const faults = [
    ...(await departmentFaults('/departmentCode', departmentCode, { db: tx, centreId })),
    ...(body.until !== null && body.until < body.from ? [UNTIL_BEFORE_FROM] : []),
  ];
  if (faults.length > 0) throw new InvalidInputError(faults);
  requireManager(actor, departmentCode);
  const { accountId: keeperId } = await findColleague(body.keeper, context);

  const sealId = server.random.newId();
  const by = actor.accountId;
  const days = {
    validFrom: dateOnly(body.from),
    validUntil: body.until === null ? null : dateOnly(body.until),
  };
  const seal = { centreId, sealId, departmentCode, name, use, number, form, ...days, keeperId, now, by };
  if ((await tx.run(insertSeal, seal)).length === 0) throw new InvalidInputError([NUMBER_TAKEN]);
  const first = { seq: 1, fromId: null, toId: keeperId, reason: FIRST_KEEPER };
  await tx.run(insertHandOver, { centreId, sealId, now, by, ...first });
  await announceAuthority({ kind: 'sealRegistered', departmentCode, accountIds: [], sealId }, context);
  return { sealId };
}

const UNTIL_BEFORE_FROM: FieldFault = {
  pointer: '/until',
  rule: 'identity.until-before-from',
  message: '截止日不能早于起始日',
  messageEn: 'The last day is not before the first.',
};

const NUMBER_TAKEN: FieldFault = {
  pointer: '/number',
  rule: 'identity.seal-number-taken',
  message: '这个备案编号的印章已经登记',
  messageEn: 'A seal with this number is registered already.',
};
