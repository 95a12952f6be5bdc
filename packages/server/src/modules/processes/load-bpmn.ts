import { ProcedureDraftView, type loadBpmn as route } from '@yichuang/contract/processes.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import { draftOfProcedure, type ProcedureDraft } from '@yichuang/domain/processes/procedure-draft.ts';
import { faultsOf } from '#platform/http/field-faults.ts';
import { InvalidInputError } from '#platform/http/refusal.ts';
import type { Acting, Reading } from '../context.ts';
import type { BpmnFinding } from './bpmn/finding.ts';
import { readBpmn } from './bpmn/read-bpmn.ts';
import { viewDraft } from './draft-view.ts';
import { type NewestProcedure, newestProcedure } from './procedures.ts';
import { storeDraft } from './save-draft.ts';

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
  const newest = await newestProcedure(context.tx, context.centreId, key);
  const { version, baseVersion } = body;
  return storeDraft({ key, version, baseVersion, definition: draftFrom(procedure, newest) }, context);
}

/** The draft as it is now, with what the file said beside. */
export async function viewLoaded({ key }: { readonly key: string }, context: Reading, { body }: Input) {
  const { lost } = await readBpmn(Buffer.from(body.bpmn), { key });
  return { ...(await viewDraft(key, context)), lost: [...lost] };
}

/** @throws InvalidInputError for names and ids that no draft can have */
function draftFrom(read: Procedure, { procedure, after }: NewestProcedure): ProcedureDraft {
  const draft = draftOfProcedure(read, after);
  const checked = ProcedureDraftView.safeParse(
    read.unit === procedure.unit ? draft : { ...draft, promise: null },
  );
  if (!checked.success) throw new InvalidInputError(faultsOf(checked.error.issues, 'bpmn'));
  return checked.data;
}

const atFile = ({ elementId, name, why, whyEn }: BpmnFinding) => {
  const what = name ?? elementId;
  return {
    pointer: '/bpmn',
    rule: 'processes.bpmn-refused',
    message: what === null ? why : `${what}：${why}`,
    messageEn: what === null ? whyEn : `${what}: ${whyEn}`,
  };
};
