/** 居民身份证 as a reader gives it; nothing more of it is used at the counter. */
export type Card = {
  readonly name: string;
  readonly idNumber: string;
  /** `YYYYMMDD`, or 长期; empty where the reader does not say. */
  readonly validUntil: string;
};

/** What a bridge or a file said, as far as it is a card; null for anything else. */
export function readCard(said: unknown): Card | null {
  if (typeof said !== 'object' || said === null) return null;
  const { name, idNumber, validUntil = '' } = said as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || typeof idNumber !== 'string' || typeof validUntil !== 'string') return null;
  const card = {
    name: name.trim(),
    idNumber: idNumber.trim().toUpperCase(),
    validUntil: validUntil.trim(),
  };
  const isCard = card.name !== '' && [...card.name].length <= 60 && /^\d{17}[\dX]$/.test(card.idNumber);
  return isCard ? card : null;
}

/** The card’s term has run out on this day; a card without a known term has not. */
export const isExpired = ({ validUntil }: Card, today: string): boolean =>
  /^\d{8}$/.test(validUntil) && validUntil < today.replaceAll('-', '');
