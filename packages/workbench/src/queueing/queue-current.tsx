import type { QueueView } from '@yichuang/contract/queueing-counters.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { ariaKeys, type KeyAct, keyLabel } from '#keyboard.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { kindWords } from './queue-words.ts';
import type { AtCounter } from './use-at-counter.ts';

type Props = {
  readonly view: QueueView;
  readonly atCounter: AtCounter;
  readonly onTransfer: () => void;
};

/** The number called or served now, with what can be done with it. */
export function CurrentNumber({ view, atCounter, onTransfer }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { current, rules } = view;
  const { isClosed } = atCounter.queue;
  return (
    <section className="queue-current" aria-label={words.title}>
      {isClosed && (
        <p className="hint" id="queue-closed">
          {words.closed}
        </p>
      )}
      {current === null ? (
        <p className="queue-empty" hidden={isClosed}>
          {view.session?.state === 'paused' ? words.paused : words.nobody} <kbd>{keyLabel('nextPerson')}</kbd>
        </p>
      ) : (
        <>
          <p className="queue-number">
            <b className="number">{current.number}</b>
            <span lang="zh-CN">{current.maskedName}</span>
            <span className="queue-kind">{kindWords(current, language)}</span>
          </p>
          <p className="hint" role="status">
            {current.state === 'called' ? words.called(current.calls, rules.calls) : words.serving}
            {current.further.length > 0 && words.further(current.further.length)}
          </p>
          <p className="queue-acts">
            {current.state === 'called' ? (
              <>
                <ActButton
                  isClosed={isClosed}
                  act="beginService"
                  onClick={atCounter.begin}
                  label={words.begin}
                  isMain
                />
                <ActButton isClosed={isClosed} act="recall" onClick={atCounter.recall} label={words.recall} />
                <ActButton
                  isClosed={isClosed}
                  why={atCounter.tooFewCalls}
                  act="noShow"
                  onClick={atCounter.miss}
                  label={words.miss}
                />
              </>
            ) : (
              <ActButton isClosed={isClosed} act="hold" onClick={atCounter.hold} label={words.hold} />
            )}
            <ActButton isClosed={isClosed} act="transfer" onClick={onTransfer} label={words.transfer} />
          </p>
        </>
      )}
    </section>
  );
}

type ButtonProps = {
  readonly act: KeyAct;
  readonly label: string;
  readonly isMain?: boolean;
  readonly isClosed: boolean;
  /** Why it cannot be done yet. */
  readonly why?: string | null;
  readonly onClick: () => void;
};

const ActButton = ({ act, label, isMain = false, isClosed, why = null, onClick }: ButtonProps) => (
  <button
    type="button"
    className={isMain ? 'button' : 'button button-quiet'}
    aria-keyshortcuts={ariaKeys(act)}
    aria-disabled={isClosed || why !== null}
    title={why ?? undefined}
    aria-describedby={isClosed ? 'queue-closed' : undefined}
    onClick={onClick}
  >
    {label} <kbd>{keyLabel(act)}</kbd>
  </button>
);

const WORDS = bilingual({
  zh: {
    title: '当前号',
    nobody: '没有叫号，叫下一位按',
    paused: '暂停中，恢复后叫下一位按',
    called: (calls: number, of: number) => `已叫 ${calls} 次，共 ${of} 次`,
    serving: '正在办理',
    further: (count: number) => `，之后还有 ${count} 项业务`,
    begin: '开始办理',
    recall: '再叫一次',
    miss: '标为过号',
    hold: '暂存此号',
    transfer: '转到别处',
    closed: '断网时不能叫号、转号；请当面招呼下一位',
  },
  en: {
    title: 'Number now',
    nobody: 'Nobody is called; call the next with',
    paused: 'Paused; once resumed, call the next with',
    called: (calls: number, of: number) => `Called ${calls} of ${of} times`,
    serving: 'Being served',
    further: (count: number) => `, ${count} more to visit`,
    begin: 'Begin service',
    recall: 'Call again',
    miss: 'Mark missed',
    hold: 'Hold number',
    transfer: 'Send on',
    closed: 'Nobody is called or sent on without a network; ask the next person to come',
  },
});
