import {
  inSituation,
  missingDocuments,
  type SharedDocument,
  sharedDocuments,
} from '@yichuang/domain/channels/shared-documents.ts';
import type { namesFor } from './plan-view.ts';
import type { Running } from './running.ts';

type Names = Awaited<ReturnType<typeof namesFor>>;

/**
 * 一套材料 of the steps that apply, from the sheets as they are published now: what the answers of the applicant make
 * necessary is required, what only other answers would need is not asked for.
 */
export const documentSet = (
  { graph, situation }: Pick<Running, 'graph' | 'situation'>,
  { owners, sheets }: Names,
): readonly SharedDocument[] =>
  inSituation(
    sharedDocuments(graph, {
      documentsOf: (item) => sheets.get(item)?.requiredDocuments ?? [],
      producedBy: (item) => sheets.get(item)?.produces ?? [],
      nameOf: (department) => owners(department).name,
    }),
    situation,
  );

/** The stage that an acceptance opens; what later ones need is handed in when they begin. */
const FIRST_STAGE = 0;

/** 缺件: what keeps the application from being accepted. */
export const missingAtFirst = (documents: readonly SharedDocument[], filed: readonly string[]) =>
  missingDocuments(documents, { filed, stage: FIRST_STAGE });
