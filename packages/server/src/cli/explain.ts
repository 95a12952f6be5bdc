import { DomainError } from '@yichuang/domain/errors.ts';
import { ConfigError } from '#platform/config.ts';
import { MigrationError } from '#platform/db/migrate.ts';
import { EmbeddedError } from '#platform/embedded/embedded-error.ts';
import { InvalidInputError, Refusal } from '#platform/http/refusal.ts';
import { ModeError } from '#platform/installation.ts';
import { DatabaseError } from '../start/prepare-database.ts';
import { systemWords } from './system-words.ts';
import { UsageError } from './usage-error.ts';

export type Explained = { readonly lines: readonly string[]; readonly exitCode: number };

const FAILED = 1;
const WRONG_USAGE = 2;

/** What a person at the console reads: one clear line for each thing that is wrong. */
export function explain(error: unknown): Explained {
  if (error instanceof ConfigError) return { lines: error.faults, exitCode: WRONG_USAGE };
  if (error instanceof UsageError) return { lines: [error.message], exitCode: WRONG_USAGE };
  if (error instanceof Refusal || error instanceof InvalidInputError) {
    return { lines: [inputWords(error)], exitCode: WRONG_USAGE };
  }
  if (error instanceof DomainError)
    return { lines: [error.message, ...listedFaults(error)], exitCode: FAILED };
  if ([EmbeddedError, DatabaseError, MigrationError, ModeError].some((kind) => error instanceof kind)) {
    return { lines: [(error as Error).message], exitCode: FAILED };
  }
  return { lines: [systemWords(error)], exitCode: FAILED };
}

/** What the rules refuse in the input of a command; the pages have their own words for the same codes. */
function inputWords(error: Refusal | InvalidInputError): string {
  if (error instanceof InvalidInputError) return error.errors.map(({ messageEn }) => messageEn).join(' ');
  return REFUSED[error.code] ?? error.message;
}

const REFUSED: Readonly<Record<string, string>> = {
  'identity.login-name-taken':
    'another account has this login name; allowed: one that nobody has, or yichuang user reset for a new password',
};

function listedFaults(error: DomainError): readonly string[] {
  const { faults } = error as { faults?: readonly { file: string; path: string; message: string }[] };
  return (faults ?? []).map(({ file, path, message }) => `${file} ${path}: ${message}`);
}
