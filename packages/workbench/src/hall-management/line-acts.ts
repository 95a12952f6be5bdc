import { addService, changeService, type ServiceRecord } from '@yichuang/contract/queueing-lines.ts';
import { changeQueueSettings, type QueueSettingsView } from '@yichuang/contract/queueing-settings.ts';
import { QUEUE_SETTINGS, type QueueSettings } from '@yichuang/domain/queueing/queue-settings.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';
import { formValues } from './form-values.ts';

export type ServiceAct = 'add' | 'change' | 'settings';
export type ServiceAnswer =
  | (Answer<ServiceRecord> & { readonly act: 'add' | 'change' })
  | (Answer<QueueSettingsView> & { readonly act: 'settings' });

/** Saves a service or the settings, as the pressed button says. */
export async function actOnService(asked: Asked): Promise<ServiceAnswer> {
  const form = await asked.request.formData();
  const { text, whole, wholeOrNull, all, codes } = formValues(form);
  const act = text('act') as ServiceAct;
  const common = { key: text('key'), typed: form };
  const version = whole('version');
  if (act === 'settings') {
    const settings = Object.fromEntries(QUEUE_SETTINGS.map((name) => [name, whole(name)])) as QueueSettings;
    const input = { body: { version, ...settings } };
    return { act, ...(await write(asked, { ...common, route: changeQueueSettings, input })) };
  }
  const facts = {
    name: text('name'),
    nameEn: text('nameEn'),
    itemCodes: codes('itemCodes').map((code) => code.toUpperCase()),
    targetWaitMinutes: wholeOrNull('targetWaitMinutes'),
    fewestCounters: whole('fewestCounters'),
    dayLimit: wholeOrNull('dayLimit'),
    priorities: all('priorities') as ServiceRecord['priorities'],
  };
  if (act === 'add') {
    const [hall = '', area = ''] = text('place').split('/');
    const input = { body: { serviceId: text('serviceId').normalize('NFKC'), hall, area, ...facts } };
    return { act, ...(await write(asked, { ...common, route: addService, input })) };
  }
  const input = { params: { serviceId: text('serviceId') }, body: { version, ...facts } };
  return { act, ...(await write(asked, { ...common, route: changeService, input })) };
}
