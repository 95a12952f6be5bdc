import type { PadBoard } from '@yichuang/contract/complaints.ts';
import type { PresentationView } from '@yichuang/contract/queueing-pad.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { PadSignature } from './pad-signature.tsx';

type Props = {
  readonly board: PadBoard;
  readonly shown: PresentationView;
  readonly language: Language;
};

/** 请核对: the matter in hand as it was typed, with masked names; and where asked, the place to sign. */
export function PadConfirm({ board, shown, language }: Props) {
  const words = WORDS[language];
  const { maskedName, itemName, itemNameEn, materials, fee, wantsSignature, qr } = shown;
  return (
    <div className="pad-confirm" data-pad>
      <h1>{wantsSignature ? words.sign : words.check}</h1>
      <dl className="pad-facts">
        <dt>{words.name}</dt>
        <dd lang="zh-CN">{maskedName}</dd>
        <dt>{words.item}</dt>
        <dd>{language === 'zh' ? itemName : itemNameEn}</dd>
        <dt>{words.materials}</dt>
        <dd lang={materials.length > 0 ? 'zh-CN' : undefined}>
          {materials.length > 0 ? materials.join('、') : words.none}
        </dd>
        <dt>{words.fee}</dt>
        <dd lang={fee === '' ? undefined : 'zh-CN'}>{fee === '' ? words.free : fee}</dd>
      </dl>
      {qr !== null && (
        <div className="pad-code">
          <img src={`data:image/svg+xml,${encodeURIComponent(qr)}`} alt={words.track} />
          <p>{words.track}</p>
        </div>
      )}
      <form method="post">
        <input type="hidden" name="presentation" value={shown.presentationId} />
        <input type="hidden" name="key" value={board.key} />
        {wantsSignature && <PadSignature language={language} />}
        <p className="pad-acts">
          <button
            type="submit"
            className="button"
            name="act"
            value="right"
            data-sign-needed={wantsSignature || undefined}
          >
            {wantsSignature ? words.signed : words.right}
          </button>
          <button type="submit" className="button button-quiet" name="act" value="wrong" data-unsigned>
            {words.wrong}
          </button>
        </p>
      </form>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    check: '请核对您的信息',
    sign: '请核对并签名',
    name: '申请人',
    item: '事项',
    materials: '材料',
    none: '没有提交材料',
    fee: '收费',
    free: '不收费',
    track: '手机扫码查进度',
    right: '信息无误',
    signed: '签好了',
    wrong: '有误，请工作人员更正',
  },
  en: {
    check: 'Please check your data',
    sign: 'Please check and sign',
    name: 'Applicant',
    item: 'Item',
    materials: 'Papers',
    none: 'no papers handed in',
    fee: 'Fee',
    free: 'free of charge',
    track: 'Scan to follow your case',
    right: 'It is right',
    signed: 'Signed',
    wrong: 'Something is wrong',
  },
});
