import { ItemChannel } from '@yichuang/contract/catalogue.ts';
import type { Handling, ItemKind } from '@yichuang/domain/catalogue/item-sheet.ts';
import { HANDLING_WORDS, ITEM_KIND_WORDS } from '@yichuang/domain/catalogue/item-words.ts';
import { z } from 'zod';
import { Audience, Code, DepartmentCode, Keywords, Limit, LongCode, Name, Text } from './words.ts';

/** Read as the catalogue writes them, kept as ours. */
const Kind = ourWord<ItemKind>(ITEM_KIND_WORDS);
const HandlingWord = ourWord<Handling>(HANDLING_WORDS);

const Material = z.strictObject({
  id: LongCode,
  name: Name,
  form: z.enum(['original', 'copy', 'copy_with_original_checked']),
  count: z.int().min(1).max(99),
  required: z.boolean(),
  when: Text.optional(),
  source_type: z.enum(['applicant', 'form', 'government', 'third_party']),
  source: Name,
  shared: Code.nullable().optional(),
});

const Materials = z.array(Material).min(1).max(60);

/** items.yaml: 事项 of the centre. */
export const Item = z.strictObject({
  code: Code,
  name: Name,
  name_en: Name,
  department: DepartmentCode.nullable(),
  intermediary: Code.nullable(),
  kind: Kind,
  channel: ItemChannel,
  stage: Name.nullable(),
  handling: HandlingWord,
  audience: Audience,
  legal_basis: z.array(
    z.strictObject({ title: Name, article: Name.nullable(), certainty: z.enum(['known', 'check']) }),
  ),
  statutory_limit: Limit.nullable(),
  promised_limit: Limit,
  conditions: z.array(Text),
  materials: Materials,
  fee: z.strictObject({ charged: z.boolean(), standard: Text, basis: Text.nullable() }),
  result: z.strictObject({ name: Name, validity: Text }),
  form_template: LongCode.nullable(),
  halls: z.array(Code),
  windows: z.array(Code),
  keywords: Keywords,
  yearbook_named: z.boolean().optional(),
});
export type Item = z.output<typeof Item>;

/** item-rules.yaml: what one item allows or demands beyond the ordinary course. */
export const ItemRule = z.strictObject({
  code: Code,
  /** Ids of materials. */
  deferrable: z.array(LongCode).max(60).default([]),
  fetchable: z.array(LongCode).max(60).default([]),
  correction_limit: Limit.optional(),
  lapses_uncorrected: z.boolean().optional(),
  undertaking: z.boolean().optional(),
  substance_check: z.boolean().optional(),
  two_persons: z.boolean().optional(),
  interested_parties: z.enum(['none', 'told', 'heard']).optional(),
  quantity_limit: z.int().optional(),
  silence_agrees: z.boolean().optional(),
  other_procedures: z.array(z.strictObject({ name: Name, basis: Name })).optional(),
});
export type ItemRule = z.output<typeof ItemRule>;

const Tier = z.int().min(1).max(3);

const TierItem = {
  code: Code,
  name: Name,
  name_en: Name,
  category: Name,
  category_en: Name,
  audience: Audience,
  decides_tier: Tier,
  decides_department: DepartmentCode.nullable(),
  handling: HandlingWord,
  promised_limit: Limit,
  keywords: Keywords,
};

/** street_items.yaml: 街道受理事项. */
export const StreetItem = z.strictObject({
  ...TierItem,
  type: z.enum(['approval_service', 'convenience']),
  kind: Kind,
  receives_tiers: z.array(Tier).min(1),
  receives_at: z.array(z.enum(['street_centre', 'community_centre'])).min(1),
  decides_at: z.enum(['centre', 'street_centre', 'community_centre']),
  statutory_limit: Limit.nullable(),
  basis: Text,
  conditions: z.array(Text),
  materials: Materials,
  fee: z.strictObject({ charged: z.boolean(), standard: Text }),
  result: Name,
  form_template: LongCode.nullable(),
});

export type StreetItem = z.output<typeof StreetItem>;

/** community_items.yaml: 社区便民事项. */
export const CommunityItem = z.strictObject({
  ...TierItem,
  receives_tier: Tier,
  materials: z.array(z.strictObject({ id: LongCode, name: Name })).min(1),
  related_street_item: Code.nullable(),
});

function ourWord<T extends string>(words: Readonly<Record<T, { readonly zh: string }>>) {
  const ours = new Map(Object.entries<{ readonly zh: string }>(words).map(([own, { zh }]) => [zh, own as T]));
  return z.enum([...ours.keys()]).transform((zh): T => {
    const own = ours.get(zh);
    if (own === undefined) throw new TypeError(`${zh} passed the check above`);
    return own;
  });
}
