import type { RequiredDocument } from '#catalogue/item-sheet.ts';
import type { DateOnly } from '#time/date-only.ts';

/** 已有材料: a paper that the house has of a person, from an earlier case or from the register of licences. */
export type KnownPaper = {
  /** What it was handed in as; null for a certificate of the house. */
  readonly documentId: string | null;
  readonly name: string;
  /** Code of the document where several items share it. */
  readonly shared: string | null;
  /** Day it was handed in, or from which the certificate holds. */
  readonly on: DateOnly;
  /** Last day on which it holds; null where none is known. */
  readonly validUntil: DateOnly | null;
  /** False for a certificate that holds no longer, whatever its term. */
  readonly isInForce: boolean;
};

/** 可复用材料: which required document it is, and whether it may stand for it on that day. */
export type ReusablePaper<Paper extends KnownPaper> = Paper & {
  readonly requiredId: string;
  readonly isUsable: boolean;
};

/** More of one document help nobody choose. */
const MOST_OF_ONE = 3;

/**
 * 材料复用: what the house has of the required documents, the newest of each first, at most three. What is over is
 * told as well: it says why the paper is needed anew.
 *
 * @param on local day of today
 */
export function reusablePapers<Paper extends KnownPaper>(
  required: readonly Pick<RequiredDocument, 'id' | 'name' | 'shared'>[],
  known: readonly Paper[],
  on: DateOnly,
): readonly ReusablePaper<Paper>[] {
  return required.flatMap((document) =>
    known
      .filter((paper) => isSame(document, paper))
      .toSorted((one, other) => compare(other.on, one.on))
      .slice(0, MOST_OF_ONE)
      .map((paper) => ({
        ...paper,
        requiredId: document.id,
        isUsable: paper.isInForce && (paper.validUntil === null || paper.validUntil >= on),
      })),
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

function isSame(
  { id, name, shared }: Pick<RequiredDocument, 'id' | 'name' | 'shared'>,
  paper: KnownPaper,
): boolean {
  if (paper.documentId === id) return true;
  if (shared !== null && paper.shared !== null) return shared === paper.shared;
  const [asked, known] = [plain(name), plain(paper.name)];
  // A list asks for 营业执照, and the certificate is called 企业法人营业执照.
  return paper.documentId === null ? known.endsWith(asked) : known === asked;
}

/** 身份证（复印件） is the same paper as 身份证. */
const plain = (name: string): string => name.replace(/（[^）]*）/g, '').trim();
