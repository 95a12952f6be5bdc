import { isBelow } from './floors.ts';
import { FOREIGN_SCHEMAS, ONE_ROW_TABLES, PUBLISHED_VIEWS, READING_ALL } from './published-views.ts';

/** SQL without strings and comments, so that a word in them is no keyword. */
export const bare = (sql: string): string => sql.replace(/--[^\n]*/g, '').replace(/'(?:[^']|'')*'/g, "''");

/** Keywords and names are lower case. */
export function caseFault(sql: string): string | null {
  const [word] = /\b\w*[A-Z]\w*\b/.exec(bare(sql)) ?? [];
  return word ? `${word} is not lower case` : null;
}

/** Tables, views and functions named with one of the schemas: `cases.case_file`. */
export function namesIn(sql: string, schemas: readonly string[]): readonly string[] {
  const found = bare(sql).matchAll(new RegExp(String.raw`(?<![.\w])(${schemas.join('|')})\.(\w+)`, 'g'));
  return [...new Set([...found].map(([name]) => name))];
}

/** A module writes its own schema; it reads that, and what lower modules publish. */
export function schemaFaults(sql: string, module: string, schemas: readonly string[]): readonly string[] {
  return namesIn(sql, schemas).flatMap((name) => {
    const schema = name.split('.')[0] ?? '';
    if (schema === module || schema === 'platform') return [];
    if (READING_ALL.includes(module)) return isWritten(sql, name) ? `${module} may not write ${name}` : [];
    if (schema in FOREIGN_SCHEMAS) {
      return FOREIGN_SCHEMAS[schema]?.includes(module) ? [] : `${module} may not touch ${schema}`;
    }
    const view = PUBLISHED_VIEWS[name];
    if (!view) return `${name} belongs to ${schema} alone`;
    return isBelow(view.owner, module) ? [] : `${name} is published upwards, ${module} stands below`;
  });
}

const isWritten = (sql: string, name: string): boolean =>
  new RegExp(
    String.raw`\b(?:insert into|update|delete from|truncate)\s+${name.replace('.', String.raw`\.`)}\b`,
  ).test(bare(sql));

/** Unique keys of tables by name: each a list of columns, and the column a partial key asks for. */
export type Keys = ReadonlyMap<string, readonly (readonly string[])[]>;

const AGGREGATE = /\b(?:count|min|max|sum|avg|bool_and|bool_or|array_agg|jsonb_agg|string_agg)\(\)(?! over)/;

/** A read of several rows says in which order; null when there can be but one row, or none is read. */
export function orderFault(sql: string, keys: Keys): string | null {
  const main = mainQuery(bare(sql));
  const top = withoutParentheses(main);
  if (!top.startsWith('select') || /\border by\b/.test(top)) return null;
  const [, list = '', rest] = /^select(.*?)\bfrom\b(.*)$/s.exec(top) ?? [];
  if (rest === undefined) return null;
  if (/\blimit 1$/.test(rest.trim())) return null;
  if (AGGREGATE.test(list) && !/\bgroup by\b/.test(rest)) return null;
  return isOneRow(fromClause(main), keys) ? null : 'several rows and no order by';
}

/** What stands behind the named queries of `with`. */
function mainQuery(sql: string): string {
  const text = sql.trim();
  if (!text.startsWith('with ')) return text;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0 && /^\)\s*(?:select|insert|update|delete)\b/.test(text.slice(at))) {
      return text.slice(at + 1).trim();
    }
  }
  return text;
}

/** The query from its own `from` on; one inside parentheses is somebody else's. */
function fromClause(main: string): string {
  let depth = 0;
  for (let at = 0; at < main.length; at += 1) {
    if (main[at] === '(') depth += 1;
    if (main[at] === ')') depth -= 1;
    if (depth === 0 && /^\sfrom\b/.test(main.slice(at, at + 6))) return main.slice(at + 1);
  }
  return '';
}

function withoutParentheses(sql: string): string {
  const inner = /\([^()]+\)/g;
  const less = sql.replace(inner, '()');
  return less === sql ? sql : withoutParentheses(less);
}

const RELATION =
  /\b(?:from|join)\s+([\w.]+)(?:\s+(?!(?:on|using|where|join|left|cross|order|limit|for)\b)(\w+))?/g;

/** Every relation is held to one row by equality with all columns of one of its keys. */
function isOneRow(clause: string, keys: Keys): boolean {
  const named = [...clause.matchAll(RELATION)];
  const using = [...clause.matchAll(/\busing\s*\(([^)]*)\)/g)].flatMap(([, columns = '']) =>
    columns.split(/\s*,\s*/),
  );
  return named.every(([, name = '', alias]) => {
    const prefix = named.length === 1 ? `(?:${alias ?? name}\\.)?` : `${alias ?? name}\\.`;
    // `column =`, or a column that is a condition by itself.
    const equal = new RegExp(`(?<![.\\w])${prefix}(\\w+)(?= = |\\s*$|\\s*\\n|\\s+and\\b)`, 'g');
    const held = new Set([...using, ...[...clause.matchAll(equal)].map(([, column = '']) => column)]);
    const isOne = (keys.get(name) ?? []).some((key) => key.every((column) => held.has(column)));
    return isOne || ONE_ROW_TABLES.includes(name);
  });
}
