import { expect, test } from 'vitest';
import { isWithinReach, reachOf } from '#identity/reach.ts';

const CENTRE = { kind: 'centre' };
const ownOnly = (code: string) => ({ kind: 'department', code });

test.each([
  ['a clerk of a department', 'clerk', 'GSJ', 'zoneBureau', ownOnly('GSJ')],
  ['a clerk of a city branch', 'clerk', 'GSH', 'municipalBranch', ownOnly('GSH')],
  ['a clerk of the general counter', 'clerk', 'ZWC', 'manager', CENTRE],
  ['a clerk without department', 'clerk', null, null, ownOnly('')],
  ['a reviewer', 'reviewer', 'XFD', 'municipalBranch', ownOnly('XFD')],
  ['a reviewer of the body that runs the centre', 'reviewer', 'ZWC', 'manager', ownOnly('ZWC')],
  ['a supervisor', 'supervisor', 'JCJ', 'zoneBureau', CENTRE],
  ['a supervisor without department', 'supervisor', null, null, CENTRE],
  ['an administrator', 'administrator', null, null, CENTRE],
  ['an archivist', 'archivist', 'ZWC', 'manager', CENTRE],
] as const)('%s', (_who, role, departmentCode, departmentLevel, reach) => {
  expect(reachOf({ role, departmentCode, departmentLevel })).toEqual(reach);
});

test.each([
  [{ kind: 'centre' }, 'GSJ', true],
  [{ kind: 'department', code: 'GSJ' }, 'GSJ', true],
  [{ kind: 'department', code: 'GSJ' }, 'GSH', false],
  [{ kind: 'department', code: '' }, 'GSJ', false],
] as const)('%o covers %s: %s', (reach, departmentCode, expected) => {
  expect(isWithinReach(reach, departmentCode)).toBe(expected);
});
