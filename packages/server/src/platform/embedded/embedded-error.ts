import { missingLibrary } from '#platform/embedded/shared-library.ts';

export type EmbeddedProblem =
  | 'home-in-use'
  | 'home-not-writable'
  | 'disk-full'
  | 'library-missing'
  | 'not-installed'
  | 'other-account'
  | 'other-version'
  | 'port-taken'
  | 'failed';

/** The embedded database cannot be started. The message is one line that says what to do. */
export class EmbeddedError extends Error {
  override name = 'EmbeddedError';
  readonly problem: EmbeddedProblem;

  constructor(problem: EmbeddedProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

/** Turns what initdb or postgres printed before it gave up into one line. */
export function explainOutput(output: string, home: string): EmbeddedError {
  const library = missingLibrary(output);
  if (library !== null) return new EmbeddedError('library-missing', library);
  if (/No space left on device|Disk quota exceeded/.test(output)) {
    return new EmbeddedError(
      'disk-full',
      `The disk that holds ${home} is full. The database needs about 100 MB; free some space or set YICHUANG_HOME to a folder on another disk.`,
    );
  }
  if (/Address already in use|could not bind/.test(output)) {
    return new EmbeddedError('port-taken', 'The database found no free port on 127.0.0.1.');
  }
  return new EmbeddedError('failed', `The database did not start: ${complaint(output)}`);
}

/** The line that names the cause; what follows it is mostly consequence. */
function complaint(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const told = lines.find((line) => /\b(FATAL|PANIC):|^(initdb|postgres): error:/.test(line));
  const line = told ?? lines.filter((each) => each !== '').at(-1) ?? 'it printed nothing';
  return line.replace(/^.*?\b(FATAL|PANIC):\s*/, '').replace(/^(initdb|postgres): error:\s*/, '');
}

/** Errors of the file system while the home folder is prepared, as one line. */
export function explainFolder(cause: unknown, home: string): EmbeddedError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return explainOutput('No space left on device', home);
  const why = cause instanceof Error ? cause.message : String(cause);
  return new EmbeddedError(
    'home-not-writable',
    `The data folder ${home} cannot be used (${why}). Set YICHUANG_HOME to a folder this account may write to.`,
  );
}
