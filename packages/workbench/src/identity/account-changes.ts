import type { AccountView } from '@yichuang/contract/identity.ts';
import { type Language, nameIn } from '@yichuang/ui/language.ts';
import type { Author } from '#parts/notes.tsx';
import { ROLE_WORDS } from './role-words.ts';

/** What a colleague changed on the account meanwhile, in words. */
export function changedFields(before: AccountView, now: AccountView, language: Language): readonly string[] {
  const words = WORDS[language];
  const department = (account: AccountView) =>
    account.department === null ? words.wholeCentre : nameIn(language, account.department);
  const inForce = (account: AccountView) => account.powers.filter(({ endedAt }) => endedAt === null).length;
  const compared: readonly (readonly [string, string, string])[] = [
    [words.name, before.displayName, now.displayName],
    [words.role, ROLE_WORDS[language][before.role], ROLE_WORDS[language][now.role]],
    [words.department, department(before), department(now)],
    [words.state, words.inUse(!before.disabled), words.inUse(!now.disabled)],
    [words.powers, String(inForce(before)), String(inForce(now))],
  ];
  return compared.filter(([, was, is]) => was !== is).map(([label, was, is]) => `${label} ${was} → ${is}`);
}

/**
 * Who entered or ended a power since, and when. Other changes of an account leave no name in its view; null then.
 */
export function powersAuthor(before: AccountView, now: AccountView): Author | null {
  const known = new Map(before.powers.map((power) => [power.powerId, power]));
  const acts = now.powers.flatMap(({ powerId, grantedAt, grantedBy, endedAt, endedBy }): Author[] => [
    ...(known.has(powerId) ? [] : [{ at: grantedAt, by: grantedBy }]),
    ...(endedAt === null || known.get(powerId)?.endedAt ? [] : [{ at: endedAt, by: endedBy }]),
  ]);
  const [last] = acts.sort((one, other) => (one.at < other.at ? 1 : -1));
  return last ?? null;
}

const WORDS = {
  zh: {
    name: '姓名',
    role: '角色',
    department: '部门',
    state: '状态',
    powers: '有效授权',
    wholeCentre: '全中心',
    inUse: (isInUse: boolean) => (isInUse ? '在用' : '已停用'),
  },
  en: {
    name: 'Name',
    role: 'Role',
    department: 'Department',
    state: 'State',
    powers: 'Powers in force',
    wholeCentre: 'whole centre',
    inUse: (isInUse: boolean) => (isInUse ? 'in use' : 'disabled'),
  },
} as const;
