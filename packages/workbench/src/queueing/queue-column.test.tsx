import type { QueueView } from '@yichuang/contract/queueing-counters.ts';
import type { Language } from '@yichuang/ui/language.ts';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { textOf } from '#render-page.testing.tsx';
import { LanguageProvider } from '#shell/language.tsx';
import { queueRow, queueView, session, ticket } from './queue.testing.ts';
import { CounterHead } from './queue-counter.tsx';
import { CurrentNumber } from './queue-current.tsx';
import { WaitingNumbers } from './queue-list.tsx';
import type { AtCounter } from './use-at-counter.ts';

const nothing = () => undefined;
const atCounter = { queue: {} } as unknown as AtCounter;

/** The column while somebody works at the counter. */
function column(view: QueueView, language: Language = 'zh') {
  const html = renderToString(
    <LanguageProvider start={language}>
      {view.session && <CounterHead session={view.session} atCounter={atCounter} onPause={nothing} />}
      <CurrentNumber view={view} atCounter={atCounter} onTransfer={nothing} />
      <WaitingNumbers view={view} atCounter={atCounter} />
    </LanguageProvider>,
  ).replaceAll('<!-- -->', '');
  return { html, text: textOf(html) };
}

describe('the column of the queue', () => {
  test('says which number is called, how often, and by which keys it goes on', () => {
    const { text } = column(queueView());
    expect(text).toContain('C032 李*明');
    expect(text).toContain('已叫 2 次，共 3 次');
    for (const words of ['开始办理 Alt+S', '再叫一次 F3', '标为过号 F4', '转到别处 F6', '暂停叫号 F7'])
      expect(text).toContain(words);
  });

  test('a number that is served can be held and sent on, not called', () => {
    const { text } = column(
      queueView({ current: ticket({ state: 'serving', further: [ticket().service] }) }),
    );
    expect(text).toContain('正在办理，之后还有 1 项业务');
    expect(text).toContain('暂存此号 Alt+H');
    expect(text).not.toContain('再叫一次');
  });

  test('who waits, with kind, star and minutes; and who was sent here', () => {
    const waiting = [
      queueRow(),
      queueRow({
        ticketId: 'b',
        number: 'C036',
        kind: 'priority',
        priorityReason: 'elder',
        maskedName: '王*芳',
        waitedMinutes: 3,
      }),
      queueRow({ ticketId: 'c', number: 'A007', kind: 'ordinary', isSent: true }),
    ];
    const { text } = column(queueView({ waiting, waitingTotal: 9, longestMinutes: 26 }));
    expect(text).toMatch(/等候 9 人 最长 26 分/);
    expect(text).toMatch(/C035 预约 12 分 C036 王\*芳 ★ 老人 3 分 A007 转来/);
  });

  test('nobody called, nobody waiting: it says so, and the key', () => {
    const { text } = column(queueView({ current: null }));
    expect(text).toContain('没有叫号，叫下一位按 F2');
    expect(text).toContain('没有人等候');
  });

  test('paused: the reason of the screen stands there too', () => {
    const paused = { ...session, state: 'paused' as const, pauseReason: 'specialMatter' as const };
    const { text } = column(queueView({ session: paused, current: null }));
    expect(text).toContain('暂停：办理特殊事项');
    expect(text).toContain('恢复叫号 F7');
  });

  test('held numbers have a key each; a missed one can come back', () => {
    const held = [1, 2, 3].map((nth) => ticket({ ticketId: `h${nth}`, number: `C00${nth}`, state: 'held' }));
    const missed = [ticket({ ticketId: 'm', number: 'C009', state: 'missed', mayReturn: true })];
    const { text } = column(queueView({ held, missed }));
    for (const words of ['取回 C001 Alt+1', '取回 C003 Alt+3', '过号 C009：本人到了'])
      expect(text).toContain(words);
  });

  test('in English every word is English', () => {
    const { html } = column(
      queueView({ waiting: [queueRow({ kind: 'priority', priorityReason: 'pregnant' })], waitingTotal: 1 }),
      'en',
    );
    expect(html.replace(/<(\w+)[^>]*lang="zh-CN"[^>]*>.*?<\/\1>/g, '')).not.toMatch(/\p{Script=Han}/u);
  });
});
