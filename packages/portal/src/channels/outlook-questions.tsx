import type { ChannelOutlook } from '@yichuang/contract/channel-outlook.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { ChoiceFields } from '#apply/choice-fields.tsx';

type Props = { readonly outlook: ChannelOutlook; readonly path: string; readonly language: Language };

/** 情形问答: the questions of a channel on a page that can be sent to somebody: its answers stand in its address. */
export const OutlookQuestions = ({ outlook, path, language }: Props) => (
  <form className="outlook-questions" action={path} method="get">
    <ChoiceFields
      choice={outlook.choice}
      route={outlook.route}
      saved={undefined}
      faults={new Map()}
      language={language}
    />
    <button className="button" type="submit">
      {WORDS[language].see}
    </button>
  </form>
);

const WORDS = bilingual({
  zh: { see: '看要办什么、多久办完' },
  en: { see: 'See what it takes and how long' },
});
