import type { ChannelDocumentsView } from '@yichuang/contract/channel-documents.ts';
import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import { missingDocuments } from '@yichuang/domain/channels/shared-documents.ts';
import { mayUse } from '@yichuang/domain/identity/policy.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import { publicName } from '../cases/index.ts';
import type { Reading } from '../context.ts';
import { documentSet } from './document-set.ts';
import { namesFor } from './plan-view.ts';
import { loadRunning } from './running.ts';
import { applicationById, dossierOf } from './store.ts';

/** The one set of an application, stage by stage: what is in, and whose step waits for it. @throws not-found outside the reach */
export async function viewDocuments(applicationId: string, context: Reading): Promise<ChannelDocumentsView> {
  const { db, centreId, actor, now } = context;
  const row = await db.maybe(applicationById, { centreId, applicationId });
  const filing = await db.maybe(dossierOf, { centreId, applicationId });
  if (!row || !filing) throw notFound();
  const running = await loadRunning(row, context);
  const reach = reachOf(actor);
  const takesPart =
    reach.kind === 'centre' || running.graph.steps.some(({ department }) => department === reach.code);
  if (!takesPart) throw notFound();
  const names = await namesFor(context);
  const set = documentSet(running, names);
  const { kind, name } = filing.applicant as ApplicantAnswers;
  const { procedure } = running.published;
  // A channel without stages asks for everything at once.
  const stages = procedure.stages.length > 0 ? procedure.stages : [{ id: '', name: procedure.name }];
  return {
    applicationId,
    applicationNumber: row.applicationNumber,
    applicantName: publicName(kind, name),
    state: row.state,
    version: row.version,
    stages: stages.map((stage, place) => ({
      stageId: stage.id,
      name: stage.name,
      nameEn: ('nameEn' in stage ? stage.nameEn : procedure.nameEn) ?? stage.name,
      complete: missingDocuments(set, { filed: filing.documents, stage: place }).length === 0,
      documents: set
        .filter((document) => document.stage === place)
        .map((document) => ({
          documentId: document.id,
          name: document.name,
          required: document.required,
          when: document.when,
          filed: document.ids.some((id) => filing.documents.includes(id)),
          departments: document.departments.map(names.owners),
        })),
    })),
    maySupply: row.state === 'accepted' && reach.kind === 'centre' && mayUse(actor, 'channels.accept'),
    now: instantText(now),
  };
}
