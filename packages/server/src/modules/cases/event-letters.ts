import type { CaseEvent, CaseEventKind } from '@yichuang/domain/cases/case-event.ts';
import type { CaseFile } from '@yichuang/domain/cases/case-file.ts';
import { noticeDueOf } from '@yichuang/domain/cases/notice-due.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import type { OfficeClock } from '@yichuang/domain/clock/due.ts';
import { correctionNotice } from '@yichuang/domain/documents/correction-notice.ts';
import { grantDecision, refusalDecision } from '@yichuang/domain/documents/decisions.ts';
import {
  deemedAcceptanceRecord,
  terminationDecision,
  withdrawalConfirmation,
} from '@yichuang/domain/documents/endings.ts';
import { extensionDecision } from '@yichuang/domain/documents/extension-decision.ts';
import type { Letter } from '@yichuang/domain/documents/letter.ts';
import { declineDecision } from '@yichuang/domain/documents/not-accepted.ts';
import type { PaperKind } from '@yichuang/domain/documents/paper-kind.ts';
import { proofOfService } from '@yichuang/domain/documents/paper-served.ts';
import {
  specialProcedureNotice,
  specialProcedureResult,
} from '@yichuang/domain/documents/special-procedure.ts';
import { localDay } from '@yichuang/domain/time/instant.ts';
import { type LetterGround, letterDue, momentOf } from './letter-head.ts';
import type { Statement } from './save.ts';

/** What a letter on an event is written from: the case before and after it, and what was stated. */
export type EventGround<Kind extends CaseEventKind> = LetterGround & {
  readonly event: Extract<CaseEvent, { readonly kind: Kind }>;
  readonly before: CaseFile;
  readonly after: CaseFile;
  readonly statement: Statement;
  readonly clock: OfficeClock;
  /** Papers of the case so far. */
  readonly letters: readonly { readonly title: string; readonly number: string }[];
  readonly number: Pick<Letter, 'letterNumber'> & { readonly issuedOn: string };
};

type EventLetter<Kind extends CaseEventKind> = {
  readonly kind: PaperKind;
  /** 机关代字 of its numbers, after that of the centre. */
  readonly prefix: string;
  /** Absent when every such event brings forth the paper. */
  readonly when?: (ground: EventGround<Kind>) => boolean;
  readonly write: (ground: EventGround<Kind>) => Letter;
};

const text = ({ statement }: { readonly statement: Statement }, name: string): string =>
  String(statement[name] ?? '');

/** Bodies by their general name where the centre has not said which they are. */
const remediesOf = ({ centre }: Pick<LetterGround, 'centre'>) => ({
  reviewBody: centre.reviewBody ?? '作出决定机关的本级人民政府或者上一级主管部门',
  court: centre.court ?? '有管辖权的人民法院',
});

const NO_FEE = '不收取费用；已收取的按规定退还。';

const procedureOf = (
  ground: EventGround<'specialProcedureStarted'> | EventGround<'specialProcedureEnded'>,
) => {
  const pause = ground.after.pauses?.at(-1);
  const isOther = pause?.kind === 'other';
  return {
    procedure: isOther ? ('otherByLaw' as const) : (pause?.kind ?? 'testing'),
    otherName: isOther ? text(ground, 'name') : null,
    basis: text(ground, 'legalBasis'),
    institution: text(ground, 'institution'),
  };
};

