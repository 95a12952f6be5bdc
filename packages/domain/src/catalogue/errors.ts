import type { LocalOffice } from '#catalogue/local-office.ts';
import type { PublicationFault } from '#catalogue/publication-faults.ts';
import { DomainError } from '#errors.ts';

/** A sheet that breaks a rule of publication; nothing of it was published. */
export class ItemNotPublishableError extends DomainError {
  readonly code = 'catalogue.not-publishable';
  readonly kind = 'invalid';
  readonly faults: readonly PublicationFault[];

  constructor(itemCode: string, faults: readonly PublicationFault[]) {
    const kinds = faults.map(({ kind }) => kind);
    super(`${itemCode} may not be published: ${kinds.join(', ')}`, { itemCode, faults: kinds });
    this.faults = faults;
  }
}

/** Settings name a document that the item does not ask for. */
export class UnknownDocumentSettingError extends DomainError {
  readonly code = 'catalogue.unknown-document';
  readonly kind = 'invalid';

  constructor(itemCode: string, unknown: readonly string[]) {
    super(`${itemCode} does not ask for: ${unknown.join(', ')}`, { itemCode, unknown });
  }
}

/** The form names no office, or one that does not decide this item. */
export class LocalOfficeRequiredError extends DomainError {
  readonly code = 'catalogue.local-office-required';
  readonly kind = 'invalid';

  constructor(itemCode: string, offices: readonly LocalOffice[]) {
    const allowed = offices.map(({ name }) => name);
    super(`${itemCode} needs the office of a district; allowed: ${allowed.join(', ')}`, {
      itemCode,
      allowed,
    });
  }
}
