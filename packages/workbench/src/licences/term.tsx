import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { DayTime } from '@yichuang/ui/moment.tsx';

type Props = { readonly from: string; readonly until: string | null; readonly language: Language };

/** 有效期: both days belong to it. */
export function Term({ from, until, language }: Props) {
  const words = WORDS[language];
  return (
    <>
      <DayTime on={from} language={language} />
      {until === null ? (
        ` ${words.endless}`
      ) : (
        <>
          {words.to}
          <DayTime on={until} language={language} />
        </>
      )}
    </>
  );
}

const WORDS = bilingual({
  zh: { to: ' 至 ', endless: '起长期有效' },
  en: { to: ' to ', endless: 'on, without end' },
});
