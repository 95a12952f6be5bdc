import type { Command } from 'commander';
import { momentOf } from '#platform/context.ts';
import type { Server } from '#platform/server.ts';
import {
  type FolderData,
  faultLine,
  findCentre,
  ImportRefusedError,
  type ImportReport,
  importFolder,
  readFolder,
} from '../modules/exchange/index.ts';
import { CENTRE_ID } from '../start/open-server.ts';
import { UsageError } from './usage-error.ts';

/** How a command reaches a prepared database, beside a running server or without one. */
export type WithServer = <T>(work: (server: Server) => Promise<T>) => Promise<T>;

/** Adds `import <folder>`: the data of a centre, everything or nothing. */
export function importCommand(program: Command, withServer: WithServer): void {
  program
    .command('import <folder>')
    .description(
      'import the data folder of a centre; with any fault nothing is imported and every fault is listed',
    )
    .option('--region-code <code>', 'six digits, for a centre that is not set up yet')
    .option('--json', 'one JSON object: the report, or the faults')
    .action((folder: string, options: Options) => runImport(folder, options, withServer));
}

type Options = { readonly regionCode?: string; readonly json?: true };

const REFUSED = 1;

/**
 * Imports a folder and prints what was done, or every fault, one a line. A refused import leaves exit code 1.
 *
 * @throws UsageError
 */
export async function runImport(folder: string, options: Options, withServer: WithServer): Promise<void> {
  const { regionCode, json } = options;
  if (regionCode !== undefined && !/^\d{6}$/.test(regionCode)) {
    throw new UsageError(`--region-code "${regionCode}": allowed are six digits, for example 510109`);
  }
  try {
    // The folder is judged before any database is touched.
    const data = await readFolder(folder);
    const report = await withServer((server) => importInto(server, data, regionCode));
    process.stdout.write(json ? `${JSON.stringify(report)}\n` : reportText(report));
  } catch (error) {
    if (!(error instanceof ImportRefusedError)) throw error;
    const absent = error.faults.find(({ file }) => file === folder);
    if (absent) throw new UsageError(faultLine(absent));
    if (json) process.stdout.write(`${JSON.stringify({ faults: error.faults })}\n`);
    else process.stderr.write(`${[...error.faults.map(faultLine), error.message].join('\n')}\n`);
    process.exitCode = REFUSED;
  }
}

async function importInto(
  server: Server,
  data: FolderData,
  regionCode: string | undefined,
): Promise<ImportReport> {
  return server.database.transaction(async (tx) => {
    const centre = await findCentre(tx, CENTRE_ID);
    if (centre && regionCode !== undefined && centre.regionCode !== regionCode) {
      throw new UsageError(
        `--region-code ${regionCode}: the centre has ${centre.regionCode} and keeps it; leave the option out`,
      );
    }
    if (!centre && regionCode === undefined && server.config.mode === 'production') {
      throw new UsageError(
        '--region-code is missing; the centre is not set up yet and case numbers begin with it, for example --region-code 510109',
      );
    }
    const place = { tx, centreId: CENTRE_ID, now: momentOf(server).now, server };
    return importFolder(data, regionCode === undefined ? place : { ...place, regionCode });
  });
}

const reportText = (report: ImportReport): string =>
  [
    `items: ${report.items.published} published, ${report.items.unchanged} unchanged`,
    `departments: ${report.departments}, counters: ${report.counters}`,
    `forms: ${report.forms}, channels with a new version: ${report.procedures}`,
    `life events: ${report.events}, notices and articles: ${report.notices}, questions: ${report.questions}`,
    `holiday notices added: ${report.holidayNotices}`,
    '',
  ].join('\n');
