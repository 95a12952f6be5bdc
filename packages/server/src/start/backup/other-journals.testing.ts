import { instant, instantText } from '@yichuang/domain/time/instant.ts';
import { chain, NO_EVENTS } from '../../modules/cases/index.ts';
import { CASE_ID, type Place, query } from './backup.testing.ts';

const AT = '2007-10-30T01:00:00.000Z';
const IDS = {
  application: '0199d0f0-0000-7000-8000-000000000002',
  licence: '0199d0f0-0000-7000-8000-000000000003',
  card: '0199d0f0-0000-7000-8000-000000000004',
};

/** An application, a licence and a card of the case of `openCase`, each with two chained events. */
export async function openOtherJournals({ ownerUrl }: Pick<Place, 'ownerUrl'>): Promise<void> {
  await query(ownerUrl, PUBLISHED);
  for (const [table, subject, id, insert] of [
    ['channels.event', 'application_id', IDS.application, RUNNING],
    ['licences.event', 'licence_id', IDS.licence, ISSUED],
    ['supervision.event', 'card_id', IDS.card, RAISED],
  ] as const) {
    const at = instant(Date.parse(AT));
    const by = { actor: 'system', accountId: null } as const;
    const events = chain(1, id, NO_EVENTS, [
      { kind: 'first', at, by },
      { kind: 'second', at, by },
    ]);
    await query(ownerUrl, insert, [id, events.at(-1)?.hash]);
    for (const { seq, prevHash, hash, kind, at: when, part, actorId, body, format } of events) {
      await query(
        ownerUrl,
        `insert into ${table} (centre_id, ${subject}, seq, prev_hash, hash, kind, at, part, actor_id, body, format)
         values (1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [id, seq, prevHash, hash, kind, instantText(when), part, actorId, body, format],
      );
    }
  }
}

const PUBLISHED = `
  insert into processes.procedure (centre_id, procedure_key, version, definition, digest, applies_from, published_at)
  values (1, 'channel', 1, '{}', '\\x00', now(), now())`;

const RUNNING = `
  insert into channels.application
         (centre_id, application_id, application_number, procedure_key, procedure_version, route, state, version,
          head_hash, draft_id, submitted_at)
  values (1, $1, 'N3', 'channel', 1, 'llc', 'submitted', 2, $2, $1, now())`;

const ISSUED = `
  insert into licences.licence
         (centre_id, licence_id, case_id, case_number, number, number_key, item_code, item_version, department_code,
          state, state_since, version, head_hash, valid_from, term_from, issued_at)
  values (1, $1, '${CASE_ID}', 'N1', 'L1', 'L1', 'A', 1, 'GSJ', 'effective', now()::date, 2, $2, now()::date,
          now()::date, now())`;

const RAISED = `
  insert into supervision.card
         (centre_id, card_id, case_id, rule, occasion, colour, department_code, raised_at, evidence, answer_by_at,
          answer_by_on, state, version, head_hash)
  values (1, $1, '${CASE_ID}', 'statutoryBroken', 0, 'red', 'GSJ', now(), '{}', now(), now()::date, 'raised', 2, $2)`;
