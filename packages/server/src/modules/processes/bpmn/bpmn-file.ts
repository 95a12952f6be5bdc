import type { FileReply } from '#platform/http/binding.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../../context.ts';
import { listDepartmentNames } from '../../organisation/index.ts';
import { currentProcedures } from '../procedures.ts';
import { exportBpmn } from './export-bpmn.ts';

type Asked = { readonly key: string; readonly route?: string | undefined };

/**
 * The version of a channel that is offered now, as a BPMN 2.0 file.
 *
 * @throws not-found for an unknown channel
 * @throws UnknownRouteError
 */
export async function bpmnFile(
  { key, route }: Asked,
  { db, centreId, today }: Pick<Reading, 'db' | 'centreId' | 'today'>,
): Promise<FileReply> {
  const found = (await currentProcedures(db, centreId, today)).find((one) => one.key === key);
  if (!found) throw notFound();
  const departments = await listDepartmentNames(db, centreId);
  const xml = await exportBpmn(found.procedure, { departments, ...(route !== undefined && { route }) });
  const name = route === undefined ? `${key}.bpmn` : `${key}-${route}.bpmn`;
  return { bytes: Buffer.from(xml), type: 'application/xml; charset=utf-8', name };
}
