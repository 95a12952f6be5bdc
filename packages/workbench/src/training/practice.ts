import type { DeskItem } from '@yichuang/contract/queueing.ts';
import { PRACTICE_AGENT, PRACTICE_PEOPLE, type PracticePerson } from './practice-people.ts';

/** What somebody at the counter may bring; each calls for another act. */
export const PRACTICE_KINDS = [
  'instant',
  'promised',
  'lacking',
  'follows',
  'notOurs',
  'repeated',
  'agent',
] as const;
export type PracticeKind = (typeof PRACTICE_KINDS)[number];

/** One person of the practice queue: what they come for, and what lies on the counter. */
export type Practice = {
  readonly kind: PracticeKind;
  /** Of the person in the practice queue, 练1 first. */
  readonly number: string;
  readonly item: DeskItem;
  readonly person: PracticePerson;
  /** Who stands at the counter for them; null: they came themselves. */
  readonly agent: PracticePerson | null;
  /** Ids of the papers that were brought, and of the required one that was not. */
  readonly there: readonly string[];
  readonly lacking: readonly string[];
};

/** The papers everybody must bring, whatever their situation. */
const mustBring = (item: DeskItem) =>
  item.documents.filter(({ required, when, fetchable }) => required && when === null && !fetchable);

const isInstant = (item: DeskItem): boolean => item.handling === 'immediate' && item.mayDecide;
const paperToFollow = (item: DeskItem) =>
  item.terms.deferUntil === null ? undefined : mustBring(item).find(({ deferrable }) => deferrable);

const FITS: Readonly<Record<PracticeKind, (item: DeskItem) => boolean>> = {
  instant: isInstant,
  promised: (item) => !isInstant(item) && mustBring(item).length > 1,
  lacking: (item) => !isInstant(item) && mustBring(item).length > 1,
  follows: (item) => !isInstant(item) && paperToFollow(item) !== undefined,
  notOurs: (item) => !isInstant(item),
  repeated: () => true,
  agent: isInstant,
};

/** Which of the required papers was left at home. */
const lackingOf = (kind: PracticeKind, item: DeskItem): readonly string[] => {
  if (kind === 'lacking')
    return mustBring(item)
      .slice(-1)
      .map(({ id }) => id);
  const paper = kind === 'follows' ? paperToFollow(item) : undefined;
  return paper ? [paper.id] : [];
};

/**
 * The practice queue, made from items of this centre: a different item for each person as far as they go round. A kind
 * for which the centre has no item is left out.
 */
export function practicesFrom(items: readonly DeskItem[]): readonly Practice[] {
  const open = items.filter((item) => item.power.accept === null && mustBring(item).length > 0);
  const taken = new Set<string>();
  const practices: Practice[] = [];
  for (const [index, kind] of PRACTICE_KINDS.entries()) {
    const fitting = open.filter(FITS[kind]);
    const item = fitting.find(({ code }) => !taken.has(code)) ?? fitting[0];
    const person = PRACTICE_PEOPLE[index];
    if (!item || !person) continue;
    taken.add(item.code);
    const lacking = lackingOf(kind, item);
    practices.push({
      kind,
      number: `练${practices.length + 1}`,
      item,
      person,
      agent: kind === 'agent' ? PRACTICE_AGENT : null,
      there: mustBring(item).flatMap(({ id }) => (lacking.includes(id) ? [] : [id])),
      lacking,
    });
  }
  return practices;
}
