import * as processes from '@yichuang/contract/processes.ts';
import { acts, type Reading, reads } from '../context.ts';
import { discardDraft } from './discard-draft.ts';
import { viewDraft } from './draft-view.ts';
import { listProcedures } from './list-procedures.ts';
import { loadBpmn, viewLoaded } from './load-bpmn.ts';
import { publishDraft } from './publish-draft.ts';
import { saveDraft } from './save-draft.ts';
import { startChannel } from './start-channel.ts';

const theDraft = ({ key }: { readonly key: string }, context: Reading) => viewDraft(key, context);

export const processRoutes = [
  reads(processes.listProcedures, (_input, context) => listProcedures(context)),
  reads(processes.readDraft, ({ params }, context) => viewDraft(params.key, context)),
  acts(processes.startChannel, startChannel, theDraft),
  acts(processes.saveDraft, saveDraft, theDraft),
  acts(processes.loadBpmn, loadBpmn, viewLoaded),
  acts(processes.discardDraft, discardDraft, theDraft),
  acts(processes.publishDraft, publishDraft, theDraft),
];
