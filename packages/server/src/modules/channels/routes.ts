import * as cases from '@yichuang/contract/cases.ts';
import * as channels from '@yichuang/contract/channels.ts';
import { caseOfToken, findTrack, withdrawByLink } from '../cases/index.ts';
import { acts, reads, sendsFile } from '../context.ts';
import { letterFile } from '../documents/index.ts';
import { acceptApplication } from './accept-application.ts';
import { listApplications } from './list-applications.ts';
import { listChannels, readPlan } from './plan-view.ts';
import { submitDraft } from './submit-draft.ts';
import { lookupNumber, track, viewApplicationReceipt } from './track.ts';
import { viewApplication } from './view.ts';

/** Tracking stands here and not in `cases`: a link may open an application, and only this storey knows both. */
export const channelRoutes = [
  reads(channels.listChannels, (_input, context) => listChannels(context)),
  reads(channels.readPlan, ({ params, query }, context) => readPlan(params.key, query.route, context)),
  acts(channels.submitChannelDraft, submitDraft, ({ applicationId }, context) =>
    viewApplicationReceipt(applicationId, context),
  ),
  reads(channels.listApplications, listApplications),
  reads(channels.readApplication, ({ params }, context) => viewApplication(params.applicationId, context)),
  acts(channels.acceptApplication, acceptApplication, ({ applicationId }, context) =>
    viewApplication(applicationId, context),
  ),
  reads(cases.findTrack, (input, context) => findTrack(input, context, lookupNumber)),
  reads(cases.track, ({ params }, context) => track(params.token, context)),
  acts(cases.withdrawByLink, withdrawByLink, (_done, context, { params }) => track(params.token, context)),
  sendsFile(cases.readLetterByLink, ({ params }, context) =>
    letterFile(context, { subjectId: caseOfToken(params.token, context), letterId: params.letterId }),
  ),
];
