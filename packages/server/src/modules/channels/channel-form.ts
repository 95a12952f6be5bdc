import type { FormView } from '@yichuang/contract/forms.ts';
import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import type { Db } from '#platform/db/database.ts';
import { notFound } from '#platform/http/refusal.ts';
import { channelFormId, findForm, GENERAL_FORM } from '../forms/index.ts';

/** 一张表的一项: one fact, asked once for all departments of a channel. */
export type ChannelFact = {
  readonly id: string;
  readonly section: string;
  readonly required: boolean;
  readonly schema: Readonly<Record<string, unknown>>;
  /** Asked only where a step that applies has one of these forms; empty: always. */
  readonly forms: readonly string[];
  /** Fields of the forms of items that this fact fills, such as `F-PC-FILING.project`. */
  readonly fills: readonly string[];
};

/** 联办申请表: the form of one route of a channel, as the import stores it. */
export type ChannelForm = {
  readonly title: string;
  readonly titleEn: string;
  readonly help: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly facts: readonly ChannelFact[];
  /** Fields of the forms of items that the applicant's own answers fill, by answer. */
  readonly applicant: Readonly<Record<string, readonly string[]>>;
};

export type StoredChannelForm = ChannelForm & { readonly formId: string };

/**
 * The form of one route: the one that was imported for it, else the general one; under the title that the channel
 * gives its form.
 *
 * @throws not-found for an unknown route
 */
export async function readChannelForm(
  db: Db,
  centreId: number,
  { procedure, route }: { readonly procedure: Procedure; readonly route: string },
): Promise<StoredChannelForm> {
  const known = procedure.routes.find(({ id }) => id === route);
  if (!known) throw notFound();
  const formId = channelFormId(procedure.key, route);
  // Validated when it was imported.
  const stored = (await findForm(db, centreId, formId)) as unknown as StoredChannelForm | null;
  const form = stored ?? generalForm(procedure, formId);
  const { formTitle, formTitleEn = formTitle } = procedure;
  const withRoute = (title: string, name: string) =>
    procedure.routes.length > 1 ? `${title} · ${name}` : title;
  if (formTitle === undefined && stored !== null) return form;
  return {
    ...form,
    title: withRoute(formTitle ?? form.title, known.name),
    titleEn: withRoute(formTitleEn ?? form.titleEn, known.nameEn ?? known.name),
  };
}

/** 通用联办申请表: what every matter needs, where nobody has put the facts of the items together. */
function generalForm({ name, nameEn = name }: Procedure, formId: string): StoredChannelForm {
  const { sections, schema, help } = GENERAL_FORM;
  const properties = schema.properties as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  const required = schema.required as readonly string[];
  return {
    formId,
    title: name,
    titleEn: nameEn,
    help,
    sections: sections.map(({ id, title }) => ({ id, title })),
    facts: sections.flatMap(({ id: section, fields }) =>
      fields.map((id) => ({
        ...{ id, section, required: required.includes(id) },
        ...{ schema: properties[id] ?? {}, forms: [], fills: [] },
      })),
    ),
    applicant: {},
  };
}

/** The form as it is asked where the steps that apply have these forms of their own. */
export function viewChannelForm(form: StoredChannelForm, stepForms: ReadonlySet<string>): FormView {
  const { formId, title, titleEn, help, sections } = form;
  const facts = form.facts.filter(({ forms }) => forms.length === 0 || forms.some((id) => stepForms.has(id)));
  return {
    formId,
    title,
    titleEn,
    help,
    sections: sections
      .map(({ id, title: name }) => ({
        id,
        title: name,
        fields: facts.filter(({ section }) => section === id).map((fact) => fact.id),
      }))
      .filter(({ fields }) => fields.length > 0),
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: Object.fromEntries(facts.map(({ id, schema }) => [id, schema])),
      required: facts.filter(({ required }) => required).map(({ id }) => id),
      additionalProperties: false,
    },
  };
}

type Filed = {
  readonly form: Readonly<Record<string, unknown>>;
  readonly applicant: Readonly<Record<string, unknown>>;
};

/** The fields of an item's own form that the one form of the channel has answered already. */
export function fieldsOfItem(
  form: ChannelForm,
  itemForm: string | null,
  filed: Filed,
): Record<string, unknown> {
  const given = [
    ...Object.entries(form.applicant).map(([answer, fills]) => ({ value: filed.applicant[answer], fills })),
    ...form.facts.map(({ id, fills }) => ({ value: filed.form[id], fills })),
  ];
  return Object.fromEntries(
    given.flatMap(({ value, fills }) =>
      value === undefined || value === ''
        ? []
        : fills
            .filter((field) => itemForm !== null && field.startsWith(`${itemForm}.`))
            .map((field) => [field.slice((itemForm?.length ?? 0) + 1), value] as const),
    ),
  );
}
