import type { Procedure } from '#processes/procedure.ts';
import { type GivenAnswers, type SituationNote, situationHolds } from '#processes/situation.ts';

/** 情形所需材料: documents that the answers make necessary, and those that only other answers would. */
export type SituationDocuments = {
  readonly needed: ReadonlySet<string>;
  readonly spared: ReadonlySet<string>;
};

/** What the situations of a procedure say about its documents; one that no situation names is neither. */
export function situationDocuments({ notes = [] }: Procedure, given: GivenAnswers): SituationDocuments {
  const named = (verdicts: readonly string[]) =>
    notes
      .filter(({ when }) => verdicts.includes(situationHolds(when, given)))
      .flatMap((one) => one.documents);
  const needed = new Set(named(['yes']));
  const mayBe = new Set(named(['yes', 'open']));
  return { needed, spared: new Set(named(['no']).filter((id) => !mayBe.has(id))) };
}

/** What should be known in the situation that the answers tell, in the order of the procedure. */
export const situationNotes = ({ notes = [] }: Procedure, given: GivenAnswers): readonly SituationNote[] =>
  notes.filter(({ when, note }) => note !== undefined && situationHolds(when, given) === 'yes');
