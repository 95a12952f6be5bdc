import { readLetterByLink, type TrackView } from '@yichuang/contract/case-track.ts';
import type { CourseView } from '@yichuang/contract/cases.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import { NO_COURSE } from '../cases/index.ts';
import { ticking, viewDue } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { lettersForApplicant } from '../documents/index.ts';
import { documentSet } from './document-set.ts';
import { gatesOf } from './gates-view.ts';
import { defectsOf } from './handling-store.ts';
import { namesFor } from './plan-view.ts';
import { type ApplicationRow, applicationOf } from './rows.ts';
import type { Running } from './running.ts';
import { toldSessions } from './told-sessions.ts';

/** What the applicant is told beside the steps: everything that is missing, what is to be stated, who comes to the site, and the papers of the whole. */
export async function toldBeside(
  row: ApplicationRow,
  running: Running,
  token: string,
  context: Reading,
): Promise<Pick<TrackView, 'course' | 'gates' | 'letters' | 'sessions'>> {
  const letters = await lettersForApplicant(context.db, context.centreId, row.applicationId);
  return {
    course: await applicationCourse(row, running, context),
    gates: gatesOf(row, running),
    sessions: await toldSessions(row, context),
    letters: letters.map((letter) => ({
      ...letter,
      path: pathOf(readLetterByLink, { token, letterId: letter.letterId }),
    })),
  };
}

/** The one notice, document by document, with what each department found. */
async function applicationCourse(
  row: ApplicationRow,
  running: Running,
  context: Reading,
): Promise<CourseView> {
  const { correction } = applicationOf(row);
  const due = correction && viewDue(correction.due, await ticking(context));
  if (!correction || !due) return NO_COURSE;
  const { db, centreId } = context;
  const names = await namesFor(context);
  const documents = documentSet(running, names);
  const told = (await db.many(defectsOf, { centreId, applicationId: row.applicationId })).filter(
    ({ toldSeq }) => toldSeq !== null,
  );
  const asked = correction.asked.map((documentId) => ({
    documentId,
    name: documents.find(({ id }) => id === documentId)?.name ?? documentId,
    defect: told
      .filter((one) => one.documentId === documentId)
      .map(({ defect, departmentCode }) => `${defect}（${names.owners(departmentCode).name}）`)
      .join('；'),
  }));
  return { ...NO_COURSE, correction: { due, asked, isSupplied: correction.supplied.length > 0 } };
}
