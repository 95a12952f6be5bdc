import { z } from 'zod';
import { DocumentDefect } from './acceptance-terms.ts';
import { CaseView } from './cases.ts';
import { PagesView, PublicWithdrawal } from './documents.ts';
import { route } from './route.ts';
import { Id } from './wire.ts';

const params = z.strictObject({ caseId: Id, letterId: Id });

/** What may be done about a paper of a case once it is issued. */
export const readLetterPages = route({
  name: 'cases.readLetterPages',
  summary: 'The pages of a paper as drawings (预览), the same pages its PDF has.',
  method: 'GET',
  path: '/cases/:caseId/letters/:letterId/pages',
  allow: 'cases.read',
  isPacked: true,
  params,
  reply: PagesView,
});

export const withdrawLetter = route({
  name: 'cases.withdrawLetter',
  summary: 'Take a paper out of force (文书作废); the act on the case stands.',
  method: 'POST',
  path: '/cases/:caseId/letters/:letterId/withdraw',
  allow: 'cases.decide',
  params,
  body: z.strictObject({
    version: z.int(),
    ground: PublicWithdrawal.shape.ground,
    reason: z.string().trim().max(300),
  }),
  reply: CaseView,
});

export const reissueLetter = route({
  name: 'cases.reissueLetter',
  summary: 'Issue a withdrawn paper again, from the case as it is now (更正后重发).',
  method: 'POST',
  path: '/cases/:caseId/letters/:letterId/reissue',
  allow: 'cases.decide',
  params,
  body: z.strictObject({ version: z.int() }),
  reply: CaseView,
});

export const rectifyLetter = route({
  name: 'cases.rectifyLetter',
  summary:
    'Put right what a decision says wrongly (更正决定); it stays in force, and what was decided is not touched.',
  method: 'POST',
  path: '/cases/:caseId/letters/:letterId/rectify',
  allow: 'cases.decide',
  params,
  body: z.strictObject({
    version: z.int(),
    rectified: z
      .array(
        z.strictObject({
          where: z.string().trim().min(1).max(60),
          before: z.string().trim().max(300),
          after: z.string().trim().max(300),
        }),
      )
      .min(1)
      .max(10),
    reason: z.string().trim().max(300),
  }),
  reply: CaseView,
});

export const previewCorrection = route({
  name: 'cases.previewCorrection',
  summary: 'The correction notice as it would be sent now; nothing is recorded and no number is used up.',
  method: 'POST',
  path: '/cases/:caseId/correction-notice/pages',
  allow: 'cases.accept',
  params: z.strictObject({ caseId: Id }),
  body: z.strictObject({ defects: z.array(DocumentDefect).max(60) }),
  reply: PagesView,
});
