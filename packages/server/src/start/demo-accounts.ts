import type { Role } from '@yichuang/domain/identity/policy.ts';
import type { PowerAct } from '@yichuang/domain/organisation/delegation.ts';
import { addDays, type DateOnly } from '@yichuang/domain/time/date-only.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Randomness } from '#platform/server.ts';
import { DEMO_PASSWORD, insertDelegation, openAccount } from '../modules/identity/index.ts';
import { departments } from '../modules/organisation/index.ts';

type Place = {
  readonly tx: Tx;
  readonly centreId: number;
  readonly now: Instant;
  readonly today: DateOnly;
  readonly random: Randomness;
};
type Person = {
  readonly loginName: string;
  readonly displayName: string;
  readonly role: Role;
  readonly departmentCode: string | null;
  /** 部门负责人. */
  readonly head?: true;
  /** Departments whose power is delegated; `all`: the general counter (一窗), `streets`: every street office. */
  readonly powers: readonly { readonly departmentCode: string; readonly act: PowerAct }[];
};

/** Delegated so long ago that the cases of the last days could be taken. */
const DELEGATED_DAYS = 60;
const DEMO_BASIS = '演示授权书（虚构）';

/** Invented people, one for each role; the departments of the two channels have a reviewer each. */
const FIXED: readonly Person[] = [
  {
    loginName: 'clerk',
    displayName: '演示·综合窗口',
    role: 'clerk',
    departmentCode: 'ZWC',
    powers: [
      { departmentCode: 'all', act: 'accept' },
      { departmentCode: 'all', act: 'decide' },
      // 通办: takes in for the streets, which decide themselves.
      { departmentCode: 'streets', act: 'accept' },
    ],
  },
  {
    loginName: 'street-clerk',
    displayName: '演示·肖家河街道窗口',
    role: 'clerk',
    departmentCode: 'ST-XJH',
    powers: [
      { departmentCode: 'ST-XJH', act: 'accept' },
      { departmentCode: 'ST-XJH', act: 'decide' },
    ],
  },
  {
    loginName: 'commerce-clerk',
    displayName: '演示·工商窗口',
    role: 'clerk',
    departmentCode: 'GSJ',
    powers: [
      { departmentCode: 'GSJ', act: 'accept' },
      { departmentCode: 'GSJ', act: 'decide' },
    ],
  },
  {
    loginName: 'commerce-clerk-b',
    displayName: '演示·工商窗口B岗',
    role: 'clerk',
    departmentCode: 'GSJ',
    powers: [
      { departmentCode: 'GSJ', act: 'accept' },
      { departmentCode: 'GSJ', act: 'decide' },
    ],
  },
  {
    loginName: 'tax-clerk',
    displayName: '演示·国税窗口',
    role: 'clerk',
    departmentCode: 'GSH',
    powers: [
      { departmentCode: 'GSH', act: 'accept' },
      { departmentCode: 'GSH', act: 'decide' },
    ],
  },
  {
    loginName: 'head-gsj',
    displayName: '演示·工商局负责人',
    role: 'reviewer',
    departmentCode: 'GSJ',
    head: true,
    powers: [{ departmentCode: 'GSJ', act: 'decide' }],
  },
  {
    loginName: 'archivist',
    displayName: '演示·档案管理',
    role: 'archivist',
    departmentCode: null,
    powers: [],
  },
  {
    loginName: 'supervisor',
    displayName: '演示·中心监督',
    role: 'supervisor',
    departmentCode: 'ZWC',
    powers: [],
  },
  {
    loginName: 'admin',
    displayName: '演示·系统管理',
    role: 'administrator',
    departmentCode: null,
    powers: [],
  },
];

/** Demo accounts; only the first start of a demo database calls this. */
export async function openDemoAccounts(place: Place): Promise<void> {
  const { tx, centreId } = place;
  const known = await tx.many(departments, { centreId });
  const isStreet = ({ level }: { readonly level: string }) => level === 'street_office';
  const groups = {
    all: known.filter((one) => !isStreet(one)).map(({ code }) => code),
    streets: known.filter(isStreet).map(({ code }) => code),
  };
  const reviewers = known.map(
    ({ code, name }): Person => ({
      loginName: `reviewer-${code.toLowerCase()}`,
      displayName: `演示·${name}审批`,
      role: 'reviewer',
      departmentCode: code,
      powers: [{ departmentCode: code, act: 'decide' }],
    }),
  );
  for (const person of [...FIXED, ...reviewers]) await openPerson(person, groups, place);
}

async function openPerson(
  person: Person,
  groups: Readonly<Record<string, readonly string[]>>,
  place: Place,
): Promise<void> {
  const { tx, centreId, now, today, random } = place;
  const accountId = await openAccount({ ...person, password: DEMO_PASSWORD }, place);
  for (const { departmentCode, act } of person.powers) {
    for (const code of groups[departmentCode] ?? [departmentCode]) {
      const delegationId = random.newId();
      await tx.run(insertDelegation, {
        centreId,
        delegationId,
        accountId,
        departmentCode: code,
        act,
        validFrom: addDays(today, -DELEGATED_DAYS),
        validUntil: null,
        basis: DEMO_BASIS,
        counterId: null,
        itemCodes: null,
        itemKinds: null,
        limits: null,
        sealId: null,
        now,
        by: null,
      });
    }
  }
}
