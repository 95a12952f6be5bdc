import type { FieldFault } from '@yichuang/contract/problem.ts';
import type { Role } from '@yichuang/domain/identity/policy.ts';
import type { Db } from '#platform/db/database.ts';
import { InvalidInputError } from '#platform/http/refusal.ts';
import { listDepartmentNames } from '../organisation/index.ts';

type Place = { readonly db: Db; readonly centreId: number };
type Belonging = { readonly role: Role; readonly departmentCode: string | null };

/**
 * A clerk and a reviewer act for a department; without one they could see nothing.
 *
 * @throws InvalidInputError when the role needs a department, or the centre has no such one
 */
export async function requireDepartment(
  { role, departmentCode }: Belonging,
  { db, centreId }: Place,
): Promise<void> {
  if (departmentCode !== null) {
    const faults = await departmentFaults('/departmentCode', departmentCode, { db, centreId });
    if (faults.length > 0) throw new InvalidInputError(faults);
  } else if (role === 'clerk' || role === 'reviewer') {
    throw new InvalidInputError([DEPARTMENT_MISSING]);
  }
}

/** The fault of a department that the centre does not have, with all it has; nothing otherwise. */
export async function departmentFaults(
  pointer: string,
  code: string,
  { db, centreId }: Place,
): Promise<readonly FieldFault[]> {
  const known = [...(await listDepartmentNames(db, centreId)).keys()];
  if (known.includes(code)) return [];
  const [allowed, allowedEn] =
    known.length > 0
      ? [`可填：${known.join('、')}`, `allowed are ${known.join(', ')}`]
      : ['中心还没有部门', 'the centre has none yet; import its data first'];
  return [
    {
      pointer,
      rule: 'identity.unknown-department',
      message: `没有部门代码“${code}”，${allowed}`,
      messageEn: `There is no department "${code}"; ${allowedEn}.`,
    },
  ];
}

const DEPARTMENT_MISSING: FieldFault = {
  pointer: '/departmentCode',
  rule: 'required',
  message: '窗口人员和审批人员必须选择部门',
  messageEn: 'A clerk or a reviewer needs a department.',
};
