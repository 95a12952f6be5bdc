import { grantDecision, refusalDecision } from '@yichuang/domain/documents/decisions.ts';
import { terminationDecision, withdrawalConfirmation } from '@yichuang/domain/documents/endings.ts';
import {
  barredBy,
  basisOf,
  type EventLetters,
  NO_FEE,
  PAPERS_RETURNED,
  remediesOf,
  word,
} from './event-letter.ts';
import { momentOf } from './letter-head.ts';

/** 决定: how the case ends. */
export const DECISION_LETTERS: EventLetters = {
  withdrawn: [
    {
      kind: 'withdrawalConfirmation',
      prefix: '撤',
      write: ({ head, number, event }) =>
        withdrawalConfirmation({
          ...head,
          ...number,
          requestedAt: momentOf(event.at),
          papersReturned: PAPERS_RETURNED,
          feeEffect: NO_FEE,
        }),
    },
  ],
  refused: [
    {
      kind: 'refusalDecision',
      prefix: '不许',
      // What a superior authority decided is its own paper; the file holds its number.
      brings: ({ by }) => by.actor !== 'superior',
      write: (ground) =>
        refusalDecision({
          ...ground.head,
          ...ground.number,
          facts: `经审查，${ground.dossier.applicant.name}申请的“${ground.sheet.name}”不符合法定条件。`,
          reason: word(ground, 'reason'),
          basis: word(ground, 'legalBasis'),
          technicalStandard: null,
          ...barredBy(ground.event),
          signedBy: ground.authority,
          remedies: remediesOf(ground),
        }),
    },
  ],
  terminated: [
    {
      kind: 'terminationDecision',
      prefix: '终',
      write: (ground) =>
        terminationDecision({
          ...ground.head,
          ...ground.number,
          ground: word(ground, 'reason'),
          basis: word(ground, 'legalBasis'),
          feeEffect: NO_FEE,
          paperEffect: PAPERS_RETURNED,
          signedBy: ground.authority,
          remedies: remediesOf(ground),
        }),
    },
  ],
  resultPrepared: [
    {
      kind: 'grantDecision',
      prefix: '准',
      brings: ({ result }) => result !== undefined,
      when: ({ journal }) => !journal.some(({ kind, by }) => kind === 'granted' && by.actor === 'superior'),
      write: ({ head, number, event, sheet, authority, dossier }) =>
        grantDecision({
          ...head,
          ...number,
          facts: `经审查，${dossier.applicant.name}申请的“${sheet.name}”符合法定条件、标准。`,
          basis: basisOf(sheet) || '《中华人民共和国行政许可法》第三十八条第一款',
          licenceName: sheet.result.name || sheet.name,
          licenceNumber: event.result?.number ?? '',
          content: sheet.name,
          scope: '以证照或批文载明的为准',
          validity: { from: event.result?.validFrom ?? '', until: event.result?.validUntil ?? null },
          conditions: [],
          signedBy: authority,
        }),
    },
  ],
};
