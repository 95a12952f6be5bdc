import { momentInFull } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useKeys } from '#shell/use-keys.ts';
import type { SlipGiven, SlipTaken } from './take-in.ts';

type Slip = SlipGiven['slip'];

/** 临时凭条: what the person takes along while there is no network, and the way to the next person. */
export function SlipPanel({ slip, onNext }: { slip: Slip; onNext: () => void }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const print = () => window.print();
  useKeys('desk', { printPaper: print });
  return (
    <section className="receipt slip-given" aria-labelledby="slip-title">
      <div className="receipt-said">
        <h2 id="slip-title" tabIndex={-1}>
          {words.done} <span lang="zh-CN">{nameIn(language, slip.item)}</span>
        </h2>
        <p className="acts">
          <button
            type="button"
            className="button"
            ref={button}
            onClick={print}
            aria-keyshortcuts={ariaKeys('printPaper')}
            aria-describedby="slip-title"
          >
            {words.print} <kbd>{keyLabel('printPaper')}</kbd>
          </button>
          <button
            type="button"
            className="button button-quiet"
            onClick={onNext}
            aria-keyshortcuts={ariaKeys('nextPerson')}
          >
            {words.next} <kbd>{keyLabel('nextPerson')}</kbd>
          </button>
        </p>
        <p className="receipt-number">
          <span className="hint">{words.number}</span> <b className="number">{slip.number}</b>
        </p>
        <p className="note note-stale">{words.notAccepted}</p>
        <p>{words.afterwards}</p>
      </div>
      <div className="receipt-preview">
        <SlipPaper slip={slip} />
      </div>
      {typeof document !== 'undefined' &&
        createPortal(
          <div className="print-set print-slip" aria-hidden="true">
            <SlipPaper slip={slip} />
          </div>,
          document.body,
        )}
    </section>
  );
}

/** The slip itself. A paper for people of the hall: Chinese, as every paper of the centre. */
export function SlipPaper({ slip }: { slip: Slip }) {
  const { number, counterNumber, receivedAt, item, who, documents, centreName } = slip;
  return (
    <article className="slip-paper" lang="zh-CN">
      <p>{centreName}</p>
      <h3>临时收件凭条</h3>
      <p className="slip-warning">本凭条不是受理凭证，也不是收件凭证</p>
      <p className="slip-number">{number}</p>
      <dl>
        <dt>收件时刻</dt>
        <dd>{momentInFull(receivedAt, 'zh')}</dd>
        <dt>窗口</dt>
        <dd>{counterNumber} 号</dd>
        <dt>事项</dt>
        <dd>{item.name}</dd>
        <dt>申请人</dt>
        <dd>{who}</dd>
        <dt>收到材料</dt>
        <dd>{documents.length === 0 ? '无' : `${documents.length} 份：${documents.join('、')}`}</dd>
      </dl>
      <p>
        窗口网络中断，材料已经收下，答复是否受理的期限自上述收件时刻起算。网络恢复后补录，并出具正式的收件凭证和办件编号。请妥善保存本凭条，凭编号到本窗口领取。
      </p>
    </article>
  );
}

/** On the desk: papers that came under a slip are put right here, and keep the moment at which they came. */
export function SlipOnDesk({ slip }: { slip: SlipTaken }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <p className="note note-stale slip-on-desk">
      {words.onDesk(slip.number, momentInFull(slip.receivedAt, language))}
      <input type="hidden" name="slip.number" value={slip.number} />
      <input type="hidden" name="slip.counter" value={slip.counterNumber} />
      <input type="hidden" name="slip.receivedAt" value={slip.receivedAt} />
    </p>
  );
}

const WORDS = bilingual({
  zh: {
    done: '已收件（断网）',
    print: '打印临时凭条',
    next: '下一位',
    number: '临时凭条号',
    notAccepted: '这不是受理，也不是正式收件凭证。请把凭条交给申请人，并说明网络恢复后补发收件凭证。',
    afterwards: '材料已存在本机，网络恢复后自动并入一次，收件时刻按凭条计算。',
    onDesk: (number: string, at: string) => `凭条 ${number}，收件时刻 ${at}。改好后按收件补录，时刻不变。`,
  },
  en: {
    done: 'Papers taken in without a network:',
    print: 'Print the slip',
    next: 'Next person',
    number: 'Provisional number',
    notAccepted:
      'This is no acceptance and no legal receipt. Hand the slip over, and say that the receipt follows.',
    afterwards:
      'The papers are kept on this machine and sent once when the network is back; they count as received at the moment on the slip.',
    onDesk: (number: string, at: string) =>
      `Slip ${number}, received ${at}. Put it right and take it in; the moment stays.`,
  },
});
