import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

type OutputBundle = Rolldown.OutputBundle;
type OutputChunk = Rolldown.OutputChunk;

/** Sources whose chunks the desk needs without a network, below `src`. */
const NEEDED =
  /\/src\/(queueing|offline|devices|rare-characters|phrases)\/|\/src\/(identity\/(lock-acts|sign-out|sign-in-page)|shell\/\w[\w-]*)\.tsx?$/;

/** Writes into the worker which release it keeps, and which files that is. */
export const workerFiles = (): Plugin => ({
  name: 'yichuang:worker-files',
  // After the style sheet is written, which stands among the files.
  enforce: 'post',
  generateBundle(_options, bundle) {
    const worker = bundle['worker.js'];
    if (worker?.type !== 'chunk') throw new Error('the build has no worker');
    const files = neededFiles(bundle).map((name) => `/w/${name}`);
    const release = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
    worker.code = worker.code.replace('__RELEASE__', release).replace('__FILES__', JSON.stringify(files));
  },
});

/** The entry, the chunks of the desk, whatever they import, the threads they start, and the style sheet. */
function neededFiles(bundle: OutputBundle): readonly string[] {
  const chunks = Object.values(bundle).filter((one): one is OutputChunk => one.type === 'chunk');
  const needed = new Set<string>();
  const take = (name: string): void => {
    const chunk = bundle[name];
    if (needed.has(name) || chunk?.type !== 'chunk') return;
    needed.add(name);
    for (const imported of chunk.imports) take(imported);
  };
  for (const chunk of chunks) {
    const isNeeded = chunk.name !== 'worker' && NEEDED.test(chunk.facadeModuleId ?? '');
    if ((chunk.isEntry && chunk.name !== 'worker') || isNeeded) take(chunk.fileName);
  }
  // A thread is built by itself and stands among the assets.
  const others = Object.values(bundle).filter(
    ({ type, fileName }) => type === 'asset' && /\.(css|js)$/.test(fileName),
  );
  return [...needed, ...others.map(({ fileName }) => fileName)].sort();
}
