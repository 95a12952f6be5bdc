import * as attachments from '@yichuang/contract/attachments.ts';
import * as caseActs from '@yichuang/contract/case-acts.ts';
import { listDisclosed as disclosed } from '@yichuang/contract/case-disclosure.ts';
import * as papers from '@yichuang/contract/case-papers.ts';
import * as proposals from '@yichuang/contract/case-proposals.ts';
import { submitDraft as submitOne } from '@yichuang/contract/case-track.ts';
import * as cases from '@yichuang/contract/cases.ts';
import * as itemSettings from '@yichuang/contract/item-settings.ts';
import * as opinions from '@yichuang/contract/opinions.ts';
import { acts, reads, sendsFile } from '../context.ts';
import { letterFile } from '../documents/index.ts';
import { acceptCase } from './accept-case.ts';
import { answerOpinion } from './answer-opinion.ts';
import { archiveCase } from './archive-case.ts';
import { archiveCases, viewOutcomes } from './archive-cases.ts';
import { attachToCase, caseFileReply, viewCaseAttachments } from './case-attachments.ts';
import { confirmDecision, giveBackDecision } from './confirm-decision.ts';
import { correctCase } from './correct-case.ts';
import { correctOnSpot } from './correct-on-spot.ts';
import { grantCase, refuseCase } from './decide-case.ts';
import { declineCase } from './decline-case.ts';
import { deliverCase } from './deliver-case.ts';
import { extendCase } from './extend-case.ts';
import { closeHearing, openHearing } from './hearing.ts';
import { viewSheet } from './item-settings.ts';
import { listCases } from './list-cases.ts';
import { listDisclosed } from './list-disclosed.ts';
import { listOpinions } from './list-opinions.ts';
import { viewOpinionRequest } from './opinion-view.ts';
import { readLetterPages, reissueLetter, withdrawLetter } from './papers-of-case.ts';
import { preReviewCase } from './pre-review-case.ts';
import { prepareResult } from './prepare-result.ts';
import { previewCorrection } from './preview-correction.ts';
import { publishSheet } from './publish-sheet.ts';
import { viewReceipt } from './receipt.ts';
import { recordSuperiorDecision } from './record-superior-decision.ts';
import { rectifyLetter } from './rectify-letter.ts';
import { referCase } from './refer-case.ts';
import { requestCorrection } from './request-correction.ts';
import { returnDraft } from './return-draft.ts';
import { seekOpinions } from './seek-opinions.ts';
import { endSpecialProcedure, startSpecialProcedure } from './special-procedure.ts';
import { startReview } from './start-review.ts';
import { submitDecisionDraft } from './submit-decision-draft.ts';
import { submitDraft } from './submit-draft.ts';
import { supplyDeferred } from './supply-deferred.ts';
import { tellNotRequired } from './tell-not-required.ts';
import { tellParties } from './tell-parties.ts';
import { terminateCase } from './terminate-case.ts';
import { viewCase } from './view.ts';

type Done = { readonly caseId: string };
type Context = Parameters<typeof viewCase>[1];
const theCase = ({ caseId }: Done, context: Context) => viewCase(caseId, context);

/** The sheet of an item is published here, where its running cases are known.
 * Tracking and withdrawal by link are bound by `channels`, which knows applications too. */
export const caseRoutes = [
  acts(submitOne, submitDraft, ({ caseId }, context) => viewReceipt(caseId, context)),
  reads(cases.listCases, listCases),
  reads(disclosed, listDisclosed),
  reads(cases.readCase, ({ params }, context) => viewCase(params.caseId, context)),
  sendsFile(cases.readLetter, async ({ params }, context) => {
    const { caseId } = await viewCase(params.caseId, context);
    return letterFile(context, { subjectId: caseId, letterId: params.letterId });
  }),
  reads(attachments.readCaseAttachments, ({ params }, context) =>
    viewCaseAttachments(params.caseId, context),
  ),
  acts(attachments.attachToCase, attachToCase, ({ caseId }, context) => viewCaseAttachments(caseId, context)),
  sendsFile(attachments.readCaseFile, ({ params }, context) => caseFileReply(params, context)),
  reads(papers.readLetterPages, readLetterPages),
  reads(papers.previewCorrection, previewCorrection),
  acts(papers.withdrawLetter, withdrawLetter, theCase),
  acts(papers.reissueLetter, reissueLetter, theCase),
  acts(papers.rectifyLetter, rectifyLetter, theCase),
  acts(cases.acceptCase, acceptCase, theCase),
  acts(cases.declineCase, declineCase, theCase),
  acts(cases.grantCase, grantCase, theCase),
  acts(cases.refuseCase, refuseCase, theCase),
  acts(proposals.confirmDecision, confirmDecision, theCase),
  acts(proposals.giveBackDecision, giveBackDecision, theCase),
  acts(caseActs.correctOnSpot, correctOnSpot, theCase),
  acts(caseActs.tellNotRequired, tellNotRequired, theCase),
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
  acts(caseActs.seekOpinions, seekOpinions, theCase),
  reads(opinions.listOpinionRequests, listOpinions),
  reads(opinions.readOpinionRequest, ({ params }, context) => viewOpinionRequest(params.requestId, context)),
  acts(opinions.answerOpinion, answerOpinion, ({ requestId }, context) =>
    viewOpinionRequest(requestId, context),
  ),
  acts(caseActs.extendCase, extendCase, theCase),
  acts(caseActs.referCase, referCase, theCase),
  acts(caseActs.recordSuperiorDecision, recordSuperiorDecision, theCase),
  acts(caseActs.terminateCase, terminateCase, theCase),
  acts(caseActs.prepareResult, prepareResult, theCase),
  acts(cases.deliverCase, deliverCase, theCase),
  acts(caseActs.archiveCase, archiveCase, theCase),
  acts(caseActs.archiveCases, archiveCases, viewOutcomes),
  reads(itemSettings.readSheet, ({ params }, context) => viewSheet(params.code, context)),
  acts(itemSettings.publishSheet, publishSheet, ({ code }, context) => viewSheet(code, context)),
];
