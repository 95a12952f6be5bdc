import type { Problem } from '@yichuang/contract/problem.ts';
import type { KioskView } from '@yichuang/contract/queueing-screens.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { KioskClosed } from './kiosk-closed.tsx';
import { KioskFrame } from './kiosk-frame.tsx';
import type { KioskState } from './kiosk-state.ts';
import { KioskTrouble, troubleWords } from './kiosk-trouble.tsx';

type Service = KioskView['services'][number];
type Props = {
  readonly kiosk: KioskView;
  readonly state: KioskState;
  readonly isHelp: boolean;
  readonly trouble: Problem | null;
  readonly language: Language;
};

/** The first screen: six big choices, areas, the box for card and search, help by a person. */
export function KioskHome({ kiosk, state, isHelp, trouble, language }: Props) {
  const words = WORDS[language];
  const isFiltered = state.area !== '' || state.q !== '';
  // A visitor of the demo comes at any hour.
  const isOpen = kiosk.opening.isOpen || kiosk.demo;
  const isAtRest = !isFiltered && state.card === '' && !isHelp && trouble === null;
  return (
    <KioskFrame {...{ kiosk, state, language, isAtRest }} guide={guideOf(trouble, language)}>
      {trouble !== null && <KioskTrouble trouble={trouble} language={language} />}
      <KioskClosed opening={kiosk.opening} language={language} />
      {isHelp && <Help phone={kiosk.phone} language={language} />}
      {isOpen && <Offered {...{ kiosk, state, language }} />}
      <p className="kiosk-foot">
        {isFiltered && (
          <button className="button button-quiet" type="submit" name="go" value="choices">
            {words.again}
          </button>
        )}
        {!isAtRest && (
          <button className="button button-quiet" type="submit" name="go" value="home">
            {words.home}
          </button>
        )}
        <button className="button" type="submit" name="go" value="booked">
          {words.booked}
        </button>
        <button className="button button-quiet" type="submit" name="go" value="help">
          {words.help}
        </button>
        {kiosk.demo && state.card === '' && <DemoCards language={language} />}
      </p>
    </KioskFrame>
  );
}

/** The box for card and search, the services, and the areas. */
function Offered({ kiosk, state, language }: Pick<Props, 'kiosk' | 'state' | 'language'>) {
  const words = WORDS[language];
  const shown = servicesFor(kiosk, state);
  const isFiltered = state.area !== '' || state.q !== '';
  return (
    <>
      <p className="kiosk-ask">
        <label htmlFor="q">{words.box}</label>
        {/* biome-ignore lint/a11y/noAutofocus: a card reader types into the box that has the focus */}
        <input className="input" id="q" name="q" defaultValue={state.q} autoFocus maxLength={40} />
        <button className="button" type="submit" name="go" value="">
          {words.search}
        </button>
      </p>
      <h2>{isFiltered ? words.found(shown.length) : words.choose}</h2>
      <Choices services={shown} language={language} />
      {!isFiltered && (
        <>
          <h2>{words.all}</h2>
          <p className="kiosk-areas">
            {kiosk.areas.map(({ area, letter, ...named }) => (
              <button
                key={area}
                className="button button-quiet"
                type="submit"
                name="go"
                value={`area:${area}`}
              >
                <span className="number">{letter}</span> {nameIn(language, named)}
              </button>
            ))}
          </p>
        </>
      )}
    </>
  );
}

/** What is wrong is said too. */
const guideOf = (trouble: Problem | null, language: Language): string =>
  trouble === null ? WORDS[language].guide : troubleWords(trouble, language);

/** Big choices on the first screen. */
const CHOICES = 6;

function servicesFor({ services, found }: KioskView, { area, q }: KioskState): readonly Service[] {
  if (area !== '') return services.filter((service) => service.area === area);
  if (q === '') return services.slice(0, CHOICES);
  const wanted = q.toLowerCase();
  const byName = services.filter(({ name, nameEn }) => `${name} ${nameEn}`.toLowerCase().includes(wanted));
  const byItem = found.flatMap((id) => services.filter(({ serviceId }) => serviceId === id));
  return [...new Set([...byName, ...byItem])];
}

function Choices({ services, language }: { services: readonly Service[]; language: Language }) {
  const words = WORDS[language];
  if (services.length === 0) return <p>{words.none}</p>;
  return (
    <ul className="kiosk-choices" data-many={services.length > CHOICES ? '' : undefined}>
      {services.map((service) => (
        <li key={service.serviceId}>
          <button className="kiosk-choice" type="submit" name="go" value={`service:${service.serviceId}`}>
            <b>{nameIn(language, service)}</b>
            <span>{words.waiting(service.waiting)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Help({ phone, language }: { phone: string | null; language: Language }) {
  const words = WORDS[language];
  return (
    <div className="kiosk-trouble" role="status">
      <p>{words.person}</p>
      {phone !== null && (
        <p>
          {words.call} <span className="number">{phone}</span>
        </p>
      )}
    </div>
  );
}

/** 读卡模拟: people who do not exist, with numbers whose check digit fits. */
function DemoCards({ language }: { language: Language }) {
  const words = WORDS[language];
  return DEMO_CARDS.map(({ number, name }) => (
    <button
      key={number}
      className="button button-quiet"
      type="submit"
      name="go"
      value={`card:${number}/${name}`}
    >
      {words.demo} <span lang="zh-CN">{name}</span>
    </button>
  ));
}

const DEMO_CARDS = [
  { number: '510107193010100018', name: '周德福' },
  { number: '51010719850615002X', name: '李晓明' },
];

const WORDS = bilingual({
  zh: {
    box: '请放身份证，或输入要办的业务',
    search: '查找业务',
    choose: '请选择要办的业务',
    all: '按分区找全部业务',
    found: (count: number) => `找到 ${count} 项业务`,
    none: '没有找到。换个说法，或者按“找人工帮助”。',
    waiting: (count: number) => `等 ${count} 人`,
    again: '重新选择',
    home: '返回首页',
    booked: '已预约',
    help: '找人工帮助',
    person: '请到大厅咨询台，工作人员会帮您取号；没有证件、不会操作都可以。',
    call: '咨询电话',
    demo: '演示刷证：',
    guide: '请放身份证，或者按屏幕上要办的业务。不会用，请按找人工帮助。',
  },
  en: {
    box: 'Place your identity card, or type what you need',
    search: 'Find',
    choose: 'Choose a service',
    all: 'All services by area',
    found: (count: number) => (count === 1 ? '1 service' : `${count} services`),
    none: 'Nothing found. Try another word, or ask a person.',
    waiting: (count: number) => `${count} waiting`,
    again: 'Choose again',
    home: 'Back to the start',
    booked: 'I have an appointment',
    help: 'Ask a person',
    person:
      'Please go to the information desk; the staff will take a number for you, with or without a card.',
    call: 'Phone',
    demo: 'Demo card:',
    guide: 'Place your identity card, or press the service you need. For help, press: ask a person.',
  },
});
