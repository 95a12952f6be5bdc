import { type Limit, limitFromData } from '@yichuang/domain/clock/limit.ts';
import {
  type EventItem,
  procedureOfLifeEvent,
  unpublishedItems,
} from '@yichuang/domain/processes/life-event-procedure.ts';
import { longestPromise } from '@yichuang/domain/processes/life-event-promise.ts';
import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import { channelOf, guidedWay, slugOf } from './life-event-from-data.ts';
import type { Channel } from './schemas/channels.ts';
import type { GuidedEvent } from './schemas/information.ts';
import type { Item } from './schemas/items.ts';

type Lists = {
  readonly events: readonly GuidedEvent[];
  readonly items: readonly Item[];
  readonly channels: readonly Channel[];
  readonly workDayHours: number;
};

/** 一件事通道: a channel made from the questions and rules of a life event, and what it can promise. */
export type EventChannel = {
  readonly procedure: Procedure;
  readonly before: Limit;
  readonly after: Limit;
};

/**
 * The life events that become channels of their own: every item is in the catalogue of the centre, and no channel of
 * the data carries the event already. The others stay guides.
 */
export function eventChannels({ events, items, channels, workDayHours }: Lists): readonly EventChannel[] {
  const published = eventItems(items, workDayHours);
  return events.flatMap((event) => {
    const way = guidedWay(event);
    const isWhole = unpublishedItems(way, (code) => published.has(code)).length === 0;
    if (!isWhole || channelOf(event, channels) !== null) return [];
    const known = { key: slugOf(event), items: published, hoursPerWorkingDay: workDayHours };
    const procedure = procedureOfLifeEvent(way, known);
    return [{ procedure, ...longestPromise(procedure) }];
  });
}

/** The items as far as the steps of an event need them. A plan of working time cannot hold calendar time. */
const eventItems = (items: readonly Item[], workDayHours: number): ReadonlyMap<string, EventItem> =>
  new Map(
    items
      .filter(({ promised_limit: { unit } }) => unit !== 'calendar_day' && unit !== 'month')
      .map(({ code, name, department, promised_limit }) => [
        code,
        {
          name,
          ...(department !== null && { department }),
          promised: limitFromData(promised_limit, workDayHours),
        },
      ]),
  );
