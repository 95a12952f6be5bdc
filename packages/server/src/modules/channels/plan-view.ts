import type { ChannelView, PlanView } from '@yichuang/contract/channels.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { choiceOf } from '@yichuang/domain/processes/applicability.ts';
import { unitsOf } from '@yichuang/domain/processes/duration.ts';
import { planOf } from '@yichuang/domain/processes/plan.ts';
import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import { countedSteps } from '@yichuang/domain/processes/select.ts';
import type { GivenAnswers } from '@yichuang/domain/processes/situation.ts';
import { notFound } from '#platform/http/refusal.ts';
import { offeredSheets, ownersOf } from '../catalogue/index.ts';
import type { Reading } from '../context.ts';
import { currentProcedures, type ProcedureVersion } from '../processes/index.ts';
import { viewRoute } from './choice-view.ts';
import { stepsFor } from './running.ts';

/** What steps and departments are called (名称). */
export type Names = {
  readonly owners: Awaited<ReturnType<typeof ownersOf>>;
  readonly sheets: ReadonlyMap<string, ItemSheet>;
};
type Asking = Pick<Reading, 'db' | 'server' | 'centreId'>;

export async function namesFor({ db, server, centreId }: Asking): Promise<Names> {
  const sheets = await offeredSheets(db, server, centreId);
  return {
    owners: await ownersOf(db, centreId),
    sheets: new Map(sheets.map((sheet) => [sheet.code, sheet])),
  };
}

export const viewChannel = (
  { procedure, before, after, isOpen }: ProcedureVersion,
  { owners }: Names,
): ChannelView => ({
  key: procedure.key,
  name: procedure.name,
  nameEn: procedure.nameEn ?? procedure.name,
  before,
  after,
  routes: procedure.routes.map(viewRoute),
  referenceRoute: procedure.referenceRoute ?? '',
  // Those of the reference route: pre-approvals of special trades join only where they apply.
  departments: departmentsOf(procedure).map(owners),
  open: isOpen,
});

function departmentsOf(procedure: Procedure): readonly string[] {
  const choice = chosenSteps(procedure, { route: procedure.referenceRoute ?? '', answers: {} });
  return [...new Set(stepsFor(procedure, choice).steps.flatMap(({ department }) => department ?? []))];
}

/** What answers decide, as an application would keep it. */
export function chosenSteps(procedure: Procedure, given: GivenAnswers & { readonly route: string }) {
  const { include: joined = [], without: left = [] } = choiceOf(procedure, given);
  return { route: given.route, joined, left };
}

/** The plan of a route, in the unit of its channel. */
export function viewPlan(
  { procedure }: ProcedureVersion,
  choice: Parameters<typeof stepsFor>[1],
  { owners, sheets }: Names,
): PlanView {
  const selection = countedSteps(stepsFor(procedure, choice));
  const plan = planOf(selection);
  const stageNames = new Map(procedure.stages.map(({ id, name }) => [id, name]));
  const steps = new Map(selection.steps.map((step) => [step.id, step]));
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
      const step = steps.get(id);
      const sheet = sheets.get(step?.item ?? '');
      return {
        stepId: id,
        name: step?.name ?? id,
        nameEn: sheet?.nameEn ?? step?.name ?? id,
        itemCode: step?.item ?? '',
        department: owners(step?.department ?? ''),
        stage: stage === undefined ? null : (stageNames.get(stage) ?? stage),
        start: unitsOf(earliestStart),
        end: unitsOf(earliestEnd),
        slack: unitsOf(slack),
        critical: isCritical,
        prerequisites: [...(step?.prerequisites ?? [])],
      };
    }),
  };
}

export async function listChannels(context: Reading): Promise<{ rows: ChannelView[] }> {
  const names = await namesFor(context);
  return {
    rows: (await currentProcedures(context.db, context.centreId, context.today)).map((one) =>
      viewChannel(one, names),
    ),
  };
}

/** @throws not-found for an unknown channel or route */
export async function readPlan(key: string, route: string | undefined, context: Reading) {
  const procedure = (await currentProcedures(context.db, context.centreId, context.today)).find(
    (one) => one.key === key,
  );
  if (!procedure) throw notFound();
  const names = await namesFor(context);
  const chosen = route ?? procedure.procedure.referenceRoute ?? '';
  if (!procedure.procedure.routes.some(({ id }) => id === chosen)) throw notFound();
  return {
    channel: viewChannel(procedure, names),
    route: chosen,
    // What the route alone decides belongs to it; everything else waits for answers.
    plan: viewPlan(procedure, chosenSteps(procedure.procedure, { route: chosen, answers: {} }), names),
  };
}
