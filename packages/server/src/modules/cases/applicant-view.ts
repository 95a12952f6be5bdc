import type { CaseView } from '@yichuang/contract/cases.ts';
import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import { maskIdNumber, maskMobile, maskName, maskNumbersIn } from '@yichuang/domain/identity/masking.ts';

/** What staff see of the applicant by default (D-29): name whole for the work, numbers masked. */
export function viewApplicant(applicant: ApplicantAnswers): CaseView['applicant'] {
  return {
    kind: applicant.kind,
    name: applicant.name,
    idNumber: applicant.kind === 'person' ? maskIdNumber(applicant.idNumber, 'hall') : applicant.idNumber,
    phone: maskMobile(applicant.phone),
    contactName: maskName(applicant.contactName),
    agentName: maskName(applicant.agentName),
  };
}

/** The answers of a form, with the numbers of persons masked wherever they were written. */
export const viewAnswers = (form: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(form), (_name, value: unknown) =>
    typeof value === 'string' ? maskNumbersIn(value, 'hall') : value,
  ) as Record<string, unknown>;
