import type { DutyView, HalfView, RotaCounterView, RotaView } from '@yichuang/contract/queueing-rota.ts';

/** One half day at one counter, as a cell of the grid. */
export type Place = { readonly counter: RotaCounterView; readonly on: string; readonly half: HalfView };

/** The columns of the grid: every open half of the week, in order. */
export const columnsOf = ({ days }: RotaView): readonly Pick<Place, 'on' | 'half'>[] =>
  days.flatMap(({ on, halves }) => halves.map((half) => ({ on, half })));

export const placeKey = (counterId: string, { on, half }: Pick<Place, 'on' | 'half'>): string =>
  `${counterId}/${on}/${half}`;

/** Duties by cell. */
export const dutiesByPlace = ({ duties }: RotaView): ReadonlyMap<string, DutyView> =>
  new Map(duties.map((duty) => [placeKey(duty.counterId, duty), duty]));
