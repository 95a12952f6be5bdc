import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';

/** One file of a posted form. */
export type PostedFile = {
  readonly field: string;
  /** As the browser says it; may be anything. */
  readonly name: string;
  /** Bytes that one file may have. */
  readonly limit: number;
  /** Its bytes were not kept. */
  readonly isTooLarge: boolean;
  read(): Promise<Uint8Array>;
};

export type PostedForm = {
  /** Fields by name; a repeated name is a list. */
  readonly form: Readonly<Record<string, string | readonly string[]>>;
  readonly files: readonly PostedFile[];
  /** Removes the files. */
  discard(): Promise<void>;
};

const MOST = { files: 100, parts: 500, fieldSize: 262_144, fieldNameSize: 200 } as const;
/** What one form may bring, in files of the full size; the others are not kept. */
const FULL_FILES = 5;

/**
 * A multipart form. Files wait in a folder of their own, one by one, so that many of them need no more memory than one.
 *
 * @param limit bytes that one file may have
 * @throws errors of Fastify (`FST_…`) for a broken form or too many parts
 */
export async function readMultipart(request: FastifyRequest, limit: number): Promise<PostedForm> {
  const folder = await mkdtemp(join(tmpdir(), 'yichuang-upload-'));
  const discard = () => rm(folder, { recursive: true, force: true });
  const form: Record<string, string | string[]> = {};
  const files: PostedFile[] = [];
  let kept = 0;
  try {
    for await (const part of request.parts({ limits: { ...MOST, fileSize: limit } })) {
      if (part.type === 'field') {
        form[part.fieldname] = withMore(form[part.fieldname], String(part.value ?? ''));
        continue;
      }
      const path = join(folder, String(files.length));
      const bytes = await keep(part, path);
      // A file field left empty comes without a name.
      if (bytes === 0 && !part.filename) continue;
      kept += bytes;
      const isTooLarge = part.file.truncated || kept > FULL_FILES * limit;
      if (isTooLarge) await rm(path);
      files.push({
        ...{ field: part.fieldname, name: part.filename, limit, isTooLarge },
        read: () => readFile(path),
      });
    }
    return { form, files, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function keep({ file }: MultipartFile, path: string): Promise<number> {
  await pipeline(file, createWriteStream(path, { mode: 0o600 }));
  return file.bytesRead;
}

const withMore = (known: string | string[] | undefined, value: string): string | string[] =>
  known === undefined ? value : [known, value].flat();
