/**
 * Where both BPMN libraries keep what they call their state: one row an application, written whole after each step.
 * They say what to save and when, never where; a row of text in the same PostgreSQL is the least one can do.
 */
const TABLE = 'create table if not exists state (application_id uuid primary key, state text not null)';

/** @param {import('pg').Pool} pool */
export async function savedStates(pool) {
  await pool.query(TABLE);
  const insert = (id, state) =>
    pool.query({
      name: 'insert',
      text: 'insert into state values ($1, $2)',
      values: [id, JSON.stringify(state)],
    });
  const update = (client, id, state) =>
    client.query({
      name: 'update',
      text: 'update state set state = $2 where application_id = $1',
      values: [id, JSON.stringify(state)],
    });
  return {
    insert,
    /** One statement, one commit. */
    save: (id, state) => update(pool, id, state),
    /** As any node may take a decision: the row locked, changed, written back, in one transaction. */
    async change(id, decide) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const { rows } = await client.query({
          name: 'lock',
          text: 'select state from state where application_id = $1 for update',
          values: [id],
        });
        const { state, isDone } = await decide(JSON.parse(rows[0].state));
        await update(client, id, state);
        await client.query('commit');
        return isDone;
      } finally {
        client.release();
      }
    },
  };
}
