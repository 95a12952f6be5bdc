import type { ChannelFact, ChannelForm } from '../channels/index.ts';
import { eventChannels } from './event-channels.ts';
import type { ChannelFormData, FactData } from './schemas/channel-forms.ts';
import type { Channel } from './schemas/channels.ts';
import type { Form } from './schemas/forms.ts';

type Route = Pick<Channel['routes'][number], 'id' | 'name'>;
/** A channel as far as its form needs it: one of the data, or one made from a life event. */
export type FormedChannel = {
  readonly key: string;
  readonly name: string;
  readonly name_en: string;
  readonly routes: readonly Route[];
};
type Forms = readonly Pick<Form, 'id' | 'schema'>[];
type Known = {
  readonly channel: FormedChannel;
  readonly route: Route;
  readonly forms: Forms;
};

/** 一张表 of one route: the facts that its departments need, asked once, in the words of the route. */
export function channelForm(data: ChannelFormData, { channel, route, forms }: Known): ChannelForm {
  const words = { ...data.words.usual, ...data.words[route.id] };
  return {
    title: titleOf(channel, route),
    titleEn: channel.name_en,
    help: data.help,
    sections: data.sections.map(({ id, title }) => ({ id, title: inWords(title, words) })),
    facts: data.facts
      .filter(({ routes }) => routes?.includes(route.id) ?? true)
      .map((fact) => factOf(fact, { routeId: route.id, words, forms })),
    applicant: data.applicant,
  };
}

/** The channel, and the route where there are several. */
function titleOf({ name, routes }: FormedChannel, route: Route): string {
  const plain = name.replace(/(并联审批)?通道$/, '').replace(/（.*）$/, '');
  return routes.length > 1 ? `${plain} · ${route.name}` : plain;
}

/** Every channel that may have a form. */
export const formedChannels = (lists: Parameters<typeof eventChannels>[0]): readonly FormedChannel[] => [
  ...lists.channels,
  ...eventChannels(lists).map(({ procedure: { key, name, nameEn = name, routes } }) => ({
    key,
    name,
    name_en: nameEn,
    routes,
  })),
];

type Words = Readonly<Record<string, string>>;
type Place = { readonly routeId: string; readonly words: Words; readonly forms: Forms };

function factOf(fact: FactData, { routeId, words, forms }: Place): ChannelFact {
  const { id, section, required, schema, by_route, fills } = fact;
  const own = { ...(schema ?? fieldOfForm(fills[0] ?? '', forms)), ...by_route?.[routeId] };
  return {
    id,
    section,
    required,
    schema: typeof own.title === 'string' ? { ...own, title: inWords(own.title, words) } : own,
    forms: schema ? [] : [...new Set(fills.map((field) => splitField(field).form))],
    fills,
  };
}

/** The schema of a field that another form has; empty where there is none, which the checks tell. */
export function fieldOfForm(field: string, forms: Forms): Readonly<Record<string, unknown>> {
  const { form, name } = splitField(field);
  return forms.find(({ id }) => id === form)?.schema.properties[name] ?? {};
}

/** `F-PC-FILING.project` → the form and its field. */
export function splitField(field: string): { readonly form: string; readonly name: string } {
  const dot = field.lastIndexOf('.');
  return { form: field.slice(0, dot), name: field.slice(dot + 1) };
}

const inWords = (text: string, words: Words): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, word: string) => words[word] ?? placeholder);
