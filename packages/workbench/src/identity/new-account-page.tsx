import { createAccount, type Role } from '@yichuang/contract/identity.ts';
import { listDepartments } from '@yichuang/contract/organisation.ts';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { ProblemNote } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, faultsOf, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { useFormKey, useIsSending, useTyped } from '#wire/use-form.ts';
import { AccountFields, PasswordField } from './account-fields.tsx';

export const loader = (asked: Asked) => read(asked, listDepartments, {});

export async function action(asked: Asked) {
  const form = await asked.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const body = {
    loginName: text('loginName'),
    displayName: text('displayName'),
    role: text('role') as Role,
    departmentCode: text('departmentCode') || null,
    password: String(form.get('password')),
  };
  const answer = await write(asked, { route: createAccount, input: { body }, key: text('key'), typed: form });
  return answer.ok ? redirect('/admin/accounts') : asResult(answer);
}

/** 新开账号. */
export function Component() {
  const { rows } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const typed = useTyped();
  const key = useFormKey('new');
  const isBusy = useIsSending();
  const faults = faultsOf(answer, language);
  return (
    <>
      <PageHead title={words.title}>
        <Link className="button button-quiet" to="/admin/accounts">
          {words.back}
        </Link>
      </PageHead>
      {answer?.ok === false && <ProblemNote problem={answer.problem} />}
      <Form method="post" className="panel act-form form-narrow">
        <input type="hidden" name="key" value={key} />
        <TextField
          name="loginName"
          label={words.loginName}
          hint={words.loginNameHint}
          language={language}
          value={String(typed?.loginName ?? '')}
          fault={faults.get('loginName')}
          width="medium"
          required
        />
        <AccountFields start={NOBODY} departments={rows} typed={typed} faults={faults} />
        <PasswordField faults={faults} label={words.password} />
        <button type="submit" className="button" disabled={isBusy}>
          {words.submit}
        </button>
      </Form>
    </>
  );
}

const NOBODY = { displayName: '', role: 'clerk', departmentCode: '' } as const;

const WORDS = bilingual({
  zh: {
    title: '新开账号',
    back: '回到账号',
    loginName: '登录名',
    loginNameHint: '小写字母开头，3 到 32 个字母、数字或 . _ -，例如 li.wen',
    password: '初始密码',
    submit: '开立账号',
  },
  en: {
    title: 'New account',
    back: 'Back to the accounts',
    loginName: 'Login name',
    loginNameHint: 'Begins with a lower-case letter; 3 to 32 letters, digits or . _ -, for example li.wen',
    password: 'First password',
    submit: 'Open the account',
  },
});
