import type { StaffPart } from '#cases/part-in-case.ts';
import type { Licence } from '#licences/licence.ts';
import type { LicenceEventKind } from '#licences/licence-event.ts';
import { lawfulForLicence } from '#licences/licence-life.ts';

/** 许可办理: what staff do to a licence after it was granted, and the event each brings about. */
export const LICENCE_ACTS = {
  change: 'changed',
  requestRenewal: 'renewalRequested',
  renew: 'renewed',
  refuseRenewal: 'renewalRefused',
  revoke: 'revoked',
  recall: 'recalled',
  forfeit: 'forfeited',
  cancel: 'cancelled',
} as const satisfies Readonly<Record<string, LicenceEventKind>>;

export type LicenceAct = keyof typeof LICENCE_ACTS;

/** What a page says beside a closed act. */
export const WHY_NOT_WORDS = {
  noPower: { zh: '部门没有授权您办理', en: 'The department has not delegated this to you' },
  struckOff: { zh: '证照已注销，不能再办理', en: 'Struck off the register: nothing more can be done' },
  notInForce: { zh: '证照已不再有效，只能办理注销', en: 'No longer in force: it can only be cancelled' },
  endless: { zh: '长期有效，不需要延续', en: 'Valid without end: there is nothing to renew' },
  requestedBefore: { zh: '已有一项延续申请等待答复', en: 'A request for renewal is waiting already' },
  notRequested: { zh: '没有等待答复的延续申请', en: 'No request for renewal is waiting' },
} as const;

export type LicenceWhyNot = keyof typeof WHY_NOT_WORDS;

export type OfferedLicenceAct = { readonly act: LicenceAct; readonly why: LicenceWhyNot | null };

/**
 * Every act with the reason why it is closed, or null; nothing is offered that its own guards would refuse.
 *
 * @param licence as `passTime` tells it
 * @param parts of the person who asks
 */
export const offeredLicenceActs = (
  licence: Licence,
  parts: readonly StaffPart[],
): readonly OfferedLicenceAct[] =>
  (Object.keys(LICENCE_ACTS) as LicenceAct[]).map((act) => ({ act, why: whyNot(licence, act, parts) }));

function whyNot(licence: Licence, act: LicenceAct, parts: readonly StaffPart[]): LicenceWhyNot | null {
  if (!lawfulForLicence(licence.state).includes(LICENCE_ACTS[act])) {
    return licence.state === 'cancelled' ? 'struckOff' : 'notInForce';
  }
  // A request is the holder's own; whoever takes it in needs no power.
  if (act !== 'requestRenewal' && !parts.includes('approver')) return 'noPower';
  return act in RENEWAL ? whyNotRenewal(licence, act) : null;
}

const RENEWAL = { requestRenewal: true, renew: true, refuseRenewal: true } as const;

function whyNotRenewal({ validUntil, renewal }: Licence, act: LicenceAct): LicenceWhyNot | null {
  if (validUntil === null) return 'endless';
  if (act === 'requestRenewal') return renewal === null ? null : 'requestedBefore';
  return renewal === null ? 'notRequested' : null;
}
