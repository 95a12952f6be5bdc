import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { digestOf } from '#platform/canonical.ts';
import { BackupError } from './backup-error.ts';
import { syncFolder, writeDurably } from './copy-files.ts';

/** Written last: a folder without it is no backup. */
export const MANIFEST_FILE = 'backup.json';

/** 2 since a backup holds the templates of the centre as well. */
const FORMAT = 2;
const READABLE = [1, FORMAT] as const;

/** Below `postgres`, `files` or `templates`, and nowhere else: what is copied back can only land there. */
const Path = z.string().regex(/^(postgres|files|templates)(\/(?!\.\.?(\/|$))[^/\\\0]+)*$/);

const Manifest = z.strictObject({
  format: z.literal(READABLE),
  /** Versions of the product and of PostgreSQL that wrote it. */
  product: z.string(),
  postgres: z.string(),
  mode: z.enum(['demo', 'production']),
  startedAt: z.iso.datetime(),
  /** Everything acknowledged before this moment is in it. */
  endedAt: z.iso.datetime(),
  startLsn: z.string(),
  stopLsn: z.string(),
  cases: z.int().min(0),
  migration: z.strictObject({ number: z.int(), name: z.string() }),
  folders: z.array(Path),
  files: z.array(
    z.strictObject({ path: Path, bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
});

export type Manifest = Readonly<z.infer<typeof Manifest>>;

export async function writeManifest(folder: string, manifest: Omit<Manifest, 'format'>): Promise<void> {
  const sealed = { format: FORMAT, ...manifest };
  const text = JSON.stringify({ ...sealed, digest: digestOf(sealed).toString('hex') }, null, 1);
  await writeDurably(folder, `${MANIFEST_FILE}.part`, Buffer.from(`${text}\n`));
  await rename(join(folder, `${MANIFEST_FILE}.part`), join(folder, MANIFEST_FILE));
  await syncFolder(folder);
}

/** @throws BackupError when the folder is no complete backup, or one this program cannot read */
export async function readManifest(folder: string): Promise<Manifest> {
  const { digest, ...manifest } = parse(await readText(folder), folder);
  if (Number(manifest.format) > FORMAT) {
    throw new BackupError(
      'other-version',
      `The backup in ${folder} was made by a newer release; restore it with that one.`,
    );
  }
  const shaped = Manifest.safeParse(manifest);
  if (!shaped.success || digest !== digestOf(manifest).toString('hex')) throw damaged(folder);
  return shaped.data;
}

async function readText(folder: string): Promise<string> {
  try {
    return await readFile(join(folder, MANIFEST_FILE), 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')))
      throw error;
    throw new BackupError(
      'no-backup',
      `${folder} is no complete backup: it has no ${MANIFEST_FILE}, which is written last.`,
    );
  }
}

function parse(text: string, folder: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null) return { ...parsed };
  } catch {
    // Cut off or changed: the same as no object.
  }
  throw damaged(folder);
}

const damaged = (folder: string) =>
  new BackupError(
    'broken',
    `${join(folder, MANIFEST_FILE)} is damaged; nothing was restored. Use another backup.`,
  );
