import { basename, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler, type NodeError, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { readFontCoverage } from '#platform/typesetting/font-coverage.ts';
import { printable } from '#platform/typesetting/printable.ts';
import { svgPages } from '#platform/typesetting/svg-pages.ts';

/** What the worker is started with. */
export type WorkerSettings = { readonly fontPaths: readonly string[]; readonly templatesDir: string };

/** One paper to set; the worker answers requests one by one, in order. */
export type TypesettingRequest = {
  readonly output: 'pdf' | 'svg' | 'text';
  readonly template: string;
  /** JSON. */
  readonly data: string;
  /** Texts of the template and what it imports, by name of the file; null: those of the folder. */
  readonly sources: Readonly<Record<string, string>> | null;
};

export type TypesettingReply =
  | { readonly output: 'pdf'; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly output: 'svg'; readonly pages: readonly string[] }
  | { readonly output: 'text'; readonly text: string }
  | { readonly output: 'failure'; readonly message: string };

/** Accessible archive format: tagged, every character searchable, all fonts inside. */
const PDF_STANDARD = 'a-2a';
/** A4 in points. */
const PAGE = { width: 595.2756, height: 841.8898 };
/** Rounds a cached piece of work may wait for reuse (measured: 0 costs 18 % and saves no memory worth naming; more gains nothing). */
const CACHE_ROUNDS = 1;
/**
 * The data as a template reads them. A file in memory and not `sys.inputs`: those are part of the language's own
 * library, and a change there makes the typesetter forget everything.
 */
const DATA_FILE = 'data.json';
/** Folder of templates that are handed in as text; it exists in memory only, inside the one a template may read. */
const GIVEN = 'given';

/** The shape of a diagnostic; the binding declares `any`. Lines count from 0, severity 1 is an error. */
type Diagnostic = {
  readonly message: string;
  readonly path: string;
  readonly severity: number;
  readonly range: { readonly start: { readonly line: number } } | null;
};

const port = parentPort;
if (port === null) throw new Error('this file runs only as a worker');

const { fontPaths, templatesDir } = workerData as WorkerSettings;
const covers = readFontCoverage(fontPaths);
const compiler = NodeCompiler.create({ workspace: templatesDir, fontArgs: [{ fontPaths: [...fontPaths] }] });

port.on('message', (request: TypesettingRequest) => {
  const reply = answer(request);
  port.postMessage(reply, reply.output === 'pdf' ? [reply.pdf.buffer] : []);
  compiler.evictCache(CACHE_ROUNDS);
});

function answer(request: TypesettingRequest): TypesettingReply {
  const { sources, data } = request;
  const folder = sources === null ? templatesDir : join(templatesDir, GIVEN);
  const given = Object.entries(sources ?? {}).map(([name, text]) => [join(folder, name), text] as const);
  for (const [path, text] of given) compiler.mapShadow(path, Buffer.from(text));
  const printed = JSON.stringify(printable(JSON.parse(data), covers));
  compiler.mapShadow(join(folder, DATA_FILE), Buffer.from(printed));
  const reply = set(folder, request);
  // Nobody's text stays for the next paper.
  for (const [path] of given) compiler.unmapShadow(path);
  return reply;
}

function set(folder: string, { output, template }: TypesettingRequest): TypesettingReply {
  const compiled = compiler.compile({ mainFilePath: join(folder, `${template}.typ`) });
  const document = compiled.result;
  if (document === null) return { output: 'failure', message: describe(template, compiled.takeError()) };
  if (output === 'text') return text(document);
  return output === 'pdf' ? pdf(template, document) : svg(document);
}

function pdf(template: string, document: NodeTypstDocument): TypesettingReply {
  try {
    const bytes = compiler.pdf(document, { pdfStandard: PDF_STANDARD });
    // A copy: memory of the native side cannot be handed to another thread.
    return { output: 'pdf', pdf: new Uint8Array(bytes) };
  } catch (error) {
    return { output: 'failure', message: `${template}: ${error instanceof Error ? error.message : error}` };
  }
}

/** From the layer of words that the drawing for screens has over its outlines. */
function text(document: NodeTypstDocument): TypesettingReply {
  const words = compiler.svg(document).matchAll(/<h5:div class="tsel"[^>]*>([^<]*)</g);
  return { output: 'text', text: [...words].map(([, word]) => word).join('') };
}

function svg(document: NodeTypstDocument): TypesettingReply {
  return { output: 'svg', pages: svgPages(compiler.plainSvg(document), PAGE, document.title ?? '') };
}

function describe(template: string, error: NodeError | null): string {
  const diagnostics: readonly Diagnostic[] = error === null ? [] : compiler.fetchDiagnostics(error);
  const faults = diagnostics
    .filter(({ severity }) => severity === 1)
    .map(({ path, range, message }) => {
      const line = range === null ? '' : ` line ${range.start.line + 1}`;
      return `${basename(path)}${line}: ${message}`;
    });
  return `template ${template}: ${faults.join('; ') || 'cannot be set'}`;
}
