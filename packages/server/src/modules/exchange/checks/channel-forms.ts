import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { channelForm, type FormedChannel, fieldOfForm, formedChannels, splitField } from '../channel-form.ts';
import type { FolderFault } from '../errors.ts';
import type { List, Row } from '../list.ts';
import type { FolderLists } from '../read-lists.ts';
import { quoted } from '../schema-faults.ts';
import type { ChannelFormData, FactData } from '../schemas/channel-forms.ts';
import { faultAt, reference, target } from './reference.ts';

type Lists = Pick<FolderLists, 'channels' | 'channelForms' | 'forms' | 'events' | 'items'>;

/** 一张表: its channel, routes, sections and the fields it fills; one fact means the same in every form. */
export function checkChannelForms(lists: Lists, workDayHours: number): readonly FolderFault[] {
  const channels = knownChannels(lists, workDayHours);
  return lists.channelForms.rows.flatMap((row) => {
    const channel = channels.find(({ key }) => key === row.value.key);
    if (!channel) return reference(row, 'key', row.value.key, channelTarget(lists, channels));
    const places = placeFaults(row, channel);
    // Where a form could not be read, the one that is missing may be the very one that a fact fills.
    if (lists.forms.ids === null) return places;
    return [...places, ...fillFaults(row, lists), ...schemaFaults(row, channel, lists)];
  });
}

/** Channels of the data, and those that life events become; of an event that cannot be read none is made. */
function knownChannels(lists: Lists, workDayHours: number): readonly FormedChannel[] {
  const values = <T>({ rows }: List<T>): readonly T[] => rows.map(({ value }) => value);
  const { channels, events, items } = lists;
  return formedChannels({
    channels: values(channels),
    events: values(events),
    items: values(items),
    workDayHours,
  });
}

/** Nothing is said about channels while a list they come from cannot be read as a whole. */
function channelTarget({ channels, events, items }: Lists, known: readonly FormedChannel[]) {
  const isWhole = [events, items].every(({ ids, faults }) => ids !== null && faults.length === 0);
  const ids = isWhole ? channels.ids : null;
  return target(
    { file: channels.file, ids: ids && new Set([...ids, ...known.map(({ key }) => key)]) },
    'channel',
  );
}

function placeFaults(row: Row<ChannelFormData>, channel: FormedChannel): readonly FolderFault[] {
  const { file } = row;
  const { words, sections, facts } = row.value;
  const routes = target({ file, ids: new Set(channel.routes.map(({ id }) => id)) }, 'route of the channel');
  const places = target({ file, ids: new Set(sections.map(({ id }) => id)) }, 'section');
  const seen = new Set<string>();
  return [
    ...Object.keys(words)
      .filter((route) => route !== 'usual')
      .flatMap((route) => reference(row, `words.${route}`, route, routes)),
    ...facts.flatMap((fact, at) => {
      const path = `facts[${at}]`;
      const isTwice = seen.has(fact.id);
      seen.add(fact.id);
      return [
        ...(isTwice ? [faultAt(row, `${path}.id`, `${quoted(fact.id)} is there twice`)] : []),
        ...reference(row, `${path}.section`, fact.section, places),
        ...[...(fact.routes ?? []), ...Object.keys(fact.by_route ?? {})].flatMap((route) =>
          reference(row, path, route, routes),
        ),
        ...(fact.schema || fact.fills.length > 0
          ? []
          : [faultAt(row, path, 'has no schema; allowed: a schema, or a field of a form that it fills')]),
      ];
    }),
  ];
}

function fillFaults(row: Row<ChannelFormData>, { forms }: Lists): readonly FolderFault[] {
  const known = forms.rows.map(({ value }) => value);
  const unknown = (field: string, path: string): readonly FolderFault[] => {
    const { form, name } = splitField(field);
    const fields = known.find(({ id }) => id === form)?.schema.properties;
    if (!fields) return reference(row, path, form, target(forms, 'form'));
    return name in fields
      ? []
      : [faultAt(row, path, `${quoted(field)} is no field; allowed: ${Object.keys(fields).join(', ')}`)];
  };
  const { facts, applicant } = row.value;
  return [
    ...Object.entries(applicant).flatMap(([answer, fields]) =>
      fields.flatMap((field, at) => unknown(field, `applicant.${answer}[${at}]`)),
    ),
    ...facts.flatMap((fact, at) =>
      fact.fills.flatMap((field, nth) => {
        const path = `facts[${at}].fills[${nth}]`;
        const faults = unknown(field, path);
        return faults.length > 0
          ? faults
          : conflict(fact, fieldOfForm(field, known), known).map((message) =>
              faultAt(row, path, `${quoted(field)} ${message}`),
            );
      }),
    ),
  ];
}

/** Why a fact cannot stand for a field: another type, or answers that the field does not know. */
function conflict(
  fact: FactData,
  field: Readonly<Record<string, unknown>>,
  forms: Parameters<typeof fieldOfForm>[1],
): readonly string[] {
  const own = fact.schema ?? fieldOfForm(fact.fills[0] ?? '', forms);
  // A type that is none is told at the form itself.
  if (!TYPES.includes(field.type)) return [];
  const isWhole = own.type === 'integer' && field.type === 'number';
  if (own.type !== field.type && !isWhole) {
    return [`is of type ${quoted(field.type)}, ${fact.id} of ${quoted(own.type)}; allowed: the same type`];
  }
  if (!Array.isArray(field.enum)) return [];
  const allowed: readonly unknown[] = field.enum;
  const foreign = Array.isArray(own.enum) ? own.enum.filter((one) => !allowed.includes(one)) : ['any text'];
  return foreign.length === 0
    ? []
    : [`does not know ${foreign.map(quoted).join(', ')}; allowed: ${allowed.map(String).join(', ')}`];
}

const TYPES: readonly unknown[] = ['string', 'number', 'integer', 'boolean', 'array', 'object'];

/** The form of each route must be one that answers can be checked against. */
function schemaFaults(
  row: Row<ChannelFormData>,
  channel: FormedChannel,
  { forms }: Lists,
): readonly FolderFault[] {
  const validator = new Ajv2020({ strict: false, allErrors: true, logger: false });
  addFormats.default(validator);
  const known = forms.rows.map(({ value }) => value);
  return channel.routes.flatMap((route) =>
    channelForm(row.value, { channel, route, forms: known }).facts.flatMap(({ id, schema }) => {
      const at = row.value.facts.findIndex((fact) => fact.id === id);
      const path = `facts[${at}].schema`;
      // What a fact takes over from a form is told at the form.
      if (row.value.facts[at]?.schema === undefined) return [];
      const { title } = schema;
      if (typeof title !== 'string' || title.trim() === '' || /\{\w+\}/.test(title)) {
        return [
          faultAt(row, path, `has the title ${quoted(title)} on ${route.id}; allowed: text in known words`),
        ];
      }
      try {
        validator.compile(schema);
        return [];
      } catch (error) {
        return [faultAt(row, path, `${(error as Error).message}; allowed: JSON Schema 2020-12`)];
      }
    }),
  );
}
