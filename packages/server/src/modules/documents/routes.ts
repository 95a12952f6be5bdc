import { uploadAttachment as uploadRoute } from '@yichuang/contract/attachments.ts';
import * as documents from '@yichuang/contract/documents.ts';
import { acts, reads, sendsFile } from '../context.ts';
import { changeTemplate, restoreTemplate } from './change-template.ts';
import { verify } from './letters.ts';
import { publicKeys } from './public-keys.ts';
import { uploadAttachment, viewUpload } from './upload-attachment.ts';
import { kindOf, listTemplates, templateFile, templatePages, viewTemplate } from './view-template.ts';

export const documentRoutes = [
  reads(documents.verify, ({ params }, context) => verify(params.code, context)),
  reads(documents.readKeys, (_input, context) => publicKeys(context)),
  reads(documents.listTemplates, (_input, context) => listTemplates(context)),
  reads(documents.readTemplate, ({ params }, context) => viewTemplate(kindOf(params.kind), context)),
  reads(documents.readTemplatePages, ({ params }, context) => templatePages(kindOf(params.kind), context)),
  sendsFile(documents.readTemplateFile, ({ params }, context) => templateFile(kindOf(params.kind), context)),
  acts(documents.changeTemplate, changeTemplate, (_done, context, { params }) =>
    viewTemplate(kindOf(params.kind), context),
  ),
  acts(documents.restoreTemplate, restoreTemplate, (_done, context, { params }) =>
    viewTemplate(kindOf(params.kind), context),
  ),
  acts(uploadRoute, uploadAttachment, viewUpload),
];
