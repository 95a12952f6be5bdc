import type { FormView } from '@yichuang/contract/forms.ts';
import type { Db } from '#platform/db/database.ts';
import { channelFormId, formFor } from '../forms/index.ts';

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

type Route = { readonly key: string; readonly route: string };

/** @throws not-found for an unknown route, or a channel without a form */
export async function readChannelForm(
  db: Db,
  centreId: number,
  { key, route }: Route,
): Promise<ChannelForm & { readonly formId: string }> {
  // Validated when it was imported.
  return (await formFor(db, centreId, channelFormId(key, route))) as unknown as ChannelForm & {
    formId: string;
  };
}

/** The form as it is asked where the steps that apply have these forms of their own. */
export function viewChannelForm(
  form: ChannelForm & { readonly formId: string },
  stepForms: ReadonlySet<string>,
): FormView {
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
