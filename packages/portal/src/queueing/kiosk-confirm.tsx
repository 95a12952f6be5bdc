import type { KioskView } from '@yichuang/contract/queueing-screens.ts';
import { PRIORITY_WORDS } from '@yichuang/domain/queueing/priority.ts';
import { counterPlate } from '@yichuang/domain/queueing/spoken-call.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { KioskFrame } from './kiosk-frame.tsx';
import { type KioskState, PRIORITIES } from './kiosk-state.ts';
import { waitWords } from './wait-words.ts';

type Props = {
  readonly kiosk: KioskView;
  readonly state: KioskState;
  readonly service: KioskView['services'][number];
  readonly language: Language;
};

/** Before a number is taken without a card: what for, how long, on paper or not, and who has priority. */
export function KioskConfirm({ kiosk, state, service, language }: Props) {
  const words = WORDS[language];
  const name = nameIn(language, service);
  return (
    <KioskFrame {...{ kiosk, state, language }} isAtRest={false} guide={`${name}。${words.guide}`}>
      <h2 className="kiosk-what">{name}</h2>
      <dl className="kiosk-facts">
        <dt>{words.waiting}</dt>
        <dd className="number">{words.people(service.waiting)}</dd>
        <dt>{words.wait}</dt>
        <dd>{waitWords(service.wait, language)}</dd>
        <dt>{words.counters}</dt>
        <dd className="number">{service.counters.map(counterPlate).join(' ')}</dd>
      </dl>
      {service.open === 0 && <p className="kiosk-trouble">{words.shut}</p>}
      <fieldset className="kiosk-priority">
        <legend>{words.priority}</legend>
        {(['', ...PRIORITIES] as const).map((reason) => (
          <label key={reason}>
            <input type="radio" name="priority" value={reason} defaultChecked={reason === state.priority} />{' '}
            {reason === '' ? words.usual : PRIORITY_WORDS[reason][language]}
          </label>
        ))}
      </fieldset>
      <p className="kiosk-take">
        <button className="button" type="submit" name="go" value={`take:${service.serviceId}`}>
          {words.take}
        </button>
        <button className="button" type="submit" name="go" value={`phone:${service.serviceId}`}>
          {words.phone}
        </button>
      </p>
      <p className="kiosk-foot">
        <button className="button button-quiet" type="submit" name="go" value="home">
          {words.home}
        </button>
        <button className="button button-quiet" type="submit" name="go" value="help">
          {words.help}
        </button>
      </p>
    </KioskFrame>
  );
}

const WORDS = bilingual({
  zh: {
    waiting: '现在等候',
    people: (count: number) => `${count} 人`,
    wait: '预计等候',
    counters: '办理窗口',
    shut: '这项业务现在没有窗口在办，取号后可能要等较久。',
    priority: '优先照顾（请如实选择，窗口会核对）',
    usual: '不需要',
    take: '取号并打印',
    phone: '取号，不要纸',
    home: '返回首页',
    help: '找人工帮助',
    guide: '请按取号并打印，或者取号不要纸。',
  },
  en: {
    waiting: 'Waiting now',
    people: (count: number) => `${count}`,
    wait: 'Expected wait',
    counters: 'Counters',
    shut: 'No counter handles this service just now; the wait may be long.',
    priority: 'Priority (please be honest, the counter will check)',
    usual: 'Not needed',
    take: 'Take a number and print it',
    phone: 'Take a number without paper',
    home: 'Back to the start',
    help: 'Ask a person',
    guide: 'Press: take a number and print it, or: without paper.',
  },
});
