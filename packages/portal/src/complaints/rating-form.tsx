import type { RatingPageView } from '@yichuang/contract/complaints.ts';
import { Button } from '@yichuang/ui/form/button.tsx';
import { CheckboxesField, RadioField } from '@yichuang/ui/form/choice-fields.tsx';
import { ErrorSummary } from '@yichuang/ui/form/error-summary.tsx';
import { TextAreaField, TextField } from '@yichuang/ui/form/text-fields.tsx';
import { plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import type { saidIn } from './posted-rating.ts';
import { aspectOptions, levelOptions, RATING_WORDS } from './rating-words.ts';
import { RatedService } from './what-is-rated.tsx';

type Props = {
  readonly view: RatingPageView;
  readonly isEmpty: boolean;
  readonly said: ReturnType<typeof saidIn>;
  readonly language: Language;
};

/** The question on a telephone: one of five is needed, everything else may be left out. */
export function RatingForm({ view, isEmpty, said, language }: Props) {
  const words = RATING_WORDS[language];
  const own = WORDS[language];
  const lines = isEmpty ? [{ name: 'level', label: '', words: own.choose }] : [];
  return (
    <div className="rate">
      <ErrorSummary lines={lines} language={language} />
      <h1>{words.question}</h1>
      {view.service && <RatedService service={view.service} language={language} />}
      <form className="sheet" method="post" noValidate>
        <input type="hidden" name="key" value={view.key} />
        <RadioField
          name="level"
          label={own.level}
          language={language}
          value=""
          fault={isEmpty ? own.choose : null}
          options={levelOptions(language)}
        />
        <CheckboxesField
          name="aspects"
          label={words.aspects}
          language={language}
          values={said.aspects}
          options={aspectOptions(language)}
        />
        <TextAreaField
          name="words"
          label={words.words}
          hint={words.wordsHint}
          language={language}
          value={said.words}
          rows={4}
        />
        <TextField
          name="phone"
          label={words.phone}
          hint={words.phoneHint}
          language={language}
          value={said.phone}
          inputMode="tel"
          width="medium"
        />
        <p>
          <Button>{words.submit}</Button>
        </p>
      </form>
      {view.answerBy !== null && <p className="hint">{own.until(plainDayWords(view.answerBy, language))}</p>}
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    level: '满意程度',
    choose: '请选择一项满意程度',
    until: (day: string) => `${day}以前可以评价，只评价一次；不评价的按“基本满意”另行统计。`,
  },
  en: {
    level: 'How satisfied you are',
    choose: 'Please choose one level',
    until: (day: string) =>
      `You can rate until ${day}, once. Without a rating it counts as acceptable, and is kept apart.`,
  },
});
