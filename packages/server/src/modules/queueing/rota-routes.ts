import * as leave from '@yichuang/contract/queueing-leave.ts';
import * as rota from '@yichuang/contract/queueing-rota-acts.ts';
import * as staff from '@yichuang/contract/queueing-staff.ts';
import * as standIns from '@yichuang/contract/queueing-stand-ins.ts';
import { mondayOf } from '@yichuang/domain/queueing/rota-week.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { acts, type Reading, reads } from '../context.ts';
import { changeSkill, enterLeave, withdrawLeave } from './change-staff.ts';
import { fillRota, planDuties, publishRota } from './plan-rota.ts';
import { endSubstitution, listSubstitutions, recordSubstitution } from './record-substitution.ts';
import type { Week } from './rota-basis.ts';
import { viewRota } from './rota-view.ts';
import { listStaff } from './staff.ts';

const theStaff = (_done: object, context: Reading) => listStaff(context);
const theRota = ({ hall, monday, area }: Week & { readonly area: string }, context: Reading) =>
  viewRota({ hall, monday }, area, context);
const theStandIns = (_done: object, context: Reading) => listSubstitutions({ query: {} }, context);

/** 排班: clerks, the weeks of the halls, and who stands in. */
export const rotaRoutes = [
  reads(staff.listStaff, (_input, context) => listStaff(context)),
  acts(staff.changeSkill, changeSkill, theStaff),
  acts(leave.enterLeave, enterLeave, theStaff),
  acts(leave.withdrawLeave, withdrawLeave, theStaff),
  reads(rota.readRota, ({ params: { hall, monday }, query }, context) => {
    const week = monday === 'current' ? mondayOf(context.today) : dateOnly(monday);
    return viewRota({ hall, monday: week }, query.area ?? null, context);
  }),
  acts(rota.planDuties, planDuties, theRota),
  acts(rota.fillRota, fillRota, theRota),
  acts(rota.publishRota, publishRota, theRota),
  reads(standIns.listSubstitutions, listSubstitutions),
  acts(standIns.recordSubstitution, recordSubstitution, theStandIns),
  acts(standIns.endSubstitution, endSubstitution, theStandIns),
];
