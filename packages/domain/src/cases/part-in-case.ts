import type { StaffAct } from '#cases/act.ts';
import type { CaseActor, CaseOpening } from '#cases/case-file.ts';
import { OutOfReachError } from '#cases/errors.ts';
import { type Actor, mayUse, type Permission, requirePermission } from '#identity/policy.ts';
import { isWithinReach, reachOf } from '#identity/reach.ts';
import { holdsPower, type PowerAct, requirePower } from '#organisation/delegation.ts';
import type { DateOnly } from '#time/date-only.ts';

/** 办件岗位: the parts of a case that a member of staff can fill. */
export type StaffPart = Exclude<CaseActor, 'applicant' | 'system' | 'centreManager' | 'monitor'>;

type Subject = Pick<CaseOpening, 'departmentCode'>;

/**
 * What each part asks for: a permission of the role, and a power given by the department or else that the case is
 * within reach.
 *
 * The head of the government and the superior authority sign on paper; who puts that on file holds the power to decide.
 */
const PARTS = {
  clerk: { permission: 'cases.accept', power: null },
  acceptor: { permission: 'cases.accept', power: 'accept' },
  reviewer: { permission: 'cases.decide', power: null },
  secondReviewer: { permission: 'cases.decide', power: null },
  approver: { permission: 'cases.decide', power: 'decide' },
  governmentHead: { permission: 'cases.decide', power: 'decide' },
  superior: { permission: 'cases.decide', power: 'decide' },
  hearingPresider: { permission: 'cases.decide', power: null },
  coordinator: { permission: 'channels.accept', power: null },
  archivist: { permission: 'cases.archive', power: null },
} as const satisfies Readonly<
  Record<StaffPart, { readonly permission: Permission; readonly power: PowerAct | null }>
>;

/**
 * May this person act in that part of the case on that day?
 *
 * @throws NotPermittedError unless the role may; NoPowerError without the power the part rests on;
 *         OutOfReachError when the part rests on none and the case is another department's
 */
export function requirePart(
  { departmentCode }: Subject,
  { by, on }: Pick<StaffAct, 'by' | 'on'>,
  part: StaffPart,
): void {
  const { permission, power } = PARTS[part];
  requirePermission(by, permission);
  if (power !== null) requirePower(by.powers, departmentCode, power, on);
  else if (!isWithinReach(reachOf(by), departmentCode)) throw new OutOfReachError();
}

/** Every part this person may fill in the case on that day; for pages that offer only what works. */
export const partsOf = ({ departmentCode }: Subject, by: Actor, on: DateOnly): readonly StaffPart[] =>
  (Object.keys(PARTS) as readonly StaffPart[]).filter((part) => {
    const { permission, power } = PARTS[part];
    return (
      mayUse(by, permission) &&
      (power === null
        ? isWithinReach(reachOf(by), departmentCode)
        : holdsPower(by.powers, departmentCode, power, on))
    );
  });
