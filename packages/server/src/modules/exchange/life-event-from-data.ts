import type { LifeEvent } from '../catalogue/index.ts';
import type { Channel } from './schemas/channels.ts';
import type { GuidedEvent } from './schemas/information.ts';

/** 一件事 as the catalogue keeps it; questions and rules go along for the guided way. */
export const lifeEventFromData = ({ summary, order, audience, always, questions, rules }: GuidedEvent) => ({
  ...({ summary, order } satisfies LifeEvent),
  audience,
  always,
  questions,
  rules,
});

/** Part of the address of a life event: its English name in kebab-case, shorter where people use a shorter word. */
export function slugOf({ name_en }: Pick<GuidedEvent, 'name_en'>): string {
  const kebab = name_en
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  return SHORTER[kebab] ?? kebab;
}

const LONGEST = 40;

const SHORTER: Readonly<Record<string, string>> = {
  'open-a-restaurant': 'restaurant',
  'set-up-a-company': 'company-setup',
  'set-up-a-foreign-invested-enterprise': 'foreign-enterprise',
  'build-a-factory': 'factory',
};

/** The parallel channel that carries an event: the one whose steps do everything that is always needed. */
export function channelOf(
  { always }: Pick<GuidedEvent, 'always'>,
  channels: readonly Channel[],
): string | null {
  if (always.length === 0) return null;
  const carrier = channels.find(({ steps }) =>
    always.every((code) => steps.some(({ item }) => item === code)),
  );
  return carrier?.key ?? null;
}
