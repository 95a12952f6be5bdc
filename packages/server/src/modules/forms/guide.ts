import type { ItemGuide } from '@yichuang/contract/catalogue.ts';
import { viewGuide } from '../catalogue/index.ts';
import type { Reading } from '../context.ts';
import { formFor } from './form.ts';

/** The guide with the title of the form; an item without one of its own takes the general form. */
export async function viewGuideWithForm(code: string, context: Reading): Promise<ItemGuide> {
  const { formId, ...guide } = await viewGuide(code, context);
  const form = await formFor(context.db, context.centreId, { formId });
  return { ...guide, formTitle: form.title };
}
