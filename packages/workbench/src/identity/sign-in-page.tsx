import { type DemoAccounts, signIn } from '@yichuang/contract/identity.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useRef } from 'react';
import { Form, redirect, useActionData, useLoaderData, useNavigation } from 'react-router';
import { ProblemNote } from '#parts/notes.tsx';
import { useTabTitle } from '#parts/page-title.tsx';
import { useWords } from '#shell/language.tsx';
import { LanguageSwitch } from '#shell/top-bar.tsx';
import { asResult, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';
import { newKey } from '#wire/form-key.ts';
import { DemoList, loadDemo } from './demo-list.tsx';

export const loader = (asked: Asked): Promise<DemoAccounts | null> => loadDemo(asked);

export async function action(asked: Asked) {
  const form = await asked.request.formData();
  const body = { loginName: String(form.get('loginName')), password: String(form.get('password')) };
  const answer = await write(asked, { route: signIn, input: { body }, key: newKey() });
  return answer.ok ? redirect(wayBack(asked.request.url)) : asResult(answer);
}

/** Where to go after signing in: a page of the workbench, never an address elsewhere. */
export function wayBack(url: string): string {
  const to = new URL(url).searchParams.get('to') ?? '/';
  return /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-') ? to : '/';
}

/** 登录. */
export function Component() {
  const demo = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(WORDS);
  const isBusy = useNavigation().state !== 'idle';
  const form = useRef<HTMLFormElement>(null);
  useTabTitle(words.title);
  return (
    <div className="sign-in">
      <header>
        <p className="seal-mark" aria-hidden="true">
          一窗
        </p>
        {demo && <p className="demo-mark">{words.demo}</p>}
        <LanguageSwitch />
      </header>
      <main id="main">
        <h1>{words.title}</h1>
        {answer?.ok === false && <ProblemNote problem={answer.problem} />}
        <Form method="post" ref={form} className="act-form">
          <div className="field">
            <label className="field-label" htmlFor="loginName">
              {words.loginName}
            </label>
            <input
              className="input"
              id="loginName"
              name="loginName"
              autoComplete="username"
              required
              maxLength={32}
            />
          </div>
          <div className="field">
            <label className="field-label" htmlFor="password">
              {words.password}
            </label>
            <input
              className="input"
              id="password"
              name="password"
              type="password"
              autoComplete="current-password"
              required
              maxLength={128}
            />
          </div>
          <button type="submit" className="button" disabled={isBusy}>
            {isBusy ? words.busy : words.submit}
          </button>
        </Form>
        {demo && <DemoList demo={demo} onPick={(name) => fillIn(form.current, name, demo.password)} />}
      </main>
    </div>
  );
}

/** Fills both boxes and moves to the button: the next Enter signs in. */
function fillIn(form: HTMLFormElement | null, loginName: string, password: string): void {
  for (const [name, value] of [
    ['loginName', loginName],
    ['password', password],
  ] as const) {
    const box = form?.elements.namedItem(name);
    if (box instanceof HTMLInputElement) box.value = value;
  }
  form?.querySelector<HTMLElement>('[type=submit]')?.focus();
}

const WORDS = bilingual({
  zh: {
    title: '登录工作台',
    loginName: '登录名',
    password: '密码',
    submit: '登录',
    busy: '正在登录…',
    demo: '演示环境',
  },
  en: {
    title: 'Sign in to the workbench',
    loginName: 'Login name',
    password: 'Password',
    submit: 'Sign in',
    busy: 'Signing in…',
    demo: 'Demo',
  },
});
