import type { listServiceRegister, ServiceRecord } from '@yichuang/contract/queueing-lines.ts';
import type { ReplyOf } from '@yichuang/contract/route.ts';
import { PRIORITY_WORDS } from '@yichuang/domain/queueing/priority.ts';
import { CheckboxesField, SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import { TextAreaField, TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Form, Link } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Answer, faultsOf } from '#wire/answer.ts';
import { useFormKey, useIsSending, useTyped } from '#wire/use-form.ts';
import { useFirstField } from './use-first-field.ts';

type Props = {
  /** Null: a new one. */
  readonly service: ServiceRecord | null;
  readonly areas: ReplyOf<typeof listServiceRegister>['areas'];
  readonly answer: Answer<ServiceRecord> | undefined;
};

/** 排队业务: its name, items, limits and who goes first. */
export function ServiceForm({ service, areas, answer }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const typed = useTyped();
  const key = useFormKey(service?.version ?? 'new');
  const isBusy = useIsSending();
  const form = useFirstField(answer === undefined);
  const faults = faultsOf(answer, language);
  const field = (name: string, value: string | number | null | undefined) => ({
    ...{ name, language, fault: faults.get(name) },
    value: String(typed?.[name] ?? value ?? ''),
  });
  const short = { width: 'short', inputMode: 'numeric' } as const;
  return (
    <Panel title={service ? words.titleOf(nameIn(language, service)) : words.newTitle}>
      <Form method="post" className="act-form form-narrow" ref={form} noValidate>
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="version" value={service?.version ?? 0} />
        {service ? (
          <input type="hidden" name="serviceId" value={service.serviceId} />
        ) : (
          <>
            <TextField
              {...field('serviceId', '')}
              label={words.code}
              hint={words.codeHint}
              width="medium"
              required
            />
            <SelectField
              {...field('place', '')}
              fault={faults.get('area') ?? faults.get('hall')}
              label={words.place}
              hint={words.placeHint}
              options={areas.map((area) => ({
                value: `${area.hall}/${area.code}`,
                label: `${area.letter} · ${nameIn(language, area)}`,
              }))}
              required
            />
          </>
        )}
        <TextField {...field('name', service?.name)} label={words.name} required />
        <TextField {...field('nameEn', service?.nameEn)} label={words.nameEn} required />
        <TextAreaField
          {...field('itemCodes', service?.itemCodes.join(' '))}
          label={words.items}
          hint={words.itemsHint}
          rows={3}
          required={false}
        />
        <TextField
          {...field('targetWaitMinutes', service?.targetWaitMinutes)}
          {...short}
          label={words.target}
          hint={words.targetHint}
          required={false}
        />
        <TextField
          {...field('fewestCounters', service?.fewestCounters ?? 1)}
          {...short}
          label={words.fewest}
          hint={words.fewestHint}
          required
        />
        <TextField
          {...field('dayLimit', service?.dayLimit)}
          {...short}
          label={words.limit}
          hint={words.limitHint}
          required={false}
        />
        <CheckboxesField
          {...{ name: 'priorities', language, values: service?.priorities ?? PRIORITIES }}
          label={words.priorities}
          hint={words.prioritiesHint}
          options={PRIORITIES.map((reason) => ({ value: reason, label: PRIORITY_WORDS[reason][language] }))}
          required={false}
        />
        <p className="act-buttons">
          <button
            type="submit"
            className="button"
            name="act"
            value={service ? 'change' : 'add'}
            disabled={isBusy}
          >
            {service ? words.save : words.add}
          </button>{' '}
          <Link to="?">{words.close}</Link>
        </p>
      </Form>
    </Panel>
  );
}

const PRIORITIES = ['elder', 'disabled', 'pregnant', 'military'] as const;

const WORDS = bilingual({
  zh: {
    newTitle: '增加业务',
    titleOf: (name: string) => `变更业务：${name}`,
    code: '编号',
    codeHint: '大写字母开头的字母、数字、点和连字符，例如 GS.zx；以后不能改',
    place: '分区',
    placeHint: '分区的字母是号码的字头',
    name: '名称',
    nameEn: '英文名称',
    items: '办理的事项',
    itemsHint: '事项编码，用空格隔开',
    target: '目标等候（分钟）',
    targetHint: '1 到 240；等候超过它就提醒。不填就用大厅的提醒界限',
    fewest: '最少窗口数',
    fewestHint: '0 到 50；排班少于它时提示',
    limit: '每日限号',
    limitHint: '不填就不限',
    priorities: '优先对象',
    prioritiesHint: '没有选的对象在这项业务取普通号',
    save: '保存业务',
    add: '增加这项业务',
    close: '收起',
  },
  en: {
    newTitle: 'Add a service',
    titleOf: (name: string) => `Change service: ${name}`,
    code: 'Code',
    codeHint: 'A capital letter, then letters, digits, dots and hyphens, as in GS.zx; it never changes',
    place: 'Area',
    placeHint: 'Its letter begins the numbers',
    name: 'Name',
    nameEn: 'English name',
    items: 'Items handled',
    itemsHint: 'Codes of items with blanks between',
    target: 'Target wait (minutes)',
    targetHint: '1 to 240; a longer wait is told. Empty: the limit of the hall',
    fewest: 'Fewest counters',
    fewestHint: '0 to 50; a rota with fewer is told',
    limit: 'Numbers a day',
    limitHint: 'Empty: no limit',
    priorities: 'Who goes first',
    prioritiesHint: 'The others take an ordinary number here',
    save: 'Save the service',
    add: 'Add this service',
    close: 'Close',
  },
});
