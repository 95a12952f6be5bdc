import type { PostedFields } from '@yichuang/ui/form/form-values.ts';

/** A form as it was filled in, by field name. */
export type Typed = PostedFields;

/**
 * What people typed when their session ended or the page was lost, by page. It lives in this tab only and goes with
 * it: another person at the same counter must not find it on the machine. A reload brings it back to its owner.
 */
const kept = new Map<string, Typed>();
let owner = '';

const STORED_AS = 'yichuang.typed';

type Stored = { readonly owner: string; readonly pages: readonly (readonly [string, Typed])[] };

/** The storage of this tab; none while a page is rendered elsewhere, or where the browser forbids it. */
function storage(): Storage | null {
  try {
    return typeof sessionStorage === 'undefined' ? null : sessionStorage;
  } catch {
    return null;
  }
}

export const keepTyped = (page: string, typed: Typed): void => {
  kept.set(page, typed);
  store();
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
  if (kept.delete(page)) store();
  return typed;
}

/** What is kept under addresses that begin like this, in the order in which it was kept. */
export const keptUnder = (prefix: string): readonly (readonly [string, Typed])[] =>
  [...kept].filter(([page]) => page.startsWith(prefix));

/** Says who works here now; texts of another person are forgotten. */
export function keepFor(accountId: string): void {
  if (owner !== '' && owner !== accountId) forgetTyped();
  if (owner === '') fetchStored(accountId);
  owner = accountId;
}

export function forgetTyped(): void {
  kept.clear();
  storage()?.removeItem(STORED_AS);
}

function fetchStored(accountId: string): void {
  const text = storage()?.getItem(STORED_AS);
  if (!text) return;
  const stored = readStored(text);
  if (stored?.owner === accountId) for (const [page, typed] of stored.pages) kept.set(page, typed);
  else storage()?.removeItem(STORED_AS);
}

/** Written by `store` below; what cannot be read is as good as nothing. */
function readStored(text: string): Stored | null {
  try {
    return JSON.parse(text) as Stored;
  } catch {
    return null;
  }
}

/** A tab without room for it goes on without. */
function store(): void {
  if (owner === '') return;
  const stored: Stored = { owner, pages: [...kept] };
  try {
    storage()?.setItem(STORED_AS, JSON.stringify(stored));
  } catch {
    storage()?.removeItem(STORED_AS);
  }
}
