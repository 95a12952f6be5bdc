import type { FieldFault } from '@yichuang/contract/problem.ts';
import type { publishDraft as route } from '@yichuang/contract/processes.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { draftFaults } from '@yichuang/domain/processes/draft-faults.ts';
import {
  formerTimeOfDraft,
  type ProcedureDraft,
  procedureOfDraft,
  promiseOfDraft,
} from '@yichuang/domain/processes/procedure-draft.ts';
import { type DateOnly, dateOnly } from '@yichuang/domain/time/date-only.ts';
import { InvalidInputError, Refusal, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { lockCentre } from '../organisation/index.ts';
import { noDraft } from './discard-draft.ts';
import { keepDraft } from './draft-store.ts';
import { viewDraft } from './draft-view.ts';
import { faultFields } from './fault-fields.ts';
import { publishProcedure } from './procedures.ts';
import { savedDraft, standingOf, versionOf } from './standing.ts';
import { stepItems } from './step-items.ts';

/**
 * Publishes the draft of a channel from a day on (发布流程). Applications filed before that day keep their version.
 *
 * @throws Refusal when there is no draft, or it says what is published already
 * @throws StaleError when a colleague has changed the draft, or a version was published since
 * @throws InvalidInputError for a day that is over, and for every fault of the draft
 */
export async function publishDraft({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, now, actor } = context;
  const { key } = params;
  // Publications follow one another, those of an import too.
  await tx.run(lockCentre, { centreId });
  const standing = await standingOf(tx, centreId, key);
  const { draft: row } = standing;
  if ((row?.version ?? 0) !== body.version || versionOf(standing) !== body.baseVersion) {
    throw new StaleError(await viewDraft(key, { ...context, db: tx }));
  }
  const draft = savedDraft(row);
  if (!row || !draft) throw noDraft();
  const appliesFrom = dateOnly(body.appliesFrom);
  const procedure = await publishable(key, draft, appliesFrom, context);
  const published = {
    ...{ procedure, before: formerTimeOfDraft(draft), after: promiseOfDraft(draft) },
    isOpen: draft.isOpen,
  };
  const isNew = await publishProcedure(context, published, { appliesFrom, by: actor.accountId });
  if (!isNew) throw new Refusal('processes.unchanged', 'conflict');
  const change = { centreId, procedureKey: key, seen: row.version, now, by: actor.accountId };
  await tx.run(keepDraft, { ...change, baseVersion: null, definition: null });
  return { key };
}

/** The procedure of a draft that may be published. @throws InvalidInputError */
async function publishable(
  key: string,
  draft: ProcedureDraft,
  appliesFrom: DateOnly,
  { tx, server, centreId, today }: Acting,
) {
  const items = await stepItems({ db: tx, server, centreId });
  const faults = [
    ...(appliesFrom < today ? [dayIsOver(today)] : []),
    ...faultFields(draftFaults(key, draft, items), draft),
  ];
  if (faults.length > 0) throw new InvalidInputError(faults);
  return procedureOfDraft(key, draft, (code) => items.get(code)?.department);
}

const dayIsOver = (today: DateOnly): FieldFault => ({
  pointer: '/appliesFrom',
  rule: 'processes.day-is-over',
  message: `不能早于今天；可填 ${today} 或以后的日期`,
  messageEn: `It cannot begin before today; allowed: ${today} or later`,
});
