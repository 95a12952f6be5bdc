import type { DeskItem } from '@yichuang/contract/queueing.ts';
import type { DeskPadView } from '@yichuang/contract/queueing-pad.ts';
import { maskName } from '@yichuang/domain/identity/masking.ts';
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
      <ShownState
        shown={pad.shown}
        // What somebody else confirmed says nothing of whoever stands here now.
        isTheirs={pad.shown?.maskedName === maskedNow(kind, name.trim()) && pad.shown.itemName === item?.name}
        onClear={() => act({ act: 'clear' })}
      />
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

/** As the screen of the person shows a name. */
const maskedNow = (kind: string, name: string): string => (kind === 'person' ? maskName(name) : name);

type ShownProps = {
  readonly shown: DeskPadView['shown'];
  readonly isTheirs: boolean;
  readonly onClear: () => void;
};

function ShownState({ shown, isTheirs, onClear }: ShownProps) {
  const words = useWords(WORDS);
  if (shown === null) return null;
  const state = isTheirs ? (shown.answer ?? 'waiting') : 'other';
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
    other: '客屏上还是别人的内容，请重新核对或收起',
    waiting: '客屏已显示，等本人确认',
    right: '本人已确认：信息无误',
    wrong: '本人指出有误，请更正后再请核对',
  },
  en: {
    present: 'Have it checked (second screen)',
    clear: 'Clear the screen',
    asked: 'Last person: asked to rate, not answered',
    answered: 'Last person: asked to rate, answered',
    other: 'The screen still shows somebody else: have it checked again, or clear it',
    waiting: 'Shown; waiting for the person',
    right: 'The person says it is right',
    wrong: 'The person says something is wrong',
  },
});
