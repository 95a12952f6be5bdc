import type * as routes from '@yichuang/contract/case-acts.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { archiveCase as archive } from '@yichuang/domain/cases/archive.ts';
import type { Acting } from '../context.ts';
import { lettersOf } from '../documents/index.ts';
import { fileList } from './file-list.ts';
import { journalOf } from './journal.ts';
import { loadGround } from './load.ts';
import { saveCase } from './save.ts';
import { eventsOfCase } from './store.ts';

type Asked = ParsedOf<typeof routes.archiveCase>;

/** 归档: the file is complete, by what the system holds and what the archivist has on paper. */
export async function archiveCase({ params, body }: Asked, context: Acting) {
  const { tx, centreId } = context;
  const { row, file, sheet, dossier, act } = await loadGround(params.caseId, body.version, context);
  const { caseId } = row;
  const journal = journalOf(await tx.many(eventsOfCase, { centreId, caseId }));
  const letters = await lettersOf(tx, centreId, caseId);
  const there = fileList({ journal, sheet, dossier, letters }).filter(
    (one) => one.isHeld || body.onPaper.includes(one.file),
  );
  const result = archive(file, { ...act, journal, files: there.map((one) => one.file) });
  const files = there.map(({ title, isHeld }) => ({
    title,
    number: letters.find((letter) => letter.title === title)?.number ?? null,
    form: isHeld ? 'electronic' : 'paper',
  }));
  saveCase(context, row, result, { files, retention: body.retention });
  return { caseId };
}
