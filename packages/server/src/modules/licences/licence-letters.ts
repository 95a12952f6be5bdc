import { licence as licencePaper, refusalDecision } from '@yichuang/domain/documents/decisions.ts';
import type { Letter } from '@yichuang/domain/documents/letter.ts';
import { changeDecision, renewalDecision } from '@yichuang/domain/documents/licence-changes.ts';
import {
  cancellationDecision,
  forfeitureDecision,
  recallDecision,
  revocationDecision,
} from '@yichuang/domain/documents/licence-endings.ts';
import type { PaperKind } from '@yichuang/domain/documents/paper-kind.ts';
import type { CancellationGround } from '@yichuang/domain/licences/grounds.ts';
import type { Licence } from '@yichuang/domain/licences/licence.ts';
import type { LicenceEvent, LicenceEventKind } from '@yichuang/domain/licences/licence-event.ts';
import { localDay } from '@yichuang/domain/time/instant.ts';
import { basisOf, type GrantedCase, remediesOf } from '../cases/index.ts';
import type { Statement } from './save.ts';

/** What a letter on an event of a licence is written from. */
export type LicenceGround<Kind extends LicenceEventKind> = Pick<
  GrantedCase,
  'head' | 'sheet' | 'centre' | 'authority'
> & {
  readonly event: Extract<LicenceEvent, { readonly kind: Kind }>;
  /** The licence before the event; for its issue, as it was issued. */
  readonly before: Licence;
  readonly statement: Statement;
  readonly number: { readonly letterNumber: string; readonly issuedOn: string };
};

type LicenceLetter<Kind extends LicenceEventKind> = {
  readonly kind: PaperKind;
  /** 机关代字 of its numbers, after that of the centre. */
  readonly prefix: string;
  readonly write: (ground: LicenceGround<Kind>) => Letter;
};

/** The letter each kind of event brings forth; a request, and what time alone does, bring forth none. */
export const LICENCE_LETTERS: { readonly [Kind in LicenceEventKind]?: LicenceLetter<Kind> } = {
  issued: {
    kind: 'licence',
    prefix: '证',
    write: (ground) =>
      licencePaper({
        ...facts(ground),
        content: ground.sheet.name,
        scope: '以许可决定载明的为准',
        validity: { from: ground.before.validFrom, until: ground.before.validUntil },
        conditions: [],
        basis: basisOf(ground.sheet) || '《中华人民共和国行政许可法》第三十九条',
      }),
  },
  changed: {
    kind: 'changeDecision',
    prefix: '变',
    write: (ground) =>
      changeDecision({
        ...facts(ground),
        basis: word(ground, 'legalBasis') || '《中华人民共和国行政许可法》第四十九条',
        signedBy: ground.authority,
        changes: [
          {
            matter: word(ground, 'matter'),
            before: word(ground, 'before'),
            after: word(ground, 'after'),
          },
        ],
        effectiveFrom: localDay(ground.event.at),
      }),
  },
  renewed: {
    kind: 'renewalDecision',
    prefix: '续',
    write: (ground) =>
      renewalDecision({
        ...facts(ground),
        basis: word(ground, 'legalBasis') || '《中华人民共和国行政许可法》第五十条',
        signedBy: ground.authority,
        formerValidity: { from: ground.before.termFrom, until: ground.before.validUntil },
        validity: { from: ground.event.validFrom, until: ground.event.validUntil },
      }),
  },
  renewalRefused: {
    kind: 'refusalDecision',
    prefix: '不续',
    write: (ground) =>
      refusalDecision({
        ...ground.head,
        ...ground.number,
        facts: `经审查，延续“${nameOf(ground)}”（${ground.before.number}）的申请不符合法定条件。`,
        reason: word(ground, 'reason'),
        basis: word(ground, 'legalBasis'),
        technicalStandard: null,
        warning: null,
        barredUntil: null,
        signedBy: ground.authority,
        remedies: remediesOf(ground),
      }),
  },
  revoked: {
    kind: 'revocationDecision',
    prefix: '撤证',
    write: (ground) =>
      revocationDecision({
        ...ending(ground),
        ground: ground.event.ground,
        barredUntil: ground.event.barredUntil ?? null,
        ...(ground.event.by.actor === 'superior' && { signedBy: '上级行政机关' }),
      }),
  },
  recalled: {
    kind: 'recallDecision',
    prefix: '回',
    write: (ground) =>
      recallDecision({
        ...ending(ground),
        ground: ground.event.ground,
        facts: `${word(ground, 'facts')}为了公共利益的需要：${word(ground, 'publicInterest')}`,
      }),
  },
  forfeited: {
    kind: 'forfeitureDecision',
    prefix: '吊',
    write: (ground) =>
      forfeitureDecision({
        ...ending(ground),
        ground: `行政处罚决定（${ground.event.penaltyNumber}）`,
      }),
  },
  cancelled: {
    kind: 'cancellationDecision',
    prefix: '注',
    write: (ground) =>
      cancellationDecision({ ...ending(ground), ground: PRINTED_GROUND[ground.event.ground] }),
  },
};

type AnyGround = LicenceGround<LicenceEventKind>;

const word = ({ statement }: Pick<AnyGround, 'statement'>, name: string): string =>
  String(statement[name] ?? '').trim();

const nameOf = ({ sheet }: Pick<AnyGround, 'sheet'>): string => sheet.result.name || sheet.name;

const facts = (ground: AnyGround) => ({
  ...ground.head,
  ...ground.number,
  licenceName: nameOf(ground),
  licenceNumber: ground.before.number,
});

/** Nothing is made good to whoever obtained a licence by fraud (art. 69(4)), nor where nobody lost anything. */
const NO_COMPENSATION = '依法不予补偿、赔偿';

const ending = (ground: AnyGround) => ({
  ...facts(ground),
  facts: word(ground, 'facts'),
  basis: word(ground, 'legalBasis'),
  compensation: word(ground, 'compensation') || NO_COMPENSATION,
  effectiveFrom: localDay(ground.event.at),
  handInBy: { on: word(ground, 'handInBy'), time: null, provisional: false },
  signedBy: ground.authority,
  remedies: remediesOf(ground),
});

/** 注销事由 as the template of the decision names them. */
const PRINTED_GROUND = {
  expired: 'expired',
  holderGone: 'personGone',
  entityEnded: 'entityEnded',
  takenAway: 'takenBack',
  forceMajeure: 'forceMajeure',
  otherByLaw: 'otherByLaw',
} as const satisfies Readonly<Record<CancellationGround, string>>;
