import type { CentreView } from '@yichuang/contract/organisation.ts';
import type { Db } from '#platform/db/database.ts';
import { notFound } from '#platform/http/refusal.ts';
import { perServer, type Server } from '#platform/server.ts';
import type { Reading } from '../context.ts';
import { centreById, departments, halls } from './store.ts';

export type Centre = {
  readonly name: string;
  readonly nameEn: string;
  readonly regionCode: string;
  readonly officeHours: string;
  readonly hoursPerWorkingDay: number;
  readonly phone: string | null;
  readonly letterPrefix: string;
  readonly version: number;
  /** 行政复议机关 and 人民法院 that decisions name; null where the centre has not said. */
  readonly reviewBody: string | null;
  readonly court: string | null;
};

/** @throws not-found before the centre is set up */
export async function getCentre(db: Db, centreId: number): Promise<Centre> {
  const centre = await db.maybe(centreById, { centreId });
  if (!centre) throw notFound();
  return centre;
}

export async function viewCentre({ db, centreId, server }: Reading): Promise<CentreView> {
  const { letterPrefix: _prefix, hoursPerWorkingDay: _hours, ...centre } = await getCentre(db, centreId);
  const places = await db.many(halls, { centreId });
  return {
    ...centre,
    halls: places,
    demo: server.config.mode === 'demo',
  };
}

export type DepartmentName = { readonly code: string; readonly name: string; readonly nameEn: string };

export async function listDepartmentNames(
  db: Db,
  centreId: number,
): Promise<ReadonlyMap<string, DepartmentName>> {
  const rows = await db.many(departments, { centreId });
  return new Map(rows.map(({ code, name, nameEn }) => [code, { code, name, nameEn }]));
}

export async function findDepartment(db: Db, centreId: number, code: string): Promise<DepartmentName | null> {
  return (await listDepartmentNames(db, centreId)).get(code) ?? null;
}

const regions = perServer(() => new Map<number, string>());

/** The region code of a centre never changes after it was set up; kept for hot acts. */
export async function keptRegion(server: Server, centreId: number): Promise<string> {
  const known = regions(server).get(centreId);
  if (known !== undefined) return known;
  const { regionCode } = await getCentre(server.database, centreId);
  regions(server).set(centreId, regionCode);
  return regionCode;
}
