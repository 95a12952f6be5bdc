import * as channels from '@yichuang/contract/channels.ts';
import { acts, reads, sendsFile } from '../context.ts';
import { bpmnFile } from '../processes/index.ts';
import { acceptApplication } from './accept-application.ts';
import { joinStep } from './join-step.ts';
import { leaveStep } from './leave-step.ts';
import { listApplications } from './list-applications.ts';
import { reopenStep } from './reopen-step.ts';
import { submitDraft } from './submit-draft.ts';
import { viewApplicationReceipt } from './track.ts';
import { viewApplication } from './view.ts';

type Done = { readonly applicationId: string };
type Context = Parameters<typeof viewApplication>[1];
const theApplication = ({ applicationId }: Done, context: Context) => viewApplication(applicationId, context);

export const channelRoutes = [
  sendsFile(channels.readBpmn, ({ params, query }, context) => bpmnFile({ ...params, ...query }, context)),
  acts(channels.submitChannelDraft, submitDraft, ({ applicationId }, context) =>
    viewApplicationReceipt(applicationId, context),
  ),
  reads(channels.listApplications, listApplications),
  reads(channels.readApplication, ({ params }, context) => viewApplication(params.applicationId, context)),
  acts(channels.acceptApplication, acceptApplication, theApplication),
  acts(channels.joinStep, joinStep, theApplication),
  acts(channels.leaveStep, leaveStep, theApplication),
  acts(channels.reopenStep, reopenStep, theApplication),
];
