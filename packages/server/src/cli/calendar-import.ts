import { readFileSync } from 'node:fs';
import { BadNoticeError } from '@yichuang/domain/clock/errors.ts';
import {
  type HolidayNotice,
  holidayNotices,
  type NoticeFault,
} from '@yichuang/domain/clock/holiday-notice.ts';
import { importCalendar, previewCalendar } from '../modules/cases/index.ts';
import { findCentre } from '../modules/exchange/index.ts';
import { CENTRE_ID } from '../start/open-server.ts';
import { importJson, importLines } from './calendar-answer.ts';
import type { WithServer } from './import-folder.ts';
import { note, say } from './progress.ts';
import { UsageError } from './usage-error.ts';

type Options = { readonly apply?: true; readonly json?: true };

const WRONG_FILE = 2;

/**
 * Shows what the notices of a file would change, or with `apply` changes it. A wrong file leaves exit code 2 and every
 * fault, one a line.
 *
 * @throws UsageError when the file cannot be read
 */
export async function runCalendarImport(
  file: string,
  { apply, json }: Options,
  withServer: WithServer,
): Promise<void> {
  try {
    // The file is judged before any database is touched.
    const notices = readNotices(file);
    const change = apply === true ? importCalendar : previewCalendar;
    const done = await withServer(async (server) => {
      if (!(await findCentre(server.database, CENTRE_ID))) throw new UsageError(NOT_SET_UP);
      return change(notices, { server, centreId: CENTRE_ID });
    });
    if (json === true) say(JSON.stringify(importJson(done)));
    else for (const line of importLines(done)) say(line);
  } catch (error) {
    if (!(error instanceof BadNoticeError)) throw error;
    const faults = error.facts.faults as readonly NoticeFault[];
    if (json === true) say(JSON.stringify({ faults }));
    else for (const { path, message } of faults) note(`${file} ${path}: ${message}`);
    process.exitCode = WRONG_FILE;
  }
}

const NOT_SET_UP = 'the centre is not set up yet; use the set-up link printed by start';
const ALLOWED = 'allowed: a JSON file {"notices": [...]} such as data/holidays.json';

function readNotices(file: string): readonly HolidayNotice[] {
  const data = parsed(textOf(file), file);
  return holidayNotices(
    typeof data === 'object' && data !== null && 'notices' in data ? data.notices : undefined,
  );
}

function textOf(file: string): string {
  try {
    // A byte order mark is what editors on Windows put before JSON.
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new UsageError(`${file}: cannot be read${reason}; ${ALLOWED}`);
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : 'no JSON';
    throw new UsageError(`${file}: ${reason}; ${ALLOWED}`);
  }
}
