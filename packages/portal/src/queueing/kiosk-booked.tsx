import type { Problem } from '@yichuang/contract/problem.ts';
import type { KioskView } from '@yichuang/contract/queueing-screens.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { KioskFrame } from './kiosk-frame.tsx';
import type { KioskState } from './kiosk-state.ts';
import { KioskTrouble, troubleWords } from './kiosk-trouble.tsx';

type Props = {
  readonly kiosk: KioskView;
  readonly state: KioskState;
  readonly trouble: Problem | null;
  readonly language: Language;
};

/** 已预约: the code is scanned or typed, or the card is placed; a reader ends with Enter. */
export function KioskBooked({ kiosk, state, trouble, language }: Props) {
  const words = WORDS[language];
  const guide = trouble === null ? words.guide : troubleWords(trouble, language);
  return (
    <KioskFrame {...{ kiosk, state, language, guide }} isAtRest={false}>
      {trouble !== null && <KioskTrouble trouble={trouble} language={language} />}
      <h2 className="kiosk-what">{words.title}</h2>
      <p>{words.how}</p>
      <p className="kiosk-ask">
        <label htmlFor="q">{words.box}</label>
        <input
          className="input"
          id="q"
          name="q"
          inputMode="numeric"
          // biome-ignore lint/a11y/noAutofocus: a reader types into the box that has the focus
          autoFocus
          maxLength={20}
          defaultValue={state.q}
        />
        <button className="button" type="submit" name="go" value="checkIn">
          {words.checkIn}
        </button>
      </p>
      <p className="kiosk-keypad">
        {KEYS.map((digit) => (
          <button
            key={digit}
            className="button button-quiet number"
            type="submit"
            name="go"
            value={`digit:${digit}`}
          >
            {digit}
          </button>
        ))}
        <button className="button button-quiet" type="submit" name="go" value="erase">
          {words.erase}
        </button>
      </p>
      <p className="kiosk-foot">
        <button className="button button-quiet" type="submit" name="go" value="home">
          {words.home}
        </button>
        <button className="button button-quiet" type="submit" name="go" value="help">
          {words.help}
        </button>
      </p>
    </KioskFrame>
  );
}

/** As on a telephone; a machine has no other keys. */
const KEYS = [...'1234567890'];

const WORDS = bilingual({
  zh: {
    title: '预约签到',
    how: '请扫预约页面上的二维码、输入 8 位预约码，或者放身份证。',
    box: '预约码或身份证',
    checkIn: '签到取号',
    erase: '删除',
    home: '返回首页',
    help: '找人工帮助',
    guide: '请扫预约二维码，或者放身份证，也可以输入八位预约码，再按签到取号。',
  },
  en: {
    title: 'Check in an appointment',
    how: 'Scan the code on the page of the appointment, type its eight digits, or place your identity card.',
    box: 'Appointment code or card',
    checkIn: 'Check in',
    erase: 'Delete',
    home: 'Back to the start',
    help: 'Ask a person',
    guide:
      'Scan the code of your appointment, place your card, or type the eight digits and press: check in.',
  },
});
