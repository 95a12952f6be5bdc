import type { EventSummary } from '@yichuang/contract/catalogue.ts';
import { type Language, nameIn } from '@yichuang/ui/language.ts';
import { chinese } from '#catalogue/item-words.ts';

type Props = { readonly events: readonly EventSummary[]; readonly language: Language };

/** Life events with their one-line advice. */
export const EventLinks = ({ events, language }: Props) => (
  <ul className="event-links">
    {events.map((event) => (
      <li key={event.slug}>
        <a href={`/events/${event.slug}`}>{nameIn(language, event)}</a>
        <p {...chinese(language)}>{event.summary}</p>
      </li>
    ))}
  </ul>
);
