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
  /** Nothing answers: nobody can tell whether a password is right. */
  readonly isCut: boolean;
  /** What was typed is asked as soon as there is a network. */
  readonly isWaiting: boolean;
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
  // What was typed waits a minute; it does not stand there afterwards for whoever comes by.
  const wasWaiting = useRef(false);
  useEffect(() => {
    const isOver = wasWaiting.current && !lock.isWaiting && lock.isCut;
    wasWaiting.current = lock.isWaiting;
    if (isOver && box.current) box.current.value = '';
  }, [lock.isWaiting, lock.isCut]);
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
        <div role="status">{lock.isCut && <WithoutNetwork />}</div>
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
          {labelOf(lock, words)}
        </button>
      </form>
      {/* Nobody is signed out without a network, and nobody’s work is thrown away. */}
      {!lock.isCut && (
        <Form method="post" action="/sign-out">
          {/* Whoever comes next is somebody else; what the person before has not sent waits for them. */}
          <input type="hidden" name="unsent" value="keep" />
          <button type="submit" className="link-button">
            {words.other}
          </button>
        </Form>
      )}
    </dialog>
  );
}

const labelOf = ({ isBusy, isWaiting }: Lock, words: (typeof WORDS)['zh']): string => {
  if (isBusy) return words.busy;
  return isWaiting ? words.waiting : words.unlock;
};

/** What is kept, when it goes on, and whom to tell meanwhile. */
function WithoutNetwork() {
  const words = useWords(WORDS);
  return (
    <div className="note note-stale">
      <p>
        <b>{words.cut}</b>
      </p>
      <p>{words.meanwhile}</p>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    title: '屏幕已锁定',
    kept: (name: string) => `${name}的工作都还在，解锁后继续。`,
    password: '登录密码',
    unlock: '解锁屏幕',
    busy: '正在核对…',
    waiting: '等待网络…',
    cut: '网络中断，现在不能核对密码。填写的内容和断网收下的材料都在本机。',
    meanwhile:
      '输入密码后解锁：一分钟内网络恢复就自动打开，之后请再输一次。有人等候时，请到相邻窗口或者用纸质登记簿收件，并告知值班长和信息管理员。',
    other: '换人：退出登录（未办完的内容不保留）',
  },
  en: {
    title: 'Screen locked',
    kept: (name: string) => `The work of ${name} is kept and goes on after unlocking.`,
    password: 'Password',
    unlock: 'Unlock the screen',
    busy: 'Checking…',
    waiting: 'Waiting for the network…',
    cut: 'No network: the password cannot be checked now. What was typed, and papers taken in meanwhile, are kept here.',
    meanwhile:
      'Enter it and unlock: if the network is back within a minute the screen opens by itself, later enter it again. If people wait, use another counter or the paper book, and tell the duty leader and the administrator.',
    other: 'Another person: sign out (what is not finished is lost)',
  },
});
