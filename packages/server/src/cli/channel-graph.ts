import { MAX_UNITS, type PlanUnit, partsOf } from '@yichuang/domain/processes/duration.ts';
import type { Procedure, Step } from '@yichuang/domain/processes/procedure.ts';
import { validateProcedure } from '@yichuang/domain/processes/validate-procedure.ts';
import { z } from 'zod';
import { faultList, readShaped } from '#cli/channel-file.ts';
import { UsageError } from '#cli/usage-error.ts';

/**
 * Any graph of steps from a JSON file, as a procedure without routes. Stages stand in the order of the list `stages`,
 * or without one in the order in which the steps first name them.
 *
 * @throws UsageError when the file cannot be read or is no such graph: every fault with its path
 */
export function readGraph(file: string): Procedure {
  const label = `--file ${file}`;
  const { stages, steps } = readShaped(file, (text) => JSON.parse(text), Graph, { label, allowed: ALLOWED });
  const named = stages ?? steps.flatMap(({ stage }) => stage ?? []);
  const procedure: Procedure = {
    key: file,
    name: file,
    unit: unitOf(steps, label),
    routes: [],
    stages: [...new Set(named)].map((name) => ({ id: name, name })),
    steps: steps.map(stepOf),
    overhead: [],
  };
  const faults = validateProcedure(procedure);
  if (faults.length > 0) {
    const isOrder = faults.some(({ kind }) => kind === 'later-prerequisite') && stages === undefined;
    const hint = isOrder ? '; "stages": [...] beside "steps" gives their order' : '';
    throw new UsageError(
      `${label}: ${faultList(faults.map(({ path, message }) => `${path}: ${message}`))}${hint}`,
    );
  }
  return procedure;
}

const ALLOWED = '{"steps":[{"id","days"|"hours","prerequisites":[],"stage"?}],"stages"?:[...]}';

/** Names are printed in tables and in one-line messages. */
const Text = z.string().regex(/^\P{Cc}+$/u, { error: 'expected text on one line' });
const Length = z.number().min(0).max(MAX_UNITS).optional();
const StageName = z.union([Text, z.number().transform(String)], { error: 'expected a name or a number' });

const GraphStep = z
  .object({
    id: Text,
    name: Text.optional(),
    days: Length,
    hours: Length,
    prerequisites: z.array(Text),
    stage: StageName.nullish().transform((stage) => stage ?? undefined),
  })
  .refine(({ days, hours }) => (days === undefined) !== (hours === undefined), {
    error: 'has either days or hours',
  });

const Graph = z.object({ stages: z.array(StageName).optional(), steps: z.array(GraphStep).min(1) });

type GraphStep = z.infer<typeof GraphStep>;

function unitOf(steps: readonly GraphStep[], label: string): PlanUnit {
  const inDays = steps.find(({ days }) => days !== undefined);
  const inHours = steps.find(({ hours }) => hours !== undefined);
  if (inDays === undefined) return 'wh';
  if (inHours === undefined) return 'wd';
  throw new UsageError(
    `${label}: ${inDays.id} is in days and ${inHours.id} in hours; allowed: one unit for all steps`,
  );
}

const stepOf = ({ id, name, days, hours, prerequisites, stage }: GraphStep): Step => ({
  id,
  ...(name !== undefined && { name }),
  duration: partsOf(days ?? hours ?? 0),
  prerequisites,
  ...(stage !== undefined && { stage }),
  countsTowardChannel: true,
  optional: false,
});
