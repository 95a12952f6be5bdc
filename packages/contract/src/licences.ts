import type { Permission } from '@yichuang/domain/identity/policy.ts';
import { z } from 'zod';
import { LetterLink, TimelineEntry } from './cases.ts';
import { route } from './route.ts';
import { Day, Id, Moment, Named, PageQuery, pageOf } from './wire.ts';

/** 许可状态. */
export const LicenceState = z.enum([
  'effective',
  'changed',
  'renewed',
  'deemedRenewed',
  'expired',
  'revoked',
  'recalled',
  'forfeited',
  'cancelled',
]);
export type LicenceState = z.infer<typeof LicenceState>;

/** What stands of a licence on every page, as the law has it at the moment of the reply. */
const Standing = {
  number: z.string(),
  state: LicenceState,
  /** The day it came into its state by law, whenever that was noticed. */
  stateSince: Day,
  /** False as well before its first day. */
  isInForce: z.boolean(),
  itemName: z.string(),
  itemNameEn: z.string(),
  department: Named,
  /** A person's is masked, but for the staff on the page of one licence. */
  holderName: z.string(),
  validFrom: Day,
  /** Null: without end. */
  validUntil: Day.nullable(),
};

/** A row of the register of licences (证照登记簿). */
export const LicenceRow = z.object({
  licenceId: Id,
  ...Standing,
  caseNumber: z.string(),
  issuedAt: Moment,
  version: z.int(),
});
export type LicenceRow = z.infer<typeof LicenceRow>;

/** An act the page offers; a closed one says why. */
export const OfferedLicenceAct = z.object({
  act: z.enum([
    'change',
    'requestRenewal',
    'renew',
    'refuseRenewal',
    'revoke',
    'recall',
    'forfeit',
    'cancel',
  ]),
  open: z.boolean(),
  why: z.string().nullable(),
  whyEn: z.string().nullable(),
});
export type OfferedLicenceAct = z.infer<typeof OfferedLicenceAct>;

/** One licence on one screen. */
export const LicenceView = LicenceRow.extend({
  caseId: Id,
  itemCode: z.string(),
  holderKind: z.enum(['person', 'legalEntity']),
  /** First day of the term that `validUntil` ends. */
  termFrom: Day,
  /** The request for renewal that waits for an answer; silence renews a timely one (art. 50). */
  renewal: z.object({ requestedOn: Day, isTimely: z.boolean() }).nullable(),
  /** Last day to ask in time for a renewal; null where there is nothing to renew. */
  renewalDueOn: Day.nullable(),
  timeline: z.array(TimelineEntry),
  acts: z.array(OfferedLicenceAct),
  letters: z.array(LetterLink),
  now: Moment,
});
export type LicenceView = z.infer<typeof LicenceView>;

export const listLicences = route({
  name: 'licences.list',
  summary: 'Licences within the reach of the person asking, newest first.',
  method: 'GET',
  path: '/licences',
  allow: 'licences.read',
  query: z.strictObject({
    /** Beginning of the licence number or of the case number, or the whole name of the holder. */
    q: z.string().max(60).optional(),
    state: LicenceState.optional(),
    ...PageQuery,
  }),
  reply: pageOf(LicenceRow).extend({ now: Moment }),
});

const licenceParams = z.strictObject({ licenceId: Id });

export const readLicence = route({
  name: 'licences.read',
  summary: 'One licence.',
  method: 'GET',
  path: '/licences/:licenceId',
  allow: 'licences.read',
  params: licenceParams,
  reply: LicenceView,
});

export const readLicenceLetter = route({
  name: 'licences.readLetter',
  summary: 'A paper of a licence, as PDF.',
  method: 'GET',
  path: '/licences/:licenceId/letters/:letterId',
  allow: 'licences.read',
  params: z.strictObject({ licenceId: Id, letterId: Id }),
  reply: z.unknown(),
});

