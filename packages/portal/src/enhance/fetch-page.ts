/** Longer than this and the server counts as away. */
const PATIENCE_MS = 8_000;

/** A page as it would be shown; null when the server is away or answers with an error of its own. */
export async function fetchPage(address: string, init: RequestInit = {}): Promise<Document | null> {
  const patience = new AbortController();
  const late = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const reply = await fetch(address, { ...init, cache: 'no-store', signal: patience.signal });
    if (reply.status >= 500) return null;
    return new DOMParser().parseFromString(await reply.text(), 'text/html');
  } catch {
    return null;
  } finally {
    clearTimeout(late);
  }
}

/** Puts the main part of a fetched page in the place of the present one. */
export function showPage(fetched: Document): void {
  const [now, next] = [document.querySelector('main'), fetched.querySelector('main')];
  if (!now || !next) return;
  const at = now.contains(document.activeElement) ? placeOf(document.activeElement, now) : null;
  now.replaceChildren(...next.childNodes);
  if (at) now.querySelectorAll<HTMLElement>(at.tag)[at.nth]?.focus();
  document.title = fetched.title;
  document.documentElement.lang = fetched.documentElement.lang;
}

/** Who works with the keyboard stays where they were. */
function placeOf(
  element: Element | null,
  within: Element,
): { readonly tag: string; readonly nth: number } | null {
  if (!element || element === within) return null;
  return { tag: element.localName, nth: [...within.querySelectorAll(element.localName)].indexOf(element) };
}
