import { describe, expect, test } from 'vitest';
import { partsOf, requirePart, type StaffPart } from '#cases/part-in-case.ts';
import { act, anOpening, aPower, liMin, zhouQiang } from '#cases/samples.fixture.ts';
import type { Actor, Role } from '#identity/policy.ts';

const subject = anOpening();
const now = act(liMin(), '2007-10-30T09:00');

const CLERK: readonly StaffPart[] = ['clerk', 'coordinator'];
const REVIEWER: readonly StaffPart[] = ['reviewer', 'secondReviewer', 'hearingPresider'];
const DECIDER: readonly StaffPart[] = ['approver', 'governmentHead', 'superior'];

describe('the parts somebody may fill', () => {
  const withoutPowers = (by: Actor) => ({ ...by, powers: [] });

  test.each<readonly [string, Actor, readonly StaffPart[]]>([
    ['a clerk of the department', withoutPowers(liMin()), CLERK],
    ['a clerk who may accept for it', liMin(aPower('accept')), [...CLERK, 'acceptor']],
    ['a clerk with the power to decide has no use for it here', liMin(aPower('decide')), CLERK],
    ['a clerk of another department', { ...withoutPowers(liMin()), departmentCode: 'XFD' }, []],
    [
      'a clerk of another department who may accept for this one',
      { ...liMin(aPower('accept')), departmentCode: 'XFD' },
      ['acceptor'],
    ],
    [
      'a clerk of the general counter',
      { ...withoutPowers(liMin()), departmentCode: 'ZWC', departmentLevel: 'manager' },
      CLERK,
    ],
    ['a reviewer', withoutPowers(zhouQiang()), REVIEWER],
    ['a reviewer who may decide', zhouQiang(aPower('decide')), [...REVIEWER, ...DECIDER]],
    ['an archivist', { ...withoutPowers(liMin()), role: 'archivist' }, ['archivist']],
    ['a supervisor', { ...zhouQiang(), role: 'supervisor' }, []],
    ['an administrator', { ...zhouQiang(), role: 'administrator' }, []],
  ])('%s', (_who, by, parts) => {
    expect([...partsOf(subject, { ...now, by })].sort()).toEqual([...parts].sort());
  });
});

test('what is offered and what is refused are the same', () => {
  const people: readonly Actor[] = [
    liMin(),
    liMin(aPower('accept')),
    { ...liMin(), departmentCode: 'XFD' },
    zhouQiang(),
    zhouQiang(aPower('accept')),
    ...(['archivist', 'supervisor', 'administrator'] satisfies readonly Role[]).map((role) => ({
      ...zhouQiang(),
      role,
    })),
  ];
  const all: readonly StaffPart[] = [...CLERK, 'acceptor', ...REVIEWER, ...DECIDER, 'archivist'];
  for (const by of people) {
    const mine = partsOf(subject, { ...now, by });
    for (const part of all) {
      const ask = () => requirePart(subject, { ...now, by }, part);
      if (mine.includes(part)) expect(ask).not.toThrow();
      else expect(ask).toThrow(/may not|no power|no such case|not permitted/i);
    }
  }
});
