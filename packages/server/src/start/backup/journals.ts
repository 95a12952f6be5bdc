import { read } from '#platform/db/statement.ts';

/** The row a journal belongs to: its id, what people know it by, and how far its chain has come. */
const HEAD = {
  params: { limit: 'int8' },
  row: { centreId: 'int2', subjectId: 'uuid', label: 'text', version: 'int4', headHash: 'bytea' },
} as const;

const EVENTS = {
  params: { centreId: 'int2', subjectId: 'uuid' },
  row: {
    seq: 'int4',
    prevHash: 'bytea?',
    hash: 'bytea',
    kind: 'text',
    at: 'timestamptz',
    part: 'text',
    actorId: 'uuid?',
    body: 'jsonb',
    format: 'int2',
  },
} as const;

const newestCases = read({ name: 'backup.newest_cases', ...HEAD })`
  select centre_id, case_id as subject_id, case_number as label, version, head_hash
    from cases.case_file
   order by received_at desc, centre_id, case_id
   limit $limit`;

const eventsOfCases = read({ name: 'backup.events_of_case', ...EVENTS })`
  select seq, prev_hash, hash, kind, at, part, actor_id, body, format
    from cases.event
   where centre_id = $centreId and case_id = $subjectId
   order by seq`;

const newestApplications = read({ name: 'backup.newest_applications', ...HEAD })`
  select centre_id, application_id as subject_id, application_number as label, version, head_hash
    from channels.application
   order by submitted_at desc, centre_id, application_id
   limit $limit`;

const eventsOfApplications = read({ name: 'backup.events_of_application', ...EVENTS })`
  select seq, prev_hash, hash, kind, at, part, actor_id, body, format
    from channels.event
   where centre_id = $centreId and application_id = $subjectId
   order by seq`;

const newestLicences = read({ name: 'backup.newest_licences', ...HEAD })`
  select centre_id, licence_id as subject_id, number as label, version, head_hash
    from licences.licence
   order by issued_at desc, centre_id, licence_id
   limit $limit`;

const eventsOfLicences = read({ name: 'backup.events_of_licence', ...EVENTS })`
  select seq, prev_hash, hash, kind, at, part, actor_id, body, format
    from licences.event
   where centre_id = $centreId and licence_id = $subjectId
   order by seq`;

const newestCards = read({ name: 'backup.newest_cards', ...HEAD })`
  select r.centre_id, r.card_id as subject_id, coalesce(f.case_number, r.remedy_id::text) || ' ' || r.rule as label, r.version, r.head_hash
    from supervision.card r
    left join cases.case_file f using (centre_id, case_id)
   order by r.raised_at desc, r.centre_id, r.card_id
   limit $limit`;

const eventsOfCards = read({ name: 'backup.events_of_card', ...EVENTS })`
  select seq, prev_hash, hash, kind, at, part, actor_id, body, format
    from supervision.event
   where centre_id = $centreId and card_id = $subjectId
   order by seq`;

/** 事件链: every journal whose events are chained, with its newest rows and the events of one of them. */
export const JOURNALS = [
  { name: 'case', heads: newestCases, events: eventsOfCases },
  { name: 'application', heads: newestApplications, events: eventsOfApplications },
  { name: 'licence', heads: newestLicences, events: eventsOfLicences },
  { name: 'card', heads: newestCards, events: eventsOfCards },
] as const;

export type Journal = (typeof JOURNALS)[number];
