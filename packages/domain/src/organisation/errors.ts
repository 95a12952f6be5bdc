import { DomainError } from '#errors.ts';
import type { NearMiss, PowerQuestion } from '#organisation/delegation.ts';
import { noPowerWords } from '#organisation/power-words.ts';

/** Nobody gave this person the power to act in the name of the department at that moment; `said` names the nearest. */
export class NoPowerError extends DomainError {
  readonly code = 'organisation.no-power';
  readonly kind = 'forbidden';

  constructor({ departmentCode, act, on, itemCode }: PowerQuestion, miss: NearMiss | null) {
    super(`no power to ${act} ${itemCode} for ${departmentCode} on ${on}`, {
      departmentCode,
      act,
      on,
      ...(miss && { why: miss.verdict, basis: miss.power.basis }),
    });
    this.said = noPowerWords(miss);
  }
}
