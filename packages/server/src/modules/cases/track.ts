import {
  type findTrack as findRoute,
  readLetterByLink,
  type TrackView,
  type withdrawByLink as withdrawRoute,
} from '@yichuang/contract/cases.ts';
import { type ParsedOf, pathOf } from '@yichuang/contract/route.ts';
import type { CaseState } from '@yichuang/domain/cases/case-file.ts';
import { parseCaseNumber } from '@yichuang/domain/cases/case-number.ts';
import { lawfulEvents } from '@yichuang/domain/cases/life-cycle.ts';
import { parseQueryCode } from '@yichuang/domain/cases/query-code.ts';
import { withdrawCase } from '@yichuang/domain/cases/withdraw.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { notFound, Refusal, StaleError } from '#platform/http/refusal.ts';
import { getSheet } from '../catalogue/index.ts';
import type { Acting, Reading } from '../context.ts';
import { lettersOf } from '../documents/index.ts';
import { countWrongTry, refuseGuessing } from '../identity/index.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import { publicName } from './list-cases.ts';
import { caseFileOf } from './rows.ts';
import { saveCase } from './save.ts';
import { caseById, caseByNumber, eventsOfCase, lockCase } from './store.ts';
import { viewTimeline } from './timeline.ts';
import { openToken, trackPath } from './track-link.ts';
import { getDossier, viewClocks } from './view.ts';

const GUESSING = { purpose: 'track', tries: 5 } as const;

/** How a number is looked up; channels adds the numbers of its applications. */
export type Lookup = (
  number: string,
  context: Reading,
) => Promise<{ path: string; queryCode: string } | null>;

/**
 * Number and query code → signed link.
 *
 * @throws Refusal `cases.track-miss` for every kind of miss alike; `too-many-tries` after five in an hour
 */
export async function findTrack(
  { body }: ParsedOf<typeof findRoute>,
  context: Reading,
  lookup: Lookup,
): Promise<{ trackPath: string }> {
  const parsed = parseCaseNumber(body.caseNumber);
  const number = parsed.ok ? parsed.number : body.caseNumber.trim();
  await refuseGuessing(GUESSING, number, context);
  const found = await lookup(number, context);
  const code = parseQueryCode(body.queryCode);
  if (!found || code === null || found.queryCode !== code) {
    await countWrongTry(GUESSING, number, context);
    throw new Refusal('cases.track-miss', 'not-found');
  }
  return { trackPath: found.path };
}

export const lookupCase: Lookup = async (number, { db, centreId, server }) => {
  const row = await db.maybe(caseByNumber, { centreId, caseNumber: number });
  return (
    row && { path: trackPath(server, centreId, { kind: 'case', id: row.caseId }), queryCode: row.queryCode }
  );
};

/** The public view of one case. */
export async function viewTrackedCase(caseId: string, token: string, context: Reading): Promise<TrackView> {
  const { db, centreId, now } = context;
  const row = await db.maybe(caseById, { centreId, caseId });
  if (!row) throw notFound();
  const sheet = await getSheet(db, centreId, { code: row.itemCode, version: row.itemVersion });
  const { applicant } = await getDossier(db, centreId, caseId);
  const names = await listDepartmentNames(db, centreId);
  const events = await db.many(eventsOfCase, { centreId, caseId });
  return {
    caseNumber: row.caseNumber,
    subjectName: sheet.name,
    subjectNameEn: sheet.nameEn,
    applicantName: publicName(applicant.kind, applicant.name),
    state: row.state,
    clocks: viewClocks(row, sheet),
    timeline: viewTimeline(events, names.get(row.departmentCode)?.name ?? row.departmentCode),
    steps: [],
    letters: (await lettersOf(db, centreId, caseId)).map((letter) => ({
      ...letter,
      path: pathOf(readLetterByLink, { token, letterId: letter.letterId }),
    })),
    mayWithdraw: lawfulEvents(row.state as CaseState, 'applicant').includes('withdrawn'),
    version: row.version,
    now: instantText(now),
  };
}

/** @throws not-found for a token that is not ours */
export function caseOfToken(
  token: string,
  { server, centreId }: Pick<Reading, 'server' | 'centreId'>,
): string {
  const linked = openToken(server, centreId, token);
  if (linked?.kind !== 'case') throw notFound();
  return linked.id;
}

/** The applicant takes the application back; the link is the proof of who asks. */
export async function withdrawByLink({ params, body }: ParsedOf<typeof withdrawRoute>, context: Acting) {
  const { tx, centreId, now } = context;
  const caseId = caseOfToken(params.token, context);
  const [before] = await tx.run(lockCase, { centreId, caseId });
  if (!before) throw notFound();
  if (before.version !== body.version)
    throw new StaleError(await viewTrackedCase(caseId, params.token, { ...context, db: tx }));
  await saveCase(
    { tx, centreId },
    before,
    withdrawCase(caseFileOf(before), { at: now, requestDigest: null }),
  );
  return { caseId };
}
