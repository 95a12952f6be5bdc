import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { submitDraft } from '@yichuang/contract/case-track.ts';
import { listCases } from '@yichuang/contract/cases.ts';
import { attachToDraft } from '@yichuang/contract/draft-attachments.ts';
import { readDraft, saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { WANG_FANG } from '#testing/filings.ts';
import { pdfOf } from '#testing/sample-files.ts';
import { sessionCookie, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';

/** A licence of 社会事业局 that asks for documents. */
const ITEM = 'SSJ-004';

export const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

/** A file that nobody has uploaded before. */
let made = 0;
export function newPdf(): Buffer {
  made += 1;
  return pdfOf({ catalogue: `/Lang (${made})` });
}

type Place = { readonly draftId: string; readonly documentId: string };

/** What people do with files, on one server. */
export const uploadsOn = (here: TestServer) => ({
  async newDraft() {
    const body = { subject: { kind: 'item', code: ITEM } } as const;
    const { draftId, documents } = await here.anybody(startDraft, { body });
    const documentId = documents[0]?.id ?? '';
    return { draftId, documentId, params: { draftId, documentId } };
  },

  attach: (params: Place, file: Buffer, name = '执照.pdf') =>
    here.anybody(attachToDraft, { params, query: { name }, file }),

  /** @returns the case that the draft became, and its signed link */
  async submitted(draftId: string) {
    const params = { draftId };
    const draft = await here.anybody(readDraft, { params });
    const documents = draft.documents.map(({ id }) => id);
    const answers = { applicant: WANG_FANG, form: validForm(draft.form), documents };
    const saved = await here.anybody(saveDraft, { params, body: { version: draft.version, answers } });
    const body = { version: saved.version, declared: true } as const;
    const receipt = await here.anybody(submitDraft, { params, body });
    const clerk = await here.as('clerk');
    const { rows } = await clerk(listCases, { query: { box: 'toAccept', limit: 200 } });
    const found = rows.find(({ caseNumber }) => caseNumber === receipt.caseNumber);
    return { caseId: found?.caseId ?? '', token: receipt.trackPath.replace('/t/', '') };
  },

  pathInStore(bytes: Buffer) {
    const hex = createHash('sha256').update(bytes).digest('hex');
    return join(here.server.config.home, 'files', hex.slice(0, 2), hex);
  },

  async opened(path: string, loginName?: string) {
    const cookie = loginName && (await sessionCookie(here.site, loginName));
    return here.site.inject({ url: path, ...(cookie ? { headers: { cookie } } : {}) });
  },
});
