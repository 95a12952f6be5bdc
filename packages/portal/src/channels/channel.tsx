import { type ChannelView, listChannels, type PlanView, readPlan } from '@yichuang/contract/channels.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { LimitChange } from '@yichuang/ui/limit-change.tsx';
import { routeOptions } from '#apply/choice-words.ts';
import { PlanFigure } from '#channels/plan-figure.tsx';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { page, show } from '#page.ts';

type Data = { readonly channel: ChannelView; readonly route: string; readonly plan: PlanView };

/** 并联审批通道: what it promises, how the departments work side by side, and where to begin. */
export const channelPage = page<Data>({
  path: '/channels/:key',
  siteMap: async (call) => (await call(listChannels, {})).rows.map(({ key }) => `/channels/${key}`),
  load: async ({ params, query, call }) =>
    show(
      await call(readPlan, {
        params: { key: params.key ?? '' },
        query: query.route ? { route: query.route } : {},
      }),
    ),
  title: ({ channel }, language) => nameIn(language, channel),
  view: (data, { language }) => <Channel {...data} language={language} />,
});

function Channel({ channel, route, plan, language }: Data & { readonly language: Language }) {
  const words = WORDS[language];
  return (
    <>
      <Breadcrumbs crumbs={[]} language={language} />
      <div className="channel-opening">
        <div className="page-head">
          <h1>{nameIn(language, channel)}</h1>
          <p>{words.lead}</p>
          <p>
            {words.departments}
            {channel.departments
              .map((department) => nameIn(language, department))
              .join(language === 'zh' ? '、' : ', ')}
          </p>
        </div>
        <div className="sheet">
          <LimitChange before={channel.before} after={channel.after} language={language} />
          <Start channel={channel} route={route} language={language} />
        </div>
      </div>
      <section aria-labelledby="plan">
        <h2 className="ruled" id="plan">
          {words.plan}
        </h2>
        <Routes channel={channel} route={route} language={language} />
        <PlanFigure plan={plan} language={language} />
      </section>
    </>
  );
}

type Chosen = { readonly channel: ChannelView; readonly route: string; readonly language: Language };

function Start({ channel, route, language }: Chosen) {
  const words = WORDS[language];
  if (!channel.open) return <p className="apply-box hint">{words.closed}</p>;
  return (
    <form className="apply-box" action="/apply" method="post">
      <input type="hidden" name="channel" value={channel.key} />
      <label htmlFor="route">{words.route}</label>
      <select className="input" id="route" name="route" defaultValue={route}>
        {routeOptions(channel.routes, language).map(({ value, label, labelLanguage }) => (
          <option key={value} value={value} lang={labelLanguage}>
            {label}
          </option>
        ))}
      </select>
      <button className="button" type="submit">
        {words.apply}
      </button>
    </form>
  );
}

/** The plan differs by route; each has its own address. */
const Routes = ({ channel, route, language }: Chosen) => (
  <nav className="routes" aria-label={WORDS[language].routes}>
    <ul>
      {routeOptions(channel.routes, language).map(({ value, label, labelLanguage }) => (
        <li key={value}>
          <a
            href={`/channels/${channel.key}?route=${value}`}
            aria-current={value === route ? 'true' : undefined}
            lang={labelLanguage}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const WORDS = bilingual({
  zh: {
    lead: '申请一次，材料交一套，相关部门同时审查。图上看得见每个部门什么时候开始、什么时候办完。',
    departments: '参加部门：',
    closed: '目前请到大厅的并联审批窗口申请，网上申请还没有开通。',
    route: '您属于哪一类',
    routes: '按类型看计划',
    apply: '开始申请',
    plan: '办理计划',
  },
  en: {
    lead: 'One application and one set of documents; all departments review side by side. The picture shows when each begins and ends.',
    departments: 'Departments: ',
    closed: 'Please apply at the channel’s counter in the hall; it is not open online yet.',
    route: 'Which kind is yours',
    routes: 'The plan by kind',
    apply: 'Begin the application',
    plan: 'The plan',
  },
});
