import type { receiveAtDesk as route } from '@yichuang/contract/queueing.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { InvalidInputError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { checkApplicant } from '../forms/index.ts';

/** Names and numbers are checked at the counter too; the fields of the form are the clerk's own notes there. */
export function refuseWrongApplicant(
  { applicant }: Pick<ParsedOf<typeof route>['body'], 'applicant'>,
  { today }: Pick<Acting, 'today'>,
): void {
  const faults = checkApplicant(applicant, today);
  if (faults.length > 0) {
    throw new InvalidInputError(
      faults.map((fault) => ({ ...fault, pointer: fault.pointer.replace('/answers', '') })),
    );
  }
}
