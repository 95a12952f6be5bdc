import type { RequiredDocument } from '#catalogue/item-sheet.ts';
import { isIntermediary } from '#channels/standing.ts';
import type { StepGraph, StepId } from '#processes/procedure.ts';
import type { SituationDocuments } from '#processes/situation-documents.ts';

/** 各环节材料: what the item of each step asks for, and how its department is named as a source. */
export type DocumentSources = {
  readonly documentsOf: (itemCode: string) => readonly RequiredDocument[];
  /** Codes of the shared documents that the result of an item is. */
  readonly producedBy: (itemCode: string) => readonly string[];
  readonly nameOf: (departmentCode: string) => string;
};

/** 共用材料: one document of the one set (一套材料), asked once for all steps that need it. */
export type SharedDocument = RequiredDocument & {
  /** The same document in the sheets of the steps, the first of them its own id. */
  readonly ids: readonly string[];
  readonly askedBy: readonly StepId[];
  /** Departments that ask for it, by code. */
  readonly departments: readonly string[];
  /** Place of the first stage that needs it; 0 where there are no stages. */
  readonly stage: number;
};

/**
 * 一套材料: what the applicant hands in once for all departments of the steps that apply.
 *
 * A document that several steps share is asked for once, and is required when any of them requires it. What the
 * departments make or hand on among themselves is not asked for; an intermediary has its own papers.
 *
 * Law: Administrative Licensing Law art. 26(2).
 */
export function sharedDocuments(graph: StepGraph, sources: DocumentSources): readonly SharedDocument[] {
  const asked = new Map<string, SharedDocument>();
  for (const step of graph.steps) {
    const others = graph.steps.filter(({ id }) => id !== step.id);
    const produced = new Set(others.flatMap(({ item = '' }) => sources.producedBy(item)));
    const names = new Set(others.flatMap(({ department }) => department ?? []).map(sources.nameOf));
    const stage = Math.max(
      graph.stages.findIndex(({ id }) => id === step.stage),
      0,
    );
    if (isIntermediary(step)) continue;
    for (const document of sources.documentsOf(step.item ?? '')) {
      const { id, shared, sourceType, source } = document;
      if (shared !== null && produced.has(shared)) continue;
      if (sourceType === 'government' && names.has(source)) continue;
      const key = shared ?? id;
      asked.set(
        key,
        merged(asked.get(key), { document, stage, stepId: step.id, department: step.department }),
      );
    }
  }
  return [...asked.values()];
}

type Asking = {
  readonly document: RequiredDocument;
  readonly stage: number;
  readonly stepId: StepId;
  readonly department: string | undefined;
};

function merged(known: SharedDocument | undefined, asking: Asking): SharedDocument {
  const { document, stage, stepId, department } = asking;
  const departments = [...new Set([...(known?.departments ?? []), ...(department ? [department] : [])])];
  const must = document.required && known?.required === false ? { required: true, when: null } : {};
  return {
    ...(known ?? document),
    ...must,
    // Only where everybody lets it follow may it follow.
    deferrable: document.deferrable === true && known?.deferrable !== false,
    fetchable: document.fetchable === true || known?.fetchable === true,
    ids: [...(known?.ids ?? []), document.id],
    askedBy: [...(known?.askedBy ?? []), stepId],
    departments,
    stage: Math.min(stage, known?.stage ?? stage),
  };
}

/**
 * The set in the situation that the answers tell: what it makes necessary is required, what only other situations need
 * is not asked for.
 */
export const inSituation = (
  documents: readonly SharedDocument[],
  { needed, spared }: SituationDocuments,
): readonly SharedDocument[] =>
  documents
    .filter(({ required, ids }) => required || !ids.every((id) => spared.has(id)))
    .map((one) => (one.ids.some((id) => needed.has(id)) ? { ...one, required: true, when: null } : one));

/** The documents that keep a stage from beginning: required, neither there nor allowed to follow, nor fetched. */
export const missingDocuments = (
  documents: readonly SharedDocument[],
  { filed, stage }: { readonly filed: readonly string[]; readonly stage: number },
): readonly SharedDocument[] =>
  documents.filter(
    (document) =>
      document.stage <= stage &&
      document.required &&
      !document.deferrable &&
      !document.fetchable &&
      !document.ids.some((id) => filed.includes(id)),
  );

/** 缺件清单: what is missing, by the department that asks for it. */
export function missingByDepartment(
  missing: readonly SharedDocument[],
): ReadonlyMap<string, readonly SharedDocument[]> {
  const lists = new Map<string, SharedDocument[]>();
  for (const document of missing) {
    for (const department of document.departments) {
      lists.set(department, [...(lists.get(department) ?? []), document]);
    }
  }
  return lists;
}
