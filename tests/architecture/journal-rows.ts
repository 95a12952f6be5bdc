import type pg from 'pg';

/** A journal, and the row its events belong to. */
export type Journal = { readonly table: string; readonly subject: string; readonly id: string };

const CASE = '01970000-0000-7000-8000-000000000001';
/** A case whose events were never written, so that nothing but a right keeps it. */
export const BARE_CASE = '01970000-0000-7000-8000-000000000002';
/** A published item that no case refers to. */
export const BARE_ITEM = 'GSJ-002';
const APPLICATION = '01970000-0000-7000-8000-000000000003';
const LICENCE = '01970000-0000-7000-8000-000000000004';
const CARD = '01970000-0000-7000-8000-000000000005';
const REMEDY = '01970000-0000-7000-8000-000000000006';

export const JOURNALS: readonly Journal[] = [
  { table: 'cases.event', subject: 'case_id', id: CASE },
  { table: 'channels.event', subject: 'application_id', id: APPLICATION },
  { table: 'licences.event', subject: 'licence_id', id: LICENCE },
  { table: 'supervision.event', subject: 'card_id', id: CARD },
  { table: 'complaints.event', subject: 'remedy_id', id: REMEDY },
];

/** A hash that only has the right length: constraints look at links, not at contents. */
export const hashed = (letter: string): Buffer => Buffer.alloc(32, letter);

/** One centre with an item, a procedure, two cases, an application, and journals of two events. */
export async function fillJournals(owner: pg.Client): Promise<void> {
  await owner.query(CENTRE);
  for (const [caseId, number] of [
    [CASE, 'N1'],
    [BARE_CASE, 'N2'],
  ])
    await owner.query(FILE, [caseId, number, hashed('b')]);
  await owner.query(RUNNING, [APPLICATION, hashed('b'), hashed('a')]);
  await owner.query(ISSUED, [LICENCE, CASE, hashed('b')]);
  await owner.query(RAISED, [CARD, CASE, hashed('b')]);
  await owner.query(INVITED, [REMEDY]);
  await owner.query(RATED, [REMEDY]);
  await owner.query(OPENED, [REMEDY, hashed('b')]);
  for (const journal of JOURNALS) {
    await append(owner, journal, { seq: 1, prevHash: null, hash: hashed('a') });
    await append(owner, journal, { seq: 2, prevHash: hashed('a'), hash: hashed('b') });
  }
}

type Event = { readonly seq: number; readonly prevHash: Buffer | null; readonly hash: Buffer };

export const append = (client: pg.Client, { table, subject, id }: Journal, { seq, prevHash, hash }: Event) =>
  client.query(
    `insert into ${table} (centre_id, ${subject}, seq, prev_hash, hash, kind, at, part, body, format)
     values (1, $1, $2, $3, $4, 'received', now(), 'clerk', '{}', 1)`,
    [id, seq, prevHash, hash],
  );

const CENTRE = `
  insert into organisation.centre (centre_id, name, name_en, region_code, office_hours, hours_per_working_day)
  values (1, '中心', 'Centre', '510109', '09:00-17:00', 7);
  insert into organisation.department (centre_id, department_code, name, name_en, level, position)
  values (1, 'GSJ', '工商局', 'Registry', 'zone_bureau', 1);
  insert into catalogue.item
         (centre_id, item_code, version, is_current, sheet, department_code, name, name_en, handling, channel, digest,
          published_at, position)
  select 1, code, 1, true, '{}', 'GSJ', '事项', 'Item', 'promised', 'standard', '\\x00', now(), 1
    from unnest(array['GSJ-001', '${BARE_ITEM}']) as code`;

const FILE = `
  insert into cases.case_file
         (centre_id, case_id, case_number, item_code, item_version, department_code, handling, received_via, state,
          version, head_hash, received_at)
  values (1, $1, $2, 'GSJ-001', 1, 'GSJ', 'promised', 'counter', 'received', 2, $3, now())`;

const RUNNING = `
  with published as (
    insert into processes.procedure (centre_id, procedure_key, version, definition, digest, applies_from, published_at)
    values (1, 'channel', 1, '{}', $3, now(), now())
    returning centre_id, procedure_key, version
  )
  insert into channels.application
         (centre_id, application_id, application_number, procedure_key, procedure_version, route, state, version,
          head_hash, draft_id, submitted_at)
  select centre_id, $1::uuid, 'N3', procedure_key, version, 'llc', 'submitted', 2, $2, $1::uuid, now() from published`;

const ISSUED = `
  insert into licences.licence
         (centre_id, licence_id, case_id, case_number, number, number_key, item_code, item_version, department_code,
          state, state_since, version, head_hash, valid_from, term_from, issued_at)
  values (1, $1, $2, 'N1', 'L1', 'L1', 'GSJ-001', 1, 'GSJ', 'effective', now()::date, 2, $3, now()::date, now()::date,
          now())`;

const RAISED = `
  insert into supervision.card
         (centre_id, card_id, case_id, rule, occasion, colour, department_code, raised_at, evidence, answer_by_at,
          answer_by_on, state, version, head_hash)
  values (1, $1, $2, 'statutoryBroken', 0, 'red', 'GSJ', now(), '{}', now(), now()::date, 'raised', 2, $3)`;

/** One id for the invitation, its rating and its remedy: each has a table of its own. */
const INVITED = `
  insert into complaints.invitation
         (centre_id, invitation_id, kind, subject_id, department_code, service_name, service_name_en, invited_at,
          answer_by_at, answer_by_on, state, answered_at)
  values (1, $1, 'visit', $1, 'GSJ', '事项', 'Item', now(), now(), current_date, 'answered', now())`;
const RATED = `
  insert into complaints.rating (centre_id, rating_id, invitation_id, level, is_default, via, aspects, rated_at)
  values (1, $1, $1, 1, false, 'pad', '{}', now())`;
const OPENED = `
  insert into complaints.remedy
         (centre_id, remedy_id, rating_id, level, department_code, state, opened_at, version, head_hash)
  values (1, $1, $1, 1, 'GSJ', 'opened', now(), 2, $2)`;
