import { attachToCase, readCaseAttachments } from '@yichuang/contract/attachments.ts';
import { write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { addFiles, type ShownFiles, shownFiles } from './attached-files.ts';

type Addressed = Asked & { readonly params: { readonly caseId?: string } };

const paramsOf = (asked: Addressed) => ({ caseId: asked.params.caseId ?? '' });

export const loader = (asked: Addressed): Promise<ShownFiles> =>
  shownFiles(read(asked, readCaseAttachments, { params: paramsOf(asked) }));

export const action = (asked: Addressed): Promise<ShownFiles> =>
  addFiles(asked, {
    reread: () => loader(asked),
    attach: (body, key) =>
      write(asked, { route: attachToCase, input: { params: paramsOf(asked), body }, key }),
  });

/** A fetcher's answer is all there is to show: the page around it did not change. */
export const shouldRevalidate = () => false;
