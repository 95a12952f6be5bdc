import { bilingual, type Language } from '@yichuang/ui/language.ts';

/** 手写签名: drawn with a finger or a pen. Needs a script; without one the person signs on paper. */
export function PadSignature({ language }: { readonly language: Language }) {
  const words = WORDS[language];
  return (
    <fieldset className="pad-sign">
      <legend>{words.here}</legend>
      <canvas data-sign width={900} height={260} aria-label={words.here} role="img" />
      <input type="hidden" name="png" value="" data-sign-png />
      <p>
        <button type="button" className="button button-quiet" data-sign-clear>
          {words.again}
        </button>
      </p>
      <noscript>
        <p>{words.paper}</p>
      </noscript>
    </fieldset>
  );
}

const WORDS = bilingual({
  zh: {
    here: '请在框内签名',
    again: '重写',
    paper: '这台设备不能手写签名，请在纸质回执上签名。',
  },
  en: {
    here: 'Please sign in the box',
    again: 'Sign again',
    paper: 'This device cannot take a signature. Please sign on the paper receipt.',
  },
});
