import { instant } from '@yichuang/domain/time/instant.ts';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase } from '#testing/test-database.ts';
import { ask } from './compose.ts';
import { type Database, openDatabase } from './database.ts';
import { read, write } from './statement.ts';

const KEPT = {
  id: 'int4',
  bytes: 'bytea',
  at: 'timestamptz',
  day: 'date?',
  body: 'jsonb',
  big: 'int8',
  words: 'text[]',
} as const;

const insert = write({ name: 'drawer.insert', params: KEPT, row: {} })`
  insert into drawer.kept (id, bytes, at, day, body, big, words) values ($id, $bytes, $at, $day, $body, $big, $words)`;
const change = write({ name: 'drawer.change', params: { id: 'int4', big: 'int8' }, row: {} })`
  update drawer.kept set big = big + $big where id = $id`;
const note = write({ name: 'drawer.note', params: { id: 'int4', of: 'int4' }, row: {} })`
  insert into drawer.note (id, kept_id) values ($id, $of) on conflict do nothing`;
const all = read({ name: 'drawer.all', params: { from: 'int4' }, row: KEPT })`
  select id, bytes, at, day, body, big, words from drawer.kept where id >= $from order by id desc`;
const lock = write({ name: 'drawer.lock', params: { id: 'int4' }, row: { big: 'int8' } })`
  select big from drawer.kept where id = $id for update`;
const notes = read({ name: 'drawer.notes', params: {}, row: { id: 'int4', keptId: 'int4' } })`
  select id, kept_id from drawer.note order by id`;

const one = (id: number, big = 1) => ({
  id,
  bytes: Buffer.from([0, 1, 255, id]),
  at: instant(Date.UTC(2007, 9, 30, 1, 2, 3, 45)),
  day: null,
  body: { text: '䶮 𬭎 𠮷 "\\x" $1', list: [1.5, null, { deep: true }] },
  big: big,
  words: ['甲', 'b"\\'],
});

let copy: Awaited<ReturnType<typeof cloneDatabase>>;
let database: Database;
let owner: pg.Client;

beforeAll(async () => {
  copy = await cloneDatabase('empty');
  owner = new pg.Client({ connectionString: copy.url });
  await owner.connect();
  await owner.query(`
    create schema drawer;
    create table drawer.kept (id int primary key, bytes bytea not null, at timestamptz not null, day date,
                              body jsonb not null, big bigint not null, words text[] not null);
    create table drawer.note (id int primary key, kept_id int not null references drawer.kept)`);
  database = openDatabase({ url: copy.url, connections: 4 });
});
beforeEach(async () => {
  await owner.query('truncate drawer.kept, drawer.note');
});
afterAll(async () => {
  await database.close();
  await owner.end();
  await copy.drop();
});

const tripsOf = async (work: () => Promise<unknown>) => {
  const before = database.trips();
  await work();
  return database.trips() - before;
};

/** Something one part of a test waits for until another gives it. */
function aSignal(): { readonly given: Promise<void>; give(): void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

describe('reads together', () => {
  test('every type comes as when read alone, in the order asked, and an empty answer stays one', async () => {
    await database.transaction(async (tx) => {
      for (const id of [1, 2, 3])
        await tx.run(insert, { ...one(id), day: id === 2 ? ('2007-10-30' as never) : null });
    });
    await database.transaction(async (tx) => {
      const alone = await tx.many(all, { from: 2 });
      const [some, locked, none] = await tx.together(
        ask(all, { from: 2 }),
        ask(lock, { id: 1 }),
        ask(all, { from: 9 }),
      );
      expect(some).toEqual(alone);
      expect(some.map(({ id }) => id)).toEqual([3, 2]);
      expect(locked).toEqual([{ big: 1 }]);
      expect(none).toEqual([]);
    });
  });

  test('a lock among them is held until the end', async () => {
    await database.transaction(async (tx) => void (await tx.run(insert, one(1))));
    const [locked, goOn] = [aSignal(), aSignal()];
    const order: string[] = [];
    const first = database.transaction(async (tx) => {
      await tx.together(ask(notes, {}), ask(lock, { id: 1 }));
      locked.give();
      await goOn.given;
      order.push('first');
    });
    await locked.given;
    const second = database.transaction(async (tx) => {
      await tx.run(change, { id: 1, big: 1 });
      order.push('second');
    });
    const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    while ((await owner.query(waiting)).rowCount === 0);
    goOn.give();
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });
});

describe('writes that wait', () => {
  test('go in one round trip before the commit', async () => {
    const trips = await tripsOf(() =>
      database.transaction(async (tx) => {
        tx.later(insert, one(1));
        tx.later(insert, one(2));
        tx.later(note, { id: 7, of: 2 });
      }),
    );
    // begin, all of them, commit
    expect(trips).toBe(3);
    expect(await database.many(notes, {})).toEqual([{ id: 7, keptId: 2 }]);
    expect(await database.many(all, { from: 0 })).toEqual([one(2), one(1)]);
  });

  test('are seen by what is read after them', async () => {
    await database.transaction(async (tx) => {
      tx.later(insert, one(1));
      expect(await tx.many(all, { from: 0 })).toHaveLength(1);
      tx.later(change, { id: 1, big: 4 });
      expect(await tx.together(ask(lock, { id: 1 }))).toEqual([[{ big: 5 }]]);
    });
  });

  test('happen in their order where one builds on the other', async () => {
    await database.transaction(async (tx) => {
      tx.later(insert, one(1, 0));
      tx.later(change, { id: 1, big: 1 });
      tx.later(change, { id: 1, big: 10 });
      tx.later(note, { id: 1, of: 1 });
      tx.later(note, { id: 1, of: 1 });
    });
    expect((await database.many(all, { from: 0 }))[0]?.big).toBe(11);
    expect(await database.many(notes, {})).toHaveLength(1);
  });

  test('more than fit in one statement lose none', async () => {
    await database.transaction(async (tx) => {
      for (let id = 1; id <= 30; id += 1) tx.later(insert, one(id));
    });
    expect(await database.many(all, { from: 0 })).toHaveLength(30);
  });

  test.each([
    ['its own fault', async () => Promise.reject(new Error('no'))],
    ['a rule of the database', async () => undefined],
  ])('none stays when the act fails for %s', async (why, end) => {
    const act = database.transaction(async (tx) => {
      tx.later(insert, one(1));
      if (why !== 'its own fault') tx.later(note, { id: 1, of: 99 });
      await end();
    });
    await expect(act).rejects.toThrow(why === 'its own fault' ? 'no' : /foreign key/);
    expect(await database.many(all, { from: 0 })).toEqual([]);
  });

  test('what is no plain write cannot wait', async () => {
    const act = database.transaction(async (tx) => tx.later(lock, { id: 1 }));
    await expect(act).rejects.toThrow('drawer.lock can not wait');
  });
});
