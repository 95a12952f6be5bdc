/** A form as data (JSON Schema 2020-12 with the order of its fields); the wire's view of it fits. */
export type FormShape = {
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly fields: readonly string[];
  }[];
  readonly schema: Readonly<Record<string, unknown>>;
};

type Named = {
  readonly name: string;
  readonly title: string;
  readonly hint: string | null;
  readonly required: boolean;
};

/** Hint of the schema (`x-kind`) on what a text is; decides the keyboard and the width, never the check. */
export type TextKind = 'plain' | 'idCard' | 'telephone' | 'postcode' | 'organizationCode';

/** A field that holds one value; these stand in rows as well. */
export type SimpleField =
  | (Named & { readonly kind: 'text'; readonly textKind: TextKind; readonly maxLength: number | null })
  | (Named & { readonly kind: 'longText'; readonly maxLength: number | null })
  | (Named & { readonly kind: 'date' })
  | (Named & { readonly kind: 'number'; readonly whole: boolean; readonly unit: string | null })
  | (Named & { readonly kind: 'yesNo' })
  | (Named & { readonly kind: 'choice'; readonly options: readonly string[] });

export type FormField =
  | SimpleField
  | (Named & { readonly kind: 'choices'; readonly options: readonly string[]; readonly least: number })
  | (Named & {
      readonly kind: 'rows';
      readonly columns: readonly SimpleField[];
      readonly least: number;
      readonly most: number | null;
    });

/** All fields of a form in the order of its sections; a field that stands in no section comes last. */
export function fieldsOf(form: FormShape): readonly FormField[] {
  const properties = record(form.schema.properties);
  const ordered = form.sections.flatMap((section) => section.fields);
  const rest = Object.keys(properties).filter((name) => !ordered.includes(name));
  return [...ordered, ...rest].flatMap((name) => fieldIn(form.schema, name) ?? []);
}

/** The fields of one section. */
export const fieldsOfSection = (form: FormShape, sectionId: string): readonly FormField[] => {
  const names = form.sections.find((section) => section.id === sectionId)?.fields ?? [];
  return names.flatMap((name) => fieldIn(form.schema, name) ?? []);
};

function fieldIn(schema: Readonly<Record<string, unknown>>, name: string): FormField | null {
  const properties = record(schema.properties);
  if (!Object.hasOwn(properties, name)) return null;
  const property = record(properties[name]);
  const named: Named = {
    name,
    title: text(property.title) ?? name,
    hint: text(property.description),
    required: strings(schema.required).includes(name),
  };
  return property.type === 'array' ? listField(property, named) : simpleField(property, named);
}

function listField(property: Readonly<Record<string, unknown>>, named: Named): FormField {
  const items = record(property.items);
  const least = number(property.minItems) ?? 0;
  if (items.type !== 'object') {
    return { ...named, kind: 'choices', options: strings(items.enum), least };
  }
  const columns = columnNames(items).flatMap((name) => {
    const column = fieldIn(items, name);
    return column && column.kind !== 'rows' && column.kind !== 'choices' ? [column] : [];
  });
  return { ...named, kind: 'rows', columns, least, most: number(property.maxItems) };
}

/** In the order that is written down (`x-order`), for the properties of an object have none; then the rest. */
function columnNames(items: Readonly<Record<string, unknown>>): readonly string[] {
  const names = Object.keys(record(items.properties));
  const ordered = strings(items['x-order']).filter((name) => names.includes(name));
  return [...ordered, ...names.filter((name) => !ordered.includes(name))];
}

function simpleField(property: Readonly<Record<string, unknown>>, named: Named): SimpleField {
  if (Array.isArray(property.enum)) {
    return { ...named, kind: 'choice', options: strings(property.enum) };
  }
  if (property.type === 'boolean') return { ...named, kind: 'yesNo' };
  if (property.type === 'number' || property.type === 'integer') {
    return {
      ...named,
      ...titleAndUnit(named.title),
      kind: 'number',
      whole: property.type === 'integer',
    };
  }
  if (property.format === 'date') return { ...named, kind: 'date' };
  const maxLength = number(property.maxLength);
  if (property['x-widget'] === 'textarea') return { ...named, kind: 'longText', maxLength };
  return { ...named, kind: 'text', maxLength, textKind: textKind(property['x-kind']) };
}

/** `注册资本（万元）` → title and unit; only the last bracket of a number's title is a unit. */
function titleAndUnit(title: string): { title: string; unit: string | null } {
  const match = /^(.+)（([^（）]{1,6})）$/.exec(title);
  return match?.[1] && match[2] ? { title: match[1], unit: match[2] } : { title, unit: null };
}

const TEXT_KINDS: Readonly<Record<string, TextKind>> = {
  id_card: 'idCard',
  telephone: 'telephone',
  postcode: 'postcode',
  organization_code: 'organizationCode',
};

const textKind = (hint: unknown): TextKind => TEXT_KINDS[text(hint) ?? ''] ?? 'plain';

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
