import type { DeskItem } from '@yichuang/contract/queueing.ts';
import { fieldsOf } from '@yichuang/ui/form/form-schema.ts';
import { type PostedFields, valuesFromFields } from '@yichuang/ui/form/form-values.ts';
import { applicantOf, documentsOf } from './desk-check.ts';

type Filled = {
  readonly item: Pick<DeskItem, 'code' | 'version' | 'form'>;
  readonly posted: PostedFields;
};

/** What every act of the desk says of the application. */
export const applicationOf = ({ item, posted }: Filled) => ({
  itemCode: item.code,
  itemVersion: item.version,
  applicant: applicantOf(posted),
  form: valuesFromFields(fieldsOf(item.form), posted),
  documents: [...documentsOf(posted)],
});
