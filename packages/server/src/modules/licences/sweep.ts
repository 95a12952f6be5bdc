import { passTime } from '@yichuang/domain/licences/end-of-term.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { writeEffect } from '#platform/jobs/outbox.ts';
import type { Working } from '../context.ts';
import { licencesOver } from './list-store.ts';
import { licenceOf } from './rows.ts';
import { saveLicence } from './save.ts';
import { lockLicence } from './store.ts';

export const SWEEP_LICENCE = 'licences.sweep-licence';

/** Read at a time. */
const BATCH = 1_000;

/** One effect for each licence whose last day is over: what fails in one holds up no other. */
export async function sweepLicences({ tx, centreId, now, today, server }: Working): Promise<void> {
  let last = { validUntil: dateOnly('1900-01-01'), licenceId: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const from = { after: last.validUntil, afterId: last.licenceId };
    const rows = await tx.many(licencesOver, { centreId, today, ...from, most: BATCH });
    for (const { licenceId, version } of rows) {
      const key = `${licenceId}/${version}/${now}`;
      const effect = { task: SWEEP_LICENCE, key, payload: { centreId, licenceId } };
      writeEffect({ tx, centreId, now, effectId: server.random.newId() }, effect);
    }
    const end = rows.at(-1);
    if (rows.length < BATCH || !end?.validUntil) return;
    last = { validUntil: end.validUntil, licenceId: end.licenceId };
  }
}

/**
 * Puts on record what time alone has done to a licence: renewed by silence, or run out.
 *
 * Only notices: the days are those of the law, whenever this runs and however often.
 */
export async function sweepLicence(licenceId: string, context: Working): Promise<void> {
  const { tx, centreId, now, today } = context;
  const [row] = await tx.run(lockLicence, { centreId, licenceId });
  if (!row) return;
  const passed = passTime(licenceOf(row), { at: now, on: today });
  if (passed.events.length > 0) await saveLicence(context, row, passed);
}
