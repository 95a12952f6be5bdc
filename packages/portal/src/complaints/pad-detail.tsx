import type { PadBoard } from '@yichuang/contract/complaints.ts';
import { RATING_LEVEL_WORDS, type RatingLevel } from '@yichuang/domain/complaints/rating.ts';
import { Button } from '@yichuang/ui/form/button.tsx';
import { CheckboxesField } from '@yichuang/ui/form/choice-fields.tsx';
import { TextAreaField, TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { Face } from './faces.tsx';
import { aspectOptions, RATING_WORDS } from './rating-words.ts';

type Props = { readonly board: PadBoard; readonly level: RatingLevel; readonly language: Language };

/** What a bad rating is about. All of it may be left out; after a minute without a touch it is sent as it stands. */
export function PadDetail({ board, level, language }: Props) {
  const words = RATING_WORDS[language];
  return (
    <div className="pad pad-detail" data-pad>
      <h1>
        <Face level={level} /> {RATING_LEVEL_WORDS[level][language]}
      </h1>
      <form method="post" data-send-after="60">
        <input type="hidden" name="invitation" value={board.invitation?.invitationId ?? ''} />
        <input type="hidden" name="key" value={board.key} />
        <input type="hidden" name="level" value={level} />
        <input type="hidden" name="act" value="send" />
        <CheckboxesField
          name="aspects"
          label={words.aspects}
          language={language}
          values={[]}
          options={aspectOptions(language)}
        />
        <TextAreaField
          name="words"
          label={words.words}
          hint={words.wordsHint}
          language={language}
          value=""
          rows={3}
        />
        <TextField
          name="phone"
          label={words.phone}
          hint={words.phoneHint}
          language={language}
          value=""
          inputMode="tel"
          width="medium"
        />
        <p className="pad-acts">
          <Button>{words.submit}</Button>
          <a className="button button-quiet" href={`/d/pad/${board.counterId}`}>
            {WORDS[language].back}
          </a>
        </p>
      </form>
    </div>
  );
}

const WORDS = bilingual({ zh: { back: '重新选择' }, en: { back: 'Choose again' } });
