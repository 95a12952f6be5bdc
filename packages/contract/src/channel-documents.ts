import { z } from 'zod';
import { CaseState } from './case-receipt.ts';
import { route } from './route.ts';
import { Id, Moment, Named } from './wire.ts';

/** 一套材料: the documents of an application by the stage that needs them first. */
export const ChannelDocumentsView = z.object({
  applicationId: Id,
  applicationNumber: z.string(),
  applicantName: z.string(),
  state: CaseState,
  version: z.int(),
  stages: z.array(
    z.object({
      stageId: z.string(),
      name: z.string(),
      nameEn: z.string(),
      /** Everything that it and the stages before it require is in: its steps may begin. */
      complete: z.boolean(),
      documents: z.array(
        z.object({
          documentId: z.string(),
          name: z.string(),
          required: z.boolean(),
          when: z.string().nullable(),
          filed: z.boolean(),
          departments: z.array(Named),
        }),
      ),
    }),
  ),
  maySupply: z.boolean(),
  now: Moment,
});
export type ChannelDocumentsView = z.infer<typeof ChannelDocumentsView>;

const applicationParams = z.strictObject({ applicationId: Id });

export const readChannelDocuments = route({
  name: 'channels.readDocuments',
  summary: 'The one set of documents of an application, stage by stage, and what is in.',
  method: 'GET',
  path: '/channels/applications/:applicationId/documents',
  allow: 'cases.read',
  params: applicationParams,
  reply: ChannelDocumentsView,
});

export const supplyDocuments = route({
  name: 'channels.supplyDocuments',
  summary: 'Documents of later stages came in; a stage whose set is complete begins (阶段材料收件).',
  method: 'POST',
  path: '/channels/applications/:applicationId/documents',
  allow: 'channels.accept',
  params: applicationParams,
  body: z.strictObject({ version: z.int(), documents: z.array(z.string().max(40)).min(1).max(200) }),
  reply: ChannelDocumentsView,
});
