import { describe, expect, test } from 'vitest';
import { NotPermittedError } from '#identity/errors.ts';
import {
  authorityReach,
  managesAuthority,
  mayUse,
  type Permission,
  permissionsOf,
  powerActsOf,
  type Role,
  requirePermission,
} from '#identity/policy.ts';

const MATRIX = {
  'cases.read': ['clerk', 'reviewer', 'archivist', 'supervisor'],
  'cases.accept': ['clerk'],
  'cases.decide': ['reviewer'],
  'cases.deliver': ['clerk'],
  'cases.archive': ['archivist'],
  'channels.accept': ['clerk'],
  'channels.handle': ['clerk', 'reviewer'],
  'licences.read': ['clerk', 'reviewer', 'supervisor'],
  'licences.accept': ['clerk', 'reviewer'],
  'licences.decide': ['reviewer'],
  'queueing.serve': ['clerk'],
  'queueing.manage': ['supervisor'],
  'catalogue.read': ['clerk', 'reviewer', 'archivist', 'supervisor', 'administrator'],
  'supervision.read': ['supervisor'],
  'supervision.follow': ['reviewer', 'supervisor'],
  'supervision.answer': ['reviewer'],
  'supervision.judge': ['supervisor'],
  'complaints.follow': ['reviewer', 'supervisor'],
  'complaints.judge': ['supervisor'],
  'complaints.rectify': ['reviewer'],
  'identity.manage': ['administrator'],
  'authority.read': ['reviewer', 'supervisor', 'administrator'],
  'authority.manage': ['reviewer', 'administrator'],
  'settings.manage': ['administrator'],
} as const satisfies Record<Permission, readonly Role[]>;

const ROLES = ['clerk', 'reviewer', 'archivist', 'supervisor', 'administrator'] as const;

const cells = Object.entries(MATRIX).flatMap(([permission, roles]) =>
  ROLES.map((role) => [role, permission as Permission, (roles as readonly Role[]).includes(role)] as const),
);

test.each(cells)('may a %s use %s? %s', (role, permission, expected) => {
  expect(mayUse({ role }, permission)).toBe(expected);
  expect(permissionsOf(role).includes(permission)).toBe(expected);
});

test.each([
  ['clerk', ['accept', 'decide']],
  ['reviewer', ['decide']],
  ['archivist', []],
  ['supervisor', []],
  ['administrator', []],
] as const)('a power opens to a %s: %j', (role, acts) => {
  expect(powerActsOf(role)).toEqual(acts);
});

describe('separation', () => {
  test('nobody both accepts and decides', () => {
    const both = ROLES.filter((role) => mayUse({ role }, 'cases.accept') && mayUse({ role }, 'cases.decide'));
    expect(both).toEqual([]);
  });

  test('who supervises changes nothing but cards, verdicts on ratings, and counters', () => {
    const changing = permissionsOf('supervisor').filter((permission) => !permission.endsWith('.read'));
    expect(changing).toEqual([
      'supervision.follow',
      'supervision.judge',
      'complaints.follow',
      'complaints.judge',
      'queueing.manage',
    ]);
  });

  test('who manages accounts touches no case', () => {
    expect(permissionsOf('administrator').filter((permission) => permission.startsWith('cases.'))).toEqual(
      [],
    );
  });
});

test('a missing permission is told with role and permission', () => {
  expect(() => requirePermission({ role: 'clerk' }, 'cases.decide')).toThrow(NotPermittedError);
  try {
    requirePermission({ role: 'clerk' }, 'cases.decide');
  } catch (error) {
    expect(error).toMatchObject({
      code: 'identity.not-permitted',
      kind: 'forbidden',
      facts: { role: 'clerk', permission: 'cases.decide' },
    });
  }
  expect(() => requirePermission({ role: 'reviewer' }, 'cases.decide')).not.toThrow();
});

describe('who manages what a department delegates', () => {
  const person = (role: Role, departmentCode: string | null, isHead = false) => ({
    role,
    departmentCode,
    isHead,
  });
  test.each([
    ['the administrator, of every department', person('administrator', null), true, null],
    ['its head', person('reviewer', 'GSJ', true), true, 'GSJ'],
    ['the head of another one does not', person('reviewer', 'SSJ', true), false, 'SSJ'],
    ['a reviewer does not', person('reviewer', 'GSJ'), false, 'GSJ'],
    ['a supervisor reads everything and changes nothing', person('supervisor', 'ZWC'), false, null],
  ])('%s', (_who, by, manages, reach) => {
    expect(managesAuthority(by, 'GSJ')).toBe(manages);
    expect(authorityReach(by)).toBe(reach);
  });
});
