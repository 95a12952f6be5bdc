import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '#platform/db/database.ts';
import { type Log, step } from '#platform/embedded/progress.ts';
import { BackupError } from './backup-error.ts';
import { openBackupSession, type Started, type Stopped } from './backup-session.ts';
import { type Contents, paperFiles, readContents } from './contents.ts';
import { copyFiles, type FileEntry, makeFolders, syncFolder, writeDurably } from './copy-files.ts';
import { CONTROL_FILE, listData } from './data-folder.ts';

export type DatabaseWork = {
  readonly ownerUrl: string;
  /** Data folder of the running server. */
  readonly data: string;
  /** Where its copy goes; made here. */
  readonly to: string;
  readonly log: Log;
  readonly signal: AbortSignal;
};

export type CopiedDatabase = {
  readonly facts: Contents & Started & Stopped;
  /** Files that papers in it are kept in. */
  readonly papers: ReadonlySet<string>;
  readonly folders: readonly string[];
  readonly files: readonly FileEntry[];
};

/**
 * A copy of a database at work: its files in any state, and the log that brings them to the moment of the end.
 *
 * @throws BackupError
 */
export async function copyDatabase(work: DatabaseWork): Promise<CopiedDatabase> {
  const session = await openBackupSession(work.ownerUrl);
  const reader = openDatabase({ url: work.ownerUrl, connections: 1 });
  try {
    const started = await step(work.log, 'Writing down what is in memory', () => session.start());
    const base = await step(work.log, 'Copying the database', () => copyBase(work));
    const contents = await readContents(reader);
    const stopped = await session.stop(started);
    const rest = await step(work.log, 'Copying its log', () => copyLog(work, stopped));
    const papers = await paperFiles(reader);
    const files = [...base.files, ...rest];
    for (const folder of ['', ...base.folders]) await syncFolder(join(work.to, folder));
    return { facts: { ...contents, ...started, ...stopped }, papers, folders: base.folders, files };
  } finally {
    await session.close();
    await reader.close();
  }
}

async function copyBase({ data, to, signal }: DatabaseWork) {
  const { folders, files } = await listData(data);
  await makeFolders(to, ['', ...folders]);
  const copied = await copyFiles(files, { from: data, to, signal });
  // Last, so that it never tells of more than the other files hold.
  const control = await writeDurably(to, CONTROL_FILE, await readSteady(join(data, CONTROL_FILE)));
  return { folders, files: [...copied, control] };
}

/** Read twice alike: a file that is being rewritten can be read half old, half new. */
async function readSteady(path: string): Promise<Buffer> {
  let before = await readFile(path);
  for (;;) {
    await sleep(10);
    const now = await readFile(path);
    if (now.equals(before)) return now;
    before = now;
  }
}

/** The log of the time of the copy, and where recovery begins in it. */
async function copyLog(
  { data, to, signal }: DatabaseWork,
  { label, segments }: Stopped,
): Promise<FileEntry[]> {
  const paths = segments.map((name) => `pg_wal/${name}`);
  const copied = await copyFiles(paths, { from: data, to, signal });
  if (copied.length < paths.length) {
    throw new BackupError('failed', 'The log of the database is incomplete; nothing was kept. Try again.');
  }
  return [...copied, await writeDurably(to, 'backup_label', Buffer.from(label))];
}
