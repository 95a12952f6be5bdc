import type { DerivationView } from '@yichuang/contract/clock.ts';
import type { Derivation } from '@yichuang/domain/clock/derivation.ts';
import type { Due } from '@yichuang/domain/clock/due.ts';
import { instantText, localAt, localText, type ZoneOffset } from '@yichuang/domain/time/instant.ts';

/** The day, or for a limit in hours or minutes the local time, that is still in time. */
export const dueText = ({ at, on, unit }: Due, zone?: ZoneOffset): string =>
  unit === 'workingHours' || unit === 'minutes' ? localText(localAt(at, zone)) : on;

/** A derivation as every reader gets it: page, program, console. */
export function viewDerivation(derivation: Derivation, zone?: ZoneOffset): DerivationView {
  const { due, steps, laws, notices, pauses, overlays } = derivation;
  return {
    due: dueText(due, zone),
    at: instantText(due.at),
    on: due.on,
    unit: due.unit,
    provisional: due.provisional,
    expected: due.expected === true,
    steps: [...steps],
    laws: [...laws],
    notices: [...notices],
    pauses: [...pauses],
    overlays: [...overlays],
  };
}
