import { readFileSync, statSync } from 'node:fs';
import { momentOf } from '#platform/context.ts';
import type { Server } from '#platform/server.ts';
import { findCentre } from '../modules/exchange/index.ts';
import { lockCentre } from '../modules/organisation/index.ts';
import { proposeBpmn, publishProcedure } from '../modules/processes/index.ts';
import { CENTRE_ID } from '../start/open-server.ts';
import { channelImportJson, channelImportLines, type ImportDone } from './channel-import-answer.ts';
import type { WithServer } from './import-folder.ts';
import { say } from './progress.ts';
import { UsageError } from './usage-error.ts';

type Options = { readonly key?: string; readonly publish?: true; readonly json?: true };

const REFUSED = 1;

/**
 * Shows what a BPMN 2.0 file would become, or with `publish` publishes it. One that cannot be published leaves exit code 1.
 *
 * @throws UsageError when the file cannot be read, or the centre is not set up
 */
export async function runChannelImport(
  file: string,
  options: Options,
  withServer: WithServer,
): Promise<void> {
  const bytes = bytesOf(file);
  const done = await withServer((server) => importInto(server, bytes, options));
  if (options.json === true) say(JSON.stringify(channelImportJson(done)));
  else for (const line of channelImportLines(done)) say(line);
  if (done.proposal.publishable === null) process.exitCode = REFUSED;
}

function importInto(server: Server, bytes: Uint8Array, { key, publish }: Options): Promise<ImportDone> {
  return server.database.transaction(async (tx) => {
    if (!(await findCentre(tx, CENTRE_ID))) {
      throw new UsageError('the centre is not set up yet; use the set-up link printed by start');
    }
    // Publications follow one another, those of the page too.
    if (publish === true) await tx.run(lockCentre, { centreId: CENTRE_ID });
    const proposal = await proposeBpmn(bytes, key, { db: tx, server, centreId: CENTRE_ID });
    const { publishable, newestVersion } = proposal;
    if (publish !== true || publishable === null) return { proposal, outcome: 'shown' };
    const isNew = await publishProcedure({ tx, centreId: CENTRE_ID, now: momentOf(server).now }, publishable);
    return isNew
      ? { proposal, outcome: 'published', version: (newestVersion ?? 0) + 1 }
      : { proposal, outcome: 'unchanged' };
  });
}

/** Larger files are refused anyway; what is no file at all is not read into memory. */
const MOST_BYTES_READ = 100_000_000;

function bytesOf(file: string): Uint8Array {
  try {
    if (statSync(file).size > MOST_BYTES_READ)
      throw new UsageError(`${file}: is too large; allowed: ${ALLOWED}`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new UsageError(`${file}: cannot be read${reason}; allowed: ${ALLOWED}`);
  }
}

const ALLOWED = 'a BPMN 2.0 file of at most 500 kB, such as channel export writes';
