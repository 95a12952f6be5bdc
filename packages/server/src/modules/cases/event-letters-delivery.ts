import type { DeliveryMode } from '@yichuang/domain/cases/case-event.ts';
import { proofOfService } from '@yichuang/domain/documents/paper-served.ts';
import { counterOf, type EventGround, type EventLetters, numberOf, word } from './event-letter.ts';
import { momentOf } from './letter-head.ts';

/** 送达: what proves that the decision reached the applicant. */
export const DELIVERY_LETTERS: EventLetters = {
  delivered: [
    {
      kind: 'proofOfService',
      prefix: '送',
      quotes: ['grantDecision', 'refusalDecision'],
      // A result handed out with others of the same application has one proof with them.
      when: (ground) =>
        word(ground, 'jointly') === '' &&
        (word(ground, 'receivedBy') !== '' || word(ground, 'evidence') !== ''),
      write: (ground) =>
        proofOfService({ ...ground.head, ...ground.number, ...servedPaper(ground), ...wayOfService(ground) }),
    },
  ],
};

/** The decision that was handed over; a result without a letter of ours goes by the number of its case. */
function servedPaper(ground: EventGround<'delivered'>) {
  const { row, letters, centre, event } = ground;
  const isRefusal = row.outcome === 'refused';
  return {
    servedTitle: isRefusal ? '不予行政许可决定书' : '准予行政许可决定书',
    servedNumber: numberOf(letters, isRefusal ? 'refusalDecision' : 'grantDecision') ?? row.caseNumber,
    place: centre.name,
    servedAt: { on: event.service?.servedOn ?? word(ground, 'on'), time: momentOf(event.at).time },
    deliveredBy: [counterOf(ground)],
  };
}

const NO_DETAILS = {
  receivedBy: null,
  relation: null,
  refusal: null,
  address: null,
  consentedOn: null,
  trackingNumber: null,
  entrustedTo: null,
  publishedIn: null,
  publishedOn: null,
};

type Service = Pick<EventGround<'delivered'>, 'statement' | 'head'> & {
  readonly event: { readonly mode: DeliveryMode };
};

/** What each way of service must say, from the one line of evidence and who signed. */
export function wayOfService(ground: Service) {
  const evidence = word(ground, 'evidence');
  const on = word(ground, 'on');
  const receivedBy = word(ground, 'receivedBy') || ground.head.applicant.name;
  switch (ground.event.mode) {
    case 'counter':
      return { ...NO_DETAILS, mode: 'direct' as const, receivedBy };
    case 'post':
      return { ...NO_DETAILS, mode: 'post' as const, trackingNumber: evidence };
    case 'electronic':
      return { ...NO_DETAILS, mode: 'electronic' as const, address: evidence, consentedOn: on };
    case 'left':
      return {
        ...NO_DETAILS,
        mode: 'left' as const,
        refusal: { reason: '受送达人拒绝签收', witnesses: null, evidence },
      };
    case 'entrusted':
      return { ...NO_DETAILS, mode: 'entrusted' as const, entrustedTo: evidence, receivedBy };
    case 'publicNotice':
      return { ...NO_DETAILS, mode: 'publicNotice' as const, publishedIn: evidence, publishedOn: on };
  }
}
