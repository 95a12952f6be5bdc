import { readLetterByLink, type TrackView } from '@yichuang/contract/case-track.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import type { CaseState } from '@yichuang/domain/cases/case-file.ts';
import { lawfulEvents } from '@yichuang/domain/cases/life-cycle.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { lettersForApplicant } from '../documents/index.ts';
import { loadParts } from './case-parts.ts';
import { viewClocks } from './clocks.ts';
import { viewCourse } from './course.ts';
import { publicName } from './list-cases.ts';
import { caseById } from './store.ts';

/** The public view of one case: masked, no officer's name. */
export async function viewTrackedCase(caseId: string, token: string, context: Reading): Promise<TrackView> {
  const { db, centreId, now } = context;
  const row = await db.maybe(caseById, { centreId, caseId });
  if (!row) throw notFound();
  const parts = await loadParts(row, context);
  const { file, sheet, dossier, timeline, tick } = parts;
  const { kind, name } = dossier.applicant;
  return {
    caseNumber: row.caseNumber,
    subjectName: sheet.name,
    subjectNameEn: sheet.nameEn,
    applicantName: publicName(kind, name),
    state: row.state,
    clocks: viewClocks(row, sheet, tick, file.pauses),
    course: viewCourse(parts),
    timeline,
    steps: [],
    expected: null,
    letters: (await lettersForApplicant(db, centreId, caseId)).map((letter) => ({
      ...letter,
      path: pathOf(readLetterByLink, { token, letterId: letter.letterId }),
    })),
    mayWithdraw:
      row.applicationId === null && lawfulEvents(row.state as CaseState, 'applicant').includes('withdrawn'),
    version: row.version,
    now: instantText(now),
  };
}
