import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Server } from '#platform/server.ts';
import { importHolidayNotices } from './holidays.ts';
import { importCatalogue } from './import-catalogue.ts';
import { importForms } from './import-forms.ts';
import { importInformation } from './import-information.ts';
import { importQueueServices } from './import-lines.ts';
import { importOrganisation } from './import-organisation.ts';
import { importProcedures } from './import-procedures.ts';
import type { FolderData } from './read-folder.ts';

export type ImportPlace = {
  readonly tx: Tx;
  readonly centreId: number;
  readonly server: Server;
  readonly now: Instant;
  /** For a centre that is not set up yet; the reference centre's when left out. */
  readonly regionCode?: string;
};

/** What an import did. Published and added count what is new; the others count what is there now. */
export type ImportReport = {
  readonly items: { readonly published: number; readonly unchanged: number };
  readonly departments: number;
  readonly counters: number;
  readonly forms: number;
  /** New versions of channels. */
  readonly procedures: number;
  readonly events: number;
  readonly notices: number;
  readonly questions: number;
  /** Added to the calendar. */
  readonly holidayNotices: number;
};

/**
 * Writes a sound data folder, everything or nothing; the same data again changes nothing.
 *
 * What an administrator has set for the centre stays as it is.
 *
 * @throws ImportRefusedError when a promise would outlast the law on the calendar of the centre
 */
export async function importFolder(data: FolderData, place: ImportPlace): Promise<ImportReport> {
  const organisation = await importOrganisation(data, place);
  await importQueueServices(data, place);
  const holidayNotices = await importHolidayNotices(data.holidayNotices, place);
  const forms = await importForms(data, place);
  const items = await importCatalogue(data, place);
  const procedures = await importProcedures(data, place);
  const information = await importInformation(data, place);
  return { items, ...organisation, forms, procedures, ...information, holidayNotices };
}
