import type { Command } from 'commander';
import { runCalendarImport } from './calendar-import.ts';
import { withServer } from './with-server.ts';

/** `calendar import`: a holiday notice, and the dates it moves. */
export function calendarCommands(program: Command): void {
  const calendar = program.command('calendar').description('holiday notices of the State Council');
  calendar
    .command('import <file>')
    .description(
      'show which dates of open cases the notices of a file would move; --apply adds them and moves the dates',
    )
    .option('--apply', 'add the notices and move the dates, all or nothing')
    .option('--json', 'one JSON object: the notices, the days, the dates, or the faults')
    .action((file, options) => runCalendarImport(file, options, withServer));
}
