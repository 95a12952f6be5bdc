import { z } from 'zod';
import { ApplicantAnswers } from './forms.ts';
import { route } from './route.ts';
import { Id, Moment, PageQuery, pageOf } from './wire.ts';

/** Numbers and names of people as they stand on record, which every page shows masked. */
export const RevealedApplicant = ApplicantAnswers.pick({
  idNumber: true,
  phone: true,
  contactName: true,
  agentName: true,
  agentIdNumber: true,
});
export type RevealedApplicant = z.infer<typeof RevealedApplicant>;

export const revealApplicant = route({
  name: 'cases.revealApplicant',
  summary: 'Show the masked numbers of the applicant for some seconds; who looked is recorded (显示 5 秒).',
  method: 'POST',
  path: '/cases/:caseId/applicant',
  allow: 'cases.read',
  params: z.strictObject({ caseId: Id }),
  body: z.strictObject({}),
  reply: RevealedApplicant,
});

/** 个人信息查看记录: who had masked data of which case shown, and when. */
export const RevealView = z.object({
  revealId: Id,
  at: Moment,
  by: z.string(),
  caseId: Id,
  caseNumber: z.string(),
  itemName: z.string(),
  itemNameEn: z.string(),
  /** The numbers alone; everything the applicant wrote, or a scan, taken over into a new case. */
  what: z.enum(['numbers', 'answers', 'papers']),
});
export type RevealView = z.infer<typeof RevealView>;

export const listReveals = route({
  name: 'cases.listReveals',
  summary: 'Who had masked personal data shown, newest first.',
  method: 'GET',
  path: '/cases/reveals',
  allow: 'supervision.read',
  query: z.strictObject(PageQuery),
  reply: pageOf(RevealView),
});
