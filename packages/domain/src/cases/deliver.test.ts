import { describe, expect, test } from 'vitest';
import type { CaseEventKind } from '#cases/case-event.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { deliverCase } from '#cases/deliver.ts';
import { applyEvent } from '#cases/fold.ts';
import { anEvent, at, kindsOf, LI_MIN, liMin, zhouQiang } from '#cases/samples.fixture.ts';
import type { Actor } from '#identity/policy.ts';

const DECIDED = ['received', 'accepted', 'reviewStarted', 'draftSubmitted'] as const;

const told = (kinds: readonly CaseEventKind[]) =>
  kinds.reduce<CaseFile | null>(
    (file, kind) => applyEvent(file, anEvent(file, kind, at('2007-10-30T09:00'))),
    null,
  ) as CaseFile;

const deliver = (kinds: readonly CaseEventKind[], by: Actor = liMin()) =>
  deliverCase(told(kinds), { by, at: at('2007-11-02T09:00'), mode: 'post' });

describe('what was decided is handed over', () => {
  test.each([
    ['a grant whose result was made', [...DECIDED, 'granted', 'resultPrepared'], ['delivered']],
    ['a grant, its result made in the same act', [...DECIDED, 'granted'], ['resultPrepared', 'delivered']],
    ['a refusal', [...DECIDED, 'refused'], ['delivered']],
  ] as const)('%s', (_what, before, added) => {
    const result = deliver(before);
    expect(kindsOf(result)).toEqual(added);
    expect(result.caseFile).toMatchObject({ state: 'delivered', version: before.length + added.length });
    expect(result.events.at(-1)).toMatchObject({ mode: 'post', by: { actor: 'clerk', accountId: LI_MIN } });
  });

  test.each([
    ['undecided', ['received', 'accepted']],
    ['declined', ['received', 'declined']],
    ['delivered already', [...DECIDED, 'refused', 'delivered']],
  ] as const)('not what is %s', (_what, before) => {
    expect(() => deliver(before)).toThrow(expect.objectContaining({ code: 'cases.not-lawful' }));
  });
});

describe('who may', () => {
  test('a reviewer may not', () => {
    expect(() => deliver([...DECIDED, 'granted'], zhouQiang())).toThrow(
      expect.objectContaining({ code: 'identity.not-permitted' }),
    );
  });

  test('to a clerk of another department the case does not exist', () => {
    expect(() => deliver([...DECIDED, 'granted'], { ...liMin(), departmentCode: 'XFD' })).toThrow(
      expect.objectContaining({ code: 'cases.not-found', kind: 'not-found', facts: {} }),
    );
  });

  test('a clerk of the general counter may, for everybody', () => {
    const general = { ...liMin(), departmentCode: 'ZWC', departmentLevel: 'manager' as const };
    expect(deliver([...DECIDED, 'granted'], general).caseFile.state).toBe('delivered');
  });
});
