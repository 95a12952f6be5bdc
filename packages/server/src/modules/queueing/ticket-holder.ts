import { createHmac } from 'node:crypto';
import { maskName } from '@yichuang/domain/identity/masking.ts';
import { checkResidentId } from '@yichuang/domain/identity/resident-id.ts';
import { isElder } from '@yichuang/domain/queueing/priority.ts';
import { InvalidInputError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';

/** What is kept of a person: digest of the number for the day, and the masked name. */
export type Holder = { readonly digest: Buffer | null; readonly maskedName: string | null };

/** What a machine read or somebody typed. */
type GivenHolder = {
  readonly name?: string | undefined;
  readonly idNumber?: string | undefined;
  readonly phone?: string | undefined;
};

/** Of a person only what the queue needs stays: digest of the number for the day, masked name, old enough or not. */
export function readHolder(
  holder: GivenHolder | undefined,
  { server, centreId, today }: Pick<Acting, 'server' | 'centreId' | 'today'>,
): Holder & { readonly isElder: boolean } {
  const { name = '', idNumber = '', phone = '' } = holder ?? {};
  const checked = idNumber === '' ? null : checkResidentId(idNumber, today);
  if (checked?.ok === false) throw new InvalidInputError([WRONG_ID]);
  const known = checked?.value.number ?? phone;
  const digest = known === '' ? null : digestOf(`${centreId}/${today}/${known}`, server.linkSecret);
  return {
    digest,
    maskedName: name.trim() === '' ? null : maskName(name),
    isElder: checked !== null && isElder(checked.value.bornOn, today),
  };
}

const digestOf = (text: string, secret: Buffer): Buffer =>
  createHmac('sha256', secret).update('queueing/holder/').update(text).digest();

const WRONG_ID = {
  pointer: '/holder/idNumber',
  rule: 'identity.residentId',
  message: '身份证号有误，请核对；没有证件也可以直接取号',
  messageEn: 'The resident ID number is not valid. A number can be taken without a card too.',
};
