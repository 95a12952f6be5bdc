import { COUNTER_DEVICES, COUNTER_KINDS } from '@yichuang/domain/queueing/hall-register.ts';
import { CheckboxesField, SelectField, TickField } from '@yichuang/ui/form/choice-fields.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { faultsOf } from '#wire/answer.ts';
import { useTyped } from '#wire/use-form.ts';
import { serviceFields } from './counter-acts.ts';
import type { CounterFields } from './counter-filters.tsx';
import { REGISTER_WORDS } from './register-words.ts';

/** What a counter calls numbers for, whose it is, and what stands there. */
export function WorkFields({ counter, register, answer }: CounterFields) {
  const words = useWords(WORDS);
  const named = useWords(REGISTER_WORDS);
  const { language } = useLanguage();
  const typed = useTyped();
  const faults = faultsOf(answer, language);
  const services = counter?.services ?? [];
  const options = register.services.map((one) => ({
    value: one.code,
    label: `${nameIn(language, one)}（${one.code}）`,
  }));
  return (
    <>
      {serviceFields(services.length).map((name, nth) => (
        <SelectField
          key={name}
          {...{ name, language, options, value: String(typed?.[name] ?? services[nth] ?? '') }}
          label={words.service(nth + 1)}
          hint={nth === 0 ? words.serviceHint : null}
          fault={nth === 0 ? faults.get('services') : undefined}
          required={false}
        />
      ))}
      <SelectField
        {...{ name: 'departmentCode', language, value: counter?.departmentCode ?? '' }}
        label={words.department}
        hint={words.departmentHint}
        fault={faults.get('departmentCode')}
        options={register.departments.map((one) => ({ value: one.code, label: nameIn(language, one) }))}
        required={false}
      />
      <SelectField
        {...{ name: 'kind', language, value: counter?.kind ?? 'standard', fault: faults.get('kind') }}
        label={words.kind}
        options={COUNTER_KINDS.map((kind) => ({ value: kind, label: named[kind] }))}
        required
      />
      <CheckboxesField
        {...{ name: 'devices', language, values: counter?.devices ?? ['caller'] }}
        label={words.devices}
        options={COUNTER_DEVICES.map((device) => ({ value: device, label: named[device] }))}
        required={false}
      />
      {(['isAccessible', 'isElderFriendly'] as const).map((name) => (
        <TickField
          key={name}
          {...{ name, language }}
          label={words[name]}
          checked={counter?.[name] ?? false}
        />
      ))}
    </>
  );
}

const WORDS = bilingual({
  zh: {
    service: (nth: number) => `业务 ${nth}`,
    serviceHint: '按叫号的先后次序选择',
    department: '部门',
    departmentHint: '中介窗口不选',
    kind: '通道',
    devices: '设备',
    isAccessible: '无障碍窗口（低位柜台、大字屏、手写板、语音提示）',
    isElderFriendly: '老年专窗',
  },
  en: {
    service: (nth: number) => `Service ${nth}`,
    serviceHint: 'In the order in which it calls them',
    department: 'Department',
    departmentHint: 'None at the counters of intermediaries',
    kind: 'Sort',
    devices: 'Devices',
    isAccessible: 'Accessible (low counter, large screen, writing pad, spoken hints)',
    isElderFriendly: 'For elders',
  },
});
