import { faultInChinese, stepsOfFault } from '@yichuang/domain/processes/draft-fault-words.ts';
import type { DraftFault } from '@yichuang/domain/processes/draft-faults.ts';
import type { StepId } from '@yichuang/domain/processes/procedure.ts';
import type { ProcedureDraft } from '@yichuang/domain/processes/procedure-draft.ts';
import type { Language } from '@yichuang/ui/language.ts';

/** What is wrong, in words, where it is to be mended. */
export type PlacedFaults = {
  /** By step: every sentence about it, and the field each belongs to. */
  readonly ofStep: (id: StepId) => readonly PlacedFault[];
  /** What is about the channel itself. */
  readonly ofChannel: readonly PlacedFault[];
};

export type PlacedFault = { readonly field: string; readonly words: string };

export function placedFaults(
  faults: readonly DraftFault[],
  draft: ProcedureDraft,
  language: Language,
): PlacedFaults {
  const bySteps = new Map<StepId, PlacedFault[]>();
  const ofChannel: PlacedFault[] = [];
  for (const fault of faults) {
    const words = language === 'en' ? fault.message : faultInChinese(fault, draft);
    const placed = { field: fieldOf(fault, draft), words };
    const steps = stepsOfFault(fault, draft);
    if (steps.length === 0) ofChannel.push(placed);
    for (const id of steps) bySteps.set(id, [...(bySteps.get(id) ?? []), placed]);
  }
  return { ofStep: (id) => bySteps.get(id) ?? [], ofChannel };
}

/** The box of the form: `steps[3].duration` → `duration`, `routes[1].name` → `route.llc`. */
function fieldOf({ kind, path }: DraftFault, draft: ProcedureDraft): string {
  if (kind === 'cycle') return 'prerequisites';
  if (kind === 'missing-stage') return 'stage';
  const [, list = '', at, field = '', part] = /^(\w+)(?:\[(\d+)\])?(?:\.(\w+))?(?:\.(\w+))?/.exec(path) ?? [];
  const place = Number(at);
  switch (list) {
    case 'steps':
      return field;
    case 'routes':
      return `route.${draft.routes[place]?.id}`;
    case 'stages': {
      const { id } = draft.stages[place] ?? {};
      return field === 'gate' && part ? `gate.${part}.${id}` : `stage.${id}`;
    }
    case 'overhead':
      return `${field === 'duration' ? 'overheadTime' : 'overhead'}.${draft.overhead[place]?.id}`;
    case 'before':
      return 'before';
    default:
      return list;
  }
}

/** The first sentence about a field. */
export const wordsAt = (faults: readonly PlacedFault[], field: string): string | undefined =>
  faults.find((fault) => fault.field === field)?.words;
