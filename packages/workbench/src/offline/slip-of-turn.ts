import type { Typed } from '#wire/kept-forms.ts';
import type { Intake } from './intake.ts';
import type { SlipTaken } from './take-in.ts';

const NUMBER = 'slip.number';
const COUNTER = 'slip.counter';
const RECEIVED_AT = 'slip.receivedAt';

/** The slip under which the papers on the desk came; null for a person who stands there now. */
export function keptSlip(start: Typed): SlipTaken | null {
  const number = String(start[NUMBER] ?? '');
  return number === ''
    ? null
    : {
        number,
        counterNumber: Number(start[COUNTER]),
        receivedAt: String(start[RECEIVED_AT]),
      };
}

/** Refusals that no change of the content does away with: the papers are taken in as of now, and the slip is explained. */
const WITHOUT_SLIP: readonly string[] = [
  'queueing.handed-in-moment',
  'queueing.slip-used',
  'queueing.slip-not-yours',
];

/** Can the slip still be entered, once the papers are put right? */
export const keepsSlip = ({ outcome }: Pick<Intake, 'outcome'>): boolean =>
  outcome.kind === 'refused' && !WITHOUT_SLIP.includes(outcome.problem.code);

/** The boxes of an intake that was refused, as the desk keeps a person's: with its item and, where it still counts, its slip. */
export const typedOf = (intake: Intake): Typed => ({
  ...intake.papers?.posted,
  item: intake.item.code,
  'turn.label': `${intake.number} · ${intake.item.name}`,
  ...(keepsSlip(intake) && slipFields(intake)),
});

const slipFields = ({ number, counterNumber, receivedAt }: SlipTaken): Typed => ({
  [NUMBER]: number,
  [COUNTER]: String(counterNumber),
  [RECEIVED_AT]: receivedAt,
});
