import { letterOf, requireFact } from '#documents/letter.ts';
import { choice, day, moment, text } from '#documents/letter-field.ts';
import { group, names, orNull } from '#documents/letter-parts.ts';
import { dateOnly, daysBetween } from '#time/date-only.ts';

/** Days after which a public notice counts as service. */
const NOTICE_DAYS = 30;

/** What each mode (送达方式) must say beside place, time and deliverers. */
const NEEDED = {
  direct: ['receivedBy'],
  substitute: ['receivedBy', 'relation'],
  left: ['refusal'],
  electronic: ['address', 'consentedOn'],
  post: ['trackingNumber'],
  entrusted: ['entrustedTo', 'receivedBy'],
  publicNotice: ['publishedIn', 'publishedOn'],
} as const;

type Mode = keyof typeof NEEDED;

const DETAILS = {
  /** Who signed. */
  receivedBy: orNull(text),
  /** Adult family member living together, officer for the mail, …: what the signer is to the addressee. */
  relation: orNull(text),
  /** Why it was left (留置), and who or what bears witness: people, photographs, film. */
  refusal: orNull(group({ reason: text, witnesses: orNull(names), evidence: orNull(text) })),
  /** System and account it arrived in, and when the addressee agreed to be served so. */
  address: orNull(text),
  consentedOn: orNull(day),
  trackingNumber: orNull(text),
  entrustedTo: orNull(text),
  publishedIn: orNull(text),
  publishedOn: orNull(day),
} as const;

/**
 * 送达回证: which paper was served how, where, when, on whom, by whom.
 *
 * `servedAt` is the moment that counts: of the signature, of arrival in the addressee's system, on the return slip of
 * the post, or thirty days after a public notice.
 *
 * Law: Civil Procedure Law art. 87 (signature), 88 (direct and substitute), 89 (left), 90 (electronic), 91 (entrusted
 *      and by post), 95 (public notice).
 */
export const proofOfService = letterOf(
  'proofOfService',
  {
    servedTitle: text,
    servedNumber: text,
    mode: choice({
      direct: '直接送达',
      substitute: '转交代收送达',
      left: '留置送达',
      electronic: '电子送达',
      post: '邮寄送达',
      entrusted: '委托送达',
      publicNotice: '公告送达',
    } satisfies Record<Mode, string>),
    place: text,
    servedAt: moment,
    deliveredBy: names,
    ...DETAILS,
  },
  {
    seal: 'office',
    readers: 'office',
    addressee: (_words, { applicant }) => applicant.name,
    rule: (facts) => {
      const missing = NEEDED[facts.mode].find((name) => facts[name] === null);
      requireFact(missing === undefined, `service of this mode (${facts.mode}) needs ${missing}`);
      requireFact(
        facts.refusal === null || facts.refusal.witnesses !== null || facts.refusal.evidence !== null,
        'a paper that is left has witnesses or pictures',
      );
      requireFact(
        facts.publishedOn === null ||
          daysBetween(dateOnly(facts.publishedOn), dateOnly(facts.servedAt.on)) >= NOTICE_DAYS,
        `a public notice serves after ${NOTICE_DAYS} days`,
      );
    },
  },
);
