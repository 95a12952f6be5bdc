import type { StepItemView } from '@yichuang/contract/processes.ts';
import { type ChannelTotals, channelTotals } from '@yichuang/domain/processes/channel-totals.ts';
import type { StepItem } from '@yichuang/domain/processes/draft-faults.ts';
import { unitsOf } from '@yichuang/domain/processes/duration.ts';
import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import { type ProcedureDraft, procedureOfDraft } from '@yichuang/domain/processes/procedure-draft.ts';
import type { Plan } from '@yichuang/ui/plan-layout.ts';

/** Published items that the page knows, by code. */
export type Items = ReadonlyMap<string, StepItemView>;

export const itemsByCode = (items: readonly StepItemView[]): Items =>
  new Map(items.map((item) => [item.code, item]));

/** The items as the rules ask for them. */
export const stepItemsOf = (items: Items): ReadonlyMap<string, StepItem> =>
  new Map(
    [...items].map(([code, { department }]) => [
      code,
      department === null ? {} : { department: department.code },
    ]),
  );

export const procedureFrom = (key: string, draft: ProcedureDraft, items: Items): Procedure =>
  procedureOfDraft(key, draft, (code) => items.get(code)?.department?.code);

/** The plan of one route as the picture draws it, or null while it cannot be told. */
export function pictureOf(procedure: Procedure, route: string | undefined, items: Items): Plan | null {
  const totals = channelTotals(procedure, route);
  return totals === null ? null : planFrom(procedure, totals, items);
}

function planFrom(procedure: Procedure, { selection, plan }: ChannelTotals, items: Items): Plan {
  const steps = new Map(selection.steps.map((step) => [step.id, step]));
  const stageNames = new Map(procedure.stages.map(({ id, name }) => [id, name]));
  return {
    unit: procedure.unit,
    serial: unitsOf(plan.serial),
    parallel: unitsOf(plan.parallel),
    stages: plan.stages.map(({ name, start, length }) => ({
      name,
      start: unitsOf(start),
      length: unitsOf(length),
    })),
    steps: plan.steps.map(({ id, stage, earliestStart, earliestEnd, slack, isCritical }) => {
      const { name = id, item = '' } = steps.get(id) ?? {};
      const known = items.get(item);
      return {
        stepId: id,
        name,
        nameEn: known?.nameEn ?? name,
        department: known?.department ?? { name: '', nameEn: '' },
        stage: stage === undefined ? null : (stageNames.get(stage) ?? stage),
        start: unitsOf(earliestStart),
        end: unitsOf(earliestEnd),
        slack: unitsOf(slack),
        critical: isCritical,
      };
    }),
  };
}
