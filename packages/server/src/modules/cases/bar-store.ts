import { read, write } from '#platform/db/statement.ts';

export const insertBar = write({
  name: 'cases.insert_reapplication_bar',
  params: {
    centreId: 'int2',
    barId: 'uuid',
    caseId: 'uuid',
    ground: 'text',
    itemCode: 'text',
    decidedOn: 'date',
    barredUntil: 'date?',
    reason: 'text',
    legalBasis: 'text',
    remedies: 'text',
    recordedBy: 'uuid',
    now: 'timestamptz',
  },
  row: {},
})`
  insert into cases.reapplication_bar (centre_id, bar_id, case_id, ground, item_code, decided_on, barred_until, reason,
                                       legal_basis, remedies, recorded_by, recorded_at)
  values ($centreId, $barId, $caseId, $ground, $itemCode, $decidedOn, $barredUntil, $reason, $legalBasis, $remedies,
          $recordedBy, $now)`;

/** Bars of one person for one item that hold on a day, the longest first; what was taken back within seconds never held. `department` null: the whole centre. */
export const barsOfPerson = read({
  name: 'cases.bars_of_person',
  params: {
    centreId: 'int2',
    itemCode: 'text',
    kind: 'text',
    idNumber: 'text',
    on: 'date',
    department: 'text?',
  },
  row: {
    ground: 'text',
    caseId: 'uuid',
    caseNumber: 'text',
    decidedOn: 'date',
    barredUntil: 'date?',
    reason: 'text',
    legalBasis: 'text',
    remedies: 'text',
  },
})`
  select b.ground, b.case_id, f.case_number, b.decided_on, b.barred_until, b.reason, b.legal_basis, b.remedies
    from cases.reapplication_bar b
    join cases.case_file f on f.centre_id = b.centre_id and f.case_id = b.case_id
    join cases.dossier d on d.centre_id = b.centre_id and d.case_id = b.case_id
   where b.centre_id = $centreId and b.item_code = $itemCode and b.barred_until >= $on
     and upper(d.applicant ->> 'idNumber') = $idNumber and d.applicant ->> 'kind' = $kind
     and ($department::text is null or f.department_code = $department) and f.state <> 'voided'
   order by b.barred_until desc, b.bar_id`;
