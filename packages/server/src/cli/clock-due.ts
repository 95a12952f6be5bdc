import type { Command } from 'commander';
import { derivationLines, dueJson, PROVISIONAL } from '#cli/clock-answer.ts';
import { answerBatch } from '#cli/clock-batch.ts';
import { duesOfNumber } from '#cli/clock-of-case.ts';
import { derive } from '#cli/clock-question.ts';
import { UsageError } from '#cli/usage-error.ts';
import { withServer } from '#cli/with-server.ts';
import { dueText } from '../modules/clock/index.ts';

/** Adds `clock due`: a due date, and how it comes about. */
export function clockDue(program: Command): void {
  const clock =
    program.commands.find((command) => command.name() === 'clock') ??
    program.command('clock').description('Working calendar and due dates');
  clock
    .command('due [caseNumber]')
    .description(
      'By when something is due: working days, hours, calendar days or months, with pauses; or both dates of a case',
    )
    .option('--from <moment>', 'the event: YYYY-MM-DD, for hours and minutes YYYY-MM-DDTHH:MM')
    .option('--limit <limit>', 'how long: 5wd, 4wh, 30min, 15cd or 1mo')
    .option('--pause <a..b>', 'the clock stands still after day a up to day b; repeatable', collect, [])
    .option('--hours <sessions>', `opening hours (default: ${DEFAULT_HOURS})`)
    .option('--calendar-as-of <day>', 'only holiday notices published by then (default: all)')
    .option('--explain', 'the days counted and skipped, and why')
    .option('--json', 'one JSON object: due, provisional, steps')
    .option('--batch <file>', 'questions as JSON lines, - for standard input; one JSON line for each')
    .action(run);
}

/** Opening hours of the centre whose data come with the product. */
const DEFAULT_HOURS = '08:30-12:00,13:00-17:30';

type Options = {
  readonly from?: string;
  readonly limit?: string;
  readonly pause: readonly string[];
  readonly hours?: string;
  readonly calendarAsOf?: string;
  readonly explain?: true;
  readonly json?: true;
  readonly batch?: string;
};

const collect = (value: string, before: readonly string[]) => [...before, value];

async function run(caseNumber: string | undefined, options: Options): Promise<void> {
  if (caseNumber === undefined) return answer(options);
  const { from, limit, hours, calendarAsOf, batch, pause } = options;
  if (pause.length > 0 || [from, limit, hours, calendarAsOf, batch].some((one) => one !== undefined)) {
    throw new UsageError(
      'a case has its own moment, limit, pauses and calendar; allowed beside its number: --explain, --json',
    );
  }
  return duesOfNumber(caseNumber, options, withServer);
}

async function answer(options: Options): Promise<void> {
  const { from, limit, pause: pauses, hours = DEFAULT_HOURS, calendarAsOf } = options;
  if (options.batch !== undefined) {
    if (from !== undefined || limit !== undefined || pauses.length > 0) {
      throw new UsageError(
        '--batch brings its own questions; allowed beside it: --hours, --calendar-as-of, --explain, --json',
      );
    }
    const isLong = options.explain === true || options.json === true;
    return answerBatch(options.batch, { hours, calendarAsOf, withSteps: isLong });
  }
  if (from === undefined || limit === undefined) {
    throw new UsageError(
      `${from === undefined ? '--from' : '--limit'} is missing; allowed: --from with --limit, or --batch with a file`,
    );
  }
  const derivation = derive({ from, limit, pauses, hours, calendarAsOf }, (field) => OPTION_OF_FIELD[field]);
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify(dueJson(derivation, options.explain === true))}\n`);
    return;
  }
  const lines = [dueText(derivation.due), ...(options.explain === true ? derivationLines(derivation) : [])];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (derivation.due.provisional) process.stderr.write(`${PROVISIONAL}\n`);
}

const OPTION_OF_FIELD = {
  from: '--from',
  limit: '--limit',
  pauses: '--pause',
  hours: '--hours',
  calendarAsOf: '--calendar-as-of',
} as const;
