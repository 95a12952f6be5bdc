import type { ChannelOutlook } from '@yichuang/contract/channel-outlook.ts';
import { planOf } from '@yichuang/domain/processes/plan.ts';
import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import { countedSteps, type Selection } from '@yichuang/domain/processes/select.ts';
import type { SituationDocuments } from '@yichuang/domain/processes/situation-documents.ts';
import { axisOf } from '@yichuang/domain/processes/working-axis.ts';
import { viewDocuments } from '../catalogue/index.ts';
import { ticking } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { documentSet } from './document-set.ts';
import { whenAt } from './forecast-view.ts';
import type { Names } from './plan-view.ts';

/** Where the plan of these steps ends that begins now. */
export async function earliestFinish({ unit }: Procedure, graph: Selection, context: Reading) {
  const { now, clock } = await ticking(context);
  const axis = axisOf(unit, clock, now);
  return whenAt(axis.momentAt(axis.placeOf(now) + planOf(countedSteps(graph)).parallel));
}

/** Each document that the steps ask for in this situation, once, with the departments that do. */
export function askedDocuments(
  graph: Selection,
  situation: SituationDocuments,
  names: Names,
): ChannelOutlook['documents'] {
  const documents = documentSet({ graph, situation }, names);
  return viewDocuments({ requiredDocuments: documents }).map((document, at) => ({
    ...document,
    departments: (documents[at]?.departments ?? []).map(names.owners),
  }));
}
