import type { HalfView, PatternView, RotaView } from '@yichuang/contract/queueing-rota.ts';
import { fillRota, planDuties, publishRota } from '@yichuang/contract/queueing-rota-acts.ts';
import { formValues } from '#hall-management/form-values.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';

export type RotaAct = 'plan' | 'patterns' | 'lastWeek' | 'publish';
export type RotaAnswer = Answer<RotaView> & { readonly act: RotaAct };

/** Plans, fills or publishes the week of the form. */
export async function actOnRota(asked: Asked): Promise<RotaAnswer> {
  const form = await asked.request.formData();
  const { text, textOrNull, whole, all } = formValues(form);
  const act = text('act') as RotaAct;
  const key = text('key');
  const params = { hall: text('hall'), monday: text('monday') };
  const common = { version: whole('version'), area: text('area') };
  if (act === 'publish')
    return { act, ...(await write(asked, { route: publishRota, input: { params, body: common }, key })) };
  if (act !== 'plan') {
    const input = { params, body: { ...common, from: act } };
    return { act, ...(await write(asked, { route: fillRota, input, key })) };
  }
  const turns = textOrNull('turns') as PatternView['turns'] | null;
  const isEmptied = text('empty') !== '';
  const body = {
    ...common,
    counterId: text('counterId'),
    halves: all('halves').map(halfFrom),
    firstId: isEmptied ? null : textOrNull('firstId'),
    secondId: isEmptied ? null : textOrNull('secondId'),
    ...(turns !== null && !isEmptied && { turns }),
  };
  return { act, ...(await write(asked, { route: planDuties, input: { params, body }, key })) };
}

/** `2026-11-30/morning` */
function halfFrom(text: string) {
  const [on = '', half = ''] = text.split('/');
  return { on, half: half as HalfView };
}
