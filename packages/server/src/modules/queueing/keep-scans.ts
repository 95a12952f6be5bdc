import type { DeskScans } from '@yichuang/contract/queueing.ts';
import { attachToCase } from '../cases/index.ts';
import type { Acting } from '../context.ts';

/**
 * 窗口扫描件: what was scanned while the person stood there becomes pages of the case that was opened. Safe to do
 * twice.
 *
 * @throws not-found for somebody else's upload, UnknownDocumentsError, InvalidInputError without room
 */
export async function keepScans(caseId: string, scans: DeskScans, context: Acting): Promise<void> {
  for (const scan of scans)
    await attachToCase({ params: { caseId }, body: { ...scan, isNewEdition: false } }, context);
}
