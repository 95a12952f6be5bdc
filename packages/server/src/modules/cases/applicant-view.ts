import type { CaseView } from '@yichuang/contract/cases.ts';
import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import { maskIdNumber, maskMobile, maskName } from '@yichuang/domain/identity/masking.ts';

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
