import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '@yichuang/server/cli/main.ts';
import type { FrontEnds } from '@yichuang/server/start/serve.ts';

/** The composition root: the one file that sees both the server and the built front ends. */
const packages = join(import.meta.dirname, 'packages');

process.exitCode = await runCommand(process.argv.slice(2), async (): Promise<FrontEnds> => {
  const portal = join(packages, 'portal/dist');
  // Built by `npm run build`; absent in a checkout that has only been cloned, so it is not a static import.
  const { createPortal } = await import(join(portal, 'server/entry.js'));
  const assets = JSON.parse(readFileSync(join(portal, 'client/assets.json'), 'utf8'));
  return {
    portalClient: join(portal, 'client'),
    createPages: (options) => createPortal({ ...options, assets }),
    workbench: join(packages, 'workbench/dist'),
  };
});
