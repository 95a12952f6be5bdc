import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';

/** PostgreSQL types a statement may use, and what they are in TypeScript. */
type Base = {
  int2: number;
  int4: number;
  /** Counts and sequences; above 2^53 nothing of ours counts. */
  int8: number;
  float8: number;
  bool: boolean;
  text: string;
  uuid: string;
  date: DateOnly;
  timestamptz: Instant;
  jsonb: unknown;
  bytea: Buffer;
  'text[]': readonly string[];
  'int4[]': readonly number[];
  'bytea[]': readonly Buffer[];
  'jsonb[]': readonly string[];
  'timestamptz[]': readonly Instant[];
  'uuid[]': readonly (string | null)[];
};

export type PgType = keyof Base;
/** A type name; with `?` it may be null. */
export type Spec = Readonly<Record<string, PgType | `${PgType}?`>>;

type Value<T> = T extends `${infer B extends PgType}?` ? Base[B] | null : T extends PgType ? Base[T] : never;
export type Values<S extends Spec> = { readonly [K in keyof S]: Value<S[K]> };

/**
 * `read` runs anywhere; `write` (also locking reads) only inside a transaction; `once` is a whole act in one
 * autocommitted statement. Three types, so that they cannot be mixed.
 */
export type StatementKind = 'read' | 'write' | 'once';

export type Statement<K extends StatementKind, P extends Spec, R extends Spec> = {
  readonly kind: K;
  /** Name on the server's side (prepared by name), at most 63 bytes. */
  readonly name: string;
  readonly params: P;
  readonly row: R;
  /** With `$1`, `$2`, … in the order of `params`. */
  readonly text: string;
};

type Declared<P extends Spec, R extends Spec> = {
  readonly name: string;
  readonly params: P;
  readonly row: R;
};

const registered = new Map<string, Statement<StatementKind, Spec, Spec>>();

/** Every statement of the modules loaded so far, for the test that prepares them all. */
export const registeredStatements = (): readonly Statement<StatementKind, Spec, Spec>[] => [
  ...registered.values(),
];

const declare_ =
  <K extends StatementKind>(kind: K) =>
  <const P extends Spec, const R extends Spec>(declared: Declared<P, R>) =>
  (sql: TemplateStringsArray): Statement<K, P, R> => {
    const statement = { kind, ...declared, text: numbered(sql.join(''), declared) };
    if (registered.has(declared.name)) throw new Error(`Two statements are named ${declared.name}`);
    registered.set(declared.name, statement);
    return statement;
  };

/** A read: `read({ name, params, row })` followed by the SQL with `$name` parameters. */
export const read = declare_('read');
/** A write or a locking read. */
export const write = declare_('write');
/** A whole act in one statement; see docs/architecture.md. */
export const once = declare_('once');

/** `$caseId` → `$1` by the order in which parameters are declared. */
function numbered(sql: string, { name, params }: Declared<Spec, Spec>): string {
  const order = Object.keys(params);
  const used = new Set<string>();
  const text = sql.replace(/\$([a-z]\w*)/gi, (_whole, param: string) => {
    const index = order.indexOf(param);
    if (index < 0) throw new Error(`${name}: $${param} is not declared`);
    used.add(param);
    return `$${index + 1}`;
  });
  const unused = order.filter((param) => !used.has(param));
  if (unused.length > 0) throw new Error(`${name}: ${unused.join(', ')} declared and not used`);
  return text.trim();
}
