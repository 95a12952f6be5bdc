import type { Command, CommanderError } from 'commander';
import { UsageError } from './usage-error.ts';

/** Every command of the program throws instead of ending the process: one line, what is wrong and what is allowed. */
export function refuseWrongUsage(command: Command): void {
  command
    .showSuggestionAfterError(false)
    .configureOutput({ writeErr: () => undefined })
    .exitOverride((error) => {
      // Help and version that were asked for.
      if (error.exitCode === 0) throw error;
      throw new UsageError(`${wrong(command, error)}; allowed: ${allowed(command, error)}`);
    });
  for (const child of command.commands) refuseWrongUsage(child);
}

function wrong(command: Command, { code, message }: CommanderError): string {
  const words = code === 'commander.help' ? 'a command is missing' : message.replace(/^error: /, '');
  return `${pathOf(command)}: ${words.replaceAll(/\s+/g, ' ').replace(/\.$/, '')}`;
}

function allowed(command: Command, { code, message }: CommanderError): string {
  const option = command.options.find(({ flags }) => message.includes(`'${flags}'`));
  if (option) return option.description;
  switch (code) {
    case 'commander.help':
    case 'commander.unknownCommand':
      return commandsOf(command).join(', ');
    case 'commander.unknownOption':
      return [...optionsOf(command), ...commandsOf(command)].join(', ');
    default:
      return `${pathOf(command)} ${command.usage()}`;
  }
}

/** As it was typed: `yichuang clock due`. */
const pathOf = (command: Command): string =>
  command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();

const optionsOf = (command: Command): readonly string[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .map(({ flags }) => flags);

/** `help` goes without saying. */
const commandsOf = (command: Command): readonly string[] => command.commands.map((child) => child.name());
