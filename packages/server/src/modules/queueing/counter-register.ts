import type { CounterRecord, listRegister as route } from '@yichuang/contract/queueing-register.ts';
import type { ReplyOf } from '@yichuang/contract/route.ts';
import { isCounterClosed } from '@yichuang/domain/queueing/rota.ts';
import { ask } from '#platform/db/compose.ts';
import type { Values } from '#platform/db/statement.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { counterRecords, halls, listDepartmentNames } from '../organisation/index.ts';
import { registeredAreas, serviceRecords, servicesOfCounters } from './register-store.ts';

/** 窗口登记 with everything that can be chosen for a counter. */
export async function listRegister(context: Reading): Promise<ReplyOf<typeof route>> {
  const { db, centreId } = context;
  const rows = await readCounters(null, context);
  const departments = await listDepartmentNames(db, centreId);
  const [known, areas, services] = await db.together(
    ask(halls, { centreId }),
    ask(registeredAreas, { centreId }),
    ask(serviceRecords, { centreId, serviceId: null }),
  );
  return {
    rows,
    halls: known.map(({ id, name, nameEn }) => ({ code: id, name, nameEn })),
    areas: areas.map((area) => ({ ...area })),
    departments: [...departments.values()],
    services: services.map(({ serviceId, name, nameEn, hall }) => ({ code: serviceId, name, nameEn, hall })),
  };
}

type Asked = Pick<Reading, 'db' | 'centreId' | 'today'>;

/** One counter of the register. @throws not-found */
export async function readCounter(counterId: string, asked: Asked): Promise<CounterRecord> {
  const [record] = await readCounters(counterId, asked);
  if (!record) throw notFound();
  return record;
}

async function readCounters(
  counterId: string | null,
  { db, centreId, today }: Asked,
): Promise<CounterRecord[]> {
  const [records, served] = await db.together(
    ask(counterRecords, { centreId, counterId }),
    ask(servicesOfCounters, { centreId }),
  );
  const services = new Map(served.map((one) => [one.counterId, one.services]));
  return records.map((record) => ({
    ...record,
    // Values are closed by a check of the table, or by the contract when they were written.
    kind: record.kind as CounterRecord['kind'],
    devices: [...record.devices] as CounterRecord['devices'],
    services: [...(services.get(record.counterId) ?? [])],
    state: stateOf(record, today),
  }));
}

type Row = Values<(typeof counterRecords)['row']>;

function stateOf(record: Row, today: Reading['today']): CounterRecord['state'] {
  if (record.retiredOn !== null) return 'retired';
  return isCounterClosed(record, today) ? 'closed' : 'inUse';
}
