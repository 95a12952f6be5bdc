import * as caseActs from '@yichuang/contract/case-acts.ts';
import * as cases from '@yichuang/contract/cases.ts';
import { acts, reads, sendsFile } from '../context.ts';
import { letterFile } from '../documents/index.ts';
import { acceptCase } from './accept-case.ts';
import { correctCase } from './correct-case.ts';
import { grantCase, refuseCase } from './decide-case.ts';
import { declineCase } from './decline-case.ts';
import { deliverCase } from './deliver-case.ts';
import { extendCase } from './extend-case.ts';
import { closeHearing, openHearing } from './hearing.ts';
import { listCases } from './list-cases.ts';
import { preReviewCase } from './pre-review-case.ts';
import { prepareResult } from './prepare-result.ts';
import { viewReceipt } from './receipt.ts';
import { requestCorrection } from './request-correction.ts';
import { returnDraft } from './return-draft.ts';
import { endSpecialProcedure, startSpecialProcedure } from './special-procedure.ts';
import { startReview } from './start-review.ts';
import { submitDecisionDraft } from './submit-decision-draft.ts';
import { submitDraft } from './submit-draft.ts';
import { supplyDeferred } from './supply-deferred.ts';
import { tellParties } from './tell-parties.ts';
import { terminateCase } from './terminate-case.ts';
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
  acts(caseActs.preReviewCase, preReviewCase, theCase),
  acts(caseActs.requestCorrection, requestCorrection, theCase),
  acts(caseActs.correctCase, correctCase, theCase),
  acts(caseActs.supplyDeferred, supplyDeferred, theCase),
  acts(caseActs.startReview, startReview, theCase),
  acts(caseActs.submitDecisionDraft, submitDecisionDraft, theCase),
  acts(caseActs.returnDraft, returnDraft, theCase),
  acts(caseActs.tellParties, tellParties, theCase),
  acts(caseActs.startSpecialProcedure, startSpecialProcedure, theCase),
  acts(caseActs.endSpecialProcedure, endSpecialProcedure, theCase),
  acts(caseActs.openHearing, openHearing, theCase),
  acts(caseActs.closeHearing, closeHearing, theCase),
  acts(caseActs.extendCase, extendCase, theCase),
  acts(caseActs.terminateCase, terminateCase, theCase),
  acts(caseActs.prepareResult, prepareResult, theCase),
  acts(cases.deliverCase, deliverCase, theCase),
];
