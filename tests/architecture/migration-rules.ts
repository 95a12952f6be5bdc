export type Migration = { readonly number: number; readonly sql: string };

/** One statement of a migration, and the comment that stands right above it. */
type Step = { readonly sql: string; readonly said: string };

/**
 * What is wrong with the migrations, one line each.
 *
 * Forward only: what a running server of the release before still reads is not taken away, unless the step says
 * `-- contract: …` (which release stopped using it). A step that locks a table of an earlier migration for longer
 * than a moment says `-- short lock: …` (why the table is small). Each migration is one transaction, so that
 * `create index concurrently` is no way out: a big table waits for a migration that runs outside of one.
 */
export function migrationFaults(migrations: readonly Migration[]): readonly string[] {
  const made = new Set<string>();
  return migrations.flatMap(({ number, sql }) => {
    const steps = stepsOf(sql);
    const faults = steps.flatMap((step) => [takesAway(step), locks(step, made), endsTransaction(step)]);
    for (const { sql: text } of steps) {
      const [, table] = /^create table (?:if not exists )?([\w.]+)/.exec(text) ?? [];
      if (table) made.add(table);
    }
    return faults
      .filter((fault) => fault !== null)
      .map((fault) => `${String(number).padStart(4, '0')}: ${fault}`);
  });
}

/** Statements without what stands in quotes, in one line each. */
export function stepsOf(sql: string): readonly Step[] {
  const parts = sql.match(/--[^\n]*|'(?:[^']|'')*'|\$(\w*)\$[\s\S]*?\$\1\$|;|[^-'$;]+|[-$]/g) ?? [];
  const steps: Step[] = [];
  let text = '';
  let said = '';
  for (const part of parts) {
    if (part === ';') {
      steps.push({ sql: oneLine(text), said });
      text = '';
      said = '';
    } else if (part.startsWith('--')) {
      if (text.trim() === '') said += part.slice(2);
    } else {
      text += part.startsWith("'") ? "''" : part;
    }
  }
  return text.trim() === '' ? steps : [...steps, { sql: oneLine(text), said }];
}

const oneLine = (text: string): string =>
  text
    .replace(/--[^\n]*/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const TAKING_AWAY =
  /\bdrop (?:table|column|schema|view|materialized view|index|constraint|type|function|if exists)\b|\balter table \S+ drop (?!column|constraint)\w+|\brename\b|\b(?:set data )?type \w+(?: using\b|$|,)|\btruncate\b|\bset not null\b/;

function takesAway({ sql, said }: Step): string | null {
  const alters = /^(?:alter|drop|truncate|do)\b/.test(sql);
  if (!alters || !TAKING_AWAY.test(sql) || /\bcontract:\s*\S/.test(said)) return null;
  return `takes away what a running server may use, and does not say "-- contract: …": ${sql.slice(0, 80)}`;
}

/** An index is built, or rows are looked through, while nobody may write. */
function locks({ sql, said }: Step, made: ReadonlySet<string>): string | null {
  const [, indexed] = /^create (?:unique )?index (?:if not exists )?\S+ on ([\w.]+)/.exec(sql) ?? [];
  const [, altered, change = ''] = /^alter table (?:only )?([\w.]+) (.*)$/.exec(sql) ?? [];
  const looksThrough =
    (/\badd constraint\b|\badd (?:unique|primary key|foreign key|check)\b|\breferences\b/.test(change) &&
      !/\bnot valid\b/.test(change)) ||
    (/\badd column\b/.test(change) && /\bnot null\b/.test(change) && !/\bdefault\b/.test(change));
  const table = indexed ?? (looksThrough ? altered : undefined);
  if (table === undefined || !made.has(table) || /\bshort lock:\s*\S/.test(said)) return null;
  return `locks ${table}, which may be big by now, and does not say "-- short lock: …": ${sql.slice(0, 80)}`;
}

const endsTransaction = ({ sql }: Step): string | null =>
  /^(?:begin|commit|rollback|start transaction)\b|\bconcurrently\b/.test(sql)
    ? `each migration is one transaction: ${sql.slice(0, 80)}`
    : null;
