import type { StaffList, StaffView } from '@yichuang/contract/queueing-staff.ts';
import { CheckboxesField } from '@yichuang/ui/form/choice-fields.tsx';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Form, Link } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Answer, faultsOf } from '#wire/answer.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import { useFirstField } from './use-first-field.ts';

type Props = {
  readonly clerk: StaffView;
  readonly staff: StaffList;
  readonly answer: Answer<StaffList> | undefined;
};

/** 技能: services and counters of one clerk; nothing ticked binds nothing. */
export function SkillForm({ clerk, staff, answer }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const key = useFormKey(`${clerk.accountId}/${clerk.version}`);
  const isBusy = useIsSending();
  const form = useFirstField(answer === undefined);
  const faults = faultsOf(answer, language);
  return (
    <Panel title={words.title(clerk.name)}>
      <Form method="post" className="act-form" ref={form}>
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="accountId" value={clerk.accountId} />
        <input type="hidden" name="version" value={clerk.version} />
        <CheckboxesField
          {...{ name: 'services', language, values: clerk.services, fault: faults.get('services') }}
          label={words.services}
          hint={words.servicesHint}
          options={staff.services.map((one) => ({ value: one.code, label: nameIn(language, one) }))}
          required={false}
        />
        <TextField
          {...{ name: 'counters', language, value: clerk.counters.join(' '), fault: faults.get('counters') }}
          label={words.counters}
          hint={words.countersHint}
          required={false}
        />
        <p className="act-buttons">
          <button type="submit" className="button" name="act" value="skill" disabled={isBusy}>
            {words.save}
          </button>{' '}
          <Link to="?">{words.close}</Link>
        </p>
      </Form>
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    title: (name: string) => `${name}的技能`,
    services: '能办的业务',
    servicesHint: '一项都不选就是不限',
    counters: '值守的窗口',
    countersHint: '窗口编号，用空格隔开，例如 S087 S088；不填就是不限',
    save: '保存技能',
    close: '收起',
  },
  en: {
    title: (name: string) => `Skills of ${name}`,
    services: 'Services',
    servicesHint: 'None ticked: any',
    counters: 'Counters',
    countersHint: 'Codes with blanks between, as in S087 S088; empty: any',
    save: 'Save the skills',
    close: 'Close',
  },
});
