import type { StaffAct } from '#cases/act.ts';
import type { CaseActor, CaseOpening } from '#cases/case-file.ts';
import { OutOfReachError } from '#cases/errors.ts';
import { mayUse, type Permission, requirePermission } from '#identity/policy.ts';
import { isWithinReach, reachOf } from '#identity/reach.ts';
import { holdsPower, type PowerAct, type PowerQuestion, requirePower } from '#organisation/delegation.ts';

/** 办件岗位: the parts of a case that a member of staff can fill. */
export type StaffPart = Exclude<CaseActor, 'applicant' | 'system' | 'centreManager' | 'monitor'>;

type Subject = Pick<CaseOpening, 'departmentCode' | 'itemCode'>;

/** What an act of a member of staff in a case asks of their powers. */
export const powerAsked = (
  { departmentCode, itemCode }: Subject,
  act: PowerAct,
  { at, on, itemKind, counterId }: Omit<StaffAct, 'by'>,
): PowerQuestion => ({ departmentCode, itemCode, act, at, on, itemKind, counterId });

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
export function requirePart(subject: Subject, act: StaffAct, part: StaffPart): void {
  const { permission, power } = PARTS[part];
  const { by } = act;
  requirePermission(by, permission);
  if (power !== null) requirePower(by.powers, powerAsked(subject, power, act));
  else if (!isWithinReach(reachOf(by), subject.departmentCode)) throw new OutOfReachError();
}

/** Every part this person may fill in the case on that day; for pages that offer only what works. */
export const partsOf = (subject: Subject, act: StaffAct): readonly StaffPart[] =>
  (Object.keys(PARTS) as readonly StaffPart[]).filter((part) => {
    const { permission, power } = PARTS[part];
    return (
      mayUse(act.by, permission) &&
      (power === null
        ? isWithinReach(reachOf(act.by), subject.departmentCode)
        : holdsPower(act.by.powers, powerAsked(subject, power, act)))
    );
  });