/** The letter each kind of event brings forth; the acceptance notice has a job of its own, the hot act none but it. */
export const EVENT_LETTERS: { readonly [Kind in CaseEventKind]?: EventLetter<Kind> } = {
  correctionRequested: {
    kind: 'correctionNotice',
    prefix: '补',
    write: ({ head, number, before, event, sheet, centre, statement }) =>
      correctionNotice({
        ...head,
        ...number,
        receivedOn: localDay(before.receivedAt),
        defects: ((statement.defects ?? []) as readonly Defect[]).map(({ documentId, defect }) => ({
          document: sheet.requiredDocuments.find(({ id }) => id === documentId)?.name ?? documentId,
          defect,
          basis: '本事项办事指南材料清单',
          sample: null,
        })),
        correctBy: letterDue(event.due),
        lapses: sheet.rules?.lapsesUncorrected === true,
        deliveredBy: [`${centre.name}窗口`],
      }),
  },
  declined: {
    kind: 'declineDecision',
    prefix: '不受',
    write: (ground) =>
      declineDecision({
        ...ground.head,
        ...ground.number,
        appliedOn: localDay(ground.before.receivedAt),
        ground: 'otherAuthority',
        reason: text(ground, 'reason'),
        basis: text(ground, 'legalBasis'),
        competentAuthority: text(ground, 'competentAuthority'),
        barredUntil: null,
        remedies: remediesOf(ground),
      }),
  },
  deemedAccepted: {
    kind: 'deemedAcceptanceRecord',
    prefix: '视受',
    when: ({ after }) => !!after.promisedDue,
    write: ({ head, number, event, before, after, clock }) =>
      deemedAcceptanceRecord({
        ...head,
        ...number,
        receivedOn: localDay(event.countedFrom),
        noticeDue: letterDue(noticeDueOf(before, clock)),
        acceptedFrom: event.on,
        promisedDue: letterDue(after.promisedDue),
        statutoryDue: after.statutoryDue ? letterDue(after.statutoryDue) : null,
      }),
  },
  withdrawn: {
    kind: 'withdrawalConfirmation',
    prefix: '撤',
    write: ({ head, number, event }) =>
      withdrawalConfirmation({
        ...head,
        ...number,
        requestedAt: momentOf(event.at),
        papersReturned: '已提交的材料可以取回。',
        feeEffect: NO_FEE,
      }),
  },
  specialProcedureStarted: {
    kind: 'specialProcedureNotice',
    prefix: '特',
    write: (ground) =>
      specialProcedureNotice({
        ...ground.head,
        ...ground.number,
        ...procedureOf(ground),
        startsOn: ground.event.pause.from,
        needs: { unit: 'workingDays', count: Number(ground.statement.plannedDays) },
        formerDue: letterDue(binding(ground.before)),
        expectedDue: letterDue(binding(ground.after)),
      }),
  },
  specialProcedureEnded: {
    kind: 'specialProcedureResult',
    prefix: '特结',
    write: (ground) =>
      specialProcedureResult({
        ...ground.head,
        ...ground.number,
        ...procedureOf(ground),
        startedOn: ground.after.pauses?.at(-1)?.from ?? '',
        endedOn: ground.event.pausedUntil,
        conclusion: text(ground, 'conclusion') || '预计时间已届满，自次日起恢复计算办理时限。',
        due: letterDue(binding(ground.after)),
      }),
  },
  extended: {
    kind: 'extensionDecision',
    prefix: '延',
    write: (ground) =>
      extensionDecision({
        ...ground.head,
        ...ground.number,
        formerDue: letterDue(ground.before.statutoryDue ?? ground.before.promisedDue),
        due: letterDue(ground.after.statutoryDue ?? ground.after.promisedDue),
        added: { unit: 'workingDays', count: ground.event.extension.workingDays },
        reason: text(ground, 'reason'),
        isJoint: ground.before.handling === 'joint',
        approvedBy: `${ground.authority}负责人`,
        approvedAt: momentOf(ground.event.extension.approvedAt),
      }),
  },
  refused: {
    kind: 'refusalDecision',
    prefix: '不许',
    write: (ground) =>
      refusalDecision({
        ...ground.head,
        ...ground.number,
        facts: `经审查，${ground.dossier.applicant.name}申请的“${ground.sheet.name}”不符合法定条件。`,
        reason: text(ground, 'reason'),
        basis: text(ground, 'legalBasis'),
        technicalStandard: null,
        signedBy: ground.authority,
        remedies: remediesOf(ground),
      }),
  },
  terminated: {
    kind: 'terminationDecision',
    prefix: '终',
    write: (ground) =>
      terminationDecision({
        ...ground.head,
        ...ground.number,
        ground: text(ground, 'reason'),
        basis: text(ground, 'legalBasis'),
        feeEffect: NO_FEE,
        paperEffect: '已提交的材料可以取回。',
        signedBy: ground.authority,
        remedies: remediesOf(ground),
      }),
  },
  delivered: {
    kind: 'proofOfService',
    prefix: '送',
    when: ({ statement }) =>
      text({ statement }, 'receivedBy') !== '' || text({ statement }, 'evidence') !== '',
    write: (ground) =>
      proofOfService({ ...ground.head, ...ground.number, ...servedPaper(ground), ...wayOf(ground) }),
  },
  resultPrepared: {
    kind: 'grantDecision',
    prefix: '准',
    when: ({ event }) => event.result !== undefined,
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
};

/** The decision that was handed over; a result without a letter of ours goes by the number of its case. */
function servedPaper({ row, letters, centre, event, statement }: EventGround<'delivered'>) {
  const title = row.outcome === 'refused' ? '不予行政许可决定书' : '准予行政许可决定书';
  const served = letters.find((letter) => letter.title === title);
  return {
    servedTitle: title,
    servedNumber: served?.number ?? row.caseNumber,
    place: centre.name,
    servedAt: { on: event.service?.servedOn ?? text({ statement }, 'on'), time: momentOf(event.at).time },
    deliveredBy: [`${centre.name}窗口`],
  };
}

const NO_DETAILS = {
  receivedBy: null,
  relation: null,
  refusal: null,
  address: null,
  consentedOn: null,
  trackingNumber: null,
  entrustedTo: null,
  publishedIn: null,
  publishedOn: null,
};

/** What each way of service must say, from the one line of evidence and who signed. */
function wayOf({ event, statement, head }: EventGround<'delivered'>) {
  const evidence = text({ statement }, 'evidence');
  const on = text({ statement }, 'on');
  const receivedBy = text({ statement }, 'receivedBy') || head.applicant.name;
  switch (event.mode) {
    case 'counter':
      return { ...NO_DETAILS, mode: 'direct' as const, receivedBy };
    case 'post':
      return { ...NO_DETAILS, mode: 'post' as const, trackingNumber: evidence };
    case 'electronic':
      return { ...NO_DETAILS, mode: 'electronic' as const, address: evidence, consentedOn: on };
    case 'left':
      return {
        ...NO_DETAILS,
        mode: 'left' as const,
        refusal: { reason: '受送达人拒绝签收', witnesses: null, evidence },
      };
    case 'entrusted':
      return { ...NO_DETAILS, mode: 'entrusted' as const, entrustedTo: evidence, receivedBy };
    case 'publicNotice':
      return { ...NO_DETAILS, mode: 'publicNotice' as const, publishedIn: evidence, publishedOn: on };
  }
}

const basisOf = ({ legalBasis }: ItemSheet): string =>
  legalBasis.map(({ title, article }) => [title, article].filter(Boolean).join('')).join('、');

type Defect = { readonly documentId: string; readonly defect: string };

/** The due a case is held to while it runs: the promise, where there is one. */
const binding = ({ promisedDue, statutoryDue }: CaseFile) => promisedDue ?? statutoryDue;
