import type { Actor } from '#identity/policy.ts';

/** 数据范围: whose rows a person sees. */
export type Reach = { readonly kind: 'centre' } | { readonly kind: 'department'; readonly code: string };

/**
 * The rows this person sees; a parameter of every statement that reads rows of departments.
 *
 * Supervisor, administrator and archivist are offices of the centre and see all of it, and so does a clerk
 * of the body that runs it (综合窗口), who takes applications for everybody. Everyone else sees
 * their own department only, even a clerk with a power delegated by another one.
 */
export function reachOf(actor: Pick<Actor, 'role' | 'departmentCode' | 'departmentLevel'>): Reach {
  switch (actor.role) {
    case 'supervisor':
    case 'administrator':
    case 'archivist':
      return { kind: 'centre' };
    case 'clerk':
      return actor.departmentLevel === 'manager' ? { kind: 'centre' } : ownDepartment(actor);
    case 'reviewer':
      return ownDepartment(actor);
  }
}

/** Does the reach cover rows of the department? */
export const isWithinReach = (reach: Reach, departmentCode: string): boolean =>
  reach.kind === 'centre' || reach.code === departmentCode;

// No department has the empty code, so an account without a department sees nothing.
const ownDepartment = (actor: Pick<Actor, 'departmentCode'>): Reach => ({
  kind: 'department',
  code: actor.departmentCode ?? '',
});
