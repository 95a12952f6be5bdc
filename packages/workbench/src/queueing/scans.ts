import type { DeskScans } from '@yichuang/contract/queueing.ts';
import { type PostedFields, textsOf } from '@yichuang/ui/form/form-values.ts';

/** 已上传的扫描件, as the boxes of the desk keep it: a desk that is lost finds it again. */
export type SentScan = {
  readonly attachmentId: string;
  /** SHA-256 of the file, hex. */
  readonly digest: string;
  readonly pages: number;
};

/** Name of the boxes that hold the scans of a material. */
const SCAN = 'scan.';
export const scanName = (documentId: string): string => SCAN + documentId;

/** Names of the boxes that hold scans on their way, or refused. */
export const UNSENT = 'unsent-scan';
/** A scan the server does not have; its key finds it in the browser. */
export type UnsentScan = { readonly documentId: string; readonly key: string };
export const unsentText = ({ documentId, key }: UnsentScan): string => `${documentId} ${key}`;

/** Files of one material that are taken in one act; more belong into one PDF. */
export const MOST_SCANS = 10;

export const scanText = ({ attachmentId, digest, pages }: SentScan): string =>
  `${attachmentId} ${digest} ${pages}`;

/** The scans of one material, as they were kept. */
export const scansOf = (posted: PostedFields, documentId: string): readonly SentScan[] =>
  textsOf(posted[scanName(documentId)]).flatMap((text) => {
    const [attachmentId = '', digest = '', pages] = text.split(' ');
    return attachmentId === '' ? [] : [{ attachmentId, digest, pages: Number(pages) }];
  });

/** 随案扫描件: all of them by material, as the act sends them. */
export const scansIn = (posted: PostedFields): DeskScans =>
  Object.keys(posted)
    .filter((name) => name.startsWith(SCAN))
    .map((name) => name.slice(SCAN.length))
    .map((documentId) => ({
      documentId,
      attachmentIds: scansOf(posted, documentId).map(({ attachmentId }) => attachmentId),
    }))
    .filter(({ attachmentIds }) => attachmentIds.length > 0);

/** Scans that have not arrived at the server. */
export const unsentIn = (posted: PostedFields): readonly UnsentScan[] =>
  textsOf(posted[UNSENT]).flatMap((text) => {
    const [documentId = '', key = ''] = text.split(' ');
    return key === '' ? [] : [{ documentId, key }];
  });

/** Under what the browser keeps something of the scans of a desk. */
export const scanKeysIn = (posted: PostedFields): readonly string[] => [
  ...unsentIn(posted).map(({ key }) => key),
  ...scansIn(posted).flatMap(({ attachmentIds }) => attachmentIds),
];
