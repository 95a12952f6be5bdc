import type { PostedFields } from '@yichuang/ui/form/form-values.ts';
import { createContext, type RefObject, useContext, useEffect, useState } from 'react';
import type { ScannedFile } from '#devices/camera/scanned-file.ts';
import { dropScans, type KeptScan, keepScan } from '#offline/kept-scans.ts';
import { newKey } from '#wire/form-key.ts';
import { markOf } from './desk-focus.ts';
import { MOST_SCANS, type SentScan, scansOf, unsentIn } from './scans.ts';
import { useScansKept } from './use-scans-kept.ts';

/** One scan of a material: on its way, or arrived. */
export type Scan = {
  readonly key: string;
  /** Null until it has arrived. */
  readonly sent: SentScan | null;
  /** Null until the browser has found it again after a reload, or where it kept nothing of it. */
  readonly made: KeptScan | null;
};

/** Scans by material. */
export type Made = ReadonlyMap<string, readonly Scan[]>;

type AtDesk = {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly start: PostedFields;
  /** Reads the boxes anew. */
  readonly read: () => void;
};

/** 扫描: what was made of the materials. */
export function useScans({ form, start, read }: AtDesk) {
  const [made, setMade] = useState<Made>(new Map());
  const kept = (documentId: string): readonly Scan[] => keptOf(start, documentId);
  const scans = (documentId: string) => made.get(documentId) ?? kept(documentId);
  const change = (documentId: string, with_: (now: readonly Scan[]) => readonly Scan[]) =>
    setMade((now) => new Map(now).set(documentId, with_(now.get(documentId) ?? kept(documentId))));
  // The boxes are those of the scans drawn last.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scans are what changes the boxes
  useEffect(read, [made]);
  useScansKept(start, change);

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
    add: ({ id, name }: { readonly id: string; readonly name: string }, scanned: ScannedFile) => {
      const key = newKey();
      const isChosen = scanned.file instanceof File;
      const scan: KeptScan = { ...scanned, name: isChosen ? scanned.file.name : `${name}.pdf` };
      void keepScan(key, scan);
      change(id, (now) => [...now, { key, sent: null, made: scan }]);
      tick(id);
    },
    /** One that lies at the server already. */
    reuse: (documentId: string, sent: SentScan) => {
      change(documentId, (now) => [...now, { key: sent.attachmentId, sent, made: null }]);
      tick(documentId);
    },
    arrived: (documentId: string, { key, made: scan }: Scan, sent: SentScan) => {
      void dropScans([key]);
      if (scan) void keepScan(sent.attachmentId, { ...scan, file: null });
      change(documentId, (now) => now.map((one) => (one.key === key ? { ...one, sent } : one)));
    },
    drop: (documentId: string, { key, sent }: Scan) => {
      void dropScans(sent ? [key, sent.attachmentId] : [key]);
      change(documentId, (now) => now.filter((one) => one.key !== key));
    },
  };
}

/** As the boxes of a desk remember them, before the browser has found what it keeps of each. */
const keptOf = (start: PostedFields, documentId: string): readonly Scan[] => [
  ...scansOf(start, documentId).map((sent) => ({ key: sent.attachmentId, sent, made: null })),
  ...unsentIn(start)
    .filter((unsent) => unsent.documentId === documentId)
    .map(({ key }) => ({ key, sent: null, made: null })),
];

export type Scans = ReturnType<typeof useScans>;

/** The same where rows of materials stand, with the camera at hand. */
type ScansHere = Scans & { readonly capture: (documentId: string) => void };

const ScansContext = createContext<ScansHere | null>(null);
export const ScansProvider = ScansContext.Provider;
export const useScansHere = (): ScansHere | null => useContext(ScansContext);
