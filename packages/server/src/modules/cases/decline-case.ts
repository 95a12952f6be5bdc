import type { declineCase as route } from '@yichuang/contract/cases.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { type DeclineGround, declineCase as decline } from '@yichuang/domain/cases/decline.ts';
import { noticeDueOf } from '@yichuang/domain/cases/notice-due.ts';
import { barAfter } from '@yichuang/domain/cases/reapplication-bar.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { localDay } from '@yichuang/domain/time/instant.ts';
import type { Acting } from '../context.ts';
import { REMEDIES, textDigest } from './dossier.ts';
import { type Ground, loadGround } from './load.ts';
import { barsOn, recordBar } from './reapplication-bars.ts';
import { saveCase } from './save.ts';

export async function declineCase({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { row, file, dossier, act } = await loadGround(params.caseId, body.version, context);
  const { reason, legalBasis, competentAuthority } = body;
  const statement = {
    reason,
    legalBasis,
    remedies: REMEDIES,
    ...(body.ground === 'otherAuthority' && { competentAuthority }),
  };
  const ground = await groundOf(body, { row, dossier, act }, context);

  const result = decline(file, {
    ...act,
    statement,
    statementDigest: textDigest(dossier.salt, statement),
    noticeDue: noticeDueOf(file, act.clock),
    ground,
  });

  saveCase(context, row, result, statement);
  if (ground.kind === 'falsePapers')
    recordBar(row, { ground: ground.kind, ...ground.bar, statement }, context);
  return { caseId: row.caseId };
}

type Asked = Pick<ParsedOf<typeof route>['body'], 'ground' | 'concernsSafety'>;

/** What follows from false papers, or the bar that holds; one that is not on record bars nobody. */
async function groundOf(
  { ground, concernsSafety }: Asked,
  { row, dossier, act }: Pick<Ground, 'row' | 'dossier' | 'act'>,
  { tx, centreId }: Acting,
): Promise<DeclineGround> {
  if (ground === 'otherAuthority') return { kind: ground };
  if (ground === 'falsePapers')
    return { kind: ground, bar: barAfter(ground, { at: act.at, concernsSafety }, act.clock) };
  const { kind, idNumber } = dossier.applicant;
  const application = { kind, idNumber, itemCode: row.itemCode, on: localDay(row.receivedAt) };
  const [bar] = await barsOn(application, { db: tx, centreId });
  return { kind: ground, bar: { until: bar ? dateOnly(bar.until) : null } };
}
