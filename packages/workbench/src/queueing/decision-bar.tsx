import { bilingual } from '@yichuang/ui/language.ts';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { useWords } from '#shell/language.tsx';
import type { DeskAct } from './desk-acts.ts';

type Props = {
  /** The act this item allows at the counter; null while none is chosen. */
  readonly act: DeskAct | null;
  /** Why each act cannot be done now; null when it can. */
  readonly why: Readonly<Record<DeskAct, string | null>>;
  /** The same for taking papers in, which is open for every item. */
  readonly whyNotReceived: string | null;
  /** Told beside the buttons, without stopping anybody. */
  readonly hint: string | null;
  readonly isBusy: boolean;
  readonly onAct: (act: DeskAct) => void;
  readonly onReceive: () => void;
  readonly onNext: () => void;
};

/** Always in view: what can be done, by which key; a closed button says why in words beside it. */
export function DecisionBar(props: Props) {
  const { act, why, hint, isBusy, onAct, onNext } = props;
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
      <ReceiveOffer {...props} />
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

/** 收件: its reason stands with the other acts already. */
function ReceiveOffer({ whyNotReceived, isBusy, onReceive }: Props) {
  const words = useWords(WORDS);
  return (
    <div className="act-offer">
      {whyNotReceived !== null && (
        <p className="spoken" id="why-receive">
          {whyNotReceived}
        </p>
      )}
      <button
        type="button"
        className="button button-quiet"
        aria-disabled={whyNotReceived !== null || isBusy}
        aria-describedby={whyNotReceived === null ? 'receive-means' : 'why-receive'}
        onClick={onReceive}
      >
        {words.receive}
      </button>
      <span className="spoken" id="receive-means">
        {words.receiveMeans}
      </span>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    label: '办理',
    next: '下一位',
    decide: '当场办结',
    accept: '受理',
    receive: '收件',
    receiveMeans: '只收材料，暂不受理；五个工作日内告知',
    busy: '正在办理…',
    handedOver: '结果当场交付',
  },
  en: {
    label: 'Acts',
    next: 'Next person',
    decide: 'Decide now',
    accept: 'Accept',
    receive: 'Take in',
    receiveMeans: 'Only takes the papers in; what is missing is said within five working days',
    busy: 'Working…',
    handedOver: 'Result handed over',
  },
});
