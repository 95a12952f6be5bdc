import type { PadBoard } from '@yichuang/contract/complaints.ts';
import { RATING_LEVEL_WORDS, RATING_LEVELS } from '@yichuang/domain/complaints/rating.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { Face } from './faces.tsx';
import { RATING_WORDS } from './rating-words.ts';
import { RatedService } from './what-is-rated.tsx';

type Props = {
  readonly board: PadBoard;
  readonly invitation: NonNullable<PadBoard['invitation']>;
  readonly language: Language;
};

/** Five faces with their words: one press. */
export function PadQuestion({ board, invitation, language }: Props) {
  const words = WORDS[language];
  return (
    <div className="pad-question" data-pad>
      <h1>{RATING_WORDS[language].question}</h1>
      <RatedService service={invitation} language={language} />
      <form method="post" className="pad-faces">
        <input type="hidden" name="invitation" value={invitation.invitationId} />
        <input type="hidden" name="key" value={board.key} />
        {RATING_LEVELS.map((level) => (
          <button key={level} type="submit" name="level" value={level} className="pad-face">
            <Face level={level} />
            {RATING_LEVEL_WORDS[level][language]}
          </button>
        ))}
      </form>
      <p className="pad-foot">{words.free}</p>
      {board.qr !== null && (
        <div className="pad-code">
          {/* Our own server draws the code. */}
          <img src={`data:image/svg+xml,${encodeURIComponent(board.qr)}`} alt={words.code} />
          <p>{words.code}</p>
        </div>
      )}
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    free: '自愿评价。窗口人员看不到您的评价，也不能跳过。',
    code: '也可以用手机扫码评价',
  },
  en: {
    free: 'It is up to you. The clerk does not see your rating and cannot skip it.',
    code: 'Or scan this code with your telephone',
  },
});
