import type { readApplicationLetter as route } from '@yichuang/contract/channel-handling.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import type { Reading } from '../context.ts';
import { letterFile } from '../documents/index.ts';
import { viewApplication } from './view.ts';

/** A paper of an application: who may see the application may see its papers. @throws not-found outside the reach */
export async function readLetter({ params }: ParsedOf<typeof route>, context: Reading) {
  const { applicationId, letterId } = params;
  await viewApplication(applicationId, context);
  return letterFile(context, { subjectId: applicationId, letterId });
}
