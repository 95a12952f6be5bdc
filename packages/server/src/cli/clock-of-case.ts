import { parseCaseNumber } from '@yichuang/domain/cases/case-number.ts';
import type { LedgerDue } from '@yichuang/domain/clock/ledger.ts';
import { derivationLines, PROVISIONAL } from '#cli/clock-answer.ts';
import type { WithServer } from '#cli/import-folder.ts';
import { note, say } from '#cli/progress.ts';
import { UsageError } from '#cli/usage-error.ts';
import { momentOf } from '#platform/context.ts';
import { clocksOfNumber, decisionDues, viewDuesOf } from '../modules/cases/index.ts';
import { dueText } from '../modules/clock/index.ts';
import { CENTRE_ID } from '../start/open-server.ts';

type Options = { readonly explain?: true; readonly json?: true };

/**
 * `clock due <case number>`: by when a case of the database must be decided, by the derivation its page shows.
 *
 * @throws UsageError for a text that is no number, and a number no case has
 */
export async function duesOfNumber(typed: string, options: Options, withServer: WithServer): Promise<void> {
  const parsed = parseCaseNumber(typed);
  if (!parsed.ok) {
    throw new UsageError(`"${typed}" is not a case number; allowed: 21 digits as printed, perhaps with -01`);
  }
  const { number } = parsed;
  const { clocks, now } = await withServer(async (server) => {
    const { now } = momentOf(server);
    const asked = { db: server.database, server, centreId: CENTRE_ID, now };
    return { clocks: await clocksOfNumber(number, asked), now };
  });
  if (clocks === null) throw new UsageError(`there is no case ${number} here`);
  if (options.json) return say(JSON.stringify(viewDuesOf(number, clocks, now)));
  const { promised, statutory } = decisionDues(clocks);
  if (promised === null && statutory === null) return say(`${number}: no limit for a decision runs`);
  sayDue('promised', promised, options);
  sayDue('statutory', statutory, options);
  if ([promised, statutory].some((told) => told?.due.provisional)) note(PROVISIONAL);
}

function sayDue(which: string, told: LedgerDue | null, { explain }: Options): void {
  if (told === null) return;
  say(`${which} ${dueText(told.due)}`);
  if (explain) for (const line of derivationLines(told.derivation)) say(line);
}
