import { readCentre } from '@yichuang/contract/organisation.ts';
import { listServices, type ServiceView } from '@yichuang/contract/queueing-tickets.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { go, type PageAnswer, type PageRequest, page, show } from '#page.ts';

type Hall = { readonly id: string; readonly name: string; readonly nameEn: string };
type Data = {
  readonly halls: readonly Hall[];
  readonly services: readonly ServiceView[];
  /** What was typed; empty: nothing. */
  readonly sought: string;
  /** The services of one item; null: of all. */
  readonly item: string | null;
};

/** 预约: what for. `?item=GSJ-013` are the services of an item; where there is one only, its times are shown at once. */
export const bookingPage = page<Data>({
  path: '/booking',
  siteMap: async () => ['/booking'],
  load,
  title: (_data, language) => WORDS[language].title,
  view: (data, { language }) => <Booking data={data} language={language} />,
});

async function load({ query, call }: PageRequest): Promise<PageAnswer<Data>> {
  const item = query.item?.slice(0, 20) || null;
  const sought = query.q?.trim().slice(0, 40) ?? '';
  const { rows } = await call(listServices, { query: item === null ? {} : { item } });
  const [only, ...others] = rows;
  if (item !== null && only && others.length === 0)
    return go(`/booking/${encodeURIComponent(only.serviceId)}`);
  const wanted = sought.toLowerCase();
  const services = rows.filter(({ name, nameEn }) => `${name} ${nameEn}`.toLowerCase().includes(wanted));
  return show({ halls: (await call(readCentre, {})).halls, services, sought, item });
}

function Booking({ data, language }: { data: Data; language: Language }) {
  const words = WORDS[language];
  const { halls, services, sought, item } = data;
  return (
    <>
      <Breadcrumbs crumbs={[]} language={language} />
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <p>
        <a href="/booking/find">{words.have}</a>
      </p>
      <form method="get" action="/booking" className="booking-find">
        <label htmlFor="q">{words.find}</label>
        <input className="input" id="q" name="q" maxLength={40} defaultValue={sought} />
        <button type="submit" className="button">
          {words.search}
        </button>
      </form>
      {services.length === 0 && <p role="status">{item === null ? words.none : words.noneOfItem}</p>}
      {halls.map((hall) => (
        <HallServices
          key={hall.id}
          hall={hall}
          services={services.filter(({ institutionId }) => institutionId === hall.id)}
          language={language}
        />
      ))}
    </>
  );
}

type OfHall = { hall: Hall; services: readonly ServiceView[]; language: Language };

function HallServices({ hall, services, language }: OfHall) {
  if (services.length === 0) return null;
  return (
    <section aria-labelledby={hall.id}>
      <h2 id={hall.id}>{nameIn(language, hall)}</h2>
      <ul className="booking-services">
        {services.map((service) => (
          <li key={service.serviceId}>
            <a href={`/booking/${encodeURIComponent(service.serviceId)}`}>{nameIn(language, service)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const WORDS = bilingual({
  zh: {
    title: '预约办理时间',
    intro: '选业务、选时间，到时候来大厅签到，与现场取号的人轮流叫号。不预约也能直接到大厅取号。',
    have: '已经预约：查看、改时间或取消',
    find: '找业务',
    search: '查找',
    none: '没有找到这样的业务。换个说法试试，或者直接到大厅取号。',
    noneOfItem: '这个事项没有可预约的窗口，请直接到大厅办理或者在网上申请。',
  },
  en: {
    title: 'Make an appointment',
    intro:
      'Choose a service and a time, check in when you come, and you are called in turns with those who took a number. You can come without an appointment too.',
    have: 'You have one: look at it, change or cancel it',
    find: 'Find a service',
    search: 'Find',
    none: 'No such service was found. Try another word, or take a number in the hall.',
    noneOfItem: 'No counter takes appointments for this. Please come to the hall, or apply online.',
  },
});
