import { bilingual } from '@yichuang/ui/language.ts';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { useWords } from '#shell/language.tsx';
import type { DeskAct } from './desk-acts.ts';

type Props = {
  /** The act this item allows at the counter; null while none is chosen. */
  readonly act: DeskAct | null;
  /** Why each act cannot be done now; null when it can. */
  readonly why: Readonly<Record<DeskAct, string | null>>;
  /** Told beside the buttons, without stopping anybody. */
  readonly hint: string | null;
  readonly isBusy: boolean;
  readonly onAct: (act: DeskAct) => void;
  readonly onNext: () => void;
};

/** Always in view: what can be done, by which key; a closed button says why in words beside it. */
export function DecisionBar({ act, why, hint, isBusy, onAct, onNext }: Props) {
  const words = useWords(WORDS);
  return (
    <section className="decision-bar" aria-label={words.label}>
      <button
        type="button"
        className="button button-quiet"
        onClick={onNext}
        aria-keyshortcuts={ariaKeys('nextPerson')}
      >
        {words.next} <kbd>{keyLabel('nextPerson')}</kbd>
      </button>
      <p className="decision-hint">{hint}</p>
      {act === 'decide' && (
        <label className="hand-over">
          <input type="checkbox" name="handedOver" value="yes" defaultChecked />
          {words.handedOver}
        </label>
      )}
      {(['decide', 'accept'] as const).map((one) => (
        <div key={one} className="act-offer">
          {why[one] !== null && (
            <p className={one === 'accept' && why.accept === why.decide ? 'spoken' : 'why'} id={`why-${one}`}>
              {why[one]}
            </p>
          )}
          <button
            type="button"
            className="button"
            aria-disabled={why[one] !== null || isBusy}
            aria-describedby={why[one] === null ? undefined : `why-${one}`}
            aria-keyshortcuts={one === act ? ariaKeys('act') : undefined}
            onClick={() => onAct(one)}
          >
            {isBusy && one === act ? words.busy : words[one]}
            {one === act && <kbd>{keyLabel('act')}</kbd>}
          </button>
        </div>
      ))}
    </section>
  );
}

const WORDS = bilingual({
  zh: {
    label: '办理',
    next: '下一位',
    decide: '当场办结',
    accept: '受理',
    busy: '正在办理…',
    handedOver: '结果当场交付',
  },
  en: {
    label: 'Acts',
    next: 'Next person',
    decide: 'Decide now',
    accept: 'Accept',
    busy: 'Working…',
    handedOver: 'Result handed over',
  },
});
