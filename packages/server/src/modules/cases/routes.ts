import * as cases from '@yichuang/contract/cases.ts';
import { acts, reads, sendsFile } from '../context.ts';
import { letterFile } from '../documents/index.ts';
import { acceptCase } from './accept-case.ts';
import { grantCase, refuseCase } from './decide-case.ts';
import { declineCase } from './decline-case.ts';
import { deliverCase } from './deliver-case.ts';
import { listCases } from './list-cases.ts';
import { viewReceipt } from './receipt.ts';
import { submitDraft } from './submit-draft.ts';
import { viewCase } from './view.ts';

type Done = { readonly caseId: string };
type Context = Parameters<typeof viewCase>[1];
const theCase = ({ caseId }: Done, context: Context) => viewCase(caseId, context);

/** Tracking and withdrawal by link are bound by `channels`, which knows applications too. */
export const caseRoutes = [
  acts(cases.submitDraft, submitDraft, ({ caseId }, context) => viewReceipt(caseId, context)),
  reads(cases.listCases, listCases),
  reads(cases.readCase, ({ params }, context) => viewCase(params.caseId, context)),
  sendsFile(cases.readLetter, async ({ params }, context) => {
    const { caseId } = await viewCase(params.caseId, context);
    return letterFile(context, { subjectId: caseId, letterId: params.letterId });
  }),
  acts(cases.acceptCase, acceptCase, theCase),
  acts(cases.declineCase, declineCase, theCase),
  acts(cases.grantCase, grantCase, theCase),
  acts(cases.refuseCase, refuseCase, theCase),
  acts(cases.deliverCase, deliverCase, theCase),
];
