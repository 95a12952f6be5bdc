import type { ScanAnswer } from '#queueing/scan-acts.ts';
import type { Asked } from '#wire/call.ts';
import { momentOf } from './training-acts.ts';

/** A scan made in practice arrives at once, and is dropped. */
export async function action(asked: Asked): Promise<ScanAnswer> {
  const form = await asked.request.formData();
  const { name, size } = form.get('file') as File;
  const value = {
    attachmentId: String(form.get('key')),
    name,
    mediaType: 'application/pdf' as const,
    bytes: size,
    pages: 1,
    uploadedAt: (await momentOf(asked)).now,
    digest: 'training',
  };
  return { ok: true, value };
}

/** A fetcher's answer is all there is to show: the page around it did not change. */
export const shouldRevalidate = () => false;
