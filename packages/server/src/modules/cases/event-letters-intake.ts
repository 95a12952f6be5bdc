import { receivedAtOf } from '@yichuang/domain/cases/fold.ts';
import { noticeDueOf } from '@yichuang/domain/cases/notice-due.ts';
import { deemedAcceptanceRecord } from '@yichuang/domain/documents/endings.ts';
import { informedCommitment } from '@yichuang/domain/documents/informed-commitment.ts';
import { declineDecision, notRequiredNotice } from '@yichuang/domain/documents/not-accepted.ts';
import { receipt, submissionReceipt } from '@yichuang/domain/documents/receipt.ts';
import { tolerantAcceptance, tolerantCommitment } from '@yichuang/domain/documents/tolerant-acceptance.ts';
import { daysBetween } from '@yichuang/domain/time/date-only.ts';
import { localDay } from '@yichuang/domain/time/instant.ts';
import {
  barredBy,
  basisOf,
  counterOf,
  type EventGround,
  type EventLetters,
  remediesOf,
  word,
  wordOrNull,
} from './event-letter.ts';
import { letterDue, momentOf } from './letter-head.ts';
import { FORMS, papersTakenIn } from './papers-taken-in.ts';

/** 收件、受理: from the receipt of the papers to their acceptance. The acceptance notice has a job of its own. */
export const INTAKE_LETTERS: EventLetters = {
  submitted: [
    {
      kind: 'submissionReceipt',
      prefix: '网收',
      write: ({ head, number, event, before, sheet, dossier, clock }) =>
        submissionReceipt({
          ...head,
          ...number,
          enteredAt: momentOf(event.at),
          documents: papersTakenIn(sheet, dossier.documents, true),
          noticeDue: letterDue(noticeDueOf(before, clock)),
        }),
    },
  ],
  received: [
    {
      kind: 'receipt',
      prefix: '收',
      // Accepted in the same act, the acceptance notice lists the papers and says more.
      brings: (event, following) => following?.kind !== 'accepted' || following.at !== event.at,
      write: (ground) =>
        receipt({
          ...ground.head,
          ...ground.number,
          receivedAt: momentOf(receivedAtOf(ground.event)),
          documents: papersTakenIn(ground.sheet, ground.dossier.documents, false),
          noticeDue: letterDue(noticeDueOf(ground.before, ground.clock)),
          receivedBy: [counterOf(ground)],
        }),
    },
  ],
  notRequired: [
    {
      kind: 'notRequiredNotice',
      prefix: '无需',
      write: (ground) =>
        notRequiredNotice({
          ...ground.head,
          ...ground.number,
          appliedOn: localDay(ground.before.receivedAt),
          reason: word(ground, 'reason'),
          basis: word(ground, 'legalBasis'),
        }),
    },
  ],
  declined: [
    {
      kind: 'declineDecision',
      prefix: '不受',
      write: (ground) =>
        declineDecision({
          ...ground.head,
          ...ground.number,
          appliedOn: localDay(ground.before.receivedAt),
          ground: ground.event.ground ?? 'otherAuthority',
          reason: word(ground, 'reason'),
          basis: word(ground, 'legalBasis'),
          competentAuthority: wordOrNull(ground, 'competentAuthority'),
          ...barredBy(ground.event),
          remedies: remediesOf(ground),
        }),
    },
  ],
  accepted: [
    {
      kind: 'tolerantAcceptance',
      prefix: '容受',
      brings: ({ deferred = [] }) => deferred.length > 0,
      write: (ground) =>
        tolerantAcceptance({
          ...ground.head,
          ...ground.number,
          ...papersToFollow(ground),
          acceptedBy: [counterOf(ground)],
        }),
    },
    {
      kind: 'tolerantCommitment',
      prefix: '容诺',
      brings: ({ deferred = [] }) => deferred.length > 0,
      write: (ground) => tolerantCommitment({ ...ground.head, ...ground.number, ...papersToFollow(ground) }),
    },
    {
      kind: 'informedCommitment',
      prefix: '诺',
      brings: ({ undertaking }) => undertaking !== undefined,
      write: (ground) => informedCommitment({ ...ground.head, ...ground.number, ...promised(ground) }),
    },
  ],
  deemedAccepted: [
    {
      kind: 'deemedAcceptanceRecord',
      prefix: '视受',
      when: ({ after }) => !!after.promisedDue,
      write: ({ head, number, event, before, after, clock }) =>
        deemedAcceptanceRecord({
          ...head,
          ...number,
          receivedOn: localDay(event.countedFrom),
          noticeDue: letterDue(noticeDueOf(before, clock)),
          acceptedFrom: event.on,
          promisedDue: letterDue(after.promisedDue),
          statutoryDue: after.statutoryDue ? letterDue(after.statutoryDue) : null,
        }),
    },
  ],
};

const papersToFollow = ({ event, sheet, after }: EventGround<'accepted'>) => ({
  acceptedOn: event.on,
  missing: (event.deferred ?? []).map(({ documentId, until }) => {
    const document = sheet.requiredDocuments.find(({ id }) => id === documentId);
    return {
      document: document?.name ?? documentId,
      form: document ? FORMS[document.form] : ('original' as const),
      handInBy: { on: until, time: null, provisional: false },
    };
  }),
  effect: '逾期未补齐的，本机关将依法作出不予准予的决定，由申请人承担相应后果。',
  promisedDue: letterDue(after.promisedDue ?? after.statutoryDue),
});

const promised = (ground: EventGround<'accepted'>) => ({
  basis: basisOf(ground.sheet),
  conditions: ground.sheet.conditions,
  commitments: [
    '所填写的信息真实、准确，已经知晓行政机关告知的全部内容',
    '能够满足告知的条件和要求，并按承诺的期限接受核查',
    '愿意承担不实承诺、违反承诺的法律责任',
  ],
  checkedWithin: {
    unit: 'calendarDays' as const,
    count: daysBetween(ground.event.on, ground.event.undertaking?.checkOn ?? ground.event.on),
  },
  falseCommitment: '承诺不实的，依法撤销决定并记入信用记录。',
  informedBy: counterOf(ground),
});
