import { z } from 'zod';
import { route } from './route.ts';
import { Moment } from './wire.ts';

/** Answer of the public verification page for a code printed on a paper. */
export const VerifyView = z.object({
  verdict: z.enum(['valid', 'withdrawn', 'unknown']),
  letter: z
    .object({
      title: z.string(),
      titleEn: z.string(),
      number: z.string(),
      caseNumber: z.string(),
      authority: z.string(),
      itemName: z.string(),
      /** Masked. */
      applicantName: z.string(),
      issuedAt: Moment,
      /** SHA-256 of the PDF, hex. */
      digest: z.string(),
    })
    .nullable(),
});
export type VerifyView = z.infer<typeof VerifyView>;

export const verify = route({
  name: 'documents.verify',
  summary: 'Is a paper with this code ours, and as issued?',
  method: 'GET',
  path: '/documents/verify/:code',
  allow: 'public',
  params: z.strictObject({ code: z.string().max(40) }),
  reply: VerifyView,
});
