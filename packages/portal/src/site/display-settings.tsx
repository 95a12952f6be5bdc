import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { CONTRASTS, type Display, displayCookies, displayOf, TEXT_SIZES, THEMES } from '#frame/display.ts';
import { go, page, show } from '#page.ts';

type Data = { readonly display: Display; readonly saved: boolean };

/** 显示设置: elder mode, contrast, colours, text size; kept in cookies. */
export const displaySettingsPage = page<Data>({
  path: '/settings/display',
  personal: true,
  load: async ({ cookies, query }) => show({ display: displayOf(cookies), saved: query.saved !== undefined }),
  act: async ({ form }) => go('/settings/display?saved', displayCookies(displayOf(form))),
  title: (_data, language) => WORDS[language].title,
  view: (data, { language }) => <Settings {...data} language={language} />,
});

function Settings({ display, saved, language }: Data & { readonly language: Language }) {
  const words = WORDS[language];
  return (
    <>
      <Breadcrumbs crumbs={[]} language={language} />
      <div className="page-head">
        <h1>{words.title}</h1>
        <p role="status">{saved ? words.saved : words.lead}</p>
      </div>
      <form className="sheet settings" action="/settings/display" method="post">
        <fieldset className="settings-group">
          <legend>{words.mode}</legend>
          <Choice type="checkbox" name="elder" value="on" chosen={display.elder} label={words.elder} />
        </fieldset>
        <fieldset className="settings-group">
          <legend>{words.text}</legend>
          {TEXT_SIZES.map((size) => (
            <Choice key={size} name="text" value={size} chosen={display.text === size} label={`${size}%`} />
          ))}
        </fieldset>
        <fieldset className="settings-group">
          <legend>{words.contrast}</legend>
          {CONTRASTS.map((value) => (
            <Choice
              key={value}
              name="contrast"
              value={value}
              chosen={display.contrast === value}
              label={words.contrasts[value]}
            />
          ))}
        </fieldset>
        <fieldset className="settings-group">
          <legend>{words.theme}</legend>
          {THEMES.map((value) => (
            <Choice
              key={value}
              name="theme"
              value={value}
              chosen={display.theme === value}
              label={words.themes[value]}
            />
          ))}
        </fieldset>
        <button className="button" type="submit">
          {words.save}
        </button>
      </form>
    </>
  );
}

type ChoiceProps = {
  readonly type?: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly chosen: boolean;
  readonly label: string;
};

const Choice = ({ type = 'radio', name, value, chosen, label }: ChoiceProps) => (
  <label className="settings-choice">
    <input type={type} name={name} value={value} defaultChecked={chosen} />
    {label}
  </label>
);

const WORDS = bilingual({
  zh: {
    title: '显示设置',
    lead: '设置记在这台设备上，一年内有效。',
    saved: '已保存，现在显示的就是新的样子。',
    mode: '长辈版',
    elder: '用长辈版：字更大，按钮更大，一栏显示',
    text: '文字大小',
    contrast: '对比度',
    contrasts: { normal: '标准', high: '高对比度（黑底黄字）' },
    theme: '深浅',
    themes: { auto: '跟随设备', light: '浅色', dark: '深色' },
    save: '保存设置',
  },
  en: {
    title: 'Display settings',
    lead: 'Settings are kept on this device for a year.',
    saved: 'Saved. This is how it looks now.',
    mode: 'Large print',
    elder: 'Large print: larger text and buttons, one column',
    text: 'Text size',
    contrast: 'Contrast',
    contrasts: { normal: 'Standard', high: 'High (yellow on black)' },
    theme: 'Light or dark',
    themes: { auto: 'As the device', light: 'Light', dark: 'Dark' },
    save: 'Save settings',
  },
});
