import type { EarlierPaper, takeEarlierPaper as takeRoute } from '@yichuang/contract/queueing-earlier.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { isSuperseded } from '@yichuang/domain/documents/attachment.ts';
import { type KnownPaper, reusablePapers } from '@yichuang/domain/queueing/earlier-papers.ts';
import { localDay } from '@yichuang/domain/time/instant.ts';
import { noteTaken } from '../cases/index.ts';
import { offeredSheets } from '../catalogue/index.ts';
import type { Acting, Reading } from '../context.ts';
import { attachmentRows, reuseAttachment } from '../documents/index.ts';
import { certificatesOf } from '../licences/index.ts';

/** Earlier cases of one person, within reach. */
type Cases = readonly { readonly caseId: string; readonly caseNumber: string }[];
type Paper = KnownPaper & Pick<EarlierPaper, 'number' | 'scan'>;

/** 材料复用: scans and certificates of earlier cases that a material of the item asks for. */
export async function earlierPapers(
  itemCode: string,
  cases: Cases,
  context: Reading,
): Promise<EarlierPaper[]> {
  const { db, server, centreId, today } = context;
  const sheets = await offeredSheets(db, server, centreId);
  const required = sheets.find(({ code }) => code === itemCode)?.requiredDocuments ?? [];
  if (cases.length === 0 || required.length === 0) return [];
  const known = [...(await scansOf(cases, sheets, context)), ...(await licencesOf(cases, sheets, context))];
  return reusablePapers(required, known, today).map(
    ({ requiredId, name, number, on, validUntil, isUsable, scan }) => ({
      documentId: requiredId,
      ...{ name, number, on, validUntil, isUsable, scan },
    }),
  );
}

type Sheets = Awaited<ReturnType<typeof offeredSheets>>;

async function scansOf(cases: Cases, sheets: Sheets, { db, centreId }: Reading): Promise<readonly Paper[]> {
  const asked = new Map(
    sheets.flatMap(({ requiredDocuments }) => requiredDocuments).map((one) => [one.id, one]),
  );
  const subjectIds = cases.map(({ caseId }) => caseId);
  const rows = await attachmentRows(db, centreId, { subjectIds, isFiled: true });
  return rows.flatMap((row) => {
    const document = asked.get(row.documentId);
    const from = cases.find(({ caseId }) => caseId === row.subjectId);
    const ofCase = rows.filter(({ subjectId }) => subjectId === row.subjectId);
    if (!document || !from || isSuperseded(row, ofCase)) return [];
    const { id: documentId, name, shared } = document;
    return [
      {
        ...{ documentId, name, shared, number: from.caseNumber },
        on: localDay(row.filedAt ?? row.uploadedAt),
        // How long a paper of somebody else holds stands on the paper alone.
        ...{ validUntil: null, isInForce: true },
        scan: { caseId: from.caseId, attachmentId: row.attachmentId },
      },
    ];
  });
}

async function licencesOf(cases: Cases, sheets: Sheets, context: Reading): Promise<readonly Paper[]> {
  const byCode = new Map(sheets.map((sheet) => [sheet.code, sheet]));
  const certificates = await certificatesOf(
    cases.map(({ caseId }) => caseId),
    context,
  );
  return certificates.flatMap(({ itemCode, number, validFrom: on, validUntil, isInForce }) => {
    const sheet = byCode.get(itemCode);
    if (!sheet) return [];
    const one = { documentId: null, name: sheet.result.name, number, on, validUntil, isInForce, scan: null };
    return (sheet.produces ?? [null]).map((shared) => ({ ...one, shared }));
  });
}

/** @throws not-found for a case out of reach or of somebody else, or a file that was not handed in with it */
export async function takeEarlierPaper(
  { params: { caseId, attachmentId }, body }: ParsedOf<typeof takeRoute>,
  context: Acting,
): Promise<{ attachmentId: string }> {
  const { caseNumber: from } = await noteTaken({ caseId, what: 'papers' }, body, context);
  return reuseAttachment({ subjectId: caseId, attachmentId, from }, context);
}
