import { read, write } from '#platform/db/statement.ts';

const PROCEDURE = { centreId: 'int2', procedureKey: 'text', procedureVersion: 'int4' } as const;

export const whatIfsOfProcedure = read({
  name: 'channels.what_ifs_of_procedure',
  params: PROCEDURE,
  row: { whatIfId: 'uuid', name: 'text', changes: 'jsonb', madeBy: 'uuid', madeAt: 'timestamptz' },
})`
  select what_if_id, name, changes, made_by, made_at
    from channels.what_if
   where centre_id = $centreId and procedure_key = $procedureKey and procedure_version = $procedureVersion
   order by made_at desc, what_if_id
   limit 50`;

/** Nothing comes back when the name is taken. */
export const insertWhatIf = write({
  name: 'channels.insert_what_if',
  params: {
    ...PROCEDURE,
    whatIfId: 'uuid',
    name: 'text',
    changes: 'jsonb',
    madeBy: 'uuid',
    now: 'timestamptz',
  },
  row: { whatIfId: 'uuid' },
})`
  insert into channels.what_if (centre_id, what_if_id, name, procedure_key, procedure_version, changes, made_by, made_at)
  values ($centreId, $whatIfId, $name, $procedureKey, $procedureVersion, $changes, $madeBy, $now)
      on conflict (centre_id, procedure_key, procedure_version, name) do nothing
  returning what_if_id`;

export const countWhatIfs = write({
  name: 'channels.count_what_ifs',
  params: PROCEDURE,
  row: { count: 'int8' },
})`
  select count(*) as count
    from channels.what_if
   where centre_id = $centreId and procedure_key = $procedureKey and procedure_version = $procedureVersion`;

export const deleteWhatIf = write({
  name: 'channels.delete_what_if',
  params: { ...PROCEDURE, whatIfId: 'uuid' },
  row: {},
})`
  delete from channels.what_if
   where centre_id = $centreId and what_if_id = $whatIfId
     and procedure_key = $procedureKey and procedure_version = $procedureVersion`;
