import type { deliverCase as route } from '@yichuang/contract/cases.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { deliverCase as deliver } from '@yichuang/domain/cases/deliver.ts';
import type { ServiceRecord } from '@yichuang/domain/cases/delivery-proof.ts';
import type { Digest } from '@yichuang/domain/cases/digest.ts';
import { type DateOnly, dateOnly } from '@yichuang/domain/time/date-only.ts';
import type { Acting } from '../context.ts';
import { getDossier, textDigest } from './dossier.ts';
import { loadForAct } from './load.ts';
import { saveCase } from './save.ts';

type Asked = ParsedOf<typeof route>;
type Mode = Asked['body']['mode'];

/**
 * 送达, in one of the ways of the law.
 *
 * @param jointly number of the application whose results are handed out together, against one proof of service
 */
export async function deliverCase({ params, body }: Asked, context: Acting, jointly?: string) {
  const { tx, centreId, actor, now, today } = context;
  const { row, file } = await loadForAct(params.caseId, body.version, context);
  const { salt } = await getDossier(tx, centreId, row.caseId);
  const { mode, evidence, receivedBy } = body;
  const on = body.on === undefined ? today : dateOnly(body.on);
  const digest = evidence === '' ? null : textDigest(salt, { evidence });
  const record = recordOf(mode, on, digest);
  const result = deliver(file, { by: actor, at: now, mode, ...(record && { proof: { record, today } }) });
  saveCase(context, row, result, { mode, evidence, receivedBy, on, ...(jointly && { jointly }) });
  return { caseId: row.caseId };
}

/** Null where nothing proves it yet: the receipt of what is handed over or posted may follow on paper. */
function recordOf(mode: Mode, on: DateOnly, digest: Digest | null): ServiceRecord | null {
  switch (mode) {
    case 'electronic':
      return { mode, consentDigest: digest, arrivedOn: on };
    case 'left':
      return { mode, evidenceDigest: digest, leftOn: on };
    case 'counter':
    case 'entrusted':
      return digest && { mode, signedOn: on, receiptDigest: digest };
    case 'post':
      return digest && { mode, slipOn: on, receiptDigest: digest };
    case 'publicNotice':
      return digest && { mode, publishedOn: on, noticeDigest: digest };
  }
}
