import { type EventSummary, listEvents, listItems } from '@yichuang/contract/catalogue.ts';
import { type ChannelView, listChannels } from '@yichuang/contract/channels.ts';
import { listNotices, type NoticeView } from '@yichuang/contract/notices.ts';
import { type CentreView, listDepartments, readCentre } from '@yichuang/contract/organisation.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { LimitChange } from '@yichuang/ui/limit-change.tsx';
import { EventLinks } from '#catalogue/event-links.tsx';
import { CommonSearches, SearchBox } from '#catalogue/search-box.tsx';
import { NoticeLines } from '#notices/notice-lines.tsx';
import { Halls } from '#organisation/halls.tsx';
import { TrackBox } from '#organisation/track-box.tsx';
import { page, show } from '#page.ts';

type Data = {
  readonly centre: CentreView;
  readonly channels: readonly ChannelView[];
  readonly events: readonly EventSummary[];
  readonly notices: readonly NoticeView[];
  readonly counts: Record<'personal' | 'enterprise' | 'departments', number>;
};

const EVENTS_SHOWN = 8;
const NOTICES_SHOWN = 4;

/** 首页: what do you want to do, where does my case stand, where are we. */
export const homePage = page<Data>({
  path: '/',
  siteMap: async () => ['/'],
  async load({ call }) {
    const [centre, channels, events, notices, departments, personal, enterprise] = await Promise.all([
      call(readCentre, {}),
      call(listChannels, {}),
      call(listEvents, {}),
      call(listNotices, {}),
      call(listDepartments, {}),
      call(listItems, { query: { who: 'personal', limit: 1 } }),
      call(listItems, { query: { who: 'enterprise', limit: 1 } }),
    ]);
    return show({
      centre,
      // A life event that is a channel stands among the events.
      channels: channels.rows.filter(({ key }) => !events.rows.some(({ slug }) => slug === key)),
      events: events.rows,
      notices: notices.rows.slice(0, NOTICES_SHOWN),
      counts: {
        personal: personal.total,
        enterprise: enterprise.total,
        departments: departments.rows.filter((department) => department.items > 0).length,
      },
    });
  },
  title: (_data, language) => WORDS[language].title,
  view: (data, { language }) => (
    <>
      <Opening language={language} />
      <Entries counts={data.counts} language={language} />
      <Channels channels={data.channels} language={language} />
      <Events events={data.events} language={language} />
      <div className="home-pair">
        <Notices notices={data.notices} language={language} />
        <section aria-labelledby="halls">
          <h2 className="ruled" id="halls">
            {WORDS[language].halls}
          </h2>
          <Halls centre={data.centre} language={language} />
        </section>
      </div>
    </>
  ),
});

const Opening = ({ language }: { readonly language: Language }) => (
  <div className="home-opening">
    <div className="home-ask">
      <h1>{WORDS[language].ask}</h1>
      <SearchBox language={language} q="" large />
      <CommonSearches language={language} />
    </div>
    <TrackBox language={language} />
  </div>
);

function Entries({ counts, language }: { readonly counts: Data['counts']; readonly language: Language }) {
  const words = WORDS[language];
  const entries = [
    { href: '/items?who=personal', title: words.personal, count: words.items(counts.personal) },
    { href: '/items?who=enterprise', title: words.enterprise, count: words.items(counts.enterprise) },
    { href: '/departments', title: words.departments, count: words.units(counts.departments) },
  ];
  return (
    <ul className="home-entries">
      {entries.map(({ href, title, count }) => (
        <li key={href}>
          <a href={href}>
            <strong>{title}</strong>
            <span className="number">{count}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Channels({ channels, language }: { channels: readonly ChannelView[]; language: Language }) {
  const words = WORDS[language];
  if (channels.length === 0) return null;
  return (
    <section className="home-section" aria-labelledby="channels">
      <h2 className="ruled" id="channels">
        {words.channels}
      </h2>
      <p className="section-lead">{words.channelsLead}</p>
      <ul className="home-channels">
        {channels.map((channel) => (
          <li key={channel.key} className="sheet">
            <h3>
              <a href={`/channels/${channel.key}`}>{nameIn(language, channel)}</a>
            </h3>
            <LimitChange before={channel.before} after={channel.after} language={language} />
            <p className="home-channel-who">
              {channel.departments
                .map((department) => nameIn(language, department))
                .join(language === 'zh' ? '、' : ', ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Events({ events, language }: { events: readonly EventSummary[]; language: Language }) {
  const words = WORDS[language];
  if (events.length === 0) return null;
  return (
    <section className="home-section" aria-labelledby="events">
      <h2 className="ruled" id="events">
        {words.events}
      </h2>
      <EventLinks events={events.slice(0, EVENTS_SHOWN)} language={language} />
      {events.length > EVENTS_SHOWN && (
        <p className="more">
          <a href="/events">{words.allEvents(events.length)}</a>
        </p>
      )}
    </section>
  );
}

function Notices({ notices, language }: { notices: readonly NoticeView[]; language: Language }) {
  const words = WORDS[language];
  return (
    <section aria-labelledby="notices">
      <h2 className="ruled" id="notices">
        {words.notices}
      </h2>
      {notices.length === 0 ? (
        <p>{words.noNotices}</p>
      ) : (
        <NoticeLines notices={notices} language={language} />
      )}
      <p className="more">
        <a href="/notices">{words.allNotices}</a>
      </p>
    </section>
  );
}

const WORDS = bilingual({
  zh: {
    title: '首页',
    ask: '想办什么事？',
    personal: '个人办事',
    enterprise: '企业办事',
    departments: '按部门找',
    items: (count: number) => `${count}项`,
    units: (count: number) => `${count}个部门`,
    channels: '一次申请，多个部门同时办',
    channelsLead: '材料只交一次，各部门同时审查，到期给结果。',
    events: '一件事',
    allEvents: (count: number) => `全部${count}件事`,
    notices: '公告',
    noNotices: '现在没有公告。',
    allNotices: '全部公告',
    halls: '大厅地址和办公时间',
  },
  en: {
    title: 'Home',
    ask: 'What do you need to do?',
    personal: 'For persons',
    enterprise: 'For enterprises',
    departments: 'By department',
    items: (count: number) => `${count} services`,
    units: (count: number) => `${count} departments`,
    channels: 'One application, all departments at once',
    channelsLead:
      'Documents are handed in once; the departments work side by side and keep one promised time.',
    events: 'Life events',
    allEvents: (count: number) => `All ${count} life events`,
    notices: 'Notices',
    noNotices: 'There are no notices now.',
    allNotices: 'All notices',
    halls: 'Halls and office hours',
  },
});
