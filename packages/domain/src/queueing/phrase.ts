/** 常用语 as it is offered: of every centre (`standard`), of this one (`shared`), or of one's own (`mine`). */
export type Phrase = {
  /** Id of the row, or the abbreviation of a standard one. */
  readonly key: string;
  readonly origin: PhraseOrigin;
  /** What is typed after `;;`: initials, in small letters and digits. */
  readonly abbreviation: string;
  /** 【】 marks what is filled in. */
  readonly words: string;
  /** Null: for every item. */
  readonly itemCode: string | null;
  /** Null: for every material of the item. */
  readonly documentId: string | null;
  readonly uses: number;
};

/** 常用语来源: whose phrase it is; a nearer one hides a farther one with the same abbreviation. */
export type PhraseOrigin = 'standard' | 'shared' | 'mine';

/** 使用场合: what is being written about. */
export type PhrasePlace = {
  readonly itemCode?: string | null | undefined;
  readonly documentId?: string | null | undefined;
};

/** 常用语调用: `;;` and what was typed behind it, and how many characters of the text both take. */
export type PhraseCall = { readonly typed: string; readonly length: number };

/**
 * The call that ends at the cursor, or null. The marks are `;;` or, from a Chinese input method, `；；`; behind them
 * letters, digits and Chinese signs are read on until anything else comes.
 */
export function phraseCall(beforeCursor: string): PhraseCall | null {
  const [whole, typed] = CALL.exec(beforeCursor) ?? [];
  return whole === undefined || typed === undefined
    ? null
    : { typed: typed.toLowerCase(), length: whole.length };
}

const CALL = /[;；]{2}([a-z0-9\p{Script=Han}]{0,12})$/iu;

/**
 * The phrases for a place, the likeliest first.
 *
 * One for the material goes before one for the item, that before a general one; an abbreviation typed whole before
 * one begun, that before one whose words contain what was typed; then the one used most.
 */
export function offeredPhrases(
  phrases: readonly Phrase[],
  place: PhrasePlace,
  typed: string,
): readonly Phrase[] {
  const fitting = phrases.filter((phrase) => isFor(phrase, place));
  return fitting
    .filter((phrase) => !isHidden(phrase, fitting))
    .map((phrase) => ({ phrase, match: matchOf(phrase, typed) }))
    .filter(({ match }) => match > 0)
    .toSorted(
      (one, other) =>
        other.match - one.match ||
        narrowness(other.phrase) - narrowness(one.phrase) ||
        other.phrase.uses - one.phrase.uses ||
        ORIGINS.indexOf(other.phrase.origin) - ORIGINS.indexOf(one.phrase.origin) ||
        compare(one.phrase.abbreviation, other.phrase.abbreviation),
    )
    .slice(0, MOST_OFFERED)
    .map(({ phrase }) => phrase);
}

/** As many as a list holds that is read at a glance. */
export const MOST_OFFERED = 9;

/** From afar to near. */
const ORIGINS: readonly PhraseOrigin[] = ['standard', 'shared', 'mine'];

const isFor = ({ itemCode, documentId }: Phrase, place: PhrasePlace): boolean =>
  (itemCode === null || itemCode === place.itemCode) &&
  (documentId === null || documentId === place.documentId);

const isHidden = (phrase: Phrase, among: readonly Phrase[]): boolean =>
  among.some(
    (other) =>
      other.abbreviation === phrase.abbreviation &&
      ORIGINS.indexOf(other.origin) > ORIGINS.indexOf(phrase.origin) &&
      narrowness(other) >= narrowness(phrase),
  );

const narrowness = ({ itemCode, documentId }: Phrase): number =>
  Number(itemCode !== null) + Number(documentId !== null);

function matchOf({ abbreviation, words }: Phrase, typed: string): number {
  if (typed === '') return 1;
  if (abbreviation === typed) return 3;
  if (abbreviation.startsWith(typed)) return 2;
  return words.toLowerCase().includes(typed) ? 1 : 0;
}

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);

/** 常用语的毛病: what keeps a phrase from being kept. */
export type PhraseFault = {
  readonly field: 'abbreviation' | 'words' | 'documentId';
  readonly kind: 'bad-abbreviation' | 'no-words' | 'document-without-item';
};

export function phraseFaults({
  abbreviation,
  words,
  itemCode,
  documentId,
}: Pick<Phrase, 'abbreviation' | 'words' | 'itemCode' | 'documentId'>): readonly PhraseFault[] {
  const faults: PhraseFault[] = [];
  if (!/^[a-z0-9]{1,12}$/.test(abbreviation))
    faults.push({ field: 'abbreviation', kind: 'bad-abbreviation' });
  if (words.trim() === '') faults.push({ field: 'words', kind: 'no-words' });
  if (documentId !== null && itemCode === null)
    faults.push({ field: 'documentId', kind: 'document-without-item' });
  return faults;
}

/** 待填处: a blank of a phrase that nobody filled in; 【2007】 of a document number is none. */
export const hasBlank = (text: string): boolean => /【\p{Script=Han}+】/u.test(text);
