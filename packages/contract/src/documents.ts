import { z } from 'zod';
import { route } from './route.ts';
import { Moment } from './wire.ts';

/** 作废: when a paper was taken out of force, and the class of the reason. */
export const PublicWithdrawal = z.object({
  at: Moment,
  ground: z.enum(['clerical', 'wrongFacts', 'wrongAddressee', 'issuedInError']),
});
export type PublicWithdrawal = z.infer<typeof PublicWithdrawal>;

/** The same with the reason in words, for those who may see the case. */
export const Withdrawal = PublicWithdrawal.extend({ reason: z.string() });
export type Withdrawal = z.infer<typeof Withdrawal>;

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
      /** Null while the paper holds. */
      withdrawn: PublicWithdrawal.nullable(),
      /** Number of the 更正决定书 it must be read with. */
      rectifiedBy: z.string().optional(),
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

/** Public keys that sign papers, or signed them. */
export const KeysView = z.object({
  keys: z.array(
    z.object({
      /** First 16 hex digits of the SHA-256 of the key; printed on every paper. */
      keyId: z.string(),
      algorithm: z.string(),
      /** PEM, SubjectPublicKeyInfo. */
      publicKey: z.string(),
      validFrom: Moment,
      /** When another key took its place; null for the one that signs now. Papers signed before stay valid. */
      validUntil: Moment.nullable(),
    }),
  ),
});
export type KeysView = z.infer<typeof KeysView>;

export const readKeys = route({
  name: 'documents.readKeys',
  summary:
    'The public keys of our papers, for verifying them without asking us (verify --keys takes this reply).',
  method: 'GET',
  path: '/documents/keys',
  allow: 'public',
  reply: KeysView,
});

/** Pages of a paper as drawings, set from the template and the data of its PDF. */
export const PagesView = z.object({ title: z.string(), pages: z.array(z.string()) });
export type PagesView = z.infer<typeof PagesView>;

/** 文书模板 of one kind of paper. */
export const TemplateRow = z.object({
  kind: z.string(),
  title: z.string(),
  titleEn: z.string(),
  /** Name of the file in `YICHUANG_HOME/templates`. */
  file: z.string(),
  law: z.string(),
  lawEn: z.string(),
  inUse: z.enum(['shipped', 'own']),
  /** Why the centre's own file is not used although it is there. */
  fault: z.string().nullable(),
});
export type TemplateRow = z.infer<typeof TemplateRow>;

export const listTemplates = route({
  name: 'documents.listTemplates',
  summary: 'The template of every kind of paper: shipped, or the centre’s own.',
  method: 'GET',
  path: '/documents/templates',
  allow: 'settings.manage',
  reply: z.object({ rows: z.array(TemplateRow) }),
});

export const TemplateView = TemplateRow.extend({
  /** Grows with every change. */
  version: z.int(),
  /** SHA-256 of the template in use with the file it imports, hex; papers keep it. */
  digest: z.string(),
  /** What the template must print, as `data.<name>`, with an example; `[]` for each row of a list. */
  facts: z.array(z.object({ name: z.string(), example: z.string() })),
  changes: z.array(z.object({ seq: z.int(), at: Moment, digest: z.string().nullable() })),
});
export type TemplateView = z.infer<typeof TemplateView>;

const ofKind = z.strictObject({ kind: z.string().max(40) });

export const readTemplate = route({
  name: 'documents.readTemplate',
  summary: 'One template: what it must print, and who changed it.',
  method: 'GET',
  path: '/documents/templates/:kind',
  allow: 'settings.manage',
  params: ofKind,
  reply: TemplateView,
});

export const readTemplatePages = route({
  name: 'documents.readTemplatePages',
  summary: 'The template in use with the facts of an example.',
  method: 'GET',
  path: '/documents/templates/:kind/pages',
  allow: 'settings.manage',
  params: ofKind,
  reply: PagesView,
});

export const readTemplateFile = route({
  name: 'documents.readTemplateFile',
  summary: 'The text of the template in use, to be changed in an editor.',
  method: 'GET',
  path: '/documents/templates/:kind/file',
  allow: 'settings.manage',
  params: ofKind,
  reply: z.unknown(),
});

/** Characters; the longest that is shipped has 1 600. */
const LONGEST_TEMPLATE = 65_536;

export const changeTemplate = route({
  name: 'documents.changeTemplate',
  summary: 'Put a template of the centre in place of the one in use. It is set with an example first.',
  method: 'POST',
  path: '/documents/templates/:kind',
  allow: 'settings.manage',
  params: ofKind,
  body: z.strictObject({ version: z.int(), text: z.string().min(1).max(LONGEST_TEMPLATE) }),
  reply: TemplateView,
});

export const restoreTemplate = route({
  name: 'documents.restoreTemplate',
  summary: 'Back to the template that was shipped.',
  method: 'POST',
  path: '/documents/templates/:kind/shipped',
  allow: 'settings.manage',
  params: ofKind,
  body: z.strictObject({ version: z.int() }),
  reply: TemplateView,
});
