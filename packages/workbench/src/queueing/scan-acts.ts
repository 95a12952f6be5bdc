import { uploadAttachment } from '@yichuang/contract/attachments.ts';
import type { ReplyOf } from '@yichuang/contract/route.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';

export type ScanAnswer = Answer<ReplyOf<typeof uploadAttachment>>;

/** A scan goes up as soon as it is made; the act names it later. */
export async function action(asked: Asked): Promise<ScanAnswer> {
  const form = await asked.request.formData();
  const file = form.get('file') as File;
  return sendScan(asked, { key: String(form.get('key')), name: file.name, file });
}

type Sent = { readonly key: string; readonly name: string; readonly file: Blob };

/** Under one key it arrives once, however often it is sent. */
export const sendScan = async (asked: Asked, { key, name, file }: Sent): Promise<ScanAnswer> =>
  write(asked, {
    route: uploadAttachment,
    input: { query: { name: name.slice(0, 300) }, file: new Uint8Array(await file.arrayBuffer()) },
    key,
  });

/** A fetcher's answer is all there is to show: the page around it did not change. */
export const shouldRevalidate = () => false;
