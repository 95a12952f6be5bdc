import type { PostedFields } from '@yichuang/ui/form/form-values.ts';
import { createContext, type RefObject, useContext, useEffect, useState } from 'react';
import type { ScannedFile } from '#devices/camera/scanned-file.ts';
import { newKey } from '#wire/form-key.ts';
import { markOf } from './desk-focus.ts';
import { MOST_SCANS, type SentScan, scansOf } from './scans.ts';

/** One scan of a material: on its way, or arrived. */
export type Scan = {
  readonly key: string;
  /** Null until it has arrived. */
  readonly sent: SentScan | null;
  /** Null when it arrived before the page was loaded anew. */
  readonly made: ScannedFile | null;
};

type AtDesk = {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly start: PostedFields;
  /** Reads the boxes anew. */
  readonly read: () => void;
};

/** 扫描: what was made of the materials. */
export function useScans({ form, start, read }: AtDesk) {
  const [made, setMade] = useState<ReadonlyMap<string, readonly Scan[]>>(new Map());
  const kept = (documentId: string): readonly Scan[] =>
    scansOf(start, documentId).map((sent) => ({ key: sent.attachmentId, sent, made: null }));
  const scans = (documentId: string) => made.get(documentId) ?? kept(documentId);
  const change = (documentId: string, with_: (now: readonly Scan[]) => readonly Scan[]) =>
    setMade((now) => new Map(now).set(documentId, with_(now.get(documentId) ?? kept(documentId))));
  // The boxes are those of the scans drawn last.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scans are what changes the boxes
  useEffect(read, [made]);

  // A paper that was scanned lies on the counter; whether it is right, the clerk has seen.
  const tick = (documentId: string) => {
    const box = markOf(form.current, 'documents', documentId);
    const isFaulty = markOf(form.current, 'missing', documentId)?.checked === true;
    if (box && !box.checked && !isFaulty) box.click();
  };
  return {
    scans,
    tick,
    mayAdd: (documentId: string) => scans(documentId).length < MOST_SCANS,
    add: (documentId: string, file: ScannedFile) => {
      change(documentId, (now) => [...now, { key: newKey(), sent: null, made: file }]);
      tick(documentId);
    },
    /** One that lies at the server already. */
    reuse: (documentId: string, sent: SentScan) => {
      change(documentId, (now) => [...now, { key: sent.attachmentId, sent, made: null }]);
      tick(documentId);
    },
    arrived: (documentId: string, key: string, sent: SentScan) =>
      change(documentId, (now) => now.map((one) => (one.key === key ? { ...one, sent } : one))),
    drop: (documentId: string, key: string) =>
      change(documentId, (now) => now.filter((one) => one.key !== key)),
  };
}

export type Scans = ReturnType<typeof useScans>;

/** The same where rows of materials stand, with the camera at hand. */
type ScansHere = Scans & { readonly capture: (documentId: string) => void };

const ScansContext = createContext<ScansHere | null>(null);
export const ScansProvider = ScansContext.Provider;
export const useScansHere = (): ScansHere | null => useContext(ScansContext);
