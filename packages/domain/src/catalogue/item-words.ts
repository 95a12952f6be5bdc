import type { Handling, ItemKind } from '#catalogue/item-sheet.ts';

/** Words of the kinds of item, as catalogues write them. */
export const ITEM_KIND_WORDS = {
  licence: { zh: '行政许可', en: 'Licence' },
  confirmation: { zh: '行政确认', en: 'Confirmation' },
  levy: { zh: '行政征收', en: 'Levy' },
  benefit: { zh: '行政给付', en: 'Benefit' },
  otherPower: { zh: '其他行政权力', en: 'Other power' },
  publicService: { zh: '公共服务', en: 'Public service' },
} as const satisfies Readonly<Record<ItemKind, { readonly zh: string; readonly en: string }>>;

/** Words of the ways of handling. */
export const HANDLING_WORDS = {
  immediate: { zh: '即办件', en: 'On the spot' },
  promised: { zh: '承诺件', en: 'Within a promise' },
  joint: { zh: '联办件', en: 'By several departments' },
  referred: { zh: '上报件', en: 'By a superior authority' },
} as const satisfies Readonly<Record<Handling, { readonly zh: string; readonly en: string }>>;

/** The kind a catalogue names in Chinese, or null. */
export const itemKindNamed = (zh: string): ItemKind | null =>
  ITEM_KINDS.find((kind) => ITEM_KIND_WORDS[kind].zh === zh) ?? null;

/** The way of handling a catalogue names in Chinese, or null. */
export const handlingNamed = (zh: string): Handling | null =>
  HANDLINGS.find((handling) => HANDLING_WORDS[handling].zh === zh) ?? null;

const ITEM_KINDS = Object.keys(ITEM_KIND_WORDS) as readonly ItemKind[];
const HANDLINGS = Object.keys(HANDLING_WORDS) as readonly Handling[];
