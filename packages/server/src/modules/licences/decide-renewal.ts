import type {
  refuseRenewal as refuseRoute,
  renewLicence as renewRoute,
} from '@yichuang/contract/licences.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { refuseRenewal as refuse, renewLicence as renew } from '@yichuang/domain/licences/renew.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { REMEDIES } from '../cases/index.ts';
import type { Acting } from '../context.ts';
import { loadGround } from './load.ts';

/** 准予延续. */
export async function renewLicence({ params, body }: ParsedOf<typeof renewRoute>, context: Acting) {
  const { licenceId } = params;
  const { licence, act, digestOf, save } = await loadGround(licenceId, body.version, context);
  const validUntil = body.validUntil === null ? null : dateOnly(body.validUntil);
  const statement = { legalBasis: body.legalBasis };
  await save(renew(licence, { ...act, validUntil, statementDigest: digestOf(statement) }), statement);
  return { licenceId };
}

/** 不予延续: the licence runs out on its day. */
export async function refuseRenewal({ params, body }: ParsedOf<typeof refuseRoute>, context: Acting) {
  const { licenceId } = params;
  const { licence, act, digestOf, save } = await loadGround(licenceId, body.version, context);
  const statement = { reason: body.reason, legalBasis: body.legalBasis, remedies: REMEDIES };
  await save(refuse(licence, { ...act, statement, statementDigest: digestOf(statement) }), statement);
  return { licenceId };
}
