import type { DeskItem } from '@yichuang/contract/queueing.ts';
import type { DeskPadView } from '@yichuang/contract/queueing-pad.ts';
import type { PostedFields } from '@yichuang/ui/form/form-values.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { applicantOf, documentsOf } from '#queueing/desk-check.ts';
import { useWords } from '#shell/language.tsx';
import { PadLink, PadTrouble } from './pad-parts.tsx';
import { useDeskPad } from './use-desk-pad.ts';

type Props = { readonly item: DeskItem | null; readonly posted: PostedFields };

/** 客屏: shows the person what was typed, the answer stands beside it; and whether the last person has rated. */
export function PresentPiece({ item, posted }: Props) {
  const words = useWords(WORDS);
  const { pad, rating, problem, isBusy, act } = useDeskPad(null);
  const { kind, name } = applicantOf(posted);
  if (pad === null || pad.counterId === null) return null;
  const isReady = item !== null && name.trim() !== '';
  const present = () => {
    if (item === null) return;
    const shown = { itemCode: item.code, applicant: { kind, name }, documents: [...documentsOf(posted)] };
    act({ act: 'present', shown });
  };
  return (
    <div className="desk-pad">
      {isReady && (
        <button type="button" className="button button-quiet" disabled={isBusy} onClick={present}>
          {words.present}
        </button>
      )}
      <ShownState shown={pad.shown} onClear={() => act({ act: 'clear' })} />
      {rating !== null && rating.state !== 'none' && (
        <span className="hint" data-rating={rating.state}>
          {words[rating.state]}
        </span>
      )}
      <PadLink pad={pad} />
      <PadTrouble problem={problem} />
    </div>
  );
}

type ShownProps = { readonly shown: DeskPadView['shown']; readonly onClear: () => void };

function ShownState({ shown, onClear }: ShownProps) {
  const words = useWords(WORDS);
  if (shown === null) return null;
  const state = shown.answer ?? 'waiting';
  return (
    <>
      <span role="status" className={state === 'wrong' ? 'serious' : 'hint'}>
        {words[state]}
      </span>
      <button type="button" className="link-button" onClick={onClear}>
        {words.clear}
      </button>
    </>
  );
}

const WORDS = bilingual({
  zh: {
    present: '请本人核对（客屏）',
    clear: '收起客屏',
    asked: '上一位：已邀请评价，未评',
    answered: '上一位：已邀请评价，已评',
    waiting: '客屏已显示，等本人确认',
    right: '本人已确认：信息无误',
    wrong: '本人指出有误，请更正后再请核对',
  },
  en: {
    present: 'Have it checked (second screen)',
    clear: 'Clear the screen',
    asked: 'Last person: asked to rate, not answered',
    answered: 'Last person: asked to rate, answered',
    waiting: 'Shown; waiting for the person',
    right: 'The person says it is right',
    wrong: 'The person says something is wrong',
  },
});
