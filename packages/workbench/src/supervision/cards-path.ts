import type { CardColour, CardState } from '@yichuang/contract/supervision.ts';

/** What a list of cards is narrowed to; it stands in the address, so that it can be sent to a colleague. */
export type CardFilter = {
  readonly colour?: CardColour | undefined;
  readonly state?: CardState | undefined;
  readonly department?: string | undefined;
};

export const COLOURS: readonly CardColour[] = ['red', 'yellow', 'warning'];
export const STATES: readonly CardState[] = ['raised', 'explained', 'confirmed', 'lifted'];

/** Address of the cards so narrowed. */
export function cardsPath(filter: CardFilter): string {
  const asks = Object.entries(filter).filter(([, value]) => value !== undefined) as [string, string][];
  return asks.length === 0 ? '/supervision' : `/supervision?${new URLSearchParams(asks)}`;
}

/** The filter an address asks for; what it does not know is left out. */
export function filterOf(asks: URLSearchParams): CardFilter {
  const department = asks.get('department') || undefined;
  return {
    colour: COLOURS.find((colour) => colour === asks.get('colour')),
    state: STATES.find((state) => state === asks.get('state')),
    department: department?.slice(0, 12),
  };
}
