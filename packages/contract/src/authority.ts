import { z } from 'zod';
import { EndReason, ItemKind, PowerAct, PowerView, Role } from './identity.ts';
import { route } from './route.ts';
import { Day, Id, Moment, Named } from './wire.ts';

/** Whose power it is. */
const Holder = z.object({
  accountId: Id,
  displayName: z.string(),
  loginName: z.string(),
  role: Role,
  /** Version of the account: ending one of its powers says which was seen. */
  version: z.int(),
});

/** 授权一览: one delegation with who holds it; `editable` when the asking person may end it. */
export const AuthorityRow = PowerView.extend({ holder: Holder, editable: z.boolean() });
export type AuthorityRow = z.infer<typeof AuthorityRow>;

/** In force today; in force and over within thirty days; over or ended. */
export const AuthorityState = z.enum(['inForce', 'expiring', 'over']);
export type AuthorityState = z.infer<typeof AuthorityState>;

export const listAuthority = route({
  name: 'identity.listAuthority',
  summary: 'Who may decide what, with which seal, until when: of the own department, or of all.',
  method: 'GET',
  path: '/identity/authority',
  allow: 'authority.read',
  query: z.strictObject({
    department: z.string().max(12).optional(),
    counter: z.string().max(12).optional(),
    person: z.string().max(40).optional(),
    item: z.string().max(20).optional(),
    state: AuthorityState.optional(),
  }),
  reply: z.object({
    /** At most 200, those that end first before the others. */
    rows: z.array(AuthorityRow),
    more: z.boolean(),
    /** In force and over within thirty days, whatever the filters. */
    expiring: z.int(),
    /** Departments whose delegations the asking person may change. */
    manages: z.array(Named),
  }),
});

/** People to whom a department may delegate: its reviewers, and every clerk. */
export const listDelegates = route({
  name: 'identity.listDelegates',
  summary: 'People to whom a department may delegate.',
  method: 'GET',
  path: '/identity/delegates',
  allow: 'authority.manage',
  query: z.strictObject({ department: z.string().max(12) }),
  reply: z.object({ rows: z.array(Holder) }),
});
export type Delegate = z.infer<typeof Holder>;

/** 授权问答: yes or no, in words, and every delegation that was looked at. */
export const AuthorityAnswer = z.object({
  allowed: z.boolean(),
  said: z.string(),
  saidEn: z.string(),
  looked: z.array(
    z.object({
      basis: z.string(),
      from: Day,
      until: Day.nullable(),
      seal: z.string().nullable(),
      verdict: z.enum([
        'holds',
        'revoked',
        'not-yet',
        'expired',
        'other-item',
        'other-window',
        'seal-not-yet',
        'seal-expired',
        'seal-revoked',
      ]),
    }),
  ),
});
export type AuthorityAnswer = z.infer<typeof AuthorityAnswer>;

export const explainAuthority = route({
  name: 'identity.explainAuthority',
  summary: 'Why may, or may not, a person do an act now?',
  method: 'GET',
  path: '/identity/authority/why',
  allow: 'authority.read',
  query: z.strictObject({
    person: z.string().max(32),
    department: z.string().max(12),
    act: PowerAct,
    item: z.string().max(20),
    kind: ItemKind.optional(),
    counter: z.string().max(12).optional(),
  }),
  reply: AuthorityAnswer,
});

export const SealUse = z.enum(['acceptance', 'approval', 'licensing', 'office']);
export type SealUse = z.infer<typeof SealUse>;
export const SealForm = z.enum(['physical', 'electronic']);

/** 专用章: one seal of the register. */
export const SealView = z.object({
  sealId: Id,
  department: Named,
  /** Its inscription. */
  name: z.string(),
  use: SealUse,
  number: z.string(),
  form: SealForm,
  from: Day,
  until: Day.nullable(),
  keeper: z.object({ accountId: Id, displayName: z.string() }),
  revokedAt: Moment.nullable(),
  revokedBy: z.string().nullable(),
  revokeReason: z.string().nullable(),
  version: z.int(),
  /** The asking person may hand it over and take it out of use. */
  editable: z.boolean(),
  /** Newest first. */
  handOvers: z.array(
    z.object({
      at: Moment,
      from: z.string().nullable(),
      to: z.string(),
      reason: z.string(),
      by: z.string().nullable(),
    }),
  ),
});
export type SealView = z.infer<typeof SealView>;

const SealsView = z.object({ rows: z.array(SealView), manages: z.array(Named) });

export const listSeals = route({
  name: 'identity.listSeals',
  summary: 'Seals with their keepers and hand-overs: of the own department, or of all.',
  method: 'GET',
  path: '/identity/seals',
  allow: 'authority.read',
  query: z.strictObject({ department: z.string().max(12).optional() }),
  reply: SealsView,
});

export const registerSeal = route({
  name: 'identity.registerSeal',
  summary: 'Enter a seal with its first keeper.',
  method: 'POST',
  path: '/identity/seals',
  allow: 'authority.manage',
  body: z.strictObject({
    departmentCode: z.string().trim().min(1).max(12),
    name: z.string().trim().min(1).max(40),
    use: SealUse,
    number: z.string().trim().min(1).max(40),
    form: SealForm,
    from: Day,
    until: Day.nullable(),
    /** Login name. */
    keeper: z.string().trim().min(1).max(32),
  }),
  reply: SealsView,
});

export const handOverSeal = route({
  name: 'identity.handOverSeal',
  summary: 'Enter that a seal went to another keeper.',
  method: 'POST',
  path: '/identity/seals/:sealId/hand-over',
  allow: 'authority.manage',
  params: z.strictObject({ sealId: Id }),
  body: z.strictObject({
    version: z.int(),
    /** Login name of who takes it. */
    to: z.string().trim().min(1).max(32),
    reason: EndReason,
  }),
  reply: SealsView,
});

export const revokeSeal = route({
  name: 'identity.revokeSeal',
  summary: 'Take a seal out of use at once; what was sealed before stays.',
  method: 'POST',
  path: '/identity/seals/:sealId/end',
  allow: 'authority.manage',
  params: z.strictObject({ sealId: Id }),
  body: z.strictObject({ version: z.int(), reason: EndReason }),
  reply: SealsView,
});

/** 授权变动: something changed; the page reads again what it shows. */
export const AuthorityEvent = z.object({
  kind: z.enum(['granted', 'ended', 'sealRegistered', 'sealHandedOver', 'sealRevoked']),
  department: z.string(),
  /** It is about the powers of the person who listens. */
  mine: z.boolean(),
});
export type AuthorityEvent = z.infer<typeof AuthorityEvent>;

export const authorityEvents = route({
  name: 'identity.authorityEvents',
  summary: 'Server-sent events: changes of delegations and seals that concern the person of this session.',
  method: 'GET',
  path: '/identity/authority/events',
  allow: 'signed-in',
  reply: AuthorityEvent,
});
