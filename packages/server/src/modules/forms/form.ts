import type { FormView } from '@yichuang/contract/forms.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { LOCAL_OFFICE_FIELD, type LocalOffice } from '@yichuang/domain/catalogue/local-office.ts';
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

/** The form of an item, the general one where it has none. @throws not-found for an unknown id */
export async function formFor(
  db: Db,
  centreId: number,
  { formId, localOffices }: Pick<ItemSheet, 'formId' | 'localOffices'>,
): Promise<FormView> {
  const form = formId === null ? GENERAL_FORM : await findForm(db, centreId, formId);
  if (form === null) throw notFound();
  return localOffices === undefined ? form : withLocalOffice(form, localOffices);
}

/** Asks first whose case it will be. */
function withLocalOffice(form: FormView, offices: readonly LocalOffice[]): FormView {
  const { properties, required } = form.schema as {
    readonly properties: object;
    readonly required?: readonly string[];
  };
  const field = { title: '户籍（居住）所在街道', enum: offices.map(({ name }) => name) };
  return {
    ...form,
    sections: [{ id: 'localOffice', title: '属地', fields: [LOCAL_OFFICE_FIELD] }, ...form.sections],
    schema: {
      ...form.schema,
      properties: { [LOCAL_OFFICE_FIELD]: { type: 'string', ...field }, ...properties },
      required: [LOCAL_OFFICE_FIELD, ...(required ?? [])],
    },
  };
}

/** A form by its id; null where there is none. */
export async function findForm(db: Db, centreId: number, formId: string): Promise<FormView | null> {
  const row = await db.maybe(formById, { centreId, formId });
  // Validated when it was imported.
  return row && { formId, title: row.title, titleEn: row.titleEn, ...(row.definition as FormDefinition) };
}

/** Forms of channels are stored under the channel and its route; they carry the documents of all steps. */
export const channelFormId = (key: string, route: string): string => `channel:${key}:${route}`;
