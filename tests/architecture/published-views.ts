type View = {
  /** Module that owns the view and keeps its meaning. */
  readonly owner: string;
  /** Columns that name one row. */
  readonly key: readonly string[];
};

/**
 * Views that a module publishes for statements of higher modules: reading them is like calling a function of its
 * `index.ts`. Everything else of a schema belongs to its module alone.
 */
export const PUBLISHED_VIEWS: Readonly<Record<string, View>> = {
  'organisation.centre_version': { owner: 'organisation', key: ['centre_id'] },
  'organisation.department_level': { owner: 'organisation', key: ['centre_id', 'department_code'] },
  'organisation.counter_place': { owner: 'organisation', key: ['centre_id', 'counter_id'] },
  'identity.live_session': { owner: 'identity', key: ['centre_id', 'token_hash'] },
  'clock.stamp': { owner: 'clock', key: ['centre_id'] },
  'catalogue.published_item': { owner: 'catalogue', key: ['centre_id', 'item_code'] },
  'catalogue.item_title': { owner: 'catalogue', key: ['centre_id', 'item_code', 'version'] },
  'cases.counted_case': { owner: 'cases', key: ['centre_id', 'case_id'] },
  'cases.case_of_ticket': { owner: 'cases', key: ['centre_id', 'case_id'] },
  'cases.case_place': { owner: 'cases', key: ['centre_id', 'case_id'] },
  'channels.department_of': {
    owner: 'channels',
    key: ['centre_id', 'procedure_key', 'procedure_version', 'department_code'],
  },
};

/** Schemas of others, and who may touch them. */
export const FOREIGN_SCHEMAS: Readonly<Record<string, readonly string[]>> = {
  // The job queue makes its own tables; one floor fills it, one module looks how it does.
  graphile_worker: ['platform', 'operations'],
};

/** Tables that hold one row by constraint, so that a read of them needs no order. */
export const ONE_ROW_TABLES: readonly string[] = ['platform.installation'];

/** Parts of the top floor that read every schema, and write none. */
export const READING_ALL: readonly string[] = ['backup'];

/** Statements that run as owner of the database, outside a serving server. */
export const RUN_AS_OWNER: readonly { readonly below: string; readonly why: string }[] = [
  {
    below: 'packages/server/src/start/backup/',
    why: 'a backup holds what the role of the server may not even read',
  },
];
