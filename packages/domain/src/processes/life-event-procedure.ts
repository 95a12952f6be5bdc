import type { Limit } from '#clock/limit.ts';
import { type Parts, type PlanUnit, partsOfLimit } from '#processes/duration.ts';
import { eventConditions } from '#processes/life-event-conditions.ts';
import { prerequisitesInOrder } from '#processes/life-event-order.ts';
import type { Procedure, Route, Step } from '#processes/procedure.ts';
import type { SituationAnswer, SituationQuestion } from '#processes/situation.ts';

/** 一件事数据: a task in everyday words as the data writes it, with its questions and rules. */
export type LifeEventData = {
  readonly name: string;
  readonly name_en: string;
  /** Items that everybody needs. */
  readonly always: readonly string[];
  readonly questions: readonly EventQuestion[];
  readonly rules: readonly EventRule[];
  /** Every item, in the order in which they are done. */
  readonly order: readonly string[];
  /** What an item waits for, where they need not all follow one another; absent: each waits for those before it. */
  readonly after?: Readonly<Record<string, readonly string[]>> | undefined;
};

type EventQuestion = {
  readonly id: string;
  readonly text: string;
  readonly text_en?: string | undefined;
  readonly type: 'single' | 'boolean';
  readonly options?:
    | readonly { readonly value: string; readonly label: string; readonly label_en?: string | undefined }[]
    | undefined;
  readonly help?: string | undefined;
  readonly help_en?: string | undefined;
};

/** 一件事规则: what some answers need beside what everybody does. */
export type EventRule = {
  readonly when: Readonly<Record<string, SituationAnswer | readonly SituationAnswer[]>>;
  readonly items: readonly string[];
  /** Ids of documents that only these answers need. */
  readonly materials: readonly string[];
  readonly note?: string | undefined;
  readonly note_en?: string | undefined;
};

/** 一件事的事项: what a step needs to know of an item; without a department an intermediary does the work. */
export type EventItem = {
  readonly name: string;
  readonly department?: string;
  readonly promised: Limit;
};

type Known = {
  readonly key: string;
  /** Published items by code. */
  readonly items: ReadonlyMap<string, EventItem>;
  /** What the catalogue means by a working day; not the office hours. */
  readonly hoursPerWorkingDay: number;
};

/** The one route of an event that nobody has to choose a kind in. */
const EVERY_CASE: Route = { id: 'all', name: '全部情形', nameEn: 'Every case' };

/**
 * The procedure of a life event (一件事): the first question with several answers tells the kind of matter and gives
 * the routes, the others decide which steps apply; each item is one step that bears its code.
 *
 * @throws BadDurationError where an item promises calendar time, which no plan of working time can hold
 * @throws RangeError for an item that is not published; `unpublishedItems` tells them
 */
export function procedureOfLifeEvent(
  event: LifeEventData,
  { key, items, hoursPerWorkingDay }: Known,
): Procedure {
  const kind = event.questions.find(({ type }) => type === 'single');
  const routes = kind ? routesOf(kind) : [EVERY_CASE];
  const codes = event.order.filter((code) => isNeeded(event, code));
  const itemOf = (code: string): EventItem => {
    const item = items.get(code);
    if (item === undefined) throw new RangeError(`${code} is not published`);
    return item;
  };
  const unit = unitOf(codes.map((code) => itemOf(code).promised));
  const parts = (limit: Limit): Parts => partsOfLimit(limit, unit, hoursPerWorkingDay);
  const conditions = eventConditions(event, kind?.id, routes);
  const conditionOf = new Map(codes.map((code) => [code, conditions.ofItem(code)]));
  const before = prerequisitesInOrder(
    event,
    codes,
    routes.map(({ id }) => id),
    (code) => conditionOf.get(code)?.routes,
  );
  return {
    key,
    name: event.name,
    nameEn: event.name_en,
    unit,
    routes,
    referenceRoute: routes[0]?.id ?? EVERY_CASE.id,
    stages: [],
    steps: codes.map((code): Step => {
      const { name, department, promised } = itemOf(code);
      return {
        id: code,
        name,
        item: code,
        ...(department !== undefined && { department }),
        duration: parts(promised),
        prerequisites: before.get(code) ?? [],
        countsTowardChannel: department !== undefined,
        optional: false,
        ...conditionOf.get(code),
      };
    }),
    overhead: [],
    questions: event.questions.filter(({ id }) => id !== kind?.id).map(questionFromData),
    notes: conditions.notes,
  };
}

/** The items of an event that are not in the catalogue, in its order: it stays a guide while there are any. */
export const unpublishedItems = (
  event: LifeEventData,
  isPublished: (code: string) => boolean,
): readonly string[] => event.order.filter((code) => isNeeded(event, code) && !isPublished(code));

const isNeeded = ({ always, rules }: LifeEventData, code: string): boolean =>
  always.includes(code) || rules.some(({ items }) => items.includes(code));

const routesOf = ({ options = [] }: EventQuestion): readonly Route[] =>
  options.map(({ value, label, label_en }) => ({
    id: value,
    name: label,
    ...(label_en !== undefined && { nameEn: label_en }),
  }));

function questionFromData({
  id,
  text,
  text_en,
  type,
  options,
  help,
  help_en,
}: EventQuestion): SituationQuestion {
  return {
    id,
    text,
    ...(text_en !== undefined && { textEn: text_en }),
    ...(help !== undefined && { help }),
    ...(help_en !== undefined && { helpEn: help_en }),
    ...(type === 'single' && {
      options: (options ?? []).map(({ value, label, label_en }) => ({
        value,
        label,
        ...(label_en !== undefined && { labelEn: label_en }),
      })),
    }),
  };
}

/** Hours where every item is done in hours. */
const unitOf = (limits: readonly Limit[]): PlanUnit =>
  limits.every(({ unit }) => unit === 'minutes' || unit === 'workingHours') ? 'wh' : 'wd';