/** Each act names the version it was decided on. */
const act = <const Name extends string, Fields extends z.ZodRawShape>(
  name: Name,
  allow: Permission,
  summary: string,
  fields: Fields,
) =>
  route({
    name: `licences.${name}` as const,
    summary,
    method: 'POST',
    path: `/licences/:licenceId/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    allow,
    params: licenceParams,
    body: z.strictObject({ version: z.int(), ...fields }),
    reply: LicenceView,
  });

const text = (longest: number) => z.string().trim().max(longest);

/** What every decision that ends a licence states. */
const ENDING = {
  facts: text(500),
  legalBasis: text(200),
  /** 补偿、赔偿; may be empty where nothing is made good. */
  compensation: text(300).default(''),
  /** Last day to hand in the paper. */
  handInBy: Day,
};

export const changeLicence = act('change', 'licences.decide', 'Change what the licence says (变更).', {
  matter: text(60),
  before: text(300),
  after: text(300),
  legalBasis: text(200),
  /** The new name where the holder's name is what changes. */
  holderName: text(100).default(''),
});

export const requestRenewal = act(
  'requestRenewal',
  'licences.accept',
  'Take in a request for renewal (延续申请): thirty days before the end it is timely, and silence then renews.',
  { request: text(300).default('') },
);

export const renewLicence = act('renew', 'licences.decide', 'Renew for a further term (准予延续).', {
  validUntil: Day.nullable(),
  legalBasis: text(200),
});

export const refuseRenewal = act('refuseRenewal', 'licences.decide', 'Refuse a further term (不予延续).', {
  reason: text(500),
  legalBasis: text(200),
});

export const revokeLicence = act(
  'revoke',
  'licences.decide',
  'Revoke what should not have been granted (撤销), unless that harms the public greatly.',
  {
    ground: z.enum(['abuse', 'beyondPower', 'procedure', 'unqualified', 'otherByLaw', 'fraud']),
    /** Who decides: the authority itself, or its superior, whose decision is put on file. */
    as: z.enum(['approver', 'superior']).default('approver'),
    harmsPublic: z.boolean(),
    /** Obtained by fraud in a matter of public safety, health, life or property: no new application for three years. */
    concernsSafety: z.boolean().default(false),
    ...ENDING,
  },
);

export const recallLicence = act(
  'recall',
  'licences.decide',
  'Take a lawful licence back in the public interest, against compensation (撤回).',
  { ground: z.enum(['lawChanged', 'factsChanged']), publicInterest: text(300), ...ENDING },
);

export const forfeitLicence = act('forfeit', 'licences.decide', 'Take the licence as a penalty (吊销).', {
  /** Number of the penalty decision. */
  penaltyNumber: text(60),
  ...ENDING,
});

export const cancelLicence = act('cancel', 'licences.decide', 'Strike the licence off the register (注销).', {
  ground: z.enum(['expired', 'holderGone', 'entityEnded', 'takenAway', 'forceMajeure', 'otherByLaw']),
  ...ENDING,
});

/** 证照核验: what anybody may know who holds the licence in hand. */
export const LicenceCheck = z.object({ ...Standing, now: Moment });
export type LicenceCheck = z.infer<typeof LicenceCheck>;

export const checkLicence = route({
  name: 'licences.check',
  summary:
    'Is this licence good now? By its number and the last four signs of the identity number of its holder. Five wrong tries a number an hour, one answer for every miss.',
  method: 'POST',
  path: '/licences/check',
  allow: 'public',
  body: z.strictObject({ number: z.string().max(60), idTail: z.string().max(12) }),
  reply: LicenceCheck,
});

export const checkLicenceCode = route({
  name: 'licences.checkCode',
  summary: 'Is this licence good now? By the verification code printed on it.',
  method: 'GET',
  path: '/licences/check/:code',
  allow: 'public',
  params: z.strictObject({ code: z.string().max(40) }),
  reply: LicenceCheck,
});
