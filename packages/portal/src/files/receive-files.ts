import { type FieldFault, ProblemError } from '@yichuang/contract/problem.ts';
import type { PageRequest, PostedFile } from '#page.ts';

/** Posted name of the files of a document. */
export const fileField = (documentId: string): string => `${FIELD}${documentId}`;
const FIELD = 'file.';

/** Posted name of the button that takes a file away; its value is the id of the file. */
export const DETACH = 'detach';

/** The file that a button wants away, or null. */
export const detachedBy = ({ form }: PageRequest): string | null =>
  typeof form[DETACH] === 'string' && form[DETACH] !== '' ? form[DETACH] : null;

type Send = (
  documentId: string,
  upload: { readonly name: string; readonly file: Uint8Array },
) => Promise<unknown>;

/**
 * Hands in each posted file by itself, so that one that is refused keeps no other back.
 *
 * @param documentIds documents that files may be posted for; others are passed over
 * @returns why each refused file was refused, at its document
 * @throws ProblemError when the service is away
 */
export async function receiveFiles(
  { files = [] }: PageRequest,
  documentIds: readonly string[],
  send: Send,
): Promise<readonly FieldFault[]> {
  const faults: FieldFault[] = [];
  for (const file of files) {
    const documentId = documentIds.find((id) => file.field === fileField(id));
    if (documentId === undefined) continue;
    const [message, messageEn] = (await refusal(file, (bytes) =>
      send(documentId, { name: file.name.slice(0, 300), file: bytes }),
    )) ?? [null, null];
    if (message === null) continue;
    faults.push({
      pointer: `/${fileField(documentId)}`,
      rule: 'documents.file-refused',
      message: `“${file.name}”没有上传：${message}`,
      messageEn: `“${file.name}” was not uploaded: ${messageEn}`,
    });
  }
  return faults;
}

type Words = readonly [string, string];

async function refusal(
  file: PostedFile,
  send: (bytes: Uint8Array) => Promise<unknown>,
): Promise<Words | null> {
  if (file.isTooLarge) return tooLarge(file);
  try {
    await send(await file.read());
    return null;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status >= 500) throw error;
    const { errors = [], title, titleEn } = error.problem;
    const [fault] = errors;
    return fault ? [fault.message, fault.messageEn] : [title, titleEn];
  }
}

const MEGABYTE = 1_048_576;

function tooLarge({ limit }: PostedFile): Words {
  const most = Math.floor(limit / MEGABYTE);
  return [
    `每个文件最大 ${most} MB，一次合计最多 ${5 * most} MB；请压缩后再传，或分几次上传`,
    `a file may have ${most} MB, all files at once ${5 * most} MB; make it smaller, or upload in several goes`,
  ];
}
