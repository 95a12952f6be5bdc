import type { Call } from '@yichuang/contract/client.ts';
import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import { readDeskItem } from '@yichuang/contract/queueing.ts';

/** 王芳, who opens a noodle shop. */
export const WANG_FANG: Partial<ApplicantAnswers> &
  Pick<ApplicantAnswers, 'kind' | 'name' | 'idNumber' | 'phone'> = {
  kind: 'person',
  name: '王芳',
  idNumber: '51010719850615002X',
  phone: '13800005678',
};

/** 宏达公司, which builds a plant. */
export const HONGDA = {
  kind: 'legalEntity',
  name: '成都宏达精密制造有限公司',
  idNumber: '91510109000002014C',
  phone: '02885551234',
  contactName: '陈志强',
} as const;

/** 宏达公司 is set up as a limited company: no trade that needs a licence of its own. */
export const LIMITED_COMPANY = {
  kind: 'channel',
  key: 'enterprise-establishment',
  route: 'llc',
  answers: Object.fromEntries(
    [
      'EE-20',
      'EE-22',
      'EE-23',
      'EE-24',
      'EE-25',
      'EE-26',
      'EE-27',
      'EE-28',
      'EE-29',
      'EE-30',
      'EE-31',
      'EE-32',
    ].map((id) => [id, false]),
  ),
} as const;

/** What the counter sends for an item: everything required lies on the table. */
export async function filingFor(clerk: Call, code: string) {
  const item = await clerk(readDeskItem, { params: { code } });
  return {
    itemCode: item.code,
    itemVersion: item.version,
    applicant: WANG_FANG,
    documents: item.documents.filter(({ required }) => required).map(({ id }) => id),
  };
}
