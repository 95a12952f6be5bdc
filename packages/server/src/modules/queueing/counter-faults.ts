import type { FieldFault } from '@yichuang/contract/problem.ts';
import type { CounterRecord } from '@yichuang/contract/queueing-register.ts';
import type { Acting } from '../context.ts';
import { listRegister } from './counter-register.ts';

type Given = Omit<CounterRecord, 'state' | 'retiredOn' | 'version' | 'x' | 'y'> & {
  readonly x: number;
  readonly y: number;
  readonly isNew: boolean;
};

/** What does not fit the rest of the register; nothing here depends on who asks. */
export async function counterFaults(given: Given, context: Acting): Promise<readonly FieldFault[]> {
  const register = await listRegister({ ...context, db: context.tx });
  const others = register.rows.filter(
    ({ counterId, state, hall }) =>
      counterId !== given.counterId && state !== 'retired' && hall === given.hall,
  );
  const { hall, area, number, departmentCode, services, closedFrom, closedUntil, x, y } = given;
  const sameNumber = others.some((one) => one.number === number);
  const sameSpot = others.find((one) => one.x === x && one.y === y);
  const ofHall = register.services.filter((one) => one.hall === hall).map(({ code }) => code);
  return [
    given.isNew && register.rows.some(({ counterId }) => counterId === given.counterId)
      ? takenCode(given.counterId)
      : null,
    register.areas.some((one) => one.hall === hall && one.code === area) ? null : UNKNOWN_AREA,
    sameNumber ? takenNumber(number) : null,
    sameSpot ? takenSpot(sameSpot.number) : null,
    departmentCode === null || register.departments.some(({ code }) => code === departmentCode)
      ? null
      : UNKNOWN_DEPARTMENT,
    services.every((one) => ofHall.includes(one)) && new Set(services).size === services.length
      ? null
      : FOREIGN_SERVICES,
    closedFrom === null && closedUntil !== null ? NO_FIRST_DAY : null,
    closedFrom !== null && closedUntil !== null && closedUntil < closedFrom ? ENDS_BEFORE : null,
  ].filter((fault) => fault !== null);
}

export const takenCode = (counterId: string): FieldFault =>
  fault(
    '/counterId',
    'taken',
    `编号 ${counterId} 已经用过，请换一个`,
    `The code ${counterId} is taken; choose another.`,
  );

const fault = (pointer: string, rule: string, message: string, messageEn: string): FieldFault => ({
  pointer,
  rule: `queueing.${rule}`,
  message,
  messageEn,
});

const takenNumber = (number: number) =>
  fault('/number', 'taken', `本大厅已有 ${number} 号窗口`, `The hall has a counter ${number} already.`);
const takenSpot = (number: number) =>
  fault(
    '/x',
    'taken',
    `平面图上这个位置是 ${number} 号窗口`,
    `Counter ${number} stands at this place of the plan.`,
  );
const UNKNOWN_AREA = fault('/area', 'unknown', '请选择大厅里的一个分区', 'Choose an area of the hall.');
const UNKNOWN_DEPARTMENT = fault('/departmentCode', 'unknown', '请选择一个部门', 'Choose a department.');
const FOREIGN_SERVICES = fault(
  '/services',
  'unknown',
  '只能选择同一大厅的业务，每项一次',
  'Choose services of the same hall, each once.',
);
const NO_FIRST_DAY = fault(
  '/closedFrom',
  'required',
  '请写明从哪天起停用',
  'Say from which day it is closed.',
);
const ENDS_BEFORE = fault(
  '/closedUntil',
  'order',
  '结束日期不能早于开始日期',
  'It cannot end before it begins.',
);
