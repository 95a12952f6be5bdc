import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import { instant, instantText, localDay, parseInstant } from '@yichuang/domain/time/instant.ts';
import { changeKept, dropKept, readKept } from './kept.ts';

/** Numbers held for one counter, and what the clock of the server said when they came. */
export type Block = {
  readonly accountId: string;
  readonly counterId: string;
  readonly counterNumber: number;
  readonly numbers: readonly string[];
  /** The same moment on both clocks. */
  readonly serverAt: string;
  readonly machineAt: number;
};

const SLIPS = 'slips';

export const readBlock = (): Promise<Block | null> => readKept(SLIPS);

/** Adds new numbers to those of the same clerk and counter; numbers of another are of no use to anybody. */
export const addBlock = (come: Block): Promise<void> =>
  changeKept<Block>(SLIPS, (now) => withBlock(now, come));

export const withBlock = (now: Block | null, come: Block): Block =>
  now && leftOf(now, { ...come, on: dayOf(come) }) > 0
    ? { ...come, numbers: [...now.numbers, ...come.numbers] }
    : come;

type Place = Pick<Block, 'accountId' | 'counterId'> & { readonly on: DateOnly };

/** How many numbers a clerk has at hand at a counter; those of another day are no longer given out. */
export const leftOf = (block: Block | null, { accountId, counterId, on }: Place): number =>
  block?.accountId === accountId && block.counterId === counterId && dayOf(block) === on
    ? block.numbers.length
    : 0;

const dayOf = ({ serverAt }: Block): DateOnly => localDay(parseInstant(serverAt));

/** Takes the next number; null when none is left. */
export async function takeNumber(accountId: string): Promise<(Block & { readonly number: string }) | null> {
  let taken: (Block & { readonly number: string }) | null = null;
  await changeKept<Block>(SLIPS, (now) => {
    taken = null;
    const [number, ...numbers] = now?.numbers ?? [];
    if (!now || now.accountId !== accountId || number === undefined) return now;
    taken = { ...now, number };
    return { ...now, numbers };
  });
  return taken;
}

/** The same moment on the clock of the server and on that of this machine. */
export type Anchor = Pick<Block, 'serverAt' | 'machineAt'>;

/** What the server said last counts. */
export const newest = (one: Anchor, other: Anchor): Anchor => (one.machineAt > other.machineAt ? one : other);

/** The moment on the clock of the server, counted on by this machine since it heard from it. */
export const serverMoment = ({ serverAt, machineAt }: Anchor, machineNow: number): string =>
  instantText(instant(parseInstant(serverAt) + Math.max(0, Math.round(machineNow - machineAt))));

export const forgetBlock = (): Promise<void> => dropKept(SLIPS);
