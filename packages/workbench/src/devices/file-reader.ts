import type { Card } from './card.ts';
import { readCardFile } from './card-file.ts';
import { type Got, trouble } from './device.ts';

/** What of the browser's file access is used (File System Access). */
type FileHandle = { getFile(): Promise<File> };
type Picking = Window & { showOpenFilePicker?(): Promise<readonly FileHandle[]> };

/** The file the reader's own software writes again for each card; pointed out once. */
let chosen: FileHandle | null = null;

/** The card in the file as it is now; the first time somebody is asked which file that is. */
export async function readChosenFile(): Promise<Got<Card | null>> {
  const { showOpenFilePicker } = window as Picking;
  if (!chosen && !showOpenFilePicker) return trouble('unsupported');
  try {
    chosen ??= (await showOpenFilePicker?.call(window))?.[0] ?? null;
    if (!chosen) return { ok: true, value: null };
    return { ok: true, value: await cardOf(await chosen.getFile()) };
  } catch (error) {
    chosen = null;
    return trouble(error instanceof DOMException && error.name === 'AbortError' ? 'denied' : 'missing');
  }
}

/** Bytes that a card file has at most; a film that was dropped by mistake is not read. */
const LARGEST = 65_536;

export const cardOf = async (file: Blob): Promise<Card | null> =>
  file.size > LARGEST ? null : readCardFile(new Uint8Array(await file.arrayBuffer()));
