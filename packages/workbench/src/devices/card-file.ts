import { type Card, readCard } from './card.ts';

/** Characters of each field of the record, in its order; UTF-16, two bytes each. */
const NAME = [0, 15] as const;
const NUMBER = [61, 79] as const;
const UNTIL = [102, 110] as const;
const RECORD_BYTES = 256;

/**
 * 读卡文件: what the software of a reader writes down for others. Either the text record of the card itself (wz.txt,
 * 256 bytes of UTF-16) or the JSON of the bridge.
 */
export function readCardFile(bytes: Uint8Array): Card | null {
  return recordOf(bytes) ?? jsonOf(bytes);
}

function recordOf(bytes: Uint8Array): Card | null {
  const begin = bytes[0] === 0xff && bytes[1] === 0xfe ? 2 : 0;
  if (bytes.length - begin < RECORD_BYTES) return null;
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(begin, begin + RECORD_BYTES));
  const field = ([from, to]: readonly [number, number]) => text.slice(from, to).trim();
  return readCard({ name: field(NAME), idNumber: field(NUMBER), validUntil: field(UNTIL) });
}

function jsonOf(bytes: Uint8Array): Card | null {
  try {
    return readCard(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}
