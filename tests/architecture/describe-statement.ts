import type pg from 'pg';

export type Column = {
  readonly name: string;
  readonly typeId: number;
  /** Table or view the column is taken from as it is; 0 for an expression. */
  readonly tableId: number;
  readonly columnId: number;
};

export type Description = { readonly paramTypeIds: readonly number[]; readonly columns: readonly Column[] };

/** What the driver writes; its own types leave this level out. */
type Wire = {
  parse(message: { name: string; text: string; types: readonly number[] }): void;
  describe(message: { type: 'S'; name: string }): void;
  sync(): void;
  once(event: string, listener: (message: never) => void): void;
  off(event: string, listener: (message: never) => void): void;
};

type RowDescription = {
  readonly fields: readonly { name: string; dataTypeID: number; tableID: number; columnID: number }[];
};

/**
 * Prepares a statement and asks the server what it takes and gives; nothing is run.
 *
 * @throws what the server says of a statement it cannot prepare
 */
export function describeStatement(client: pg.Client, text: string, name = ''): Promise<Description> {
  return new Promise((resolve, reject) => {
    let paramTypeIds: readonly number[] = [];
    let columns: readonly Column[] = [];
    const onParameters = (message: { dataTypeIDs: readonly number[] }) => {
      paramTypeIds = message.dataTypeIDs;
    };
    let close = () => undefined as unknown;
    // The driver runs anything that knows how to submit itself and to take the answers.
    const question = {
      submit(wire: Wire) {
        wire.once('parameterDescription', onParameters);
        close = () => wire.off('parameterDescription', onParameters);
        wire.parse({ name, text, types: [] });
        wire.describe({ type: 'S', name });
        wire.sync();
      },
      handleRowDescription({ fields }: RowDescription) {
        columns = fields.map(({ name: column, dataTypeID, tableID, columnID }) => ({
          name: column,
          typeId: dataTypeID,
          tableId: tableID,
          columnId: columnID,
        }));
      },
      // After an error the driver hands over nothing more.
      handleError(error: Error) {
        close();
        reject(error);
      },
      handleReadyForQuery() {
        close();
        resolve({ paramTypeIds, columns });
      },
    };
    client.query(question as unknown as pg.Submittable);
  });
}
