import type { PostedFields } from '@yichuang/ui/form/form-values.ts';

/** A form as it was filled in, by field name. */
export type Typed = PostedFields;

/**
 * What people typed when their session ended, by page. Only in the memory of this tab: another
 * person at the same counter must not find it on the machine.
 */
const kept = new Map<string, Typed>();
let owner = '';

export const keepTyped = (page: string, typed: Typed): void => {
  kept.set(page, typed);
};

/** A form as the page posted it; a name that comes more than once is a list. */
export function typedFrom(form: FormData): Typed {
  const typed: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    const texts = form.getAll(name).filter((one) => typeof one === 'string');
    typed[name] = texts.length > 1 ? texts : (texts[0] ?? '');
  }
  return typed;
}

/** What was typed on the page before the session ended; given out once. */
export function takeTyped(page: string): Typed | undefined {
  const typed = kept.get(page);
  kept.delete(page);
  return typed;
}

/** Says who works here now; texts of another person are forgotten. */
export function keepFor(accountId: string): void {
  if (owner !== '' && owner !== accountId) forgetTyped();
  owner = accountId;
}

export const forgetTyped = (): void => kept.clear();
