import { write } from '#platform/db/statement.ts';

export const correctDossier = write({
  name: 'cases.correct_dossier',
  params: { centreId: 'int2', caseId: 'uuid', applicant: 'jsonb', form: 'jsonb' },
  row: {},
})`
  update cases.dossier set applicant = $applicant, form = $form where centre_id = $centreId and case_id = $caseId`;
