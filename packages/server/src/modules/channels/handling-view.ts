import { type HandlingView, readApplicationLetter } from '@yichuang/contract/channel-handling.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import { jointNoticeDue } from '@yichuang/domain/channels/joint-correction.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { publicName } from '../cases/index.ts';
import { viewDue } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { lettersOf } from '../documents/index.ts';
import { offeredHandling } from './handling-acts.ts';
import { type HandlingGround, handlingGround } from './handling-ground.ts';
import {
  viewDefects,
  viewIntermediaries,
  viewMissing,
  viewOpenSteps,
  viewResults,
  viewUrgings,
} from './handling-parts.ts';

/** What the centre and the departments do together on one application. @throws not-found outside the reach */
export async function viewHandling(applicationId: string, context: Reading): Promise<HandlingView> {
  const { db, centreId, now } = context;
  const ground = await handlingGround(applicationId, context);
  const { running, names, documents, open, urgings, results, tick } = ground;
  return {
    ...headOf(ground),
    documents: documents.map(({ id, name }) => ({ documentId: id, name })),
    missing: viewMissing(ground),
    defects: viewDefects(ground.defects, ground),
    intermediaries: viewIntermediaries(running, names, tick),
    openSteps: viewOpenSteps(open, urgings, names),
    urgings: viewUrgings(urgings, running, names),
    results: viewResults(results, running, names),
    letters: (await lettersOf(db, centreId, applicationId)).map(({ letterId, title, titleEn, number }) => ({
      ...{ letterId, title, titleEn, number },
      path: pathOf(readApplicationLetter, { applicationId, letterId }),
    })),
    acts: offeredHandling(ground),
    now: instantText(now),
  };
}

function headOf({ row, running, application, applicant, tick }: HandlingGround) {
  const { key: code, name, nameEn = name } = running.published.procedure;
  const { correction } = application;
  const due = correction && viewDue(correction.due, tick);
  return {
    applicationId: row.applicationId,
    applicationNumber: row.applicationNumber,
    applicantName: publicName(applicant.kind, applicant.name),
    channel: { code, name, nameEn },
    state: row.state,
    version: row.version,
    noticeDue: row.state === 'submitted' ? viewDue(jointNoticeDue(application, tick.clock), tick) : null,
    correction:
      correction && due
        ? { due, asked: [...correction.asked], isSupplied: correction.supplied.length > 0 }
        : null,
  };
}
