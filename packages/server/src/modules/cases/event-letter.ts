import type { CaseEvent, CaseEventKind } from '@yichuang/domain/cases/case-event.ts';
import type { CaseFile } from '@yichuang/domain/cases/case-file.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import type { OfficeClock } from '@yichuang/domain/clock/due.ts';
import type { Letter } from '@yichuang/domain/documents/letter.ts';
import type { PaperKind } from '@yichuang/domain/documents/paper-kind.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import type { IssuedLetter } from '../documents/index.ts';
import type { DepartmentName } from '../organisation/index.ts';
import type { LetterGround } from './letter-head.ts';
import type { Statement } from './save.ts';

/** What a letter on an event is written from: the case before and after it, and what was stated. */
export type EventGround<Kind extends CaseEventKind> = LetterGround & {
  readonly event: Extract<CaseEvent, { readonly kind: Kind }>;
  /** Equal to `after` for the event that opens the case. */
  readonly before: CaseFile;
  readonly after: CaseFile;
  /** The events up to this one. */
  readonly journal: readonly CaseEvent[];
  /** What this event says in words. */
  readonly statement: Statement;
  /** The event recorded after it, and its words: a decision in one act says for the draft before it what it rests on. */
  readonly following: { readonly kind: CaseEventKind; readonly statement: Statement } | null;
  /** The latest words of every name up to this event: a procedure ends with its conclusion, what it was was said before. */
  readonly said: Statement;
  readonly clock: OfficeClock;
  /** Papers of the case so far that hold. */
  readonly letters: readonly IssuedLetter[];
  readonly departments: ReadonlyMap<string, DepartmentName>;
  /** Names of the staff who took part, by account. */
  readonly names: ReadonlyMap<string, string>;
  readonly number: Pick<Letter, 'letterNumber'> & { readonly issuedOn: string };
};

/** One paper that an event brings forth. */
export type EventLetter<Kind extends CaseEventKind> = {
  readonly kind: PaperKind;
  /** 机关代字 of its numbers, after that of the centre. */
  readonly prefix: string;
  /** Told from the events alone, before anything is read; `following` is the event recorded with it. Absent: always. */
  readonly brings?: (event: EventGround<Kind>['event'], following: CaseEvent | undefined) => boolean;
  /** Absent when every such event brings forth the paper. */
  readonly when?: (ground: EventGround<Kind>) => boolean;
  /** Kinds of earlier papers whose number it names: they are written first. */
  readonly quotes?: readonly PaperKind[];
  /** One paper for each department of this list, by its code; absent: one paper. */
  readonly recipients?: (ground: EventGround<Kind>) => readonly string[];
  /** @throws LetterFactError when a word is not there that the paper must state */
  readonly write: (ground: EventGround<Kind>, recipient: string) => Letter;
};

export type EventLetters = {
  readonly [Kind in CaseEventKind]?: readonly EventLetter<Kind>[];
};

type Stating = { readonly statement: Statement };

/** A word of the event, empty when it was not said. */
export const word = ({ statement }: Stating, name: string): string => String(statement[name] ?? '').trim();

/** A word that the paper may leave open. */
export const wordOrNull = (ground: Stating, name: string): string | null => word(ground, name) || null;

/** Where the item rests on no known law, the general rule of the Licensing Law for the act. */
export const basisOf = ({ legalBasis }: Pick<ItemSheet, 'legalBasis'>): string =>
  legalBasis.map(({ title, article }) => [title, article].filter(Boolean).join('')).join('、');

type FoundFalse = { readonly ground?: string; readonly barredUntil?: DateOnly | null };

/** 警告、限制再申请: what a decision says where the papers were false, or a bar holds. */
export const barredBy = ({ ground, barredUntil = null }: FoundFalse) => ({
  warning: ground === 'falsePapers' ? '对隐瞒有关情况或者提供虚假材料的行为，依法给予警告。' : null,
  barredUntil,
});

/** 行政许可法第三十八条: what a decision rests on where the item names no law of its own. */
export const GENERAL_BASIS = '《中华人民共和国行政许可法》第三十八条';

/** Number of the latest paper of a kind that holds; of the one for a department where it went to several. */
export const numberOf = (
  letters: readonly IssuedLetter[],
  kind: PaperKind,
  recipient?: string,
): string | null =>
  letters.findLast((letter) => letter.kind === kind && (!recipient || letter.recipient === recipient))
    ?.number ?? null;

export const nameOf = ({ names }: Pick<EventGround<CaseEventKind>, 'names'>, accountId: string | null) =>
  accountId === null ? null : (names.get(accountId) ?? null);

/** Bodies by their general name where the centre has not said which they are. */
export const remediesOf = ({ centre }: Pick<LetterGround, 'centre'>) => ({
  reviewBody: centre.reviewBody ?? '作出决定机关的本级人民政府或者上一级主管部门',
  court: centre.court ?? '有管辖权的人民法院',
});

export const counterOf = ({ centre }: Pick<LetterGround, 'centre'>): string => `${centre.name}窗口`;

export const NO_FEE = '不收取费用；已收取的按规定退还。';
export const PAPERS_RETURNED = '已提交的材料可以取回。';

/** The due a case is held to while it runs: the promise, where there is one. */
export const binding = ({ promisedDue, statutoryDue }: CaseFile) => promisedDue ?? statutoryDue;
