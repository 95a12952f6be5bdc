import { planOf } from '@yichuang/domain/processes/plan.ts';
import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import { countedSteps, selectSteps } from '@yichuang/domain/processes/select.ts';
import type { Command } from 'commander';
import { changedSelection, type TypedChange } from '#cli/channel-change.ts';
import { datesOf, readHours } from '#cli/channel-dates.ts';
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
    .option('--add <step=other>', 'what if a step waited for another one too; repeatable', collect, [])
    .option('--drop <step=other>', 'what if a step did not wait for another one; repeatable', collect, [])
    .option(
      '--delegate <step=minutes>',
      'what if a step were decided at the window, at once or in so many minutes; repeatable',
      collect,
      [],
    )
    .option('--without <steps>', 'what if these steps did not apply, L03,L04; repeatable', collect, [])
    .option('--from <moment>', 'real dates, accepted then: YYYY-MM-DD, for hours YYYY-MM-DDTHH:MM')
    .option('--hours <sessions>', 'opening hours', '08:30-12:00,13:00-17:30')
    .option('--data <folder>', 'where channels.yaml is', `${REPOSITORY}data/chengdu-hightech-2007`)
    .option('--json', 'one JSON object: unit, serial, parallel, stages, critical, slack')
    .action(run);
}

type Options = TypedChange & {
  readonly route?: string;
  readonly file?: string;
  readonly from?: string;
  readonly hours: string;
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
  const { unit } = procedure;
  const { from } = options;
  const officeHours = readHours(options.hours);
  const changed = changedSelection(selection, { unit, hoursPerDay: officeHours.minutes / 60 }, options);
  const plan = planOf(changed);
  const dates =
    from === undefined ? undefined : datesOf({ from, officeHours, unit, selection: changed, plan });
  const answer = { procedure, route, selection: changed, plan, dates };
  process.stdout.write(options.json === true ? `${JSON.stringify(planJson(answer))}\n` : planText(answer));
}

function procedureOf(key: string | undefined, { file, route, data }: Options): Procedure {
  if (file !== undefined) {
    if (key !== undefined || route !== undefined) {
      throw new UsageError(
        '--file brings its own graph; allowed beside it: --set, --add, --drop, --delegate, --without, --from, --hours, --json',
      );
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

/** Keeps whatever was typed on one line. */
const quoted = (text: string): string => JSON.stringify(text);
