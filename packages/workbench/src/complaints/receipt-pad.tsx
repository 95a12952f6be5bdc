import { bilingual } from '@yichuang/ui/language.ts';
import { useWords } from '#shell/language.tsx';
import { PadLink, PadTrouble } from './pad-parts.tsx';
import { useDeskPad } from './use-desk-pad.ts';

/** After the act: signature on the pad, the code for rating by telephone, and whether it was answered. Never what. */
export function ReceiptPad({ caseId }: { readonly caseId: string }) {
  const words = useWords(WORDS);
  const { pad, rating, problem, isBusy, act } = useDeskPad(caseId);
  if (pad === null || rating === null) return null;
  const isSigned = pad.shown?.isSigned === true;
  const isAsked = pad.shown?.wantsSignature === true && pad.shown.answer === null;
  return (
    <section className="desk-pad" aria-label={words.title}>
      {rating.qr !== null && (
        <img
          className="desk-pad-code"
          src={`data:image/svg+xml,${encodeURIComponent(rating.qr)}`}
          alt={words.code}
        />
      )}
      <span role="status" data-rating={rating.state}>
        {words[rating.state]}
      </span>
      {pad.counterId !== null && !isSigned && (
        <button
          type="button"
          className="button button-quiet"
          disabled={isBusy || isAsked}
          onClick={() => act({ act: 'sign', caseId })}
        >
          {isAsked ? words.signing : words.sign}
        </button>
      )}
      {isSigned && (
        <img
          className="desk-pad-signature"
          src={`/api/v1/queueing/cases/${caseId}/signature`}
          alt={words.signature}
        />
      )}
      <PadLink pad={pad} />
      <PadTrouble problem={problem} />
    </section>
  );
}

const WORDS = bilingual({
  zh: {
    title: '评价和签名',
    code: '扫码评价',
    none: '办毕后可扫码评价',
    asked: '已邀请评价：未评',
    answered: '已邀请评价：已评',
    sign: '请本人签名（评价器）',
    signing: '等本人签名…',
    signature: '本人签名',
  },
  en: {
    title: 'Rating and signature',
    code: 'Scan to rate',
    none: 'Can be rated when the visit is over',
    asked: 'Asked to rate: not answered',
    answered: 'Asked to rate: answered',
    sign: 'Have it signed (pad)',
    signing: 'Waiting for the signature…',
    signature: 'Signature of the person',
  },
});
