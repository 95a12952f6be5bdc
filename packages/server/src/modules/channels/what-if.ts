import type { whatIf as route, WhatIfChange, WhatIfResult } from '@yichuang/contract/channel-what-if.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import {
  type Parts,
  type PlanUnit,
  partsOf,
  partsOfData,
  unitsOf,
} from '@yichuang/domain/processes/duration.ts';
import { planOf } from '@yichuang/domain/processes/plan.ts';
import { countedSteps, type Selection } from '@yichuang/domain/processes/select.ts';
import { type Change, whatIf as otherwise } from '@yichuang/domain/processes/what-if.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { type Ticking, ticking } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { unitsOrNull, viewMoment } from './forecast-view.ts';
import { foresee, pausesOfOpen } from './foresee.ts';
import { loadForWhatIf } from './load-for-what-if.ts';
import { type Names, namesFor } from './plan-view.ts';
import type { ApplicationRow } from './rows.ts';
import { loadRunning } from './running.ts';

/**
 * 推演: the plan and the forecast of an application as they are, and as they would be with each set of changes.
 *
 * @throws forbidden for a department, not-found
 * @throws UnknownStepError, WhatIfError for changes that contradict the plan
 */
export async function whatIf(
  { params, body }: ParsedOf<typeof route>,
  context: Reading,
): Promise<ReplyOf<typeof route>> {
  const { db, centreId, now } = context;
  const row = await loadForWhatIf(params.applicationId, context);
  const running = await loadRunning(row, context);
  const known: Known = { row, running, pauses: await pausesOfOpen(db, centreId, [running]) };
  const names = await namesFor(context);
  const tick = await ticking(context);
  const { unit } = running.published.procedure;
  const resultOf = (selection: Selection) => viewResult(selection, known, { names, tick });
  return {
    unit,
    base: resultOf(running.graph),
    alternatives: body.alternatives.map(({ changes }) =>
      resultOf(otherwise(running.graph, changeOf(changes, unit, tick.clock.officeHours.minutes / 60))),
    ),
    now: instantText(now),
  };
}

type Known = Parameters<typeof foresee>[0] & { readonly row: ApplicationRow };

/** The changes as the rules know them; minutes at the window count as opening time. */
export function changeOf(changes: readonly WhatIfChange[], unit: PlanUnit, hoursPerDay: number): Change {
  const of = <Kind extends WhatIfChange['kind']>(kind: Kind) =>
    changes.filter(
      (change): change is Extract<WhatIfChange, { readonly kind: Kind }> => change.kind === kind,
    );
  const minutes = (value: number): Parts => partsOfData({ value, unit: 'minute' }, unit, hoursPerDay);
  return {
    durations: new Map(of('duration').map(({ stepId, units }) => [stepId, partsOf(units)])),
    without: of('without').map(({ stepId }) => stepId),
    added: of('addPrerequisite'),
    dropped: of('dropPrerequisite'),
    delegated: new Map(of('delegate').map((change) => [change.stepId, minutes(change.minutes)])),
  };
}

function viewResult(
  selection: Selection,
  known: Known,
  { names, tick }: { readonly names: Names; readonly tick: Ticking },
): WhatIfResult {
  const plan = planOf(countedSteps(selection));
  const { forecast, outlook } = foresee(known, tick, selection);
  const { stages } = known.running.published.procedure;
  const steps = new Map(selection.steps.map((step) => [step.id, step]));
  return {
    parallel: unitsOf(plan.parallel),
    serial: unitsOf(plan.serial),
    stages: plan.stages.map(({ id, name, length }) => ({
      name,
      nameEn: stages.find((stage) => stage.id === id)?.nameEn ?? name,
      length: unitsOf(length),
    })),
    critical: plan.critical.map((id) => {
      const { name = id, item = '' } = steps.get(id) ?? {};
      return { code: id, name, nameEn: names.sheets.get(item)?.nameEn ?? name };
    }),
    finish: viewMoment(forecast.finish),
    outlook: outlook?.outlook ?? null,
    slack: unitsOrNull(outlook?.slack ?? null),
  };
}
