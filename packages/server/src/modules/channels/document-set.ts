import { type SharedDocument, sharedDocuments } from '@yichuang/domain/channels/shared-documents.ts';
import type { StepGraph } from '@yichuang/domain/processes/procedure.ts';
import type { namesFor } from './plan-view.ts';

type Names = Awaited<ReturnType<typeof namesFor>>;

/** 一套材料 of the steps that apply, from the sheets as they are published now. */
export const documentSet = (graph: StepGraph, { owners, sheets }: Names): readonly SharedDocument[] =>
  sharedDocuments(graph, {
    documentsOf: (item) => sheets.get(item)?.requiredDocuments ?? [],
    producedBy: (item) => sheets.get(item)?.produces ?? [],
    nameOf: (department) => owners(department).name,
  });
