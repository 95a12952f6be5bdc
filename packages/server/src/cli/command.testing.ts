import { expect, vi } from 'vitest';
import type { FrontEnds } from '../start/serve.ts';
import { runCommand } from './main.ts';

export type Outcome = { readonly exitCode: number; readonly out: string; readonly lines: readonly string[] };

/** A command as a person gives it, in this process; `lines` is what it wrote to standard error. */
export async function yichuang(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  onOut: () => void = () => undefined,
): Promise<Outcome> {
  const written = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.out += String(text);
    onOut();
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.err += String(text);
    return true;
  });
  // Each command is the only one of its process.
  process.stdout.removeAllListeners('error');
  // The shared test cluster is no setting of the product.
  vi.stubEnv('YICHUANG_TEST_CLUSTER', undefined);
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  try {
    const exitCode = await runCommand(args, async () => noPages(env.YICHUANG_HOME ?? ''));
    expect(written.err === '' || written.err.endsWith('\n')).toBe(true);
    return { exitCode, out: written.out, lines: written.err.split('\n').slice(0, -1) };
  } finally {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  }
}

/** @param workbench folder with an index.html */
const noPages = (workbench: string): FrontEnds => ({
  portalClient: '/nowhere',
  createPages: () => ({ pages: [], handle: () => expect.unreachable() }),
  workbench,
});
