import { z } from 'zod';
import { route } from './route.ts';
import { Day, Id, Moment, Named } from './wire.ts';

export const Role = z.enum(['clerk', 'reviewer', 'archivist', 'supervisor', 'administrator']);
export type Role = z.infer<typeof Role>;

/** Who is signed in, and what the page may offer. */
export const ActorView = z.object({
  accountId: Id,
  loginName: z.string(),
  displayName: z.string(),
  role: Role,
  department: Named.nullable(),
  permissions: z.array(z.string()),
  /** True in demo mode: every screen says so. */
  demo: z.boolean(),
  centreName: z.string(),
  now: Moment,
  /** 锁屏: the screen is locked; only unlocking and signing out are open. */
  isLocked: z.boolean(),
  /** Minutes without a hand on the machine after which the screen locks itself; 0: never. */
  idleLockMinutes: z.int(),
});
export type ActorView = z.infer<typeof ActorView>;

export const LoginName = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9._-]{2,31}$/);
/** Name shown to colleagues. */
export const DisplayName = z.string().trim().min(1).max(40);
/** NIST 800-63B: length counts, composition rules do not. */
export const Password = z.string().min(15).max(128);

export const signIn = route({
  name: 'identity.signIn',
  summary: 'Sign in; sets the session cookie.',
  method: 'POST',
  path: '/identity/sessions',
  allow: 'public',
  inTraining: true,
  body: z.strictObject({ loginName: z.string().trim().min(1).max(32), password: z.string().min(1).max(128) }),
  reply: ActorView,
});

export const signOut = route({
  name: 'identity.signOut',
  summary: 'End this session.',
  method: 'POST',
  path: '/identity/sessions/end',
  allow: 'signed-in',
  whileLocked: true,
  inTraining: true,
  body: z.strictObject({}),
  reply: z.object({ ended: z.literal(true) }),
});

export const lockScreen = route({
  name: 'identity.lockScreen',
  summary: 'Lock the screen of this session: nothing is read or done until it is unlocked (锁屏).',
  method: 'POST',
  path: '/identity/sessions/lock',
  allow: 'signed-in',
  whileLocked: true,
  inTraining: true,
  body: z.strictObject({}),
  reply: ActorView.pick({ isLocked: true }),
});

export const unlockScreen = route({
  name: 'identity.unlockScreen',
  summary: 'Unlock the screen with the password of the person who locked it.',
  method: 'POST',
  path: '/identity/sessions/unlock',
  allow: 'signed-in',
  whileLocked: true,
  inTraining: true,
  body: z.strictObject({ password: z.string().min(1).max(128) }),
  reply: ActorView.pick({ isLocked: true }),
});

export const whoAmI = route({
  name: 'identity.whoAmI',
  summary: 'The person of this session.',
  method: 'GET',
  path: '/identity/me',
  allow: 'signed-in',
  whileLocked: true,
  reply: ActorView,
});

export const AccountRow = z.object({
  accountId: Id,
  loginName: z.string(),
  displayName: z.string(),
  role: Role,
  department: Named.nullable(),
  disabled: z.boolean(),
  /** 部门负责人. */
  head: z.boolean(),
  version: z.int(),
  lastSignedInAt: Moment.nullable(),
});
export type AccountRow = z.infer<typeof AccountRow>;

export const PowerAct = z.enum(['accept', 'decide']);
export type PowerAct = z.infer<typeof PowerAct>;

/** Kinds of items a power may be limited to. */
export const ItemKind = z.enum(['licence', 'confirmation', 'levy', 'benefit', 'otherPower', 'publicService']);
export type ItemKind = z.infer<typeof ItemKind>;

/** 授权: one power of an account. Ended ones stay for the record. */
export const PowerView = z.object({
  powerId: Id,
  department: Named,
  act: PowerAct,
  /** What it is limited to: counter, items, kinds of items, other words of the paper; null is no limit. */
  counterId: z.string().nullable(),
  items: z.array(z.string()).nullable(),
  kinds: z.array(ItemKind).nullable(),
  limits: z.string().nullable(),
  /** The seal papers under it bear. */
  seal: z.object({ sealId: Id, name: z.string() }).nullable(),
  /** First and last day it holds; without a last day until it is ended. */
  from: Day,
  until: Day.nullable(),
  /** The written delegation it rests on. */
  basis: z.string(),
  grantedAt: Moment,
  /** Who entered it; null when it came from the console. */
  grantedBy: z.string().nullable(),
  endedAt: Moment.nullable(),
  endedBy: z.string().nullable(),
  endReason: z.string().nullable(),
});
export type PowerView = z.infer<typeof PowerView>;

