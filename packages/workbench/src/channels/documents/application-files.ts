import { attachToApplication, readApplicationAttachments } from '@yichuang/contract/attachments.ts';
import { addFiles, type ShownFiles, shownFiles } from '#cases/attached-files.ts';
import { write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';

type Addressed = Asked & { readonly params: { readonly applicationId?: string } };

const paramsOf = (asked: Addressed) => ({ applicationId: asked.params.applicationId ?? '' });

export const loader = (asked: Addressed): Promise<ShownFiles> =>
  shownFiles(read(asked, readApplicationAttachments, { params: paramsOf(asked) }));

export const action = (asked: Addressed): Promise<ShownFiles> =>
  addFiles(asked, {
    reread: () => loader(asked),
    attach: (body, key) =>
      write(asked, { route: attachToApplication, input: { params: paramsOf(asked), body }, key }),
  });

/** A fetcher's answer is all there is to show: the page around it did not change. */
export const shouldRevalidate = () => false;
