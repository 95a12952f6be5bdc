import { bilingual } from '@yichuang/ui/language.ts';
import { ariaKeys, type KeyAct, keyLabel } from '#keyboard.ts';
import { useWords } from '#shell/language.tsx';
import type { DeskAct } from './desk-acts.ts';
import type { Closed } from './desk-offers.ts';
import { isRefusalText } from './refusal-text.ts';

type Props = {
  /** The act of the main key; null while no item is chosen. */
  readonly main: DeskAct | null;
  readonly closed: Closed;
  /** Told beside the buttons, without stopping anybody. */
  readonly hint: string | null;
  readonly isBusy: boolean;
  readonly onAct: (act: DeskAct) => void;
  readonly onNext: () => void;
  readonly onDraft: () => void;
};

/** The acts in the order of the bar, each with its key; the main key moves with the item. */
const ACTS = [
  'receive',
  'tolerate',
  'decline',
  'correct',
  'decide',
  'accept',
] as const satisfies readonly DeskAct[];
const KEY_OF: Readonly<Partial<Record<DeskAct, KeyAct>>> = {
  tolerate: 'tolerate',
  decline: 'decline',
  correct: 'correct',
};

/** Always in view: what can be done, by which key; a closed button says why in words. */
export function DecisionBar({ main, closed, hint, isBusy, onAct, onNext, onDraft }: Props) {
  const words = useWords(WORDS);
  const why = closed[main ?? 'accept'];
  return (
    <section className="decision-bar" aria-label={words.label}>
      <QuietButton act="nextPerson" label={words.next} onClick={onNext} />
      <QuietButton act="saveDraft" label={words.draft} onClick={onDraft} />
      <p className="decision-hint">
        {why !== null && !isRefusalText(why) && <span className="why">{why.words}</span>}
        {why === null && hint}
      </p>
      {main === 'decide' && (
        <label className="hand-over">
          <input type="checkbox" name="handedOver" value="yes" defaultChecked />
          {words.handedOver}
        </label>
      )}
      {ACTS.map((act) => (
        <ActButton
          key={act}
          act={act}
          isMain={act === main}
          why={closed[act]}
          isBusy={isBusy}
          onAct={onAct}
        />
      ))}
    </section>
  );
}

type ActProps = Pick<Props, 'isBusy' | 'onAct'> & {
  readonly act: DeskAct;
  readonly isMain: boolean;
  readonly why: Closed[DeskAct];
};

function ActButton({ act, isMain, why, isBusy, onAct }: ActProps) {
  const words = useWords(WORDS);
  const key = isMain ? 'act' : KEY_OF[act];
  // Its text is written after the button was pressed.
  const reason = why === null || isRefusalText(why) ? null : why.words;
  return (
    <div className="act-offer">
      <p className="spoken" id={`why-${act}`}>
        {reason ?? words.means[act]}
      </p>
      <button
        type="button"
        className={isMain ? 'button' : 'button button-quiet'}
        aria-disabled={reason !== null || isBusy}
        aria-describedby={`why-${act}`}
        aria-keyshortcuts={key && ariaKeys(key)}
        title={reason ?? undefined}
        onClick={() => onAct(act)}
      >
        {isBusy && isMain ? words.busy : words[act]} {key && <kbd>{keyLabel(key)}</kbd>}
      </button>
    </div>
  );
}

type QuietProps = { readonly act: KeyAct; readonly label: string; readonly onClick: () => void };

const QuietButton = ({ act, label, onClick }: QuietProps) => (
  <button type="button" className="button button-quiet" onClick={onClick} aria-keyshortcuts={ariaKeys(act)}>
    {label} <kbd>{keyLabel(act)}</kbd>
  </button>
);

const WORDS = bilingual({
  zh: {
    label: '办理',
    next: '下一位',
    draft: '存草稿',
    decide: '当场办结',
    accept: '受理',
    tolerate: '容缺受理',
    correct: '补正',
    decline: '不予受理',
    receive: '收件',
    means: {
      decide: '收件、受理并当场作出决定',
      accept: '收件并受理，由部门决定',
      tolerate: '收件并受理，可容缺的材料后补',
      correct: '收件并一次性告知补正',
      decline: '收件并作出不予受理决定',
      receive: '只收材料，暂不受理；五个工作日内告知',
    },
    busy: '正在办理…',
    handedOver: '结果当场交付',
  },
  en: {
    label: 'Acts',
    next: 'Next',
    draft: 'Draft',
    decide: 'Decide',
    accept: 'Accept',
    tolerate: 'Tolerate',
    correct: 'Correct',
    decline: 'Decline',
    receive: 'Take in',
    means: {
      decide: 'Takes in, accepts and decides on the spot',
      accept: 'Takes in and accepts; the department decides',
      tolerate: 'Takes in and accepts; some papers follow',
      correct: 'Takes in and says once what is missing or wrong',
      decline: 'Takes in and declines with a written decision',
      receive: 'Only takes the papers in; what is missing is said within five working days',
    },
    busy: 'Working…',
    handedOver: 'Handed over',
  },
});
