import { LetterFactError } from '#documents/errors.ts';
import {
  choice,
  day,
  type FactsOf,
  flag,
  type LetterFields,
  text,
  type WordsOf,
  wordsOf,
} from '#documents/letter-field.ts';
import { group, orNull } from '#documents/letter-parts.ts';
import { PAPER_TITLES, type PaperKind, SEAL_NAMES, type SealKind } from '#documents/paper-kind.ts';
import { maskName } from '#identity/masking.ts';
import type { SealUse } from '#organisation/seal.ts';

const ADDRESS = { person: '您', legalEntity: '你单位' } as const;

/** 文书共同要素: what every paper states; numbers are masked by the caller. */
const HEAD = {
  letterNumber: text,
  authority: text,
  centre: text,
  caseNumber: text,
  queryCode: text,
  applicant: group({ kind: choice(ADDRESS), name: text, idType: text, maskedId: text }),
  agent: orNull(group({ name: text, maskedId: orNull(text) })),
  item: group({ name: text, code: text, isLicence: flag }),
  /** 联系人. */
  contact: text,
  phone: text,
  trackUrl: text,
  /** Day on the paper, YYYY-MM-DD. */
  issuedOn: day,
} as const;

export type LetterHeadFacts = FactsOf<typeof HEAD> & {
  /** 用印: inscriptions of the registered seals the acts were done with; without one its usual name stands there. */
  readonly seals?: UsedSeals | undefined;
};

/** 所用印章: inscription by what a seal is for. */
export type UsedSeals = Readonly<Partial<Record<SealUse, string>>>;

/** 文书共同要素 in words. What must not be read by everybody is null where the paper goes to others. */
export type LetterHead = {
  readonly kind: PaperKind;
  readonly title: string;
  readonly letterNumber: string;
  /** 发文机关. */
  readonly authority: string;
  readonly centre: string;
  readonly caseNumber: string;
  readonly queryCode: string | null;
  readonly addressee: string;
  /** How the applicant is spoken to: 您, 你单位. */
  readonly you: string;
  readonly applicant: string;
  readonly applicantId: string | null;
  readonly agent: string;
  readonly item: string;
  readonly itemCode: string;
  readonly isLicence: boolean;
  readonly contact: string;
  readonly phone: string;
  readonly trackUrl: string;
  /** Name in the seal, null where none is put. */
  readonly seal: string | null;
  /** YYYY-MM-DD, for the data about the file. */
  readonly issuedOn: string;
  readonly issuedDay: string;
};

/** 文书: common head and the words of its kind, ready to print. Wording that is law stands in the template. */
export type Letter<Words = object> = LetterHead & Words;

type Closing<F extends LetterFields> = {
  /** `decision`: 行政许可专用章 for a licence, else 审批专用章. */
  readonly seal: SealKind | 'decision';
  /** `office` papers carry no query code, `public` ones no person's name or number either. */
  readonly readers?: 'applicant' | 'office' | 'public';
  /** Names the addressee when that is not the applicant. */
  readonly addressee?: (words: WordsOf<F>, head: LetterHeadFacts) => string;
  /** A paper known by a name of its own, such as a licence. */
  readonly title?: (words: WordsOf<F>) => string;
  /** What facts must hold together. @throws LetterFactError */
  readonly rule?: (facts: FactsOf<F> & LetterHeadFacts) => void;
};

/**
 * The function that writes one kind of letter.
 *
 * Computes nothing: limits, due days and masked numbers are taken as given.
 *
 * @returns a function that throws LetterFactError for a fact that is missing, says nothing or cannot be
 */
export function letterOf<const F extends LetterFields>(kind: PaperKind, fields: F, closing: Closing<F>) {
  return (facts: LetterHeadFacts & FactsOf<F>): Letter<WordsOf<F>> => {
    const head = headOf(kind, closing, facts);
    const words = wordsOf(fields, facts);
    closing.rule?.(facts);
    const addressee = closing.addressee?.(words, facts) ?? head.addressee;
    const title = closing.title?.(words) ?? head.title;
    return { ...head, title, addressee, ...words };
  };
}

function headOf(
  kind: PaperKind,
  { seal, readers = 'applicant' }: Pick<Closing<LetterFields>, 'seal' | 'readers'>,
  facts: LetterHeadFacts,
): LetterHead {
  const { applicant, agent, item, queryCode, issuedOn, ...plain } = wordsOf(HEAD, facts);
  const isPublic = readers === 'public';
  const name = isPublic && facts.applicant.kind === 'person' ? maskName(applicant.name) : applicant.name;
  return {
    kind,
    title: PAPER_TITLES[kind].zh,
    ...plain,
    queryCode: readers === 'applicant' ? queryCode : null,
    addressee: name,
    you: applicant.kind,
    applicant: name,
    applicantId: isPublic ? null : `${applicant.idType} ${applicant.maskedId}`,
    agent: agentWords(isPublic ? null : agent),
    item: item.name,
    itemCode: item.code,
    isLicence: item.isLicence,
    seal: sealName(seal === 'decision' ? decisionSeal(item.isLicence) : seal, facts.seals),
    issuedOn: facts.issuedOn,
    issuedDay: issuedOn,
  };
}

const agentWords = (agent: { readonly name: string; readonly maskedId: string | null } | null): string =>
  agent === null ? '无' : [agent.name, agent.maskedId].filter((part) => part !== null).join(' ');

const decisionSeal = (isLicence: boolean): SealKind => (isLicence ? 'licensing' : 'approval');

const sealName = (seal: SealKind, used: UsedSeals = {}): string | null =>
  seal === null ? null : (used[seal] ?? SEAL_NAMES[seal]);

/** @throws LetterFactError with the words when the facts do not hold together */
export function requireFact(holds: boolean, words: string): void {
  if (!holds) throw new LetterFactError(words);
}
