import { handOverSeal, registerSeal, revokeSeal, type SealUse } from '@yichuang/contract/authority.ts';
import {
  type AccountView,
  endPower,
  grantPower,
  type ItemKind,
  type PowerAct,
} from '@yichuang/contract/identity.ts';
import type { ReplyOf } from '@yichuang/contract/route.ts';
import { dayFrom } from '#identity/account-acts.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';

const textIn = (form: FormData) => (name: string) => String(form.get(name) ?? '').trim();
const sendable = (form: FormData) => ({ key: String(form.get('key') ?? ''), typed: form });

/** 授权 and 终止授权 from the page of all delegations. `holder` is the account and the version that was seen. */
export async function actOnAuthority(asked: Asked): Promise<Answer<AccountView> & { readonly act: string }> {
  const form = await asked.request.formData();
  const text = textIn(form);
  const [accountId = '', version = ''] = text('power.holder').split('/');
  const act = text('act');
  if (act === 'end') {
    const params = { accountId, powerId: text('powerId') };
    const body = { version: Number(version), reason: text('reason') };
    return { act, ...(await write(asked, { ...sendable(form), route: endPower, input: { params, body } })) };
  }
  const power = powerFrom(form);
  const input = { params: { accountId }, body: { version: Number(version), power } };
  return { act, ...(await write(asked, { ...sendable(form), route: grantPower, input })) };
}

/** A power as its form says; what was left empty is no limit. */
export function powerFrom(form: FormData) {
  const text = textIn(form);
  const items = text('power.items')
    .split(/[\s,，、;；]+/)
    .filter((code) => code !== '')
    .map((code) => code.toUpperCase());
  const kinds = form.getAll('power.kinds').map(String) as ItemKind[];
  const counterId = text('power.counterId').toUpperCase();
  const limits = text('power.limits');
  const sealId = text('power.sealId');
  return {
    departmentCode: text('power.departmentCode'),
    acts: form.getAll('power.acts').map(String) as PowerAct[],
    from: dayFrom(text('power.from')),
    until: dayFrom(text('power.until')) || null,
    basis: text('power.basis'),
    ...(items.length > 0 && { items }),
    ...(kinds.length > 0 && { kinds }),
    ...(counterId !== '' && { counterId }),
    ...(limits !== '' && { limits }),
    ...(sealId !== '' && { sealId }),
  };
}

export type SealAct = 'register' | 'handOver' | 'revoke';
type SealAnswer = Answer<ReplyOf<typeof registerSeal>> & { readonly act: SealAct; readonly sealId: string };

/** 印章登记、移交、停用. */
export async function actOnSeal(asked: Asked): Promise<SealAnswer> {
  const form = await asked.request.formData();
  const text = textIn(form);
  const act = text('act') as SealAct;
  const sealId = text('sealId');
  const common = sendable(form);
  const params = { sealId };
  const version = Number(text('version'));
  if (act === 'handOver') {
    const body = { version, to: text('to'), reason: text('reason') };
    return {
      act,
      sealId,
      ...(await write(asked, { ...common, route: handOverSeal, input: { params, body } })),
    };
  }
  if (act === 'revoke') {
    const body = { version, reason: text('reason') };
    return {
      act,
      sealId,
      ...(await write(asked, { ...common, route: revokeSeal, input: { params, body } })),
    };
  }
  const body = {
    departmentCode: text('departmentCode'),
    name: text('name'),
    use: text('use') as SealUse,
    number: text('number'),
    form: text('form') === 'electronic' ? ('electronic' as const) : ('physical' as const),
    from: dayFrom(text('from')),
    until: dayFrom(text('until')) || null,
    keeper: text('keeper'),
  };
  return { act, sealId, ...(await write(asked, { ...common, route: registerSeal, input: { body } })) };
}
