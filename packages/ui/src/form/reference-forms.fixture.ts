import { parse } from 'yaml';

/** The forms of the reference centre as tests read them. */
export type ReferenceForm = {
  readonly id: string;
  readonly title: string;
  readonly title_en: string;
  readonly help: string;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly fields: readonly string[];
  }[];
  readonly schema: {
    readonly properties: Readonly<Record<string, PropertySchema>>;
    readonly required: readonly string[];
  } & Readonly<Record<string, unknown>>;
};

/** The keywords that the forms use. */
export type PropertySchema = {
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  readonly pattern?: string;
  readonly format?: 'date';
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: PropertySchema;
  readonly properties?: Readonly<Record<string, PropertySchema>>;
  readonly required?: readonly string[];
};

const files = import.meta.glob<string>('../../../../data/chengdu-hightech-2007/forms/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const referenceForms: readonly ReferenceForm[] = Object.values(files).map((text) => parse(text));

/** @throws Error when the data set has no such form */
export function referenceForm(id: string): ReferenceForm {
  const form = referenceForms.find((one) => one.id === id);
  if (!form) throw new Error(`no form ${id} in the reference data`);
  return form;
}
