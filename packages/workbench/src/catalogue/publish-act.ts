import { publishSheet, type SheetView } from '@yichuang/contract/item-settings.ts';
import type { FieldFault, Problem } from '@yichuang/contract/problem.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';
import { typedFrom } from '#wire/kept-forms.ts';
import { settingsFrom } from './sheet-settings.ts';

/** Publishes what the form of the item says; what is refused stands at its box. */
export async function publishFrom(asked: Asked, code: string): Promise<Answer<SheetView>> {
  const form = await asked.request.formData();
  const typed = typedFrom(form);
  const documentIds = form.getAll('documentId').map(String);
  const answer = await write(asked, {
    route: publishSheet,
    input: {
      params: { code },
      body: { version: Number(form.get('version')), ...settingsFrom(typed, documentIds) },
    },
    key: String(form.get('key') ?? ''),
    typed: form,
  });
  return answer.ok ? answer : { ok: false, problem: atBoxes(answer.problem) };
}

const atBoxes = (problem: Problem): Problem =>
  problem.errors ? { ...problem, errors: problem.errors.map(atBox) } : problem;

/** A limit has a box for its number; whoever mends it must know what is allowed. */
function atBox(fault: FieldFault): FieldFault {
  const [, name, isShape] = /^\/(promisedLimit|rules\/correctionLimit)(\/count)?$/.exec(fault.pointer) ?? [];
  if (name !== undefined) {
    const pointer = name === 'promisedLimit' ? '/promised.count' : '/correction.count';
    return { ...fault, pointer, ...(isShape && LIMIT) };
  }
  return fault.pointer === '/rules/quantityLimit' && fault.rule === 'invalid_type'
    ? { ...fault, ...QUANTITY }
    : fault;
}

const LIMIT = {
  message: '时限要写大于 0 的数字，最多 10000',
  messageEn: 'A limit is a number above 0, at most 10,000',
};

const QUANTITY = {
  message: '数量限制应为大于 0 的整数；没有限制就不填',
  messageEn: 'The number is limited to a whole number above 0; leave it empty where there is no limit',
};
