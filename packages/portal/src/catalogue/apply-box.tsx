import type { ItemGuide } from '@yichuang/contract/catalogue.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';

type Props = { readonly guide: ItemGuide; readonly language: Language };

/** The one thing to do on a guide: apply, or go where this item can be applied for. */
export function ApplyBox({ guide, language }: Props) {
  const words = WORDS[language];
  if (guide.online) {
    return (
      <form className="apply-box" action="/apply" method="post">
        <input type="hidden" name="item" value={guide.code} />
        <button className="button" type="submit">
          {words.apply}
        </button>
        <p className="hint">{words.applyHint}</p>
      </form>
    );
  }
  if (guide.channel === 'enterprise-establishment' || guide.channel === 'project-construction') {
    return (
      <div className="apply-box">
        <p>{words.inChannel}</p>
        <a className="button" href={`/channels/${guide.channel}`}>
          {words.toChannel}
        </a>
      </div>
    );
  }
  return (
    <div className="apply-box">
      <p>{guide.channel === 'intermediary' ? words.intermediary : words.atCounter}</p>
      <a className="button button-quiet" href="#where">
        {words.toPlaces}
      </a>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    apply: '在线申请',
    applyHint: '不用登录。填到一半可以保存，之后接着填。',
    inChannel: '这一项不单独申请，由并联审批通道统一办理：申请一次，各部门同时办。',
    toChannel: '去并联审批通道',
    intermediary: '这一项由中介服务机构提供，请到大厅的服务窗口直接联系。',
    atCounter: '这一项不能在网上申请，请带材料到窗口办理。',
    toPlaces: '看办理地点',
  },
  en: {
    apply: 'Apply online',
    applyHint: 'No account needed. You can save halfway and go on later.',
    inChannel:
      'This is not applied for by itself. It is part of a parallel channel: one application, all departments at once.',
    toChannel: 'Go to the channel',
    intermediary: 'This is a service of an intermediary. Please speak to its counter in the hall.',
    atCounter: 'This cannot be applied for online. Please bring the documents to a counter.',
    toPlaces: 'Where to go',
  },
});
