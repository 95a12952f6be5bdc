import { randomBytes, randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { instant, instantText } from '@yichuang/domain/time/instant.ts';
import pg from 'pg';
import { localFiles } from '#platform/files/files.ts';
import { chain, NO_EVENTS } from '../../modules/cases/index.ts';

/** A prepared database, and the folder its files lie in. */
export type Place = { readonly ownerUrl: string; readonly files: string };

export async function query<T extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const AT = '2007-10-30T01:00:00.000Z';
export const CASE_ID = '0199d0f0-0000-7000-8000-000000000001';
export const PAPER = Buffer.from('受理通知书');

/** One case with two events, and a paper in the file store. */
export async function openCase({ ownerUrl, files }: Place): Promise<void> {
  const at = instant(Date.parse(AT));
  const by = { actor: 'clerk', accountId: null } as const;
  const events = chain(1, CASE_ID, NO_EVENTS, [
    { kind: 'received', at, by },
    { kind: 'accepted', at, by },
  ]);
  const head = events.at(-1)?.hash;
  const digest = await localFiles(files).put(PAPER);
  await query(
    ownerUrl,
    `insert into organisation.centre values (1, '中心', 'Centre', '510109', '08:30-12:00', 7)`,
  );
  await query(
    ownerUrl,
    `insert into organisation.department values (1, 'GSJ', '工商局', 'Commerce', 'zone_bureau', 1)`,
  );
  await query(
    ownerUrl,
    `insert into catalogue.item values (1, 'A', 1, true, '{}', 'GSJ', '甲', 'A', 'promised', 'none', '', $1, 1)`,
    [AT],
  );
  await query(
    ownerUrl,
    `insert into cases.case_file (centre_id, case_id, case_number, item_code, item_version, department_code, handling,
            received_via, state, version, head_hash, received_at)
     values (1, $1, '510109200710301000011', 'A', 1, 'GSJ', 'promised', 'counter', 'accepted', 2, $2, $3)`,
    [CASE_ID, head, AT],
  );
  for (const { seq, prevHash, hash, kind, at: when, part, actorId, body, format } of events) {
    await query(
      ownerUrl,
      `insert into cases.event values (1, $1, $2, default, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [...[CASE_ID, seq, prevHash, hash, kind, instantText(when), part, actorId, body, format]],
    );
  }
  await query(ownerUrl, INSERT_PAPER, [CASE_ID, digest, AT]);
}

const INSERT_PAPER = `insert into documents.letter
  values (1, $1, $1, 'acceptanceNotice', $1::uuid::text, $1::uuid::text, '{}', $2, $3)`;

export type Receipt = { readonly n: number; readonly acknowledgedAt: number };

/** Clerks and a printer who never pause, and a server that throws away every log file it does not need any more. */
export function writeReceipts({ ownerUrl, files }: Place) {
  const acknowledged: Receipt[] = [];
  let isStopping = false;
  let next = 0;
  const connected = async (work: (client: pg.Client) => Promise<unknown>) => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    while (!isStopping) await work(client);
    await client.end();
  };
  const clerk = () =>
    connected(async (client) => {
      next += 1;
      const n = next;
      await client.query('insert into receipt values ($1, $2)', [n, randomBytes(500).toString('hex')]);
      acknowledged.push({ n, acknowledgedAt: Date.now() });
    });
  const printer = () =>
    connected(async (client) => {
      const digest = await localFiles(files).put(randomBytes(1_000));
      await client.query(INSERT_PAPER, [randomUUID(), digest, AT]);
      await sleep(2);
    });
  const recycler = () =>
    connected(async (client) => {
      await client.query('select pg_switch_wal()');
      await client.query('checkpoint');
      await sleep(50);
    });
  const done = query(ownerUrl, 'create table receipt (n int primary key, text text not null)').then(() =>
    Promise.all([clerk(), clerk(), printer(), recycler()]),
  );
  return {
    async stop() {
      isStopping = true;
      await done;
      return acknowledged;
    },
  };
}

/** Names of the files that papers need. */
export async function paperDigests(ownerUrl: string): Promise<Set<string>> {
  const rows = await query<{ digest: Buffer }>(
    ownerUrl,
    'select digest from documents.letter order by digest',
  );
  return new Set(rows.map(({ digest }) => digest.toString('hex')));
}

/** @returns what turns the bit back */
export async function flipBit(path: string): Promise<() => Promise<void>> {
  const flip = async () => {
    const file = await open(path, 'r+');
    const byte = Buffer.alloc(1);
    const at = Math.floor((await file.stat()).size / 2);
    await file.read(byte, 0, 1, at);
    await file.write(Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at);
    await file.close();
  };
  await flip();
  return flip;
}
