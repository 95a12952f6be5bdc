import type { withdrawByLink as route } from '@yichuang/contract/case-track.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { withdrawApplication as withdraw } from '@yichuang/domain/channels/acts.ts';
import { notFound, StaleError } from '#platform/http/refusal.ts';
import { openToken, withdrawByLink as withdrawCaseByLink, withdrawOpenCase } from '../cases/index.ts';
import type { Acting } from '../context.ts';
import { endSessions } from './end-sessions.ts';
import { applicationOf, saveApplication } from './rows.ts';
import { loadRunning } from './running.ts';
import { lockApplication } from './store.ts';
import { track } from './track.ts';

type Asked = ParsedOf<typeof route>;

/** The applicant takes back what the link opens: one case, or an application with every open case of it. */
export async function withdrawByLink(asked: Asked, context: Acting) {
  const linked = openToken(context.server, context.centreId, asked.params.token);
  if (linked?.kind === 'application') await withdrawApplication(linked.id, asked, context);
  else await withdrawCaseByLink(asked, context);
  return {};
}

async function withdrawApplication(applicationId: string, { params, body }: Asked, context: Acting) {
  const { tx, centreId, now } = context;
  const [row] = await tx.run(lockApplication, { centreId, applicationId });
  if (!row) throw notFound();
  if (row.version !== body.version) throw new StaleError(await track(params.token, { ...context, db: tx }));
  const { cases } = await loadRunning(row, { ...context, db: tx });
  const standing = { application: applicationOf(row), head: { seq: row.version, hash: row.headHash } };
  // What cannot be taken back is refused before anything is cancelled for it.
  withdraw(standing.application, { at: now });
  const { application, head } = await endSessions(standing, 'withdrawn', context);
  saveApplication({ tx, centreId }, { head, result: withdraw(application, { at: now }) });
  for (const { caseId, outcome } of cases.values()) {
    if (outcome === null) await withdrawOpenCase(caseId, context);
  }
}
