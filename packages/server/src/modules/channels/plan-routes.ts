import { readOutlook as outlook } from '@yichuang/contract/channel-outlook.ts';
import { listProjects as projects } from '@yichuang/contract/channel-projects.ts';
import * as whatIfs from '@yichuang/contract/channel-what-if.ts';
import * as channels from '@yichuang/contract/channels.ts';
import { acts, reads } from '../context.ts';
import { listProjects } from './list-projects.ts';
import { readOutlook } from './outlook.ts';
import { listChannels, readPlan } from './plan-view.ts';
import { deleteSaved, listWhatIfs, saveWhatIf } from './saved-what-ifs.ts';
import { whatIf } from './what-if.ts';

type Done = { readonly applicationId: string };
const theList = ({ applicationId }: Done, context: Parameters<typeof listWhatIfs>[1]) =>
  listWhatIfs(applicationId, context);

/** Plans: of a channel, of the applications that run, and what they would be otherwise. */
export const planRoutes = [
  reads(channels.listChannels, (_input, context) => listChannels(context)),
  reads(channels.readPlan, ({ params, query }, context) => readPlan(params.key, query.route, context)),
  reads(outlook, readOutlook),
  reads(projects, (_input, context) => listProjects(context)),
  reads(whatIfs.whatIf, whatIf),
  reads(whatIfs.listWhatIfs, ({ params }, context) => listWhatIfs(params.applicationId, context)),
  acts(whatIfs.saveWhatIf, saveWhatIf, theList),
  acts(whatIfs.deleteWhatIf, deleteSaved, theList),
];
