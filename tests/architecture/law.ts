import { isForTests, readText, type SourceFile, sourceFiles } from './source-files.ts';
import { childOf, isNode, type Node, syntaxOf } from './syntax.ts';

/** Something in the domain that carries out an article. */
export type Carried = {
  /** Law and article: `Civil Code 201(1)`; a standard has no article. */
  readonly article: string;
  /** `cases/grant.ts#grantCase`. */
  readonly by: string;
  readonly path: string;
};

/** Every `Law:` line of the domain; elsewhere such a line is a source of words, not a rule carried out. */
export const carriedOut = (): readonly Carried[] =>
  sourceFiles(DOMAIN)
    .filter(({ path }) => !isForTests(path))
    .flatMap(lawsIn);

const DOMAIN = 'packages/domain/src';

/** The `Law:` lines of a file, each with the declaration it stands above or inside. */
export function lawsIn(file: SourceFile): readonly Carried[] {
  if (!file.text.includes('Law:')) return [];
  const { comments, program } = syntaxOf(file);
  const statements = program.body as readonly Node[];
  return comments.flatMap(({ text, start, end }) => {
    const cited = citationIn(text);
    if (cited === null) return [];
    const around = statements.find((one) => one.start <= start && end <= one.end);
    const name = nameOf(around ?? statements.find((one) => one.start >= end));
    const by = `${file.path.slice(DOMAIN.length + 1)}#${name}`;
    return articlesOf(cited).map((article) => ({ article, by, path: file.path }));
  });
}

/** What stands behind `Law:`, up to the next tag, an empty line or the end. */
function citationIn(comment: string): string | null {
  const plain = comment.replace(/^[ \t]*\*[ \t]?/gm, '');
  const [, cited] = /(?:^|\n)\s*Law:\s*([\s\S]*?)\s*(?=\n\s*(?:\n|@|$)|$)/.exec(plain) ?? [];
  return cited ? cited.replace(/\s+/g, ' ') : null;
}

/**
 * `Civil Code art. 201–202, 203(2) (by analogy); GB 11643-1999.` → each article by itself.
 *
 * A remark in brackets follows a space; brackets without one count paragraphs.
 */
export function articlesOf(citation: string): readonly string[] {
  const bare = citation.replace(/ \([^)]*\)/g, '').replace(/\.$/, '');
  return bare.split(';').flatMap((part) => {
    const [, law = '', list] = /^(.*?)(?: art\. (.*))?$/.exec(part.trim()) ?? [];
    return list === undefined
      ? [law]
      : list
          .split(', ')
          .flatMap(expanded)
          .map((article) => `${law} ${article}`);
  });
}

function expanded(article: string): readonly string[] {
  const [, from, to] = /^(\d+)–(\d+)$/.exec(article) ?? [];
  if (from === undefined) return [article];
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_one, index) => String(Number(from) + index));
}

function nameOf(statement: Node | undefined): string {
  const declared = statement && (childOf(statement, 'declaration') ?? statement);
  const [first] = (declared?.declarations ?? []) as readonly Node[];
  const id = childOf(first ?? declared ?? ({} as Node), 'id');
  return isNode(id) ? String(id.name) : '?';
}

export const LAW_TABLE = 'docs/law.md';

/** A row of the table: an article, who carries it out, and the tests that hold them to it. */
export type Row = {
  readonly article: string;
  readonly says: string;
  readonly by: readonly Link[];
  readonly tests: readonly Link[];
};

export type Link = { readonly text: string; readonly path: string };

/** Names of laws the table explains, and its rows. */
export function readLawTable(markdown = readText(LAW_TABLE)): {
  readonly laws: readonly string[];
  readonly rows: readonly Row[];
} {
  const [names = '', articles = ''] = markdown.split(/^## Articles$/m);
  return {
    laws: cellsOf(names).map(([name = '']) => name),
    rows: cellsOf(articles).map(([law, article, says = '', by = '', tests = '']) => ({
      article: article ? `${law} ${article}` : `${law}`,
      says,
      by: linksIn(by),
      tests: linksIn(tests),
    })),
  };
}

const cellsOf = (markdown: string): readonly (readonly string[])[] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:Law |-)/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

const linksIn = (cell: string): readonly Link[] =>
  [...cell.matchAll(/\[([^\]]+)\]\(\.\.\/([^)]+)\)/g)].map(([, text = '', path = '']) => ({ text, path }));
