import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listData } from './data-folder.ts';

let data = '';

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'data-folder-'));
});

afterEach(() => rmSync(data, { recursive: true, force: true }));

function put(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(data, path)), { recursive: true });
    writeFileSync(join(data, path), '');
  }
}

const listed = async () => (await listData(data)).files.toSorted();

test('tables, their maps and the settings are listed', async () => {
  put('PG_VERSION', 'postgresql.auto.conf', 'base/5/1259', 'base/5/1259_vm', 'base/5/1259.1', 'pg_xact/0000');
  expect(await listed()).toEqual([
    'PG_VERSION',
    'base/5/1259',
    'base/5/1259.1',
    'base/5/1259_vm',
    'pg_xact/0000',
    'postgresql.auto.conf',
  ]);
});

test('what belongs to the running server alone is left out', async () => {
  put(
    'postmaster.pid',
    'postmaster.opts',
    'backup_label',
    'base/5/pg_internal.init',
    'postgresql.auto.conf.tmp',
  );
  put('base/pgsql_tmp/pgsql_tmp12.0', 'base/5/t3_16500', 'base/5/t3_16500_fsm', 'global/pg_control');
  expect(await listed()).toEqual([]);
});

test('folders whose content is of the moment stay, empty', async () => {
  put('pg_wal/000000010000000000000001', 'pg_replslot/slot/state', 'pg_notify/0000', 'pg_stat_tmp/a');
  const { folders, files } = await listData(data);
  expect({ folders: folders.toSorted(), files }).toEqual({
    folders: ['pg_notify', 'pg_replslot', 'pg_stat_tmp', 'pg_wal'],
    files: [],
  });
});

test('of a table without a log only what makes it empty again is listed', async () => {
  put('base/5/16500', 'base/5/16500.1', 'base/5/16500_fsm', 'base/5/16500_init', 'base/5/165001');
  expect(await listed()).toEqual(['base/5/165001', 'base/5/16500_init']);
});

test('a log kept on another disk is a folder like any other', async () => {
  mkdirSync(join(data, 'elsewhere'));
  symlinkSync(join(data, 'elsewhere'), join(data, 'pg_wal'));
  expect((await listData(data)).folders.toSorted()).toEqual(['elsewhere', 'pg_wal']);
});
