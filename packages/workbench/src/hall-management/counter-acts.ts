import {
  addCounter,
  type CounterRecord,
  changeCounter,
  retireCounter,
} from '@yichuang/contract/queueing-register.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';
import { formValues } from './form-values.ts';

export type CounterAct = 'add' | 'change' | 'retire';
export type CounterAnswer = Answer<CounterRecord> & { readonly act: CounterAct };

/** Selects for services on the form of a counter: what it has and one more, four at least. */
export const serviceFields = (count: number): readonly string[] =>
  Array.from({ length: Math.max(4, count + 1) }, (_, nth) => `service${nth}`);

/** Adds, changes or retires a counter, as the pressed button says. */
export async function actOnCounter(asked: Asked): Promise<CounterAnswer> {
  const form = await asked.request.formData();
  const { text, textOrNull, whole, isChecked, all } = formValues(form);
  const act = text('act') as CounterAct;
  const common = { key: text('key'), typed: form };
  const params = { counterId: text('counterId') };
  const version = whole('version');
  if (act === 'retire') {
    const input = { params, body: { version } };
    return { act, ...(await write(asked, { ...common, route: retireCounter, input })) };
  }
  const [hall = '', area = ''] = text('place').split('/');
  const facts = {
    ...{ hall, area, number: whole('number'), name: text('name'), nameEn: text('nameEn') },
    departmentCode: textOrNull('departmentCode'),
    kind: (text('kind') || 'standard') as CounterRecord['kind'],
    isAccessible: isChecked('isAccessible'),
    isElderFriendly: isChecked('isElderFriendly'),
    devices: all('devices') as CounterRecord['devices'],
    ...{ x: whole('x'), y: whole('y') },
    services: [...form.keys()]
      .filter((name) => /^service\d+$/.test(name))
      .map(text)
      .filter((code) => code !== ''),
    closedFrom: textOrNull('closedFrom'),
    closedUntil: textOrNull('closedUntil'),
  };
  if (act === 'add') {
    const input = { body: { counterId: text('counterId').normalize('NFKC').toUpperCase(), ...facts } };
    return { act, ...(await write(asked, { ...common, route: addCounter, input })) };
  }
  const input = { params, body: { version, ...facts } };
  return { act, ...(await write(asked, { ...common, route: changeCounter, input })) };
}
