import type { AccountView } from '@yichuang/contract/identity.ts';
import type { DepartmentView } from '@yichuang/contract/organisation.ts';
import { TickField } from '@yichuang/ui/form/choice-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Answer, faultsOf } from '#wire/answer.ts';
import type { Typed } from '#wire/kept-forms.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import { AccountFields, PasswordField } from './account-fields.tsx';

type ChangeProps = {
  /** As it is now; its version goes with the change. */
  readonly account: AccountView;
  /** As it was when the form was opened; what the boxes begin with. */
  readonly start: AccountView;
  readonly departments: readonly DepartmentView[];
  readonly answer: Answer<AccountView> | undefined;
  /** What stood in the boxes when the session ended. */
  readonly typed: Typed | undefined;
};

/** Role, department, state. */
export function ChangeForm({ account, start, departments, answer, typed }: ChangeProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const key = useFormKey(account.version);
  const isBusy = useIsSending();
  const isHead = typed ? typed.head === 'yes' : start.head;
  const isDisabled = typed ? typed.disabled === 'yes' : start.disabled;
  return (
    <Form method="post" className="panel act-form">
      <h2>{words.change}</h2>
      <input type="hidden" name="act" value="change" />
      <input type="hidden" name="version" value={account.version} />
      <input type="hidden" name="key" value={key} />
      <AccountFields
        start={{ ...start, departmentCode: start.department?.code ?? '' }}
        departments={departments}
        typed={typed}
        faults={faultsOf(answer, language)}
      />
      {account.role === 'reviewer' && (
        <TickField name="head" label={words.head} language={language} checked={isHead} />
      )}
      <TickField name="disabled" label={words.disabled} language={language} checked={isDisabled} />
      <button type="submit" className="button" disabled={isBusy}>
        {words.save}
      </button>
    </Form>
  );
}

export function PasswordForm({
  account,
  answer,
}: {
  account: AccountView;
  answer: Answer<AccountView> | undefined;
}) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const key = useFormKey(account.version);
  const isBusy = useIsSending();
  return (
    <Form method="post" className="panel act-form" key={account.version}>
      <h2>{words.reset}</h2>
      <p className="hint">{words.resetHint}</p>
      <input type="hidden" name="act" value="password" />
      <input type="hidden" name="version" value={account.version} />
      <input type="hidden" name="key" value={key} />
      <PasswordField faults={faultsOf(answer, language)} label={words.password} />
      <button type="submit" className="button button-serious" disabled={isBusy}>
        {words.set}
      </button>
    </Form>
  );
}

const WORDS = bilingual({
  zh: {
    change: '修改账号',
    disabled: '停用这个账号，已登录的立即失效',
    head: '部门负责人：管理本部门的授权和印章',
    save: '保存修改',
    reset: '重设密码',
    resetHint: '该账号在所有电脑上的登录都会结束。',
    password: '新密码',
    set: '设为新密码',
  },
  en: {
    change: 'Change the account',
    head: 'Head of the department: manages its delegations and seals',
    disabled: 'Disable this account; its sessions end at once',
    save: 'Save the changes',
    reset: 'Reset the password',
    resetHint: 'All sessions of the account end, on every machine.',
    password: 'New password',
    set: 'Set the new password',
  },
});
