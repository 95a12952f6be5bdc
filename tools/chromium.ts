import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { debianPackageOf } from '@yichuang/server/platform/embedded/shared-library.ts';
import { fontconfigFile } from './fonts.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export type TestBrowser = {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
};

/** Quiet and the same everywhere; the pages are our own, so the sandbox, which root may not use, is off. */
const ARGS = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

type Log = (line: string) => void;

/**
 * The browser for tests, ready to be launched: CHROME_PATH when set, else the Chromium that came with npm,
 * unpacked once. It sees our fonts only.
 *
 * @throws Error with one line that names every missing system library and its Debian package
 */
export async function chromiumForTests(log: Log = console.error): Promise<TestBrowser> {
  const cache = cacheFolder();
  const env = { ...plainEnvironment(), FONTCONFIG_FILE: fontconfigFile(cache) };
  const own = process.env.CHROME_PATH;
  if (own) {
    if (!existsSync(own)) throw new Error(`CHROME_PATH names ${own}, and there is no such file.`);
    return { executablePath: own, args: [...ARGS], env: withLibraries(own, [env], log) };
  }
  const folder = unpackedChromium(cache, log);
  const executablePath = join(folder, 'chromium');
  const ownLibraries = { ...env, LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
  return { executablePath, args: [...ARGS], env: withLibraries(executablePath, [env, ownLibraries], log) };
}

/** Inside node_modules, so that it goes away with what it was made from; else among the temporary files. */
function cacheFolder(): string {
  const modules = join(ROOT, 'node_modules');
  const folder = join(modules, '.cache/yichuang');
  try {
    accessSync(modules, constants.W_OK);
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch {
    const own = join(tmpdir(), `yichuang-cache-${process.getuid?.() ?? 'user'}`);
    mkdirSync(own, { recursive: true, mode: 0o700 });
    return own;
  }
}

function plainEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return Object.fromEntries(entries);
}

/** Unpacked beside its place and moved there whole, so that runs at the same time do not meet half a browser. */
function unpackedChromium(cache: string, log: Log): string {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The bundled Chromium is for Linux on x64. Set CHROME_PATH to a Chrome or Chromium of this machine.',
    );
  }
  const { version } = JSON.parse(
    readFileSync(join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  );
  const target = join(cache, `chromium-${version}`);
  if (existsSync(target)) return target;
  const started = performance.now();
  const draft = mkdtempSync(`${target}.`);
  try {
    runUnpacking(draft);
    moveInto(draft, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  log(`Unpacking Chromium: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return target;
}

/** The package unpacks into the folder for temporary files, and its system libraries only where it believes to be at home. */
function runUnpacking(folder: string): void {
  const program = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', program], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    encoding: 'utf8',
  });
  if (status === 0) return;
  const full = stderr.includes('ENOSPC')
    ? 'the disk is full, it needs 250 MB'
    : stderr.trim().split('\n').at(-1);
  throw new Error(`Chromium could not be unpacked: ${full}`);
}

function moveInto(draft: string, target: string): void {
  try {
    renameSync(draft, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
}

type Environment = Record<string, string>;

/** The first environment in which all libraries are found; in the last of them what is missing is installed, if we may. */
function withLibraries(
  program: string,
  environments: readonly [Environment, ...Environment[]],
  log: Log,
): Environment {
  const missing = new Map(environments.map((env) => [env, missingLibraries(program, env)]));
  for (const [env, libraries] of missing) if (libraries.length === 0) return env;
  const last = environments.at(-1) ?? environments[0];
  installLibraries(missing.get(last) ?? [], log);
  const still = missingLibraries(program, last);
  if (still.length === 0) return last;
  const packages = packagesOf(still);
  const advice = packages.length === 0 ? '' : ` On Debian: apt-get install ${packages.join(' ')}`;
  throw new Error(`Chromium misses system libraries: ${still.join(', ')}.${advice}`);
}

/** What the system's loader does not find; it tells without the program being run, and without ldd. */
function missingLibraries(program: string, env: Environment): readonly string[] {
  if (process.platform !== 'linux') return [];
  const { stdout, error } = spawnSync(program, [], {
    env: { ...env, LD_TRACE_LOADED_OBJECTS: '1' },
    encoding: 'utf8',
  });
  if (error)
    throw new Error(
      `Chromium cannot be run on this system (${error.message}). Set CHROME_PATH to another one.`,
    );
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].flatMap(([, name]) => name ?? []);
}

const packagesOf = (libraries: readonly string[]) => [
  ...new Set(libraries.flatMap((name) => debianPackageOf(name) ?? [])),
];

function installLibraries(libraries: readonly string[], log: Log): void {
  const packages = packagesOf(libraries);
  if (process.getuid?.() !== 0 || packages.length === 0 || !existsSync('/usr/bin/apt-get')) return;
  log(`Chromium needs ${packages.join(' ')}; installing with apt-get, as we are root.`);
  const apt = (...args: string[]) =>
    spawnSync('/usr/bin/apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0;
  const install = () => apt('install', '-y', '--no-install-recommends', ...packages);
  if (!install()) apt('update') && install();
}

if (import.meta.main) {
  try {
    await chromiumForTests((line) => console.log(line));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
