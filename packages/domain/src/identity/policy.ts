import { NotPermittedError } from '#identity/errors.ts';
import type { Power, PowerAct } from '#organisation/delegation.ts';
import type { DepartmentLevel } from '#organisation/department.ts';

declare const accountIdBrand: unique symbol;

/** 账号标识 of a member of staff; the only trace of a person that the journal of cases holds. */
export type AccountId = string & { readonly [accountIdBrand]: true };

/** 角色 of an account: counter clerk, department reviewer, archivist, supervisor and administrator of the centre. */
export type Role = 'clerk' | 'reviewer' | 'archivist' | 'supervisor' | 'administrator';

/** 权限: what a role may use at all, named module.verb; the exact case is checked again by the act. */
export type Permission =
  | 'cases.read'
  | 'cases.accept'
  | 'cases.decide'
  | 'cases.deliver'
  | 'cases.archive'
  | 'channels.accept'
  | 'channels.handle'
  | 'licences.read'
  | 'licences.accept'
  | 'licences.decide'
  | 'queueing.serve'
  | 'queueing.manage'
  | 'catalogue.read'
  | 'supervision.read'
  | 'supervision.follow'
  | 'supervision.answer'
  | 'supervision.judge'
  | 'complaints.follow'
  | 'complaints.judge'
  | 'complaints.rectify'
  | 'identity.manage'
  | 'authority.read'
  | 'authority.manage'
  | 'settings.manage';

/** 经办人: a signed-in member of staff, as the rules see them at the moment of an act. */
export type Actor = {
  readonly accountId: AccountId;
  readonly role: Role;
  /** Null for an account of the centre that belongs to no department. */
  readonly departmentCode: string | null;
  readonly departmentLevel: DepartmentLevel | null;
  /** 部门负责人: manages what the department delegates, and its seals. Absent: no. */
  readonly isHead?: boolean;
  /** 锁屏: the screen of the session is locked; nothing is done in the name of the person. Absent: no. */
  readonly isLocked?: boolean;
  /** Grows whenever role, department or powers change; an act on an older one is decided again. */
  readonly authorityVersion: number;
  readonly powers: readonly Power[];
};

/**
 * May an account of this role use the function at all?
 *
 * A clerk has no `cases.decide`: deciding an immediate item at the counter is part of accepting
 * it and rests on a delegated power. An archivist files away
 * what others have ended. An administrator reads no cases; a supervisor changes none, and looks
 * after the halls.
 */
export const mayUse = (actor: Pick<Actor, 'role'>, permission: Permission): boolean =>
  permissionsOf(actor.role).includes(permission);

/** Everything a role may use, for pages that offer only what works. */
export const permissionsOf = (role: Role): readonly Permission[] => PERMISSIONS[role];

/**
 * May this person enter and end what the department delegates, and manage its seals: its head, and the administrator?
 */
export const managesAuthority = (
  { role, isHead, departmentCode }: Pick<Actor, 'role' | 'isHead' | 'departmentCode'>,
  ofDepartment: string,
): boolean => role === 'administrator' || (isHead === true && departmentCode === ofDepartment);

/** Of whose delegations and seals this person may read: one department, or null for every one. */
export const authorityReach = ({
  role,
  departmentCode,
}: Pick<Actor, 'role' | 'departmentCode'>): string | null =>
  role === 'administrator' || role === 'supervisor' ? null : departmentCode;

/**
 * Acts that a power opens to the role: a clerk accepts, and decides immediate items at the counter;
 * a reviewer decides what a clerk accepted. To the other roles a power is of no use.
 */
export const powerActsOf = (role: Role): readonly PowerAct[] => POWER_ACTS[role];

/** @throws NotPermittedError unless the role has the permission */
export function requirePermission(actor: Pick<Actor, 'role'>, permission: Permission): void {
  if (!mayUse(actor, permission)) throw new NotPermittedError(actor.role, permission);
}

const PERMISSIONS = {
  clerk: [
    'catalogue.read',
    'cases.read',
    'cases.accept',
    'cases.deliver',
    'channels.accept',
    'channels.handle',
    'licences.read',
    'licences.accept',
    'queueing.serve',
  ],
  reviewer: [
    'catalogue.read',
    'cases.read',
    'cases.decide',
    'channels.handle',
    'licences.read',
    'licences.accept',
    'licences.decide',
    'supervision.follow',
    'supervision.answer',
    'complaints.follow',
    'complaints.rectify',
    'authority.read',
    'authority.manage',
  ],
  archivist: ['catalogue.read', 'cases.read', 'cases.archive'],
  supervisor: [
    'catalogue.read',
    'cases.read',
    'supervision.read',
    'licences.read',
    'supervision.follow',
    'supervision.judge',
    'complaints.follow',
    'complaints.judge',
    'authority.read',
    'queueing.manage',
  ],
  administrator: [
    'catalogue.read',
    'identity.manage',
    'authority.read',
    'authority.manage',
    'settings.manage',
  ],
} as const satisfies Readonly<Record<Role, readonly Permission[]>>;

const POWER_ACTS = {
  clerk: ['accept', 'decide'],
  reviewer: ['decide'],
  archivist: [],
  supervisor: [],
  administrator: [],
} as const satisfies Readonly<Record<Role, readonly PowerAct[]>>;
