import { ProcedureDraftView } from '@yichuang/contract/procedure-draft.ts';
import type { loadBpmn as route } from '@yichuang/contract/processes.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import { draftOfProcedure, type ProcedureDraft } from '@yichuang/domain/processes/procedure-draft.ts';
import { faultsOf } from '#platform/http/field-faults.ts';
import { InvalidInputError } from '#platform/http/refusal.ts';
import type { Acting, Reading } from '../context.ts';
import type { BpmnFinding } from './bpmn/finding.ts';
import { readBpmn } from './bpmn/read-bpmn.ts';
import { viewDraft } from './draft-view.ts';
import { storeDraft } from './save-draft.ts';
import { publishedDraft, standingOf } from './standing.ts';

type Input = ParsedOf<typeof route>;

/**
 * Makes a BPMN 2.0 file the draft of a channel (载入 BPMN). Departments follow from the items, so that lanes are not
 * read; the promise stays as it is, unless the file counts in another unit.
 *
 * @throws InvalidInputError for each thing in the file that steps with prerequisites cannot say
 * @throws StaleError when a colleague has changed the draft since
 */
export async function loadBpmn({ params, body }: Input, context: Acting) {
  const { key } = params;
  const { procedure, refused } = await readBpmn(Buffer.from(body.bpmn), { key });
  if (procedure === null || refused.length > 0) throw new InvalidInputError(refused.map(atFile));
  const standing = await standingOf(context.tx, context.centreId, key);
  const { version, baseVersion } = body;
  return storeDraft(
    { key, version, baseVersion, definition: draftFrom(procedure, publishedDraft(standing)) },
    context,
  );
}

/** The draft as it is now, with what the file said beside. */
export async function viewLoaded({ key }: { readonly key: string }, context: Reading, { body }: Input) {
  const { lost } = await readBpmn(Buffer.from(body.bpmn), { key });
  return { ...(await viewDraft(key, context)), lost: [...lost] };
}

/**
 * What a drawing cannot say stays as the channel has it: terms, titles, questions, notes, gates, English, and what the
 * steps that are still there depend on.
 *
 * @throws InvalidInputError for names and ids that no draft can have
 */
function draftFrom(read: Procedure, before: ProcedureDraft): ProcedureDraft {
  const NOBODY = { count: 1, unit: 'workingDays' } as const;
  const drawn = draftOfProcedure(read, { before: NOBODY, after: NOBODY, isOpen: false });
  const isSameUnit = read.unit === before.unit;
  const checked = ProcedureDraftView.safeParse({
    ...before,
    ...{ name: drawn.name, nameEn: drawn.nameEn || before.nameEn, unit: drawn.unit },
    ...{ referenceRoute: drawn.referenceRoute, overhead: drawn.overhead },
    promise: isSameUnit ? before.promise : null,
    routes: drawn.routes.map((one) => ({ ...one, nameEn: sameId(one, before.routes)?.nameEn ?? one.nameEn })),
    stages: drawn.stages.map((one) => ({ ...one, gate: sameId(one, before.stages)?.gate ?? null })),
    steps: drawn.steps.map((one) => {
      const { when = null, appliesWhenEn = '' } = sameId(one, before.steps) ?? {};
      return { ...one, when, appliesWhenEn };
    }),
  });
  if (!checked.success) throw new InvalidInputError(faultsOf(checked.error.issues, 'bpmn'));
  return checked.data;
}

const sameId = <T extends { readonly id: string }>(
  { id }: { readonly id: string },
  among: readonly T[],
): T | undefined => among.find((one) => one.id === id);

const atFile = ({ elementId, name, why, whyEn }: BpmnFinding) => {
  const what = name ?? elementId;
  return {
    pointer: '/bpmn',
    rule: 'processes.bpmn-refused',
    message: what === null ? why : `${what}：${why}`,
    messageEn: what === null ? whyEn : `${what}: ${whyEn}`,
  };
};
