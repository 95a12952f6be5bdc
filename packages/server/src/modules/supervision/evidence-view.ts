import type { CardView } from '@yichuang/contract/supervision.ts';
import { EVIDENCE_WORDS } from '@yichuang/domain/supervision/evidence.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { evidenceDigest, type StoredEvidence } from './rows.ts';

/** 证据快照 in words, with the digest that the journal of the card holds. */
export function viewEvidence(evidence: StoredEvidence): CardView['evidence'] {
  const { facts, event, calendar, caseVersion, caseHead } = evidence;
  return {
    facts: facts.map(({ name, on, at }) => ({
      name: EVIDENCE_WORDS[name].zh,
      nameEn: EVIDENCE_WORDS[name].en,
      on,
      at: at === null ? null : instantText(at),
    })),
    event,
    ...{ calendar, caseVersion, caseHead },
    digest: evidenceDigest(evidence),
  };
}
