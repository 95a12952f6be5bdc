/** 扫描枪的连击: what was typed so fast that no person did it, up to the last sign. */
export type ScanBurst = {
  readonly text: string;
  /** When the last sign came, in milliseconds of any one clock. */
  readonly at: number;
};

export const NO_BURST: ScanBurst = { text: '', at: Number.NEGATIVE_INFINITY };

/** Milliseconds between two signs. A scanner takes 8, at worst 15; people rarely go below 50. */
export const BURST_GAP = 30;

/** Two keys may roll over each other under one hand, four within a blink do not. */
const SURE_FROM = 4;

/** The old form of an identity number is the shortest thing that is read. */
const SHORTEST = 15;

/** An address in a QR code is shorter; what is longer is a text that was pasted by a tool. */
const LONGEST = 200;

/** The burst with one sign more; a slow one begins anew. */
export function burstAfter(burst: ScanBurst, sign: string, at: number): ScanBurst {
  const isGoingOn = isFast(burst, at) && burst.text.length < LONGEST;
  return { text: isGoingOn ? burst.text + sign : sign, at };
}

/** No person types like this: the keys mean nothing by themselves any more. */
export const isSureBurst = ({ text }: ScanBurst): boolean => text.length >= SURE_FROM;

/** What was scanned, when Enter came as fast as the signs did; null for a person's Enter. */
export const scannedText = (burst: ScanBurst, enterAt: number): string | null =>
  isFast(burst, enterAt) && burst.text.length >= SHORTEST ? burst.text : null;

/** 误读: as long as an identity number or credit code, and neither; what a scanner made of it belongs into no box. */
export const isMisread = (text: string): boolean => /^(?:\d{17}[\dX]|[159NY][\dA-Z]{17})$/iu.test(text);

const isFast = (burst: ScanBurst, at: number): boolean => at >= burst.at && at - burst.at <= BURST_GAP;
