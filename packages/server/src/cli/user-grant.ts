import { PowerAct, PowerBasis } from '@yichuang/contract/identity.ts';
import { Day } from '@yichuang/contract/wire.ts';
import { type DateOnly, dateOnly } from '@yichuang/domain/time/date-only.ts';
import { momentOf } from '#platform/context.ts';
import { givePower } from '../modules/identity/index.ts';
import { CENTRE_ID } from '../start/open-server.ts';
import { say } from './progress.ts';
import { UsageError } from './usage-error.ts';
import { asUsage, checkedName, type UserPlace } from './user-place.ts';

type Options = {
  readonly department: string;
  readonly act: string;
  readonly basis: string;
  readonly from?: string;
  readonly until?: string;
  readonly json?: true;
};

/** `user grant`: enters a power of an account; the same once more changes nothing. @throws UsageError */
export async function grantPower(
  loginName: string,
  options: Options,
  { withServer }: Pick<UserPlace, 'withServer'>,
): Promise<void> {
  const name = checkedName(loginName);
  const { act, basis, from, until } = checkedOptions(options);
  const departmentCode = options.department;
  const power = await withServer((server) =>
    server.database.transaction(async (tx) => {
      const { now, today } = momentOf(server);
      const given = { departmentCode, acts: [act], from: from ?? today, until, basis };
      const place = { tx, centreId: CENTRE_ID, now, random: server.random };
      const isKnown = await asUsage(givePower({ loginName: name, power: given }, place));
      if (!isKnown) throw new UsageError(`there is no account ${name}`);
      return { loginName: name, departmentCode, act, from: given.from, until, basis };
    }),
  );
  const days = `from ${power.from}${power.until === null ? '' : ` until ${power.until}`}`;
  say(
    options.json ? JSON.stringify(power) : `${name} may ${act} for ${departmentCode} ${days}, by ${basis}.`,
  );
}

function checkedOptions({ act: actText, basis: basisText, from, until }: Options) {
  const act = PowerAct.safeParse(actText);
  if (!act.success) throw new UsageError(`--act "${actText}": allowed are accept, decide`);
  const basis = PowerBasis.safeParse(basisText);
  if (!basis.success)
    throw new UsageError(`--basis has ${[...basisText].length} signs; allowed are 1 to 100`);
  return {
    act: act.data,
    basis: basis.data,
    from: from === undefined ? null : checkedDay('--from', from),
    until: until === undefined ? null : checkedDay('--until', until),
  };
}

function checkedDay(option: string, text: string): DateOnly {
  if (!Day.safeParse(text).success)
    throw new UsageError(`${option} "${text}": allowed is a day, for example 2007-10-30`);
  return dateOnly(text);
}
