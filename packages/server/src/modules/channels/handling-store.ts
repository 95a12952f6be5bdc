import { read, write } from '#platform/db/statement.ts';

const APPLICATION = { centreId: 'int2', applicationId: 'uuid' } as const;

export const insertStatement = write({
  name: 'channels.insert_statement',
  params: { ...APPLICATION, seq: 'int4', content: 'jsonb' },
  row: {},
})`
  insert into channels.statement (centre_id, application_id, seq, content)
  values ($centreId, $applicationId, $seq, $content)`;

/** What was said of the steps of intermediaries, in the order in which it was said. */
/** What was said of single steps and stages: reports on intermediaries, statements of applicants; the oldest first. */
export const toldOfApplications = read({
  name: 'channels.told_of_applications',
  params: { centreId: 'int2', applicationIds: 'uuid[]' },
  row: { applicationId: 'uuid', kind: 'text', part: 'text', at: 'timestamptz', body: 'jsonb' },
})`
  select application_id, kind, part, at, body
    from channels.event
   where centre_id = $centreId and application_id = any ($applicationIds::uuid[])
     and kind in ('stepReported', 'factStated', 'statementWithdrawn')
   order by application_id, seq`;

export const insertDefect = write({
  name: 'channels.insert_defect',
  params: {
    ...APPLICATION,
    defectId: 'uuid',
    departmentCode: 'text',
    documentId: 'text',
    defect: 'text',
    namedBy: 'uuid',
    now: 'timestamptz',
  },
  row: {},
})`
  insert into channels.defect
         (centre_id, application_id, defect_id, department_code, document_id, defect, named_by, named_at)
  values ($centreId, $applicationId, $defectId, $departmentCode, $documentId, $defect, $namedBy, $now)`;

/** Only what the applicant was not told yet, and only by the department that named it. */
export const deleteDefect = write({
  name: 'channels.delete_defect',
  params: { ...APPLICATION, defectId: 'uuid', departmentCode: 'text' },
  row: { defectId: 'uuid' },
})`
  delete from channels.defect
   where centre_id = $centreId and application_id = $applicationId and defect_id = $defectId
     and department_code = $departmentCode and told_seq is null
  returning defect_id`;

export const defectsOf = read({
  name: 'channels.defects_of',
  params: APPLICATION,
  row: {
    defectId: 'uuid',
    departmentCode: 'text',
    documentId: 'text',
    defect: 'text',
    namedAt: 'timestamptz',
    toldSeq: 'int4?',
  },
})`
  select defect_id, department_code, document_id, defect, named_at, told_seq
    from channels.defect
   where centre_id = $centreId and application_id = $applicationId
   order by document_id, named_at, defect_id`;

export const markDefectsTold = write({
  name: 'channels.mark_defects_told',
  params: { ...APPLICATION, toldSeq: 'int4' },
  row: {},
})`
  update channels.defect set told_seq = $toldSeq
   where centre_id = $centreId and application_id = $applicationId and told_seq is null`;

export const updateFiled = write({
  name: 'channels.update_filed',
  params: { ...APPLICATION, documents: 'text[]' },
  row: {},
})`
  update channels.dossier set documents = $documents
   where centre_id = $centreId and application_id = $applicationId`;

/** Applications on which nothing was said yet, oldest first: silence may have accepted them. */
export const submittedApplications = read({
  name: 'channels.submitted_applications',
  params: { centreId: 'int2', after: 'uuid', most: 'int4' },
  row: { applicationId: 'uuid', version: 'int4' },
})`
  select application_id, version from channels.application
   where centre_id = $centreId and state = 'submitted' and application_id > $after
   order by application_id
   limit $most`;

export const eventOf = read({
  name: 'channels.event_of',
  params: { ...APPLICATION, seq: 'int4' },
  row: { kind: 'text', at: 'timestamptz', body: 'jsonb', content: 'jsonb?' },
})`
  select e.kind, e.at, e.body, s.content
    from channels.event e
    left join channels.statement s using (centre_id, application_id, seq)
   where e.centre_id = $centreId and e.application_id = $applicationId and e.seq = $seq`;
