import type { Db } from '#platform/db/database.ts';
import { read } from '#platform/db/statement.ts';
import { DatabaseError } from './prepare-database.ts';

const workingRole = read({
  name: 'start.working_role',
  params: {},
  row: { name: 'text', isSuperuser: 'bool', isOwner: 'bool' },
})`
  select r.rolname::text as name, r.rolsuper as is_superuser,
         exists (select from pg_class c
                  where c.relowner = r.oid and c.relnamespace = 'cases'::regnamespace) as is_owner
    from pg_roles r
   where r.rolname = current_user
   limit 1`;

/**
 * Journals are append-only by grant, which binds neither their owner nor a superuser. The role is asked for as a
 * connection opens; a pooler in between that drops this wish would leave us with the rights of the login.
 *
 * @throws DatabaseError naming the role and the cure
 */
export async function refuseTooMuchPower(db: Db): Promise<void> {
  const role = await db.maybe(workingRole, {});
  if (role && !role.isSuperuser && !role.isOwner) return;
  throw new DatabaseError(
    `the server would work as ${role?.name}, ${role?.isSuperuser ? 'a superuser' : 'the owner of the tables'}, and could change journals; ` +
      'a pooler must pass on the start-up parameter options, and yichuang_app must be an ordinary role',
  );
}
