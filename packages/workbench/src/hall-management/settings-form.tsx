import type { QueueSettingsView } from '@yichuang/contract/queueing-settings.ts';
import { QUEUE_SETTINGS, SETTING_RANGES } from '@yichuang/domain/queueing/queue-settings.ts';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { momentWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Answer, faultsOf, newestView } from '#wire/answer.ts';
import { useFormKey, useIsSending, useTyped } from '#wire/use-form.ts';

type Props = {
  readonly settings: QueueSettingsView;
  readonly answer: Answer<QueueSettingsView> | undefined;
};

/** 排队设置: how numbers are called, and from when a manager is told. */
export function SettingsForm({ settings: loaded, answer }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const typed = useTyped();
  const settings = newestView(loaded, answer);
  const key = useFormKey(`settings/${settings.version}`);
  const isBusy = useIsSending();
  const faults = faultsOf(answer, language);
  return (
    <Panel title={words.title}>
      <p className="hint">
        {settings.changedAt === null
          ? words.usual
          : words.changed(settings.changedBy ?? '', momentWords(settings.changedAt, language))}
      </p>
      <Form method="post" className="act-form form-narrow" key={settings.version} noValidate>
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="version" value={settings.version} />
        {QUEUE_SETTINGS.map((name) => (
          <TextField
            key={name}
            {...{ name, language, fault: faults.get(name) }}
            value={String(typed?.[name] ?? settings[name])}
            label={words[name]}
            hint={words.range(SETTING_RANGES[name][0], SETTING_RANGES[name][1])}
            width="short"
            inputMode="numeric"
            required
          />
        ))}
        <button type="submit" className="button" name="act" value="settings" disabled={isBusy}>
          {words.save}
        </button>
      </Form>
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    title: '叫号和提醒设置',
    usual: '现在是通用设置，还没有人改过。',
    changed: (by: string, at: string) => `${by}于 ${at} 改过。`,
    range: (from: number, to: number) => `${from} 到 ${to}`,
    calls: '每个号最多叫几次',
    gapSeconds: '两次叫号间隔（秒）',
    ticketsADay: '每人每天最多取几个号',
    returnBehind: '过号回来排在几个人后面',
    heldAtMost: '每个窗口最多暂存几个号',
    waiting: '一条队超过多少人提醒',
    waitMinutes: '等候超过多少分钟提醒',
    unservedMinutes: '有人等、无窗口办理，多少分钟后提醒',
    pauseMinutes: '暂离超过多少分钟提醒',
    quietMinutes: '有人等、窗口不叫号，多少分钟后提醒',
    lateMinutes: '排班人员未到，多少分钟后提醒',
    save: '保存设置',
  },
  en: {
    title: 'Calling and alerts',
    usual: 'These are the usual settings; nobody has changed them.',
    changed: (by: string, at: string) => `Changed by ${by} on ${at}.`,
    range: (from: number, to: number) => `${from} to ${to}`,
    calls: 'Calls of one number',
    gapSeconds: 'Seconds between two calls',
    ticketsADay: 'Numbers a person may take on one day',
    returnBehind: 'A missed number comes back behind so many',
    heldAtMost: 'Numbers a counter may hold',
    waiting: 'Told when a line is longer than',
    waitMinutes: 'Told when somebody waits longer than (minutes)',
    unservedMinutes: 'Told when nobody serves a line for (minutes)',
    pauseMinutes: 'Told when a pause is longer than (minutes)',
    quietMinutes: 'Told when an open counter calls nobody for (minutes)',
    lateMinutes: 'Told when somebody of the rota is late by (minutes)',
    save: 'Save the settings',
  },
});
