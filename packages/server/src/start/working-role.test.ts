import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '#platform/db/database.ts';
import { cloneDatabase } from '#testing/test-database.ts';
import { APP_ROLE } from './prepare-database.ts';
import { refuseTooMuchPower } from './working-role.ts';

const OWNER = `owner_${crypto.randomUUID().slice(0, 8)}`;

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
let asSuperuser: Database;
const open: Database[] = [];
const workingAs = (role: string) => {
  const database = openDatabase({ url: clone.url, role, connections: 1 });
  open.push(database);
  return database;
};

beforeAll(async () => {
  clone = await cloneDatabase('empty');
  asSuperuser = openDatabase({ url: clone.url, connections: 1 });
  open.push(asSuperuser);
  await asSuperuser.pool.query(
    `create role ${OWNER} nologin; grant usage, create on schema cases to ${OWNER}; alter table cases.dossier owner to ${OWNER}`,
  );
});
afterAll(async () => {
  await asSuperuser.pool.query(`drop owned by ${OWNER} cascade; drop role ${OWNER}`);
  await Promise.all(open.map((database) => database.close()));
  await clone.drop();
});

test('the role of the server may serve', async () => {
  await expect(refuseTooMuchPower(workingAs(APP_ROLE))).resolves.toBeUndefined();
});

test('D21: a superuser may not, whose wish for another role a pooler dropped', async () => {
  await expect(refuseTooMuchPower(asSuperuser)).rejects.toThrow(/a superuser.*pooler/);
});

test('D21: nor may the owner of the tables', async () => {
  await expect(refuseTooMuchPower(workingAs(OWNER))).rejects.toThrow(/the owner of the tables/);
});
