import { z } from 'zod';
import { route } from './route.ts';
import { Id, Moment, Named } from './wire.ts';

export const Role = z.enum(['clerk', 'reviewer', 'supervisor', 'administrator']);
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
});
export type ActorView = z.infer<typeof ActorView>;

export const LoginName = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9._-]{2,31}$/);
/** NIST 800-63B: length counts, composition rules do not. */
export const Password = z.string().min(15).max(128);

export const signIn = route({
  name: 'identity.signIn',
  summary: 'Sign in; sets the session cookie.',
  method: 'POST',
  path: '/identity/sessions',
  allow: 'public',
  body: z.strictObject({ loginName: z.string().trim().min(1).max(32), password: z.string().min(1).max(128) }),
  reply: ActorView,
});

export const signOut = route({
  name: 'identity.signOut',
  summary: 'End this session.',
  method: 'POST',
  path: '/identity/sessions/end',
  allow: 'signed-in',
  body: z.strictObject({}),
  reply: z.object({ ended: z.literal(true) }),
});

export const whoAmI = route({
  name: 'identity.whoAmI',
  summary: 'The person of this session.',
  method: 'GET',
  path: '/identity/me',
  allow: 'signed-in',
  reply: ActorView,
});

export const AccountView = z.object({
  accountId: Id,
  loginName: z.string(),
  displayName: z.string(),
  role: Role,
  department: Named.nullable(),
  disabled: z.boolean(),
  version: z.int(),
  lastSignedInAt: Moment.nullable(),
});
export type AccountView = z.infer<typeof AccountView>;

export const listAccounts = route({
  name: 'identity.listAccounts',
  summary: 'Staff accounts of the centre.',
  method: 'GET',
  path: '/identity/accounts',
  allow: 'identity.manage',
  query: z.strictObject({ q: z.string().max(50).optional() }),
  reply: z.object({ rows: z.array(AccountView) }),
});

export const createAccount = route({
  name: 'identity.createAccount',
  summary: 'Open an account for a member of staff.',
  method: 'POST',
  path: '/identity/accounts',
  allow: 'identity.manage',
  body: z.strictObject({
    loginName: LoginName,
    displayName: z.string().trim().min(1).max(40),
    role: Role,
    departmentCode: z.string().max(12).nullable(),
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
    displayName: z.string().trim().min(1).max(40),
    role: Role,
    departmentCode: z.string().max(12).nullable(),
    disabled: z.boolean(),
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
