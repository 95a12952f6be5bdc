import { DomainError } from '@yichuang/domain/errors.ts';
import { CommanderError } from 'commander';
import { ConfigError } from '#platform/config.ts';
import { MigrationError } from '#platform/db/migrate.ts';
import { EmbeddedError } from '#platform/embedded/embedded-error.ts';
import { ModeError } from '#platform/installation.ts';
import { DatabaseError } from '../start/prepare-database.ts';
import { UsageError } from './usage-error.ts';

export type Explained = { readonly lines: readonly string[]; readonly exitCode: number };

const FAILED = 1;
const WRONG_USAGE = 2;

/** What a person at the console reads: one clear line for each thing that is wrong. */
export function explain(error: unknown): Explained {
  if (error instanceof ConfigError) return { lines: error.faults, exitCode: WRONG_USAGE };
  if (error instanceof UsageError) return { lines: [error.message], exitCode: WRONG_USAGE };
  if (error instanceof CommanderError) {
    return {
      lines: [`${error.message.replace(/^error: /, '')}; see yichuang --help`],
      exitCode: WRONG_USAGE,
    };
  }
  if (error instanceof DomainError)
    return { lines: [error.message, ...listedFaults(error)], exitCode: FAILED };
  if ([EmbeddedError, DatabaseError, MigrationError, ModeError].some((kind) => error instanceof kind)) {
    return { lines: [(error as Error).message], exitCode: FAILED };
  }
  return { lines: [systemWords(error)], exitCode: FAILED };
}

function listedFaults(error: DomainError): readonly string[] {
  const { faults } = error as { faults?: readonly { file: string; path: string; message: string }[] };
  return (faults ?? []).map(({ file, path, message }) => `${file} ${path}: ${message}`);
}

/** Errors of the operating system in plain words; anything else with its stack, because it is a bug. */
function systemWords(error: unknown): string {
  const { code, message, port, path, stack } = error as NodeJS.ErrnoException & { port?: number };
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} is taken by another program; stop it or set another one, for example PORT=3001`;
    case 'EACCES':
      return `no permission for ${path ?? `port ${port}`}; use another port or folder, or another account`;
    case 'ENOSPC':
      return `the disk is full (${path ?? message}); free some space and start again, nothing acknowledged is lost`;
    case 'EROFS':
      return `${path} is on a read-only file system; set YICHUANG_HOME to a folder that can be written`;
    default:
      return stack ?? message ?? String(error);
  }
}
