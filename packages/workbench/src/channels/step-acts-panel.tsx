import type { StepOffer, StepOffers } from '@yichuang/contract/channel-forecast.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { type ReactNode, useId } from 'react';
import { Form } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import { STANDING_WORDS } from './standing.tsx';
import type { ProjectAct } from './step-acts.ts';

type Props = { readonly offers: StepOffers; readonly version: number };

/** 环节增减与重办: what the coordinator may do with single steps; what is closed says why. */
export function StepActsPanel({ offers, version }: Props) {
  const words = useWords(WORDS);
  return (
    <Panel title={words.title} className="step-acts">
      <StepForm act="join" offers={offers.join} version={version} />
      <StepForm act="leave" offers={offers.leave} version={version} />
      <StepForm act="reopen" offers={offers.reopen} version={version}>
        <fieldset className="choice-row">
          <legend>{words.because}</legend>
          {(['filedAnew', 'decisionSetAside'] as const).map((ground, nth) => (
            <label key={ground}>
              <input type="radio" name="because" value={ground} defaultChecked={nth === 0} /> {words[ground]}
            </label>
          ))}
        </fieldset>
      </StepForm>
    </Panel>
  );
}

type FormProps = {
  readonly act: Exclude<ProjectAct, 'accept'>;
  readonly offers: readonly StepOffer[];
  readonly version: number;
  readonly children?: ReactNode;
};

function StepForm({ act, offers, version, children }: FormProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const key = useFormKey(version);
  const isSending = useIsSending();
  const select = useId();
  const open = offers.filter((offer) => offer.open);
  const closed = offers.filter((offer) => !offer.open);
  return (
    <div className="step-act">
      <h3>{words[act]}</h3>
      {open.length === 0 ? (
        <p className="hint">{words.none[act]}</p>
      ) : (
        <Form method="post">
          <input type="hidden" name="act" value={act} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="key" value={key} />
          <label htmlFor={select}>{words.step}</label>{' '}
          <select className="input" id={select} name="stepId">
            {open.map((offer) => (
              <option key={offer.stepId} value={offer.stepId}>
                {nameIn(language, offer)}
                {offer.appliesWhen && language === 'zh' ? `（${offer.appliesWhen}）` : ''}
              </option>
            ))}
          </select>{' '}
          {children}
          <button type="submit" className="button button-quiet" disabled={isSending}>
            {words.does[act]}
          </button>
        </Form>
      )}
      <Closed offers={closed} />
    </div>
  );
}

function Closed({ offers }: { offers: readonly StepOffer[] }) {
  const words = useWords(WORDS);
  const standings = useWords(STANDING_WORDS);
  const { language } = useLanguage();
  if (offers.length === 0) return null;
  return (
    <ul className="why">
      {offers.map((offer) => (
        <li key={offer.stepId}>
          {words.closed(
            nameIn(language, offer),
            offer.standing === 'absent' ? words.absent : standings[offer.standing],
          )}
        </li>
      ))}
    </ul>
  );
}

const WORDS = bilingual({
  zh: {
    title: '环节增减与重办',
    join: '新增环节',
    leave: '减少环节',
    reopen: '重新办理',
    step: '环节',
    because: '原因',
    filedAnew: '申请人重新提交',
    decisionSetAside: '原决定被撤销',
    absent: '未适用',
    does: { join: '新增', leave: '减少', reopen: '重新办理' },
    none: {
      join: '没有可以新增的环节。',
      leave: '没有可以减少的环节。',
      reopen: '没有需要重新办理的环节；不予许可、许可失效或撤回以后才能重办。',
    },
    closed: (step: string, standing: string) => `${step}：${standing}，不能减少。`,
  },
  en: {
    title: 'Steps that join, leave or are handled once more',
    join: 'Let a step join',
    leave: 'Let a step leave',
    reopen: 'Handle once more',
    step: 'Step',
    because: 'Because',
    filedAnew: 'the applicant filed it anew',
    decisionSetAside: 'the decision was set aside',
    absent: 'does not apply',
    does: { join: 'Join', leave: 'Leave', reopen: 'Handle once more' },
    none: {
      join: 'No other step can join.',
      leave: 'No step can leave.',
      reopen:
        'Nothing to handle once more; that is for steps refused, withdrawn, or without a grant that holds.',
    },
    closed: (step: string, standing: string) => `${step}: ${standing}, cannot leave.`,
  },
});
