/** Name of the submit buttons that add or remove a row. */
export const ROW_ACT = 'row-act';

/** What such a button asks for: `list` is the posted name of the list, `index` the row (for `add`, the new one). */
export type RowAct = { readonly act: 'add' | 'remove'; readonly list: string; readonly index: number };

export const rowActValue = ({ act, list, index }: RowAct): string => `${act}:${list}:${index}`;

/** Reads the posted value of the button; null when none was pressed or it is not one of ours. */
export function rowActFrom(posted: string | readonly string[] | undefined): RowAct | null {
  const match = typeof posted === 'string' ? /^(add|remove):([^:]{1,200}):(\d{1,3})$/.exec(posted) : null;
  const [, act, list, index] = match ?? [];
  if ((act !== 'add' && act !== 'remove') || list === undefined) return null;
  return { act, list, index: Number(index) };
}
