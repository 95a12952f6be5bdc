import { writeFileSync } from 'node:fs';
import { UnknownRouteError } from '@yichuang/domain/processes/errors.ts';
import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import { momentOf } from '#platform/context.ts';
import { type DepartmentName, listDepartmentNames } from '../modules/organisation/index.ts';
import { currentProcedures, exportBpmn } from '../modules/processes/index.ts';
import { CENTRE_ID } from '../start/open-server.ts';
import { readProcedures } from './channel-procedures.ts';
import type { WithServer } from './import-folder.ts';
import { UsageError } from './usage-error.ts';

type Options = {
  readonly route?: string;
  readonly output?: string;
  readonly data?: string;
  readonly json?: true;
};

/**
 * Writes a channel as a BPMN 2.0 file, to standard output without `output`: the published version, or with `data` the one
 * of a data folder.
 *
 * @throws UsageError for an unknown channel or route, or a file that cannot be written
 */
export async function runChannelExport(key: string, options: Options, withServer: WithServer): Promise<void> {
  const { route, output, data, json } = options;
  const offered = data === undefined ? await published(withServer) : fromFolder(data);
  const procedure = offered.procedures.find((one) => one.key === key);
  if (procedure === undefined) {
    const known = offered.procedures.map((one) => one.key).join(', ');
    throw new UsageError(
      `${JSON.stringify(key)} is no channel; allowed: ${known || 'none, import some first'}`,
    );
  }
  const xml = await fileOf(procedure, route, offered.departments);
  if (output !== undefined) write(output, xml);
  if (json === true) {
    const answer = { key, route: route ?? null, ...(output === undefined ? { bpmn: xml } : { output }) };
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  } else if (output === undefined) process.stdout.write(`${xml.trimEnd()}\n`);
}

type Offered = {
  readonly procedures: readonly Procedure[];
  readonly departments: ReadonlyMap<string, DepartmentName>;
};

const published = (withServer: WithServer): Promise<Offered> =>
  withServer(async (server) => {
    const { database } = server;
    const current = await currentProcedures(database, CENTRE_ID, momentOf(server).today);
    return {
      procedures: current.map(({ procedure }) => procedure),
      departments: await listDepartmentNames(database, CENTRE_ID),
    };
  });

const fromFolder = (folder: string): Offered => ({
  procedures: readProcedures(folder),
  departments: new Map(),
});

async function fileOf(
  procedure: Procedure,
  route: string | undefined,
  departments: Offered['departments'],
): Promise<string> {
  try {
    return await exportBpmn(procedure, { departments, ...(route !== undefined && { route }) });
  } catch (error) {
    if (!(error instanceof UnknownRouteError)) throw error;
    const known = procedure.routes.map(({ id }) => id).join(', ');
    throw new UsageError(
      `--route ${JSON.stringify(route)} is no route of ${procedure.key}; allowed: ${known}`,
    );
  }
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new UsageError(
      `--output ${file}: cannot be written${reason}; allowed: a file in a folder that exists`,
    );
  }
}
