import { describe, expect, test } from 'vitest';
import { NotPermittedError } from '#identity/errors.ts';
import {
  mayUse,
  type Permission,
  permissionsOf,
  powerActsOf,
  type Role,
  requirePermission,
} from '#identity/policy.ts';

const MATRIX = {
  'cases.read': ['clerk', 'reviewer', 'supervisor'],
  'cases.accept': ['clerk'],
  'cases.decide': ['reviewer'],
  'cases.deliver': ['clerk'],
  'channels.accept': ['clerk'],
  'catalogue.read': ['clerk', 'reviewer', 'supervisor', 'administrator'],
  'supervision.read': ['supervisor'],
  'identity.manage': ['administrator'],
  'settings.manage': ['administrator'],
} as const satisfies Record<Permission, readonly Role[]>;

const ROLES = ['clerk', 'reviewer', 'supervisor', 'administrator'] as const;

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

  test('who supervises changes nothing', () => {
    expect(permissionsOf('supervisor').filter((permission) => !permission.endsWith('.read'))).toEqual([]);
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
