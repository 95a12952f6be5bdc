import { read, write } from '#platform/db/statement.ts';

export const clockStamp = read({
  name: 'clock.stamp',
  params: { centreId: 'int2' },
  row: { stamp: 'text' },
})`
  select stamp from clock.stamp where centre_id = $centreId`;

export const holidayNotices = read({
  name: 'clock.holiday_notices',
  params: { centreId: 'int2' },
  row: { noticeId: 'text', notice: 'jsonb', importedAt: 'timestamptz?' },
})`
  select notice_id, notice, imported_at from clock.holiday_notice where centre_id = $centreId order by notice_id`;

/** `importedAt` null: known from the beginning, with the data of the centre. */
export const insertHolidayNotice = write({
  name: 'clock.insert_holiday_notice',
  params: {
    centreId: 'int2',
    noticeId: 'text',
    year: 'int2',
    publishedOn: 'date?',
    documentNumber: 'text?',
    notice: 'jsonb',
    importedAt: 'timestamptz?',
  },
  row: { noticeId: 'text' },
})`
  insert into clock.holiday_notice (centre_id, notice_id, year, published_on, document_number, notice, imported_at)
  values ($centreId, $noticeId, $year, $publishedOn, $documentNumber, $notice, $importedAt)
  on conflict (centre_id, notice_id) do nothing
  returning notice_id`;

const RULES = {
  version: 'int4',
  rules: 'jsonb',
  knownAt: 'timestamptz',
  basis: 'text',
} as const;

/** Every version, oldest first. */
export const rulesVersions = read({
  name: 'clock.rules_versions',
  params: { centreId: 'int2' },
  row: RULES,
})`
  select version, rules, known_at, basis from clock.rules_version where centre_id = $centreId order by version`;

export const insertRulesVersion = write({
  name: 'clock.insert_rules_version',
  params: { centreId: 'int2', ...RULES, changedBy: 'uuid' },
  row: {},
})`
  insert into clock.rules_version (centre_id, version, rules, known_at, basis, changed_by)
  values ($centreId, $version, $rules, $knownAt, $basis, $changedBy)`;

const OVERLAY = {
  overlayId: 'uuid',
  kind: 'text',
  firstDay: 'date',
  lastDay: 'date',
  institutionId: 'text?',
  basis: 'text',
  documentNumber: 'text?',
  publishedOn: 'date',
  knownAt: 'timestamptz',
} as const;

/** Every local decision with its withdrawal, in the order in which they were entered. */
export const overlays = read({
  name: 'clock.overlays',
  params: { centreId: 'int2' },
  row: { ...OVERLAY, withdrawnAt: 'timestamptz?', withdrawalBasis: 'text?' },
})`
  select o.overlay_id, o.kind, o.first_day, o.last_day, o.institution_id, o.basis, o.document_number, o.published_on,
         o.known_at, w.withdrawn_at, w.basis as withdrawal_basis
    from clock.overlay o
    left join clock.overlay_withdrawal w using (centre_id, overlay_id)
   where o.centre_id = $centreId
   order by o.known_at, o.overlay_id`;

export const insertOverlay = write({
  name: 'clock.insert_overlay',
  params: { centreId: 'int2', ...OVERLAY, enteredBy: 'uuid' },
  row: {},
})`
  insert into clock.overlay (centre_id, overlay_id, kind, first_day, last_day, institution_id, basis, document_number,
                             published_on, known_at, entered_by)
  values ($centreId, $overlayId, $kind, $firstDay, $lastDay, $institutionId, $basis, $documentNumber, $publishedOn,
          $knownAt, $enteredBy)`;

export const insertOverlayWithdrawal = write({
  name: 'clock.insert_overlay_withdrawal',
  params: {
    centreId: 'int2',
    overlayId: 'uuid',
    basis: 'text',
    withdrawnAt: 'timestamptz',
    withdrawnBy: 'uuid',
  },
  row: {},
})`
  insert into clock.overlay_withdrawal (centre_id, overlay_id, basis, withdrawn_at, withdrawn_by)
  values ($centreId, $overlayId, $basis, $withdrawnAt, $withdrawnBy)`;
