import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';

/** Builds the front ends: what the browser loads of the portal, its pages for the server, the workbench. */
const packages = join(import.meta.dirname, '../packages');
const portal = join(packages, 'portal/vite.config.ts');
const workbench = join(packages, 'workbench/vite.config.ts');

await buildOne('portal: style sheet', { configFile: portal });
await buildOne('portal: pages', { configFile: portal, build: { ssr: 'src/entry.tsx' } });
if (existsSync(workbench)) {
  await buildOne('workbench', { configFile: workbench, root: join(packages, 'workbench') });
}

async function buildOne(name: string, config: InlineConfig): Promise<void> {
  const began = performance.now();
  await build({ logLevel: 'warn', ...config });
  process.stdout.write(`${name}: built in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
}
