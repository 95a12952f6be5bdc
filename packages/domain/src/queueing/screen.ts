/** 大厅终端种类: 取号机, 大厅屏, 窗口屏, 评价器. */
export type ScreenKind = 'kiosk' | 'hall' | 'window' | 'pad';

/** 终端位置: a hall, an area of it, or a counter. */
export type ScreenPlace = {
  readonly kind: ScreenKind;
  readonly hall: string | null;
  readonly area: string | null;
  readonly counterId: string | null;
};

/** What is missing or too much in a place, by name of the field; empty when it can be. */
export function screenPlaceFaults(place: ScreenPlace): readonly (keyof ScreenPlace)[] {
  const isOfHall = place.kind === 'kiosk' || place.kind === 'hall';
  const isWrong: Readonly<Record<'hall' | 'area' | 'counterId', boolean>> = {
    hall: isOfHall !== (place.hall !== null),
    // A machine gives out numbers of the whole hall.
    area: place.area !== null && place.kind !== 'hall',
    counterId: isOfHall === (place.counterId !== null),
  };
  return (['hall', 'area', 'counterId'] as const).filter((name) => isWrong[name]);
}

/** Address of the page of a screen: `/d/hall/HALL-S`, `/d/hall/HALL-S.A`, `/d/window/S095`. */
export function screenPath({ kind, hall, area, counterId }: ScreenPlace): string {
  if (kind === 'kiosk') return '/d/kiosk';
  const place = kind === 'hall' ? [hall, ...(area === null ? [] : [area])].join('.') : (counterId ?? '');
  return `/d/${kind}/${encodeURIComponent(place)}`;
}

/** A screen shows its own place and no other; a hall screen of an area only that area. */
export const isAtPlace = (own: ScreenPlace, asked: ScreenPlace): boolean =>
  own.kind === asked.kind &&
  own.hall === asked.hall &&
  own.counterId === asked.counterId &&
  (own.kind !== 'hall' || own.area === asked.area);
