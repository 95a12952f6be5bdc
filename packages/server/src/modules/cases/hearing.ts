import type * as routes from '@yichuang/contract/case-acts.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { closeHearing as close } from '@yichuang/domain/cases/close-hearing.ts';
import { openHearing as open } from '@yichuang/domain/cases/open-hearing.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import type { Acting } from '../context.ts';
import { findColleague } from '../identity/index.ts';
import { textDigest } from './dossier.ts';
import { loadGround } from './load.ts';
import { saveCase } from './save.ts';

/** 举行听证: everybody is told of it today. */
export async function openHearing({ params, body }: ParsedOf<typeof routes.openHearing>, context: Acting) {
  const { row, file, dossier, act } = await loadGround(params.caseId, body.version, context);
  const { matter, place, heldOn, heldAt, requested } = body;
  const statement = { matter, place };
  const presider = await findColleague(body.presider, context);
  const result = open(file, {
    ...act,
    presider,
    heldOn: dateOnly(heldOn),
    ground: requested
      ? {
          kind: 'requested',
          toldOn: dateOnly(requested.toldOn),
          requestedOn: dateOnly(requested.requestedOn),
        }
      : { kind: 'exOfficio' },
    statement,
    statementDigest: textDigest(dossier.salt, statement),
  });
  saveCase(context, row, result, { ...statement, heldOn, ...(heldAt && { heldAt }) });
  return { caseId: row.caseId };
}

/** 听证笔录: the decision must rest on it. */
export async function closeHearing({ params, body }: ParsedOf<typeof routes.closeHearing>, context: Acting) {
  const { row, file, dossier, act } = await loadGround(params.caseId, body.version, context);
  const { record, signed } = body;
  const recordDigest = textDigest(dossier.salt, { record });
  saveCase(context, row, close(file, { ...act, recordDigest, isSigned: signed }), { record });
  return { caseId: row.caseId };
}
