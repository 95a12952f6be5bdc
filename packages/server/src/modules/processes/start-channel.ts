import type { startChannel as route } from '@yichuang/contract/processes.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { HOURS_OF_WORKING_DAY } from '@yichuang/domain/processes/duration.ts';
import { procedureOfLifeEvent, unpublishedItems } from '@yichuang/domain/processes/life-event-procedure.ts';
import { longestPromise } from '@yichuang/domain/processes/life-event-promise.ts';
import { draftOfProcedure, type ProcedureDraft } from '@yichuang/domain/processes/procedure-draft.ts';
import { blankDraft } from '@yichuang/domain/processes/procedure-edits.ts';
import { notFound, Refusal } from '#platform/http/refusal.ts';
import { findLifeEvent, offeredSheets } from '../catalogue/index.ts';
import type { Acting } from '../context.ts';
import { lockCentre } from '../organisation/index.ts';
import { draftOfChannel, keepDraft } from './draft-store.ts';
import { newestProcedure } from './procedures.ts';

type Input = ParsedOf<typeof route>;

/**
 * Begins a channel (新建通道), from nothing or as a copy. It is a draft until it is published, and closed until somebody
 * opens it.
 *
 * @throws Refusal when the key is taken, or an event has items that are not published
 * @throws not-found for a channel or an event that is none
 */
export async function startChannel({ body }: Input, context: Acting) {
  const { tx, centreId, now, actor } = context;
  const { key, name, nameEn, from } = body;
  // Two who begin the same channel follow one another.
  await tx.run(lockCentre, { centreId });
  const draft = await tx.maybe(draftOfChannel, { centreId, procedureKey: key });
  if ((await newestProcedure(tx, centreId, key)) !== null || draft?.definition)
    throw new Refusal('processes.channel-exists', 'conflict', { facts: { key } });
  const copied = await sourceDraft(from, context);
  const definition: ProcedureDraft = {
    ...(copied ?? blankDraft({ name, nameEn, unit: from.kind === 'nothing' ? from.unit : 'wd' })),
    ...{ name, nameEn, isOpen: false },
  };
  await tx.run(keepDraft, {
    ...{ centreId, procedureKey: key, seen: draft?.version ?? 0, baseVersion: null },
    ...{ definition, now, by: actor.accountId },
  });
  return { key };
}

/** What is copied; null: nothing. */
function sourceDraft(from: Input['body']['from'], context: Acting): Promise<ProcedureDraft | null> {
  switch (from.kind) {
    case 'nothing':
      return Promise.resolve(null);
    case 'channel':
      return draftOfOther(from.key, context);
    case 'event':
      return draftOfEvent(from.slug, context);
  }
}

async function draftOfOther(key: string, { tx, centreId }: Acting): Promise<ProcedureDraft> {
  const newest = await newestProcedure(tx, centreId, key);
  if (newest === null) throw notFound();
  return draftOfProcedure(newest.procedure, newest);
}

async function draftOfEvent(slug: string, { tx, server, centreId }: Acting): Promise<ProcedureDraft> {
  const event = await findLifeEvent(tx, centreId, slug);
  if (event === null) throw notFound();
  const sheets = await offeredSheets(tx, server, centreId);
  const items = new Map(
    sheets
      .filter(({ promisedLimit: { unit } }) => unit !== 'calendarDays' && unit !== 'months')
      // Who decides is known only once somebody applies: no step can be handed to it.
      .filter(({ localOffices }) => localOffices === undefined)
      .map(({ code, name, departmentCode, promisedLimit }) => [
        code,
        { name, ...(departmentCode !== null && { department: departmentCode }), promised: promisedLimit },
      ]),
  );
  const missing = unpublishedItems(event, (code) => items.has(code));
  if (missing.length > 0)
    throw new Refusal('processes.event-incomplete', 'conflict', { facts: { items: missing } });
  const procedure = procedureOfLifeEvent(event, {
    key: slug,
    items,
    hoursPerWorkingDay: HOURS_OF_WORKING_DAY,
  });
  return draftOfProcedure(procedure, { ...longestPromise(procedure), isOpen: false });
}
