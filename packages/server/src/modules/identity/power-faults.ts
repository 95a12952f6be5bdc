import type { FieldFault } from '@yichuang/contract/problem.ts';
import { powerActsOf, type Role } from '@yichuang/domain/identity/policy.ts';
import type { PowerAct } from '@yichuang/domain/organisation/delegation.ts';
import type { Db } from '#platform/db/database.ts';
import { counters } from '../organisation/index.ts';
import type { NewPower } from './add-power.ts';
import { departmentFaults } from './department-faults.ts';
import { sealById } from './seal-store.ts';

type Place = { readonly db: Db; readonly centreId: number };

/** What is wrong with a power somebody wants to enter; empty when nothing is. */
export async function powerFaults(role: Role, power: NewPower, place: Place): Promise<readonly FieldFault[]> {
  return [
    ...(await departmentFaults('/power/departmentCode', power.departmentCode, place)),
    ...dayFaults(power),
    ...actFaults(role, power.acts),
    ...itemFaults(power),
    ...(await counterFaults(power, place)),
    ...(await sealFaults(power, place)),
  ];
}

function dayFaults({ from, until }: NewPower): readonly FieldFault[] {
  if (until === null || until >= from) return [];
  return [
    {
      pointer: '/power/until',
      rule: 'identity.until-before-from',
      message: `截止日不能早于起始日 ${from}`,
      messageEn: `The last day is not before the first, ${from}.`,
    },
  ];
}

function actFaults(role: Role, acts: readonly PowerAct[]): readonly FieldFault[] {
  const usable = powerActsOf(role);
  if (acts.every((act) => usable.includes(act))) return [];
  const { message, messageEn } = ACTS_OF[role];
  return [{ pointer: '/power/acts', rule: 'identity.act-of-role', message, messageEn }];
}

/** The code of an item begins with that of its department. */
function itemFaults({ items = [], departmentCode }: NewPower): readonly FieldFault[] {
  const foreign = items.filter((code) => !code.startsWith(`${departmentCode}-`));
  if (foreign.length === 0) return [];
  return [
    {
      pointer: '/power/items',
      rule: 'identity.foreign-item',
      message: `只能授权本部门的事项（以 ${departmentCode}- 开头）；不属于本部门：${foreign.join('、')}`,
      messageEn: `Only items of the department (${departmentCode}-…) can be delegated. Not its own: ${foreign.join(', ')}.`,
    },
  ];
}

async function counterFaults(
  { counterId }: NewPower,
  { db, centreId }: Place,
): Promise<readonly FieldFault[]> {
  if (!counterId) return [];
  const known = await db.many(counters, { centreId });
  if (known.some((counter) => counter.counterId === counterId)) return [];
  return [
    {
      pointer: '/power/counterId',
      rule: 'identity.unknown-counter',
      message: '没有这个窗口编号，例如 S001',
      messageEn: 'No counter has this code; one is written like S001.',
    },
  ];
}

/** The seal is the department's own, and in use. */
async function sealFaults(
  { sealId, departmentCode, until }: NewPower,
  { db, centreId }: Place,
): Promise<readonly FieldFault[]> {
  if (!sealId) return [];
  const seal = await db.maybe(sealById, { centreId, sealId });
  const pointer = '/power/sealId';
  if (!seal || seal.departmentCode !== departmentCode) {
    return [
      {
        pointer,
        rule: 'identity.foreign-seal',
        message: '只能使用授权部门自己登记的印章',
        messageEn: 'Only a seal that the delegating department registered can be used.',
      },
    ];
  }
  if (seal.revokedAt === null && (until === null || seal.validUntil === null || until <= seal.validUntil))
    return [];
  return [
    {
      pointer,
      rule: 'identity.seal-not-usable',
      message: seal.revokedAt ? '这枚印章已停用' : `这枚印章有效期到 ${seal.validUntil}，授权截止日不能更晚`,
      messageEn: seal.revokedAt
        ? 'This seal is out of use.'
        : `This seal may be used until ${seal.validUntil}; the delegation cannot end later.`,
    },
  ];
}

const NO_ACTS = {
  message: '只有窗口人员和审批人员可以得到授权',
  messageEn: 'Only a clerk or a reviewer can be given a power.',
};

const ACTS_OF: Readonly<Record<Role, Pick<FieldFault, 'message' | 'messageEn'>>> = {
  clerk: { message: '窗口人员可授权受理、决定', messageEn: 'A clerk may be given accept and decide.' },
  reviewer: { message: '审批人员只能授权决定', messageEn: 'A reviewer may be given decide only.' },
  archivist: NO_ACTS,
  supervisor: NO_ACTS,
  administrator: NO_ACTS,
};
