import { DomainError, type ErrorKind } from '@yichuang/domain/errors.ts';

type BackupProblem =
  | 'not-embedded'
  | 'no-data'
  | 'folder'
  | 'unprepared'
  | 'no-backup'
  | 'broken'
  | 'other-version'
  | 'disk-full'
  | 'interrupted'
  | 'failed';

/** What the caller can do about it; `invalid` is a wrong folder on the command line. */
const KINDS = {
  'not-embedded': 'unavailable',
  'no-data': 'invalid',
  folder: 'invalid',
  unprepared: 'conflict',
  'no-backup': 'invalid',
  broken: 'conflict',
  'other-version': 'conflict',
  'disk-full': 'unavailable',
  interrupted: 'unavailable',
  failed: 'unavailable',
} as const satisfies Record<BackupProblem, ErrorKind>;

/** A backup was not made, or a restore not done. One line that says why and what to do. */
export class BackupError extends DomainError {
  override name = 'BackupError';
  readonly code: string;
  readonly kind: ErrorKind;

  constructor(problem: BackupProblem, message: string) {
    super(message);
    this.code = `backup.${problem}`;
    this.kind = KINDS[problem];
  }
}

type Coded = Error & { readonly code?: string; readonly path?: string; readonly syscall?: string };

/** What the file system, the database or a Ctrl-C brings about, in one line; anything else stays what it is. */
export function plainError(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || error instanceof DomainError) return error;
  const { name, code = '', path, syscall, message }: Coded = error;
  if (name === 'AbortError') return new BackupError('interrupted', 'Interrupted; nothing was kept.');
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new BackupError('disk-full', `The disk that holds ${folder} is full; nothing was kept there.`);
  }
  if (syscall !== undefined && path !== undefined) {
    return new BackupError('failed', `${path} cannot be used (${code}, ${syscall}); nothing was kept.`);
  }
  if (code === '42P01' || code === '3F000') {
    return new BackupError('unprepared', 'The database was never prepared; run yichuang migrate first.');
  }
  if (/^(57P0|08)/.test(code) || message.startsWith('Connection terminated')) {
    return new BackupError('failed', 'The database ended meanwhile; nothing was kept. Try again.');
  }
  return error;
}
