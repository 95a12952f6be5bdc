import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The Node the product runs on: it comes with npm, so that the one of the machine only has to install it. */
export function findNode24(root) {
  const modules = join(root, 'node_modules');
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(modules, `node-${system}-${process.arch}`, 'bin', program);
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  console.error(
    `npm has no Node.js 24 for this machine (${process.platform}-${process.arch}). Run this with a Node.js 24 or newer of your own.`,
  );
  process.exit(1);
}
