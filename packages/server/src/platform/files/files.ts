import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where files lie. The name of a file is its digest, so that nothing can be replaced unseen. */
export type Files = {
  /** @returns SHA-256 of the bytes */
  put(bytes: Uint8Array): Promise<Buffer>;
  /** Null when it is missing or no longer what its name says. */
  get(digest: Buffer): Promise<Buffer | null>;
  /** Whoever removes a file has seen to it that nothing names it. One that is gone already is no error. */
  remove(digest: Buffer): Promise<void>;
};

/** Files in a local folder, two letters of the digest per level. */
export function localFiles(folder: string): Files {
  const pathOf = (digest: Buffer) => {
    const hex = digest.toString('hex');
    return join(folder, hex.slice(0, 2), hex);
  };
  return {
    async put(bytes) {
      const digest = createHash('sha256').update(bytes).digest();
      const path = pathOf(digest);
      const shelf = dirname(path);
      await mkdir(shelf, { recursive: true });
      // Written beside and renamed: a crash leaves the old state or the new one, never half a file.
      const beside = `${path}.${process.pid}.part`;
      await writeFile(beside, bytes, { flush: true });
      await rename(beside, path);
      // The row that names the file survives a power cut, so the names in the folders must too.
      await flushFolder(shelf);
      await flushFolder(folder);
      return digest;
    },
    async get(digest) {
      const bytes = await readFile(pathOf(digest)).catch(() => null);
      if (!bytes) return null;
      return createHash('sha256').update(bytes).digest().equals(digest) ? bytes : null;
    },
    remove: (digest) => rm(pathOf(digest), { force: true }),
  };
}

async function flushFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
