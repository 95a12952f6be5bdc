import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of a backup: its place in the folder, with slashes, and what it must be. */
export type FileEntry = { readonly path: string; readonly bytes: number; readonly sha256: string };

export type Way = { readonly from: string; readonly to: string; readonly signal: AbortSignal };

/** Most files of a database are small, so waiting for the disk is what takes time. */
const LANES = 8;
const CHUNK_BYTES = 262_144;

/** Copies files into folders that are there, down to the disk. What has vanished meanwhile is left out. */
export async function copyFiles(paths: readonly string[], { from, to, signal }: Way): Promise<FileEntry[]> {
  const copied = await inLanes(paths, signal, async (path) => {
    const source = await openUnlessGone(join(from, path));
    if (source === null) return null;
    try {
      return { path, ...(await pour(source, join(to, path))) };
    } finally {
      await source.close();
    }
  });
  return copied.filter((entry) => entry !== null);
}

/** Makes folders that only their owner may enter. */
export async function makeFolders(to: string, folders: readonly string[]): Promise<void> {
  for (const folder of folders) await mkdir(join(to, folder), { recursive: true, mode: 0o700 });
}

/** Writes a new file, down to the disk. */
export async function writeDurably(to: string, path: string, bytes: Uint8Array): Promise<FileEntry> {
  const target = await open(join(to, path), 'wx', 0o600);
  try {
    await target.writeFile(bytes);
    await target.sync();
  } finally {
    await target.close();
  }
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Files that are absent or not what the list says, in the order of the list. */
export async function brokenFiles(
  entries: readonly FileEntry[],
  from: string,
  signal: AbortSignal,
): Promise<string[]> {
  const broken = await inLanes(entries, signal, async ({ path, bytes, sha256 }) => {
    const source = await openUnlessGone(join(from, path));
    if (source === null) return path;
    try {
      const found = await pour(source, null);
      return found.bytes === bytes && found.sha256 === sha256 ? null : path;
    } finally {
      await source.close();
    }
  });
  return broken.filter((path) => path !== null);
}

/** The names in a folder, down to the disk. Windows cannot, and keeps them by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openUnlessGone(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Reads up to the size it has now: a file that is being written to could be followed for ever. */
async function pour(source: FileHandle, to: string | null) {
  const { size } = await source.stat();
  const target = to === null ? null : await open(to, 'wx', 0o600);
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(Math.max(1, Math.min(size, CHUNK_BYTES)));
  let bytes = 0;
  try {
    while (bytes < size) {
      const { bytesRead } = await source.read(chunk, 0, Math.min(chunk.length, size - bytes));
      if (bytesRead === 0) break;
      const part = chunk.subarray(0, bytesRead);
      hash.update(part);
      await target?.writeFile(part);
      bytes += bytesRead;
    }
    await target?.sync();
  } finally {
    await target?.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Works on several at once. After an error it waits for those under way, so that nothing is written afterwards. */
async function inLanes<T, R>(
  items: readonly T[],
  signal: AbortSignal,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  const waiting = items.entries();
  let isFailed = false;
  const lane = async () => {
    for (const [index, item] of waiting) {
      if (isFailed) return;
      try {
        signal.throwIfAborted();
        results[index] = await work(item);
      } catch (error) {
        isFailed = true;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: LANES }, lane));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return results;
}
