type Failure = Error & {
  readonly code?: string;
  readonly path?: string;
  readonly port?: number;
  readonly syscall?: string;
};

/** Errors of the operating system and of PostgreSQL in plain words; anything else with its stack, because it is a bug. */
export function systemWords(error: unknown): string {
  const { message = String(error), stack } = error as Failure;
  return ofSystem(error as Failure) ?? ofDatabase(error as Failure) ?? stack ?? message;
}

function ofSystem({ code, message, path, port, syscall }: Failure): string | null {
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} is taken by another program; stop it or set another one, for example PORT=3001`;
    case 'EACCES':
      return `no permission for ${path ?? `port ${port}`}; use another port or folder, or another account`;
    case 'EEXIST':
    case 'ENOTDIR':
      if (syscall !== 'mkdir') return null;
      return `${path} is no folder; set YICHUANG_HOME to a folder that can be written`;
    case 'ENOSPC':
      return `the disk is full (${path ?? message}); free some space and start again, nothing acknowledged is lost`;
    case 'EROFS':
      return `${path} is on a read-only file system; set YICHUANG_HOME to a folder that can be written`;
    default:
      return null;
  }
}

/** By the class of the SQLSTATE; see appendix A of the manual of PostgreSQL. */
function ofDatabase({ code = '', message = '' }: Failure): string | null {
  const reason = message.replaceAll(/\s+/g, ' ') || code;
  if (code === '53100') {
    return `the disk of the database is full (${reason}); free some space and start again, nothing acknowledged is lost`;
  }
  if (code.startsWith('53')) {
    return `the database has not enough connections or memory (${reason}); raise its limits or end other programs, and start again`;
  }
  if (code.startsWith('28')) {
    return `the database refuses the account (${reason}); check the name and the password in DATABASE_URL`;
  }
  if (/^(08|57P0)/.test(code) || LOST.has(code) || /^Connection terminated|timeout exceeded/.test(message)) {
    return `the database does not answer (${reason}); check DATABASE_URL and that PostgreSQL is running, nothing acknowledged is lost`;
  }
  return null;
}

const LOST = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND']);
