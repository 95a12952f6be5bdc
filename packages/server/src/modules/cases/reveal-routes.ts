import * as reveals from '@yichuang/contract/case-reveals.ts';
import { acts, reads } from '../context.ts';
import { listReveals } from './list-reveals.ts';
import { revealApplicant, viewRevealed } from './reveal-applicant.ts';

/** 个人信息查看: masked data shown on demand, and who had it shown. */
export const revealRoutes = [
  acts(reveals.revealApplicant, revealApplicant, viewRevealed),
  reads(reveals.listReveals, listReveals),
];
