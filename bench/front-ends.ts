import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrontEnds } from '@yichuang/server/start/serve.ts';

const packages = join(import.meta.dirname, '../packages');

/** The built front ends, as main.ts hands them to the server. */
export async function frontEnds(): Promise<FrontEnds> {
  const portal = join(packages, 'portal/dist');
  const { createPortal } = await import(join(portal, 'server/entry.js'));
  const assets = JSON.parse(readFileSync(join(portal, 'client/assets.json'), 'utf8'));
  return {
    portalClient: join(portal, 'client'),
    createPages: (options) => createPortal({ ...options, assets }),
    workbench: join(packages, 'workbench/dist'),
  };
}
