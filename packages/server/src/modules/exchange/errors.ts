import { DomainError } from '@yichuang/domain/errors.ts';

/** One thing that is wrong with a data folder, and where. */
export type FolderFault = {
  /** File below the folder, for example `items.yaml`; the folder itself when it cannot be opened. */
  readonly file: string;
  /** For example `items[12].materials[0].form`, or a line and column; empty for the whole file. */
  readonly path: string;
  /** What is wrong and what is allowed. */
  readonly message: string;
};

/** A data folder with faults: every one of them is listed, nothing was imported. */
export class ImportRefusedError extends DomainError {
  readonly code = 'exchange.import-refused';
  readonly kind = 'invalid';
  readonly faults: readonly FolderFault[];

  constructor(faults: readonly FolderFault[]) {
    const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
    super(`the data folder has ${count}; nothing was imported`, { faults: faults.length });
    this.faults = faults;
  }
}

/** A fault as one line: `items.yaml items[3].fee: is missing; allowed: named fields`. */
export const faultLine = ({ file, path, message }: FolderFault): string =>
  `${path === '' ? file : `${file} ${path}`}: ${message}`;
