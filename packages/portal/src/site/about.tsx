import { type ChannelView, listChannels } from '@yichuang/contract/channels.ts';
import { type CentreView, listDepartments, readCentre } from '@yichuang/contract/organisation.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { Halls } from '#organisation/halls.tsx';
import { page, show } from '#page.ts';

type Data = {
  readonly centre: CentreView;
  readonly channels: readonly ChannelView[];
  readonly departments: number;
};

/** 关于中心. */
export const aboutPage = page<Data>({
  path: '/about',
  siteMap: async () => ['/about'],
  async load({ call }) {
    const [centre, channels, departments] = await Promise.all([
      call(readCentre, {}),
      call(listChannels, {}),
      call(listDepartments, {}),
    ]);
    const serving = departments.rows.filter(({ items }) => items > 0).length;
    return show({ centre, channels: channels.rows, departments: serving });
  },
  title: (_data, language) => WORDS[language].title,
  view({ centre, channels, departments }, { language }) {
    const words = WORDS[language];
    const counters = centre.halls.reduce((sum, hall) => sum + hall.counters, 0);
    return (
      <>
        <Breadcrumbs crumbs={[]} language={language} />
        <div className="sheet prose">
          <h1>{nameIn(language, centre)}</h1>
          <p>{words.what}</p>
          <p>{words.size(centre.halls.length, counters, departments)}</p>
          {channels.length > 0 && (
            <>
              <h2>{words.channels}</h2>
              <ul>
                {channels.map((channel) => (
                  <li key={channel.key}>
                    <a href={`/channels/${channel.key}`}>{nameIn(language, channel)}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
          <h2>{words.where}</h2>
          <Halls centre={centre} language={language} />
        </div>
      </>
    );
  },
});

const WORDS = bilingual({
  zh: {
    title: '关于中心',
    what: '各部门把审批和服务集中到一处办理：一个窗口接件，各部门分头审查，在答应的时间内给结果。',
    size: (halls: number, counters: number, departments: number) =>
      `现有${halls}处大厅、${counters}个窗口，${departments}个部门在这里办事。`,
    channels: '并联审批通道',
    where: '地址和办公时间',
  },
  en: {
    title: 'About the centre',
    what: 'Departments do their approvals and services in one place: one counter takes the application, the departments review, and the result comes within the promised time.',
    size: (halls: number, counters: number, departments: number) =>
      `There are ${halls} halls with ${counters} counters; ${departments} departments serve here.`,
    channels: 'Parallel channels',
    where: 'Addresses and office hours',
  },
});
