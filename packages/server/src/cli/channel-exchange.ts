import type { Command } from 'commander';
import { runChannelExport } from './channel-export.ts';
import { runChannelImport } from './channel-import.ts';
import { withServer } from './with-server.ts';

/** `channel export` and `channel import`: a channel as a BPMN 2.0 file, for modellers of other makers. */
export function channelExchange(program: Command): void {
  const channel =
    program.commands.find((command) => command.name() === 'channel') ??
    program.command('channel').description('Parallel approval channels');
  channel
    .command('export <key>')
    .description(
      'a channel as a BPMN 2.0 file with its diagram: the published version, every route in one drawing',
    )
    .option('--route <id>', 'one route only')
    .option('--output <file>', 'where to write it (default: standard output)')
    .option('--data <folder>', 'from the channels.yaml of a data folder instead of the database')
    .option('--json', 'one JSON object: key, route, and the file or where it is')
    .action((key, options) => runChannelExport(key, options, withServer));
  channel
    .command('import <file>')
    .description(
      'show what a BPMN 2.0 file would become: steps, what is refused or lost, the difference to the published version',
    )
    .option('--key <key>', 'key of the channel (default: the one in the file)')
    .option('--publish', 'publish it as a new version; applications that run keep theirs')
    .option(
      '--json',
      'one JSON object: procedure, refused, lost, faults, obstacles, differences, publishedVersion',
    )
    .action((file, options) => runChannelImport(file, options, withServer));
}
