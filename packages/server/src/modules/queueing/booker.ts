import { createHmac } from 'node:crypto';
import type { FieldFault } from '@yichuang/contract/problem.ts';
import { maskMobile, maskName } from '@yichuang/domain/identity/masking.ts';
import { checkMobile } from '@yichuang/domain/identity/mobile.ts';
import { checkResidentId } from '@yichuang/domain/identity/resident-id.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import { InvalidInputError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { readHolder } from './ticket-holder.ts';

/** 预约人: what is kept of whoever books. */
export type Booker = {
  readonly phoneDigest: Buffer | null;
  readonly idDigest: Buffer | null;
  /** As the ticket of that day will carry it. */
  readonly holderDigest: Buffer | null;
  readonly maskedName: string;
  readonly maskedPhone: string;
};

type Given = { readonly name: string; readonly phone: string; readonly idNumber?: string | undefined };
type Asking = Pick<Acting, 'server' | 'centreId' | 'today'>;

/** Reads who books, and keeps no word of it whole. @throws InvalidInputError at each wrong field */
export function readBooker({ name, phone, idNumber = '' }: Given, onDay: DateOnly, asking: Asking): Booker {
  const mobile = checkMobile(phone);
  const card = idNumber.trim() === '' ? null : checkResidentId(idNumber, asking.today);
  const faults = [
    ...(name.trim() === '' ? [FAULTS.name] : []),
    ...(mobile.ok ? [] : [FAULTS.phone]),
    ...(card?.ok === false ? [FAULTS.idNumber] : []),
  ];
  if (!mobile.ok || card?.ok === false || faults.length > 0) throw new InvalidInputError(faults);
  const { number } = mobile.value;
  const known = card === null ? { phone: number } : { idNumber: card.value.number };
  return {
    phoneDigest: bookerDigest(number, asking),
    idDigest: card === null ? null : bookerDigest(card.value.number, asking),
    holderDigest: readHolder(known, { ...asking, today: onDay }).digest,
    maskedName: maskName(name),
    maskedPhone: maskMobile(number),
  };
}

/** Tells appointments of one person, not who: telephone or identity number with a seal of this installation. */
export const bookerDigest = (number: string, { server, centreId }: Omit<Asking, 'today'>): Buffer =>
  createHmac('sha256', server.linkSecret).update(`queueing/booker/${centreId}/${number}`).digest();

const FAULTS = {
  name: { pointer: '/name', rule: 'required', message: '请填写姓名', messageEn: 'Enter the name' },
  phone: {
    pointer: '/phone',
    rule: 'identity.mobile',
    message: '手机号码是 11 位数字，例如 13800138000',
    messageEn: 'A mobile number has 11 digits, for example 13800138000',
  },
  idNumber: {
    pointer: '/idNumber',
    rule: 'identity.residentId',
    message: '身份证号有误，请核对；也可以不填',
    messageEn: 'The resident ID number is not valid. It may also be left out.',
  },
} as const satisfies Readonly<Record<string, FieldFault>>;
