import { machineNow } from '#shell/clock.ts';
import { dropKept, keep, keptBelow, readKept } from './kept.ts';

/** 扫描件 of a desk, as the browser keeps it over a reload and through a cut. */
export type KeptScan = {
  /** Null once the server has it; the small picture stays with the desk. */
  readonly file: Blob | null;
  readonly name: string;
  readonly pages: number;
  /** A `data:` address of the first page, small; null for a file that was chosen. */
  readonly picture: string | null;
};

const SCAN = 'scan/';
/** A working day: whoever comes back to a draft later scans anew. */
const LONGEST_MS = 12 * 3_600_000;

type Entry = KeptScan & { readonly at: number };

export async function keepScan(key: string, scan: KeptScan): Promise<void> {
  const entry: Entry = { ...scan, at: machineNow() };
  await keep(SCAN + key, entry);
  await forgetScans((_key, { at }) => machineNow() - at > LONGEST_MS);
}

export const readScan = (key: string): Promise<KeptScan | null> => readKept<KeptScan>(SCAN + key);

export async function dropScans(keys: readonly string[]): Promise<void> {
  for (const key of keys) await dropKept(SCAN + key);
}

export async function forgetScans(
  isGone: (key: string, entry: Entry) => boolean = () => true,
): Promise<void> {
  const all = (await keptBelow<Entry>(SCAN)).map(
    ([name, entry]) => [name.slice(SCAN.length), entry] as const,
  );
  await dropScans(all.filter(([key, entry]) => isGone(key, entry)).map(([key]) => key));
}