/** An account with its powers, those in force first. */
export const AccountView = AccountRow.extend({ powers: z.array(PowerView) });
export type AccountView = z.infer<typeof AccountView>;

export const listAccounts = route({
  name: 'identity.listAccounts',
  summary: 'Staff accounts of the centre.',
  method: 'GET',
  path: '/identity/accounts',
  allow: 'identity.manage',
  query: z.strictObject({ q: z.string().max(50).optional() }),
  reply: z.object({ rows: z.array(AccountRow) }),
});

export const readAccount = route({
  name: 'identity.readAccount',
  summary: 'One account with its powers.',
  method: 'GET',
  path: '/identity/accounts/:accountId',
  allow: 'identity.manage',
  params: z.strictObject({ accountId: Id }),
  reply: AccountView,
});

export const createAccount = route({
  name: 'identity.createAccount',
  summary: 'Open an account for a member of staff.',
  method: 'POST',
  path: '/identity/accounts',
  allow: 'identity.manage',
  body: z.strictObject({
    loginName: LoginName,
    displayName: DisplayName,
    role: Role,
    departmentCode: z.string().max(12).nullable(),
    head: z.boolean().optional(),
    password: Password,
  }),
  reply: AccountView,
});

export const changeAccount = route({
  name: 'identity.changeAccount',
  summary: 'Change role, department or state of an account; bites at the next request.',
  method: 'POST',
  path: '/identity/accounts/:accountId',
  allow: 'identity.manage',
  params: z.strictObject({ accountId: Id }),
  body: z.strictObject({
    version: z.int(),
    displayName: DisplayName,
    role: Role,
    departmentCode: z.string().max(12).nullable(),
    disabled: z.boolean(),
    /** Absent: as before. Only a reviewer can be one. */
    head: z.boolean().optional(),
  }),
  reply: AccountView,
});

export const resetPassword = route({
  name: 'identity.resetPassword',
  summary: 'Set a new password and end the sessions of the account.',
  method: 'POST',
  path: '/identity/accounts/:accountId/password',
  allow: 'identity.manage',
  params: z.strictObject({ accountId: Id }),
  body: z.strictObject({ version: z.int(), password: Password }),
  reply: AccountView,
});

/** Text of the written delegation, for example 成高工商授〔2007〕3 号. */
export const PowerBasis = z.string().trim().min(1).max(100);

/** What a delegation may be limited to; absent is no limit. */
const POWER_LIMITS = {
  counterId: z.string().trim().min(1).max(12).optional(),
  items: z.array(z.string().trim().min(1).max(20)).min(1).max(100).optional(),
  kinds: z.array(ItemKind).min(1).max(6).optional(),
  limits: z.string().trim().min(1).max(200).optional(),
  sealId: Id.optional(),
};

export const grantPower = route({
  name: 'identity.grantPower',
  summary: 'Enter what a department delegates to an account; it holds from the next request on.',
  method: 'POST',
  path: '/identity/accounts/:accountId/powers',
  allow: 'authority.manage',
  params: z.strictObject({ accountId: Id }),
  body: z.strictObject({
    version: z.int(),
    power: z.strictObject({
      departmentCode: z.string().trim().min(1).max(12),
      acts: z.array(PowerAct).min(1).max(2),
      from: Day,
      until: Day.nullable(),
      basis: PowerBasis,
      ...POWER_LIMITS,
    }),
  }),
  reply: AccountView,
});

/** Why a delegation is ended or a seal taken out of use. */
export const EndReason = z.string().trim().min(1).max(200);

export const endPower = route({
  name: 'identity.endPower',
  summary: 'End a power at once; it stays in the record.',
  method: 'POST',
  path: '/identity/accounts/:accountId/powers/:powerId/end',
  allow: 'authority.manage',
  params: z.strictObject({ accountId: Id, powerId: Id }),
  body: z.strictObject({ version: z.int(), reason: EndReason }),
  reply: AccountView,
});

/** Demo mode only: the accounts the sign-in page offers, with the one demo password. Absent in production. */
export const DemoAccounts = z.object({
  password: z.string(),
  accounts: z.array(
    z.object({ loginName: z.string(), displayName: z.string(), role: Role, department: z.string() }),
  ),
});
export type DemoAccounts = z.infer<typeof DemoAccounts>;

export const demoAccounts = route({
  name: 'identity.demoAccounts',
  summary: 'Demo mode only: accounts to try.',
  method: 'GET',
  path: '/identity/demo-accounts',
  allow: 'public',
  reply: DemoAccounts,
});
