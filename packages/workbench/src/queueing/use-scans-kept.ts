import type { PostedFields } from '@yichuang/ui/form/form-values.ts';
import { useEffect } from 'react';
import { readScan } from '#offline/kept-scans.ts';
import { scansIn, unsentIn } from './scans.ts';
import type { Scan } from './use-scans.ts';

type Change = (documentId: string, with_: (now: readonly Scan[]) => readonly Scan[]) => void;

/** A desk that is opened again finds the small pictures of its scans, and the files that were not sent yet. */
export function useScansKept(start: PostedFields, change: Change): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the desk is opened
  useEffect(() => {
    const find = async (documentId: string, key: string, isSent: boolean) => {
      const found = await readScan(key);
      const isLost = !isSent && !found?.file;
      change(documentId, (now) =>
        now.flatMap((one) => {
          if (one.key !== key) return [one];
          return isLost ? [] : [{ ...one, made: found }];
        }),
      );
    };
    for (const { documentId, attachmentIds } of scansIn(start))
      for (const key of attachmentIds) void find(documentId, key, true);
    for (const { documentId, key } of unsentIn(start)) void find(documentId, key, false);
  }, []);
}
