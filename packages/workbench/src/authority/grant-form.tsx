import type { Delegate, SealView } from '@yichuang/contract/authority.ts';
import type { AccountView, ItemKind } from '@yichuang/contract/identity.ts';
import type { Named } from '@yichuang/contract/wire.ts';
import { CheckboxesField, SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import { textOf, textsOf } from '@yichuang/ui/form/form-values.ts';
import { DateField, TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { POWER_WORDS } from '#identity/power-words.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useToday } from '#shell/me.ts';
import { type Answer, faultsOf } from '#wire/answer.ts';
import type { Typed } from '#wire/kept-forms.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import { KIND_WORDS } from './authority-words.ts';

type Props = {
  readonly department: Named;
  readonly people: readonly Delegate[];
  readonly seals: readonly SealView[];
  readonly answer: Answer<AccountView> | undefined;
  /** What stood in the boxes when the session ended. */
  readonly typed: Typed | undefined;
};

/** 登记授权: to whom, for what, with which seal, for how long, on which paper. */
export function GrantForm({ department, people, seals, answer, typed = {} }: Props) {
  const words = useWords(WORDS);
  const labels = useWords(LABELS);
  const acts = useWords(POWER_WORDS);
  const kinds = useWords(KIND_WORDS);
  const { language } = useLanguage();
  const key = useFormKey(answer?.ok ? answer.value.version : 0);
  const isBusy = useIsSending();
  const faults = faultsOf(answer, language);
  const field = (name: string, start = '') => ({
    name: `power.${name}`,
    language,
    label: labels[name as keyof typeof labels],
    fault: faults.get(`power.${name}`),
    value: textOf(typed[`power.${name}`] ?? start),
  });
  return (
    <Form method="post" className="panel act-form">
      <h2>{words.title(nameIn(language, department))}</h2>
      <input type="hidden" name="act" value="grant" />
      <input type="hidden" name="power.departmentCode" value={department.code} />
      <input type="hidden" name="key" value={key} />
      <SelectField
        {...field('holder')}
        required
        options={people.map(({ accountId, version, displayName, loginName }) => ({
          value: `${accountId}/${version}`,
          label: `${displayName}（${loginName}）`,
          labelLanguage: 'zh-CN',
        }))}
      />
      <CheckboxesField
        {...field('acts')}
        values={textsOf(typed['power.acts'])}
        options={(['accept', 'decide'] as const).map((act) => ({ value: act, label: acts[act] }))}
      />
      <TextField
        {...field('items')}
        hint={words.itemsHint(department.code)}
        width="medium"
        required={false}
      />
      <CheckboxesField
        {...field('kinds')}
        hint={words.kindsHint}
        required={false}
        values={textsOf(typed['power.kinds'])}
        options={(Object.keys(kinds) as readonly ItemKind[]).map((kind) => ({
          value: kind,
          label: kinds[kind],
        }))}
      />
      <TextField {...field('counterId')} hint={words.counterHint} width="short" required={false} />
      <SelectField
        {...field('sealId')}
        hint={words.sealHint}
        required={false}
        options={seals.map(({ sealId, name }) => ({ value: sealId, label: name, labelLanguage: 'zh-CN' }))}
      />
      <DateField {...field('from', useToday())} required />
      <DateField {...field('until')} hint={words.untilHint} required={false} />
      <TextField {...field('basis')} hint={words.basisHint} width="medium" required />
      <TextField {...field('limits')} hint={words.limitsHint} width="medium" required={false} />
      <button type="submit" className="button" disabled={isBusy}>
        {words.grant}
      </button>
    </Form>
  );
}

/** By name of the box. */
const LABELS = bilingual({
  zh: {
    holder: '授权给',
    acts: '授权办理',
    items: '限于事项',
    kinds: '限于类型',
    counterId: '限于窗口',
    sealId: '用印',
    from: '起始日',
    until: '截止日',
    basis: '授权依据',
    limits: '其他限制',
  },
  en: {
    holder: 'To',
    acts: 'May',
    items: 'Limited to items',
    kinds: 'Limited to kinds',
    counterId: 'Limited to a counter',
    sealId: 'Seal',
    from: 'First day',
    until: 'Last day',
    basis: 'Written delegation',
    limits: 'Other limits',
  },
});

const WORDS = bilingual({
  zh: {
    title: (department: string) => `登记授权：${department}`,
    itemsHint: (code: string) => `填编码，例如 ${code}-001，多个用顿号隔开；不填为全部事项`,
    kindsHint: '不选为全部类型',
    counterHint: '填窗口编号，例如 S001；不填不限',
    sealHint: '文书上盖这枚印章；不选则由部门盖章',
    untilHint: '不填则到终止为止',
    basisHint: '书面授权的文号或名称',
    limitsHint: '照书面授权抄录，供办理人遵守',
    grant: '登记授权',
  },
  en: {
    title: (department: string) => `Enter a delegation: ${department}`,
    itemsHint: (code: string) => `Codes such as ${code}-001, with commas; empty: every item`,
    kindsHint: 'None chosen: every kind',
    counterHint: 'Its code, such as S001; empty: any',
    sealHint: 'Papers bear it; none chosen: the department seals them',
    untilHint: 'Without one it holds until it is ended',
    basisHint: 'Its number or title',
    limitsHint: 'As the paper says, for the person to keep',
    grant: 'Enter the delegation',
  },
});
