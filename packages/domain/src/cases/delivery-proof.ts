import type { DeliveryMode, ProofOfService } from '#cases/case-event.ts';
import type { Digest } from '#cases/digest.ts';
import { ServiceNotProvenError } from '#cases/guard-errors.ts';
import { addDays, type DateOnly } from '#time/date-only.ts';

/** 送达证明: what proves that a paper reached its addressee, by the way it went. */
export type ServiceRecord =
  /** 直接送达: the receipt, signed by the addressee, an adult of the household, or the mail room of an entity. */
  | { readonly mode: 'counter'; readonly signedOn: DateOnly; readonly receiptDigest: Digest }
  /** 邮寄送达: the day on the return slip. */
  | { readonly mode: 'post'; readonly slipOn: DateOnly; readonly receiptDigest: Digest }
  /** 电子送达: the consent, and the day it arrived in the addressee's system. */
  | { readonly mode: 'electronic'; readonly consentDigest: Digest | null; readonly arrivedOn: DateOnly }
  /** 留置送达: left behind after a refusal, before witnesses or with pictures. */
  | { readonly mode: 'left'; readonly leftOn: DateOnly; readonly evidenceDigest: Digest | null }
  /** 委托送达: another authority handed it over. */
  | { readonly mode: 'entrusted'; readonly signedOn: DateOnly; readonly receiptDigest: Digest }
  /** 公告送达: published because no other way was open. */
  | { readonly mode: 'publicNotice'; readonly publishedOn: DateOnly; readonly noticeDigest: Digest };

/** Calendar days after which a public notice counts as service. */
const NOTICE_DAYS = 30;

/**
 * The day that counts as that of service, and the paper that proves it.
 *
 * The Licensing Law has no rules of its own on service, so the civil ones are taken.
 *
 * @throws ServiceNotProvenError without consent or evidence, or before the day has come
 *
 * Law: Civil Procedure Law art. 89, 90, 95 (by analogy).
 */
export function proofOf(record: ServiceRecord, today: DateOnly): ProofOfService {
  const proof = servedBy(record);
  if (proof.servedOn > today) throw new ServiceNotProvenError(record.mode, `a day from ${proof.servedOn} on`);
  return proof;
}

function servedBy(record: ServiceRecord): ProofOfService {
  switch (record.mode) {
    case 'counter':
    case 'entrusted':
      return { servedOn: record.signedOn, proofDigest: record.receiptDigest };
    case 'post':
      return { servedOn: record.slipOn, proofDigest: record.receiptDigest };
    case 'electronic':
      return {
        servedOn: record.arrivedOn,
        proofDigest: required(record.consentDigest, record.mode, 'consent'),
      };
    case 'left':
      return {
        servedOn: record.leftOn,
        proofDigest: required(record.evidenceDigest, record.mode, 'evidence'),
      };
    case 'publicNotice':
      return { servedOn: addDays(record.publishedOn, NOTICE_DAYS), proofDigest: record.noticeDigest };
  }
}

function required(digest: Digest | null, mode: DeliveryMode, needed: string): Digest {
  if (digest === null) throw new ServiceNotProvenError(mode, needed);
  return digest;
}
