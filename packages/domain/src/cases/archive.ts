import { type ActResult, inPart, record, requireLawful, type StaffAct } from '#cases/act.ts';
import type { CaseEvent } from '#cases/case-event.ts';
import type { CaseFile, CaseState } from '#cases/case-file.ts';
import { FilesMissingError } from '#cases/guard-errors.ts';
import type { LetterKind } from '#cases/letter-kind.ts';
import { transitionOf } from '#cases/life-cycle.ts';
import { requirePart } from '#cases/part-in-case.ts';

/** 归档: the journal of the case, and the papers and documents that lie in its file. */
export type ArchiveCommand = StaffAct & {
  readonly journal: readonly CaseEvent[];
  /** Kinds of letters and ids of documents. */
  readonly files: readonly string[];
};

/**
 * Puts the file of a concluded case into the archive (归档), when it is complete.
 *
 * @throws NotPermittedError, OutOfReachError
 * @throws FilesMissingError naming the papers the journal tells of and the file has not
 * @throws NotLawfulError before conclusion
 */
export function archiveCase(before: CaseFile, command: ArchiveCommand): ActResult {
  requirePart(before, command, 'archivist');
  requireLawful(before, 'archived');
  const { journal, files } = command;
  const missing = filesOf(journal).filter((file) => !files.includes(file));
  if (missing.length > 0) throw new FilesMissingError(missing);
  return record(before, [], { kind: 'archived', ...inPart('archivist', command), files });
}

/** Papers that a file must hold: the letters its events brought forth, and the documents that were handed in (归档目录). */
export function filesOf(journal: readonly CaseEvent[]): readonly string[] {
  let state: CaseState | null = null;
  const files = new Set<string>();
  for (const event of journal) {
    const { to, letters } = transitionOf(state, event.kind);
    for (const letter of letters) if (wasMade(letter, event)) files.add(letter);
    if ('documentIds' in event && event.kind !== 'correctionRequested') {
      for (const id of event.documentIds) files.add(id);
    }
    state = to;
  }
  return [...files];
}

/** A clock that restarts by itself has no result yet, and a hearing the law itself asks for was offered to nobody. */
const wasMade = (letter: LetterKind, event: CaseEvent): boolean =>
  !(letter === 'specialProcedureResult' && event.by.actor === 'system') && letter !== 'hearingOffer';
