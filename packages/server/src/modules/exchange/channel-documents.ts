import type { RequiredDocumentView } from '@yichuang/contract/catalogue.ts';
import type { RequiredDocument } from '@yichuang/domain/catalogue/item-sheet.ts';
import { itemSheetFromData } from './item-sheet-from-data.ts';
import type { FolderData } from './read-folder.ts';
import type { Channel, ChannelStep } from './schemas/channels.ts';

/**
 * 一套材料: what the applicant of a channel hands in once for all departments.
 *
 * A document that several steps share is asked for once, and is required when any of them requires it. What the
 * departments of the route make or hand on among themselves is not asked for.
 */
export function channelDocuments(channel: Channel, route: string, data: FolderData): RequiredDocumentView[] {
  const asked = new Map<string, RequiredDocument>();
  const steps = decidedSteps(channel, route);
  for (const step of steps) {
    for (const document of documentsOf(step, data)) {
      if (isFromInside(document, step, steps, data)) continue;
      const key = document.shared ?? document.id;
      const known = asked.get(key);
      if (!known) asked.set(key, document);
      else if (document.required && !known.required) asked.set(key, { ...known, required: true, when: null });
    }
  }
  return [...asked.values()].map(({ shared: _shared, ...view }) => view);
}

/** Steps of the route inside the clock of the channel; an intermediary has its own papers. */
const decidedSteps = ({ steps }: Channel, route: string): readonly ChannelStep[] =>
  steps.filter(
    ({ routes, department, counts_toward_channel_time: counts, optional }) =>
      routes.includes(route) && department !== null && counts !== false && optional !== true,
  );

function documentsOf(
  { item }: ChannelStep,
  { items, workDayHours }: FolderData,
): readonly RequiredDocument[] {
  const found = items.find(({ code }) => code === item);
  return found ? itemSheetFromData(found, workDayHours).requiredDocuments : [];
}

/** Produced by another step of the route, or handed on by one of its departments. The step's own product is no such paper. */
function isFromInside(
  { shared, sourceType, source }: RequiredDocument,
  step: ChannelStep,
  steps: readonly ChannelStep[],
  { sharedMaterials, departments }: FolderData,
): boolean {
  const others = steps.filter((other) => other !== step);
  const producers = sharedMaterials.find(({ id }) => id === shared)?.produced_by ?? [];
  if (others.some(({ item }) => producers.includes(item))) return true;
  const names = departments.filter(({ code }) => others.some(({ department }) => department === code));
  return sourceType === 'government' && names.some(({ name }) => name === source);
}
