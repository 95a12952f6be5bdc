import type { Language } from '@yichuang/ui/language.ts';
import { renderToString } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, test } from 'vitest';
import { problem, textOf } from '#render-page.testing.tsx';
import { LanguageProvider } from './language.tsx';
import { type Lock, LockScreen } from './lock-screen.tsx';

const still: Lock = {
  unlock: () => undefined,
  isBusy: false,
  isCut: false,
  isWaiting: false,
  problem: undefined,
};

function drawn(lock: Partial<Lock>, language: Language = 'zh'): string {
  const element = (
    <LanguageProvider start={language}>
      <LockScreen lock={{ ...still, ...lock }} name="王芳" />
    </LanguageProvider>
  );
  return textOf(
    renderToString(<RouterProvider router={createMemoryRouter([{ path: '/', element }])} />).replaceAll(
      '<!-- -->',
      '',
    ),
  );
}

test('D-26: a locked screen names its person, and lets another one sign in', () => {
  const text = drawn({});
  expect(text).toContain('王芳的工作都还在');
  expect(text).toContain('换人：退出登录');
  expect(text).not.toContain('网络中断');
});

test('a wrong password is told', () => {
  expect(drawn({ problem: problem('unlock-failed', 403) })).toContain('中文 unlock-failed');
});

test('without a network it says what is kept, when it opens and whom to tell, and nobody can be signed out', () => {
  const text = drawn({ isCut: true });
  for (const words of ['网络中断，现在不能核对密码', '都在本机', '一分钟内网络恢复就自动打开', '值班长'])
    expect(text).toContain(words);
  expect(text).not.toContain('换人');
  expect(drawn({ isCut: true }, 'en')).toContain('the password cannot be checked now');
});

test('what was typed waits for the network, and the button says so', () => {
  expect(drawn({ isCut: true, isWaiting: true })).toContain('等待网络…');
  expect(drawn({ isBusy: true })).toContain('正在核对…');
});
