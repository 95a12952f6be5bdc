import type { FormView } from '@yichuang/contract/forms.ts';
import type { Db } from '#platform/db/database.ts';
import { notFound } from '#platform/http/refusal.ts';
import { formById } from './store.ts';

/** A form as it is stored: everything but its id and titles. */
export type FormDefinition = Pick<FormView, 'help' | 'sections' | 'schema'>;

/** 通用申请表: for the items without a form of their own. */
export const GENERAL_FORM: FormView = {
  formId: 'general',
  title: '政务服务事项申请表（通用）',
  titleEn: 'General application form',
  help: '请用自己的话写明要办什么。窗口会按事项清单核对材料，不会要求清单以外的材料。',
  sections: [{ id: 'matter', title: '申请内容', fields: ['matter', 'delivery'] }],
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      matter: {
        title: '申请办理的具体内容',
        type: 'string',
        minLength: 2,
        maxLength: 1000,
        'x-widget': 'textarea',
        description: '例如地址、数量、用途、起止时间',
      },
      delivery: { title: '领取结果的方式', type: 'string', enum: ['窗口领取', '邮寄送达'] },
    },
    required: ['matter', 'delivery'],
    additionalProperties: false,
  },
};

/** The form of an item, the general one for null. @throws not-found for an unknown id */
export async function formFor(db: Db, centreId: number, formId: string | null): Promise<FormView> {
  if (formId === null) return GENERAL_FORM;
  const form = await findForm(db, centreId, formId);
  if (form === null) throw notFound();
  return form;
}

/** A form by its id; null where there is none. */
export async function findForm(db: Db, centreId: number, formId: string): Promise<FormView | null> {
  const row = await db.maybe(formById, { centreId, formId });
  // Validated when it was imported.
  return row && { formId, title: row.title, titleEn: row.titleEn, ...(row.definition as FormDefinition) };
}

/** Forms of channels are stored under the channel and its route; they carry the documents of all steps. */
export const channelFormId = (key: string, route: string): string => `channel:${key}:${route}`;
