import { MAX_UNITS, type Parts, partsOf } from '@yichuang/domain/processes/duration.ts';
import { planOf } from '@yichuang/domain/processes/plan.ts';
import type { Procedure, StepId } from '@yichuang/domain/processes/procedure.ts';
import { countedSteps, type Selection, selectSteps, whatIf } from '@yichuang/domain/processes/select.ts';
import type { Command } from 'commander';
import { readGraph } from '#cli/channel-graph.ts';
import { planJson, planText } from '#cli/channel-plan-answer.ts';
import { readProcedures } from '#cli/channel-procedures.ts';
import { UsageError } from '#cli/usage-error.ts';
import { REPOSITORY } from '#platform/repository.ts';

/** Adds `channel plan`: how long a parallel channel takes, which steps hold the end, and what if. */
export function channelPlan(program: Command): void {
  const channel =
    program.commands.find((command) => command.name() === 'channel') ??
    program.command('channel').description('Parallel approval channels');
  channel
    .command('plan')
    .description('Earliest and latest times, slack and critical steps of a channel, or of any graph of steps')
    .argument('[key]', 'the channel, for example project-construction')
    .option('--route <id>', 'the kind of matter (default: the reference route of the channel)')
    .option('--file <graph.json>', 'a graph of your own instead of a channel')
    .option(
      '--set <step=length>',
      'what if a step took so long, in the unit of the plan; repeatable',
      collect,
      [],
    )
    .option('--without <steps>', 'what if these steps did not apply, L03,L04; repeatable', collect, [])
    .option('--data <folder>', 'where channels.yaml is', `${REPOSITORY}data/chengdu-hightech-2007`)
    .option('--json', 'one JSON object: unit, serial, parallel, stages, critical, slack')
    .action(run);
}

type Options = {
  readonly route?: string;
  readonly file?: string;
  readonly set: readonly string[];
  readonly without: readonly string[];
  readonly data: string;
  readonly json?: true;
};

const collect = (value: string, before: readonly string[]) => [
  ...before,
  ...value.split(',').map((part) => part.trim()),
];

function run(key: string | undefined, options: Options): void {
  const procedure = procedureOf(key, options);
  const route = routeOf(procedure, options.route);
  const selection = countedSteps(selectSteps(procedure, route === undefined ? {} : { route: route.id }));
  const durations = new Map(options.set.map((setting) => readSetting(setting, selection)));
  const without = options.without.map((id) => knownStep('--without', id, selection));
  const changed = whatIf(selection, { durations, without });
  const answer = { procedure, route, selection: changed, plan: planOf(changed) };
  process.stdout.write(options.json === true ? `${JSON.stringify(planJson(answer))}\n` : planText(answer));
}

function procedureOf(key: string | undefined, { file, route, data }: Options): Procedure {
  if (file !== undefined) {
    if (key !== undefined || route !== undefined) {
      throw new UsageError('--file brings its own graph; allowed beside it: --set, --without, --json');
    }
    return readGraph(file);
  }
  const procedures = readProcedures(data);
  const known = procedures.map((procedure) => procedure.key).join(', ');
  if (key === undefined)
    throw new UsageError(`no channel is named; allowed: ${known}, or --file with a graph`);
  const found = procedures.find((procedure) => procedure.key === key);
  if (found === undefined) throw new UsageError(`${quoted(key)} is no channel; allowed: ${known}`);
  return found;
}

function routeOf({ key, routes, referenceRoute }: Procedure, named: string | undefined) {
  const id = named ?? referenceRoute;
  const found = routes.find((route) => route.id === id);
  if (found !== undefined || id === undefined) return found;
  const known = routes.map((route) => route.id).join(', ');
  throw new UsageError(`--route ${quoted(id)} is no route of ${key}; allowed: ${known}`);
}

function readSetting(setting: string, selection: Selection): readonly [StepId, Parts] {
  const [, id, length = ''] = /^(.+)=(.*)$/s.exec(setting) ?? [];
  if (id === undefined || !/^\d+(\.\d+)?$/.test(length) || Number(length) > MAX_UNITS) {
    throw new UsageError(
      `--set ${quoted(setting)} is no change; allowed: step=number from 0 to ${MAX_UNITS}, for example ${example(selection, 1)}=5`,
    );
  }
  return [knownStep('--set', id, selection), partsOf(Number(length))];
}

function knownStep(option: string, id: StepId, selection: Selection): StepId {
  if (selection.steps.some((step) => step.id === id)) return id;
  throw new UsageError(
    `${option}: ${quoted(id)} is no step of this plan; allowed: its steps, for example ${example(selection, 3)}`,
  );
}

const example = ({ steps }: Selection, count: number): string =>
  steps
    .slice(0, count)
    .map(({ id }) => id)
    .join(', ');

/** Keeps whatever was typed on one line. */
const quoted = (text: string): string => JSON.stringify(text);
