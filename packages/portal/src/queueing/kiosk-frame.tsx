import type { KioskView } from '@yichuang/contract/queueing-screens.ts';
import { maskIdNumber, maskName } from '@yichuang/domain/identity/masking.ts';
import { DefaultSubmit } from '@yichuang/ui/form/button.tsx';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import type { ReactNode } from 'react';
import type { KioskState } from './kiosk-state.ts';

type Props = {
  readonly kiosk: KioskView;
  readonly state: KioskState;
  readonly language: Language;
  /** Nothing personal is shown and nobody is in the midst of something. */
  readonly isAtRest: boolean;
  /** What the voice says in the mode for elders. */
  readonly guide: string;
  readonly children: ReactNode;
};

/** Every screen of the machine: one form whose buttons say where to go. */
export function KioskFrame({ kiosk, state, language, isAtRest, guide, children }: Props) {
  const words = WORDS[language];
  const { elder, low, card, name, paper, booked, key } = state;
  const flags = {
    elder: elder ? 'on' : 'off',
    low: low ? 'on' : 'off',
    paper: paper ? 'on' : 'off',
    booked: booked ? 'on' : 'off',
  };
  return (
    <div
      className="kiosk"
      data-kiosk={isAtRest && !elder && !low && language === 'zh' ? 'rest' : 'busy'}
      data-elder={elder ? 'on' : undefined}
      data-low={low ? 'on' : undefined}
      data-guide={elder ? guide : undefined}
      data-reloads={kiosk.settings.reloads}
    >
      <form method="post" action="/d/kiosk" autoComplete="off">
        {/* A reader ends with Enter: that must not press the first of the modes. */}
        <DefaultSubmit />
        {Object.entries({ ...flags, card, name, key: key || kiosk.key }).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <header className="board-head">
          <h1>{nameIn(language, kiosk.hall)}</h1>
          <Modes state={state} language={language} />
        </header>
        {card !== '' && (
          <p className="kiosk-card">
            {words.read} <span lang="zh-CN">{name === '' ? maskIdNumber(card, 'hall') : maskName(name)}</span>
            <button
              className="button button-quiet"
              type="submit"
              name="go"
              value="paper"
              aria-pressed={paper}
            >
              {paper ? words.paper : words.noPaper}
            </button>
          </p>
        )}
        {children}
      </form>
      <Idle language={language} />
      <p className="stale-note" data-failed role="alert" hidden>
        {words.failed}
      </p>
    </div>
  );
}

function Modes({ state: { elder, low }, language }: { state: KioskState; language: Language }) {
  const words = WORDS[language];
  return (
    <p className="kiosk-modes">
      <button className="button button-quiet" type="submit" name="go" value="elder" aria-pressed={elder}>
        {words.elder}
      </button>
      <button className="button button-quiet" type="submit" name="go" value="low" aria-pressed={low}>
        {words.low}
      </button>
      <a
        className="button button-quiet"
        href={`/d/kiosk?lang=${language === 'zh' ? 'en' : 'zh'}`}
        lang={language === 'zh' ? 'en' : 'zh-CN'}
      >
        {words.other}
      </a>
    </p>
  );
}

/** After half a minute without a touch the machine asks, counts down and forgets. */
function Idle({ language }: { language: Language }) {
  const words = WORDS[language];
  return (
    <div
      className="kiosk-idle"
      data-idle="30"
      data-count="10"
      role="alertdialog"
      aria-label={words.still}
      hidden
    >
      <p>
        {words.still}{' '}
        <b className="number" data-left>
          10
        </b>
      </p>
      <button type="button" className="button" data-stay>
        {words.goOn}
      </button>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    read: '已读取证件',
    paper: '打印纸质号票',
    noPaper: '不打印，手机跟踪',
    elder: '大字语音',
    low: '低位操作',
    other: 'English',
    still: '还要继续吗？几秒后回到首页：',
    goOn: '继续操作',
    failed: '网络暂时中断，刚才的操作没有完成，请再按一次；不会重复取号。',
  },
  en: {
    read: 'Card read:',
    paper: 'Print the ticket',
    noPaper: 'No paper, follow on the phone',
    elder: 'Large and spoken',
    low: 'Low controls',
    other: '中文',
    still: 'Still there? Back to the start in seconds:',
    goOn: 'Go on',
    failed: 'The network is away and nothing was done. Press once more; no second number is taken.',
  },
});
