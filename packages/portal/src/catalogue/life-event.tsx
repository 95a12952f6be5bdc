import { type EventView, listEvents, readEvent } from '@yichuang/contract/catalogue.ts';
import { type ChannelOutlook, readOutlook } from '@yichuang/contract/channel-outlook.ts';
import { readPlan } from '@yichuang/contract/channels.ts';
import type { ReplyOf } from '@yichuang/contract/route.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { chinese } from '#catalogue/item-words.ts';
import { EventSteps } from '#catalogue/life-event-steps.tsx';
import { OutlookQuestions } from '#channels/outlook-questions.tsx';
import { OutlookResult } from '#channels/outlook-result.tsx';
import { PlanFigure } from '#channels/plan-figure.tsx';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { type PageRequest, page, show } from '#page.ts';

/** What there is beside the list of items: a channel of its own, another channel that carries it, or nothing. */
type Data = { readonly event: EventView } & (
  | { readonly kind: 'channel'; readonly outlook: ChannelOutlook }
  | { readonly kind: 'carried'; readonly planned: ReplyOf<typeof readPlan> }
  | { readonly kind: 'guide' }
);

/** 一件事: questions, plan and documents where it can be applied for as one; else what to do in which order. */
export const lifeEventPage = page<Data>({
  path: '/events/:slug',
  siteMap: async (call) => (await call(listEvents, {})).rows.map(({ slug }) => `/events/${slug}`),
  async load(request) {
    const { params, call } = request;
    const event = await call(readEvent, { params: { slug: params.slug ?? '' } });
    const key = event.channelKey;
    if (key === null) return show({ kind: 'guide', event });
    if (key === event.slug) {
      const outlook = await call(readOutlook, { params: { key }, body: askedIn(request) });
      return show({ kind: 'channel', event, outlook });
    }
    return show({ kind: 'carried', event, planned: await call(readPlan, { params: { key }, query: {} }) });
  },
  title: ({ event }, language) => nameIn(language, event),
  view(data, { language, path }) {
    const { event } = data;
    return (
      <>
        <Breadcrumbs crumbs={[{ href: '/events', label: WORDS[language].events }]} language={language} />
        <div className="page-head">
          <h1>{nameIn(language, event)}</h1>
          <p {...chinese(language)}>{event.summary}</p>
        </div>
        <Beside data={data} path={path} language={language} />
      </>
    );
  },
});

/** Route and answers in the address, as the form of the page sends them. */
function askedIn({ query }: PageRequest) {
  const answers = Object.entries(query).flatMap(([name, value]) => {
    if (!name.startsWith('choice.') || value === '') return [];
    const answer = value === 'yes' || value === 'no' ? value === 'yes' : value.slice(0, LONGEST);
    return [[name.slice('choice.'.length, LONGEST), answer] as const];
  });
  const route = query.route?.slice(0, LONGEST);
  return { ...(route && { route }), answers: Object.fromEntries(answers.slice(0, MOST_ANSWERS)) };
}

/** As much as the wire takes. */
const LONGEST = 40;
const MOST_ANSWERS = 100;

type Props = { readonly data: Data; readonly path: string; readonly language: Language };

function Beside({ data, path, language }: Props) {
  const words = WORDS[language];
  switch (data.kind) {
    case 'channel':
      return (
        <>
          <section className="home-section" aria-labelledby="questions">
            <h2 className="ruled" id="questions">
              {words.questions}
            </h2>
            <OutlookQuestions outlook={data.outlook} path={path} language={language} />
          </section>
          <OutlookResult outlook={data.outlook} language={language} />
        </>
      );
    case 'carried':
      return (
        <>
          <section className="home-section" aria-labelledby="plan">
            <h2 className="ruled" id="plan">
              {words.plan}
            </h2>
            <PlanFigure plan={data.planned.plan} language={language} />
            <p className="more">
              <a className="button" href={`/channels/${data.planned.channel.key}`}>
                {words.toChannel(nameIn(language, data.planned.channel))}
              </a>
            </p>
          </section>
          <EventSteps event={data.event} language={language} />
        </>
      );
    case 'guide':
      return <EventSteps event={data.event} language={language} />;
  }
}

const WORDS = bilingual({
  zh: {
    events: '一件事',
    questions: '先回答几个问题',
    plan: '并联办理计划',
    toChannel: (name: string) => `去${name}`,
  },
  en: {
    events: 'Life events',
    questions: 'A few questions first',
    plan: 'The parallel plan',
    toChannel: (name: string) => `Go to ${name}`,
  },
});
