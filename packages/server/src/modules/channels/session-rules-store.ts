import { read, write } from '#platform/db/statement.ts';

/** The rules of the centre in every version, oldest first. */
export const sessionRulesVersions = read({
  name: 'channels.session_rules_versions',
  params: { centreId: 'int2' },
  row: { version: 'int4', rules: 'jsonb', knownAt: 'timestamptz', basis: 'text' },
})`
  select version, rules, known_at, basis from channels.session_rules_version
   where centre_id = $centreId
   order by version`;

export const insertSessionRulesVersion = write({
  name: 'channels.insert_session_rules_version',
  params: {
    centreId: 'int2',
    version: 'int4',
    rules: 'jsonb',
    now: 'timestamptz',
    changedBy: 'uuid',
    basis: 'text',
  },
  row: {},
})`
  insert into channels.session_rules_version (centre_id, version, rules, known_at, changed_by, basis)
  values ($centreId, $version, $rules, $now, $changedBy, $basis)`;
