import { Audience, Handling, ItemChannel, type ItemGuide } from '@yichuang/contract/catalogue.ts';
import { queryString } from '@yichuang/contract/client.ts';

/** What the catalogue is narrowed to. */
export type ItemFilter = {
  readonly who: ItemGuide['audience'][number] | undefined;
  readonly department: string | undefined;
  readonly channel: ItemGuide['channel'] | undefined;
  readonly handling: ItemGuide['handling'] | undefined;
};

/** The filter of an address; an unknown value counts as not set, so that an old link still shows a list. */
export const filterOf = (query: Readonly<Record<string, string>>): ItemFilter => ({
  who: Audience.safeParse(query.who).data,
  department: query.department ? query.department.slice(0, 12) : undefined,
  channel: ItemChannel.safeParse(query.channel).data,
  handling: Handling.safeParse(query.handling).data,
});

/** The address of the catalogue with this filter. */
export const addressOf = (filter: ItemFilter, cursor?: string): string =>
  `/items${queryString({ ...filter, cursor })}`;
