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
 * Puts the file of a case that has ended into the archive (归档), when it is complete.
 *
 * @throws NotPermittedError, OutOfReachError
 * @throws FilesMissingError naming the papers the journal tells of and the file has not
 * @throws NotLawfulError before the end
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
  for (const [at, event] of journal.entries()) {
    const { to, letters } = transitionOf(state, event.kind);
    for (const letter of letters) if (wasMade(letter, event, journal[at + 1])) files.add(letter);
    if ('documentIds' in event && event.kind !== 'correctionRequested') {
      for (const id of event.documentIds) files.add(id);
    }
    state = to;
  }
  return [...files];
}

/**
 * A clock that restarts by itself has no result yet, a hearing the law itself asks for was offered to nobody, and of
 * papers accepted in the act that took them in the acceptance notice tells.
 */
function wasMade(letter: LetterKind, event: CaseEvent, following: CaseEvent | undefined): boolean {
  if (letter === 'specialProcedureResult') return event.by.actor !== 'system';
  if (letter === 'receipt') return following?.kind !== 'accepted' || following.at !== event.at;
  return letter !== 'hearingOffer';
}
