/** What a caller can do about an error; only the HTTP floor knows which status each kind becomes. */
export type ErrorKind = 'invalid' | 'conflict' | 'forbidden' | 'not-found' | 'unavailable';

/** Base of every refusal the rules can give. `code` is stable and public; words for people live in the pages. */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;
  /** Ids, codes and numbers that help to explain the refusal; never personal data. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The refusal in words, where what is known of it says more than its code. */
  said?: { readonly zh: string; readonly en: string };

  constructor(message: string, facts: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = new.target.name;
    this.facts = facts;
  }
}
