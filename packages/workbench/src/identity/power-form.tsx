import type { AccountView } from '@yichuang/contract/identity.ts';
import type { DepartmentView } from '@yichuang/contract/organisation.ts';
import { powerActsOf } from '@yichuang/domain/identity/policy.ts';
import { CheckboxesField, SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import { textOf, textsOf } from '@yichuang/ui/form/form-values.ts';
import { DateField, TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useToday } from '#shell/me.ts';
import { type Answer, faultsOf } from '#wire/answer.ts';
import type { Typed } from '#wire/kept-forms.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import { POWER_WORDS } from './power-words.ts';

type Props = {
  readonly account: AccountView;
  readonly departments: readonly DepartmentView[];
  readonly answer: Answer<AccountView> | undefined;
  /** What stood in the boxes when the session ended. */
  readonly typed?: Typed | undefined;
};

/** Enters a delegation. What was filled in stays: the next department often delegates on the same terms. */
export function PowerForm({ account, departments, answer, typed = {} }: Props) {
  const words = useWords(WORDS);
  const acts = useWords(POWER_WORDS);
  const { language } = useLanguage();
  const key = useFormKey(account.version);
  const isBusy = useIsSending();
  const today = useToday();
  const usable = powerActsOf(account.role);
  if (usable.length === 0) return null;
  const faults = faultsOf(answer, language);
  const field = (name: string, start = '') => ({
    name: `power.${name}`,
    language,
    fault: faults.get(`power.${name}`),
    value: textOf(typed[`power.${name}`] ?? start),
  });
  return (
    <Form method="post" className="panel act-form">
      <h2>{words.title}</h2>
      <input type="hidden" name="act" value="grantPower" />
      <input type="hidden" name="version" value={account.version} />
      <input type="hidden" name="key" value={key} />
      <SelectField
        {...field('departmentCode')}
        label={words.department}
        required
        options={departments.map((department) => ({
          value: department.code,
          label: nameIn(language, department),
        }))}
      />
      <CheckboxesField
        {...field('acts')}
        label={words.acts}
        values={textsOf(typed['power.acts'])}
        options={usable.map((act) => ({ value: act, label: acts[act] }))}
      />
      <TextField {...field('basis')} label={words.basis} hint={words.basisHint} width="medium" required />
      <DateField {...field('from', today)} label={words.from} required />
      <DateField {...field('until')} label={words.until} hint={words.untilHint} required={false} />
      <button type="submit" className="button" disabled={isBusy}>
        {words.grant}
      </button>
    </Form>
  );
}

const WORDS = bilingual({
  zh: {
    title: '登记授权',
    department: '授权部门',
    acts: '授权办理',
    basis: '授权依据',
    basisHint: '书面授权的文号或名称',
    from: '起始日',
    until: '截止日',
    untilHint: '不填则到终止为止',
    grant: '登记授权',
  },
  en: {
    title: 'Enter a power',
    department: 'Department that delegates',
    acts: 'May',
    basis: 'Written delegation',
    basisHint: 'Its number or title',
    from: 'First day',
    until: 'Last day',
    untilHint: 'Without one it holds until it is ended',
    grant: 'Enter the power',
  },
});
