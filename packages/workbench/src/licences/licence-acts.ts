import * as routes from '@yichuang/contract/licences.ts';
import type { InputOf } from '@yichuang/contract/route.ts';
import {
  CANCELLATION_GROUNDS,
  RECALL_GROUNDS,
  REVOCATION_GROUNDS,
} from '@yichuang/domain/licences/grounds.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';
import { type Typed, typedFrom } from '#wire/kept-forms.ts';

export type LicenceActName = routes.OfferedLicenceAct['act'];

/** One question of the form of an act; its name is that of the body's key. */
export type LicenceField = {
  readonly name: string;
  readonly kind: 'line' | 'text' | 'day' | 'choice' | 'yesNo';
  readonly optional?: true;
  readonly options?: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
};

const line = (name: string): LicenceField => ({ name, kind: 'line' });
const text = (name: string): LicenceField => ({ name, kind: 'text' });
const day = (name: string): LicenceField => ({ name, kind: 'day' });
const optional = (field: LicenceField): LicenceField => ({ ...field, optional: true });
const choice = (name: string, options: LicenceField['options'] = {}): LicenceField => ({
  name,
  kind: 'choice',
  options,
});

const ENDING = [text('facts'), line('legalBasis'), optional(line('compensation')), day('handInBy')];

const DECIDED_BY = {
  approver: { zh: '本机关', en: 'This authority' },
  superior: { zh: '上级机关', en: 'The superior authority' },
};

/** Each act with its route and what its form asks. */
export const LICENCE_FORMS = {
  requestRenewal: { route: routes.requestRenewal, fields: [optional(text('request'))] },
  renew: { route: routes.renewLicence, fields: [optional(day('validUntil')), line('legalBasis')] },
  refuseRenewal: { route: routes.refuseRenewal, fields: [text('reason'), line('legalBasis')] },
  change: {
    route: routes.changeLicence,
    fields: [line('matter'), text('before'), text('after'), line('legalBasis'), optional(line('holderName'))],
  },
  revoke: {
    route: routes.revokeLicence,
    fields: [
      choice('ground', REVOCATION_GROUNDS),
      choice('as', DECIDED_BY),
      { name: 'harmsPublic', kind: 'yesNo' },
      optional({ name: 'concernsSafety', kind: 'yesNo' }),
      ...ENDING,
    ],
  },
  recall: {
    route: routes.recallLicence,
    fields: [choice('ground', RECALL_GROUNDS), text('publicInterest'), ...ENDING],
  },
  forfeit: { route: routes.forfeitLicence, fields: [line('penaltyNumber'), ...ENDING] },
  cancel: {
    route: routes.cancelLicence,
    fields: [choice('ground', CANCELLATION_GROUNDS), ...ENDING],
  },
} as const satisfies Readonly<
  Record<LicenceActName, { readonly route: object; readonly fields: readonly LicenceField[] }>
>;

/** Does the act a form of the page asks for; each body is checked by the schema of its route. */
export async function actOnLicence(asked: Asked, licenceId: string): Promise<Answer<routes.LicenceView>> {
  const typed = typedFrom(await asked.request.formData());
  const form = LICENCE_FORMS[one(typed, 'act') as LicenceActName];
  const input = { params: { licenceId }, body: bodyOf(form.fields, typed) };
  return write(asked, {
    route: form.route as typeof routes.requestRenewal,
    input: input as InputOf<typeof routes.requestRenewal>,
    key: one(typed, 'key'),
    typed,
  });
}

/** The body of an act from its form. */
export function bodyOf(fields: readonly LicenceField[], typed: Typed): Readonly<Record<string, unknown>> {
  const answers = fields.map((field) => [field.name, answerTo(field, one(typed, field.name))] as const);
  return {
    version: Number(one(typed, 'version')),
    ...Object.fromEntries(answers.filter(([, answer]) => answer !== undefined)),
  };
}

function answerTo({ kind, optional: mayMiss }: LicenceField, answer: string): unknown {
  // Not answering is not saying no.
  if (kind === 'yesNo') return answer === '' ? undefined : answer === 'yes';
  // 20071030 is a day as well.
  if (kind === 'day')
    return answer === '' && mayMiss ? null : answer.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return answer === '' && mayMiss ? undefined : answer;
}

function one(typed: Typed, name: string): string {
  const value = typed[name] ?? '';
  return typeof value === 'string' ? value.trim() : '';
}
