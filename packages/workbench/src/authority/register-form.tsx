import type { SealUse } from '@yichuang/contract/authority.ts';
import type { Named } from '@yichuang/contract/wire.ts';
import { RadioField, SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import { textOf } from '@yichuang/ui/form/form-values.ts';
import { DateField, TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useToday } from '#shell/me.ts';
import { type Answer, faultsOf } from '#wire/answer.ts';
import type { Typed } from '#wire/kept-forms.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import { SEAL_WORDS } from './authority-words.ts';

type Props = {
  readonly departments: readonly Named[];
  /** Seals so far: a new one makes a new form. */
  readonly total: number;
  readonly answer: Answer<unknown> | undefined;
  readonly typed: Typed | undefined;
};

const USES = ['approval', 'licensing', 'acceptance', 'office'] as const satisfies readonly SealUse[];

/** 登记印章 with its first keeper. */
export function RegisterForm({ departments, total, answer, typed = {} }: Props) {
  const words = useWords(WORDS);
  const told = useWords(SEAL_WORDS);
  const { language } = useLanguage();
  const key = useFormKey(total);
  const isBusy = useIsSending();
  const faults = faultsOf(answer, language);
  const [only] = departments.length === 1 ? departments : [];
  const field = (name: string, start = '') => ({
    name,
    language,
    label: words[name as keyof typeof words],
    fault: faults.get(name),
    value: textOf(typed[name] ?? start),
  });
  return (
    <Form method="post" className="panel act-form" key={total}>
      <h2>{words.title}</h2>
      <input type="hidden" name="act" value="register" />
      <input type="hidden" name="key" value={key} />
      <SelectField
        {...field('departmentCode', only?.code)}
        required
        options={departments.map((department) => ({
          value: department.code,
          label: nameIn(language, department),
        }))}
      />
      <TextField {...field('name')} hint={words.nameHint} width="medium" required />
      <SelectField
        {...field('use', 'approval')}
        required
        options={USES.map((use) => ({ value: use, label: told[use] }))}
      />
      <TextField {...field('number')} width="medium" required />
      <RadioField
        {...field('form', 'physical')}
        options={(['physical', 'electronic'] as const).map((form) => ({ value: form, label: told[form] }))}
      />
      <DateField {...field('from', useToday())} required />
      <DateField {...field('until')} hint={words.untilHint} required={false} />
      <TextField {...field('keeper')} width="medium" required />
      <button type="submit" className="button" disabled={isBusy}>
        {words.register}
      </button>
    </Form>
  );
}

const WORDS = bilingual({
  zh: {
    title: '登记印章',
    departmentCode: '部门',
    name: '印文',
    nameHint: '例如 审批专用章（1），文书上照此显示',
    use: '用途',
    number: '备案编号',
    form: '形式',
    from: '启用日',
    until: '截止日',
    untilHint: '不填则到停用为止',
    keeper: '保管人登录名',
    register: '登记印章',
  },
  en: {
    title: 'Register a seal',
    departmentCode: 'Department',
    name: 'Inscription',
    nameHint: 'For example 审批专用章（1）; papers show it so',
    use: 'For',
    number: 'Number on file',
    form: 'Form',
    from: 'First day',
    until: 'Last day',
    untilHint: 'Without one it holds until it is taken out of use',
    keeper: 'Login name of its keeper',
    register: 'Register the seal',
  },
});
