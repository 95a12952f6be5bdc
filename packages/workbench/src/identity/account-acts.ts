import {
  type AccountView,
  changeAccount,
  endPower,
  grantPower,
  type PowerAct,
  type Role,
  resetPassword,
} from '@yichuang/contract/identity.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';

/** What became of an act on an account, and which one it was. */
export type AccountAnswer = Answer<AccountView> & { readonly act: AccountAct };
export type AccountAct = 'change' | 'password' | 'grantPower' | 'endPower';

/** Does the act a form of the account page asks for. */
export async function actOnAccount(asked: Asked, accountId: string): Promise<AccountAnswer> {
  const form = await asked.request.formData();
  const act = String(form.get('act')) as AccountAct;
  return { act, ...(await ACTS[act]({ asked, form, params: { accountId } })) };
}

type Filled = {
  readonly asked: Asked;
  readonly form: FormData;
  readonly params: { readonly accountId: string };
};

const ACTS: Readonly<Record<AccountAct, (filled: Filled) => Promise<Answer<AccountView>>>> = {
  change({ asked, form, params }) {
    const text = textIn(form);
    const body = {
      version: versionIn(form),
      displayName: text('displayName'),
      role: text('role') as Role,
      departmentCode: text('departmentCode') || null,
      disabled: text('disabled') === 'yes',
      head: text('head') === 'yes',
    };
    return write(asked, { ...sendable(form), route: changeAccount, input: { params, body } });
  },
  password({ asked, form, params }) {
    const body = { version: versionIn(form), password: String(form.get('password')) };
    return write(asked, { ...sendable(form), route: resetPassword, input: { params, body } });
  },
  grantPower({ asked, form, params }) {
    const text = textIn(form);
    const power = {
      departmentCode: text('power.departmentCode'),
      acts: form.getAll('power.acts').map(String) as PowerAct[],
      from: dayFrom(text('power.from')),
      until: dayFrom(text('power.until')) || null,
      basis: text('power.basis'),
    };
    const body = { version: versionIn(form), power };
    return write(asked, { ...sendable(form), route: grantPower, input: { params, body } });
  },
  endPower({ asked, form, params }) {
    const input = {
      params: { ...params, powerId: textIn(form)('powerId') },
      body: { version: versionIn(form), reason: textIn(form)('reason') },
    };
    return write(asked, { ...sendable(form), route: endPower, input });
  },
};

const textIn = (form: FormData) => (name: string) => String(form.get(name) ?? '').trim();
const versionIn = (form: FormData) => Number(form.get('version'));
const sendable = (form: FormData) => ({ key: String(form.get('key') ?? ''), typed: form });

/** 20071030 and 2007年10月30日 as 2007-10-30; what is no day stays as it was typed, for the server to name. */
export function dayFrom(typed: string): string {
  const plain = typed.normalize('NFKC').replace(/\s/g, '');
  const [, year, month, day] = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(plain) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed;
}
