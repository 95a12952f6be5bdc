import type { Problem } from '@yichuang/contract/problem.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect, useRef } from 'react';
import { Form } from 'react-router';
import { ProblemNote } from '#parts/notes.tsx';
import { useWords } from './language.tsx';

/** Unlocking, as it is asked for and answered. */
export type Lock = {
  readonly unlock: (password: string) => void;
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
};

type Props = { readonly lock: Lock; readonly name: string };

/**
 * Before the page, which cannot be seen or reached behind it; its person comes back by password, another signs out.
 * A modal dialog of the browser: it lies over every other one, and nothing else takes the focus.
 */
export function LockScreen({ lock, name }: Props) {
  const words = useWords(WORDS);
  const dialog = useRef<HTMLDialogElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const show = () => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
    box.current?.focus();
  };
  useEffect(show, []);
  useEffect(() => {
    if (lock.problem) box.current?.select();
  }, [lock.problem]);
  return (
    // Esc closes dialogs, and this one only unlocking does.
    <dialog className="lock-screen" aria-labelledby="lock-title" ref={dialog} onClose={show}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const password = box.current?.value ?? '';
          if (password !== '') lock.unlock(password);
        }}
      >
        <h2 id="lock-title">{words.title}</h2>
        <p>{words.kept(name)}</p>
        {lock.problem && <ProblemNote problem={lock.problem} />}
        <label htmlFor="lock-password">{words.password}</label>
        <input
          className="input"
          id="lock-password"
          type="password"
          autoComplete="current-password"
          maxLength={128}
          ref={box}
        />
        <button type="submit" className="button">
          {lock.isBusy ? words.busy : words.unlock}
        </button>
      </form>
      <Form method="post" action="/sign-out">
        {/* Whoever comes next is somebody else; what the person before has not sent waits for them. */}
        <input type="hidden" name="unsent" value="keep" />
        <button type="submit" className="link-button">
          {words.other}
        </button>
      </Form>
    </dialog>
  );
}

const WORDS = bilingual({
  zh: {
    title: '屏幕已锁定',
    kept: (name: string) => `${name}的工作都还在，解锁后继续。`,
    password: '登录密码',
    unlock: '解锁屏幕',
    busy: '正在核对…',
    other: '换人：退出登录（未办完的内容不保留）',
  },
  en: {
    title: 'Screen locked',
    kept: (name: string) => `The work of ${name} is kept and goes on after unlocking.`,
    password: 'Password',
    unlock: 'Unlock the screen',
    busy: 'Checking…',
    other: 'Another person: sign out (what is not finished is lost)',
  },
});
