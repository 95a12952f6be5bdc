import {
  changeScreen,
  pairScreen,
  revokeScreen,
  type ScreenKindView,
  type ScreenSettings,
  type ScreenView,
} from '@yichuang/contract/queueing-screens.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';

export type ScreenAct = 'pair' | 'change' | 'reload' | 'revoke';
export type ScreenAnswer = Answer<ScreenView> & { readonly act: ScreenAct };

/** Pairs, changes, reloads or revokes a screen, as the pressed button says. */
export async function actOnScreen(asked: Asked): Promise<ScreenAnswer> {
  const form = await asked.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const act = text('act') as ScreenAct;
  const common = { key: text('key'), typed: form };
  const params = { screenId: text('screenId') };
  const version = Number(text('version'));
  if (act === 'pair') {
    const input = { body: pairingFrom(text) };
    return { act, ...(await write(asked, { ...common, route: pairScreen, input })) };
  }
  if (act === 'revoke') {
    const input = { params, body: { version } };
    return { act, ...(await write(asked, { ...common, route: revokeScreen, input })) };
  }
  const body = {
    version,
    label: text('newLabel'),
    layout: (text('layout') || 'callsAndLines') as ScreenSettings['layout'],
    message: text('message') || null,
    volume: Number(text('volume') || Number.NaN),
    reload: act === 'reload',
  };
  return { act, ...(await write(asked, { ...common, route: changeScreen, input: { params, body } })) };
}

/** `HALL-S/A` is an area of a hall. Fields of the other sorts of screens do not count. */
function pairingFrom(text: (name: string) => string) {
  const kind = text('kind') as ScreenKindView;
  const isOfHall = kind === 'kiosk' || kind === 'hall';
  const [hall = '', area = ''] = isOfHall ? text('hall').split('/') : [];
  const counterId = isOfHall ? '' : text('counterId').toUpperCase();
  return {
    code: text('code').normalize('NFKC').replace(/\D/g, ''),
    label: text('label'),
    kind,
    ...(hall !== '' && { hall }),
    ...(area !== '' && { area }),
    ...(counterId !== '' && { counterId }),
  };
}
