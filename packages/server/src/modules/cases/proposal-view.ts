import type { CaseView } from '@yichuang/contract/cases.ts';
import { requireProposer } from '@yichuang/domain/cases/decide.ts';
import { DomainError } from '@yichuang/domain/errors.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { problemOf } from '#platform/http/problem.ts';
import type { Reading } from '../context.ts';
import { accountNames } from '../identity/index.ts';
import type { CaseParts } from './case-parts.ts';

const OWN = { zh: '您提出的决定须由另一人确认', en: 'You proposed it, so somebody else confirms it.' };

/** The decision that waits for the second person, and whether the asking person may be it. */
export async function viewProposal(
  { proposal, file, sheet }: CaseParts,
  { db, centreId, actor, now, today }: Reading,
): Promise<CaseView['proposal']> {
  if (proposal === null) return null;
  const names = await accountNames([proposal.by], { db, centreId });
  const mine = proposal.by === actor.accountId;
  const act = { by: actor, at: now, on: today, itemKind: sheet.kind };
  const why = mine ? OWN : whyNot(() => requireProposer(file, act));
  const { outcome, words } = proposal;
  return {
    outcome,
    by: names.get(proposal.by) ?? '',
    at: instantText(proposal.at),
    mine,
    why: why?.zh ?? null,
    whyEn: why?.en ?? null,
    opinion: words.opinion || null,
    reason: words.reason ?? null,
    legalBasis: words.legalBasis ?? null,
  };
}

function whyNot(ask: () => void): { readonly zh: string; readonly en: string } | null {
  try {
    ask();
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { title, titleEn } = problemOf(error);
    return { zh: title, en: titleEn };
  }
}
