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
  readonly output: 'pdf' | 'svg';
  readonly template: string;
  /** JSON. */
  readonly data: string;
};

export type TypesettingReply =
  | { readonly output: 'pdf'; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly output: 'svg'; readonly pages: readonly string[] }
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

function answer({ output, template, data }: TypesettingRequest): TypesettingReply {
  const printed = JSON.stringify(printable(JSON.parse(data), covers));
  compiler.mapShadow(join(templatesDir, DATA_FILE), Buffer.from(printed));
  const compiled = compiler.compile({ mainFilePath: join(templatesDir, `${template}.typ`) });
  const document = compiled.result;
  if (document === null) return { output: 'failure', message: describe(template, compiled.takeError()) };
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
