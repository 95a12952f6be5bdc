import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where the libraries we are measured beside live: a package of its own that the product never installs. */
export const PEERS_FOLDER = join(import.meta.dirname, '../peers');

/** The peers cannot be had. The message is for people: why, and what to do. */
export class PeersMissingError extends Error {
  override name = 'PeersMissingError';
}

/** Installs what the lock file of the peers pins, unless it is there. @throws PeersMissingError without a registry */
export function installPeers(): void {
  const lock = join(PEERS_FOLDER, 'package-lock.json');
  const installed = join(PEERS_FOLDER, 'node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  process.stderr.write('Installing the peers into bench/peers …\n');
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: PEERS_FOLDER,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  const reason = (stderr ?? '').split('\n').find((line) => line.trim() !== '') ?? 'npm ci failed';
  throw new PeersMissingError(
    `The peers could not be installed (${reason.trim()}). With a connection to an npm registry: cd bench/peers && npm ci. Our own figures need none: npm run bench:channels -- --ours`,
  );
}

/** Versions as installed, by package. */
export function peerVersions(): Readonly<Record<string, string>> {
  const { dependencies } = readPackage('.') as { readonly dependencies: Readonly<Record<string, string>> };
  const installed = (name: string) => String(readPackage(join('node_modules', name)).version);
  return Object.fromEntries(Object.keys(dependencies).map((name) => [name, installed(name)]));
}

const readPackage = (folder: string) =>
  JSON.parse(readFileSync(join(PEERS_FOLDER, folder, 'package.json'), 'utf8')) as Record<string, unknown>;
