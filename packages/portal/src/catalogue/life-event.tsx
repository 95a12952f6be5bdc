import { type EventView, listEvents, readEvent } from '@yichuang/contract/catalogue.ts';
import { readPlan } from '@yichuang/contract/channels.ts';
import type { ReplyOf } from '@yichuang/contract/route.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { ItemLine } from '#catalogue/item-list.tsx';
import { chinese } from '#catalogue/item-words.ts';
import { PlanFigure } from '#channels/plan-figure.tsx';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { page, show } from '#page.ts';

type Data = { readonly event: EventView; readonly planned: ReplyOf<typeof readPlan> | null };

/** 一件事: what to do in which order; with the plan where a parallel channel carries it. */
export const lifeEventPage = page<Data>({
  path: '/events/:slug',
  siteMap: async (call) => (await call(listEvents, {})).rows.map(({ slug }) => `/events/${slug}`),
  async load({ params, call }) {
    const event = await call(readEvent, { params: { slug: params.slug ?? '' } });
    const key = event.channelKey;
    return show({
      event,
      planned: key === null ? null : await call(readPlan, { params: { key }, query: {} }),
    });
  },
  title: ({ event }, language) => nameIn(language, event),
  view({ event, planned }, { language }) {
    const words = WORDS[language];
    return (
      <>
        <Breadcrumbs crumbs={[{ href: '/events', label: words.events }]} language={language} />
        <div className="page-head">
          <h1>{nameIn(language, event)}</h1>
          <p {...chinese(language)}>{event.summary}</p>
        </div>
        {planned && (
          <section className="home-section" aria-labelledby="plan">
            <h2 className="ruled" id="plan">
              {words.plan}
            </h2>
            <PlanFigure plan={planned.plan} language={language} />
            <p className="more">
              <a className="button" href={`/channels/${planned.channel.key}`}>
                {words.toChannel(nameIn(language, planned.channel))}
              </a>
            </p>
          </section>
        )}
        <section className="home-section" aria-labelledby="steps">
          <h2 className="ruled" id="steps">
            {words.steps}
          </h2>
          <p className="section-lead">{words.stepsLead}</p>
          <ol className="steps">
            {event.steps.map((item) => (
              <li key={item.code}>
                <ItemLine item={item} language={language} />
              </li>
            ))}
          </ol>
        </section>
      </>
    );
  },
});

const WORDS = bilingual({
  zh: {
    events: '一件事',
    plan: '并联办理计划',
    toChannel: (name: string) => `去${name}`,
    steps: '按顺序办这些事项',
    stepsLead: '是否每一项都要办，看您的具体情况；每项指南里写明了条件。',
  },
  en: {
    events: 'Life events',
    plan: 'The parallel plan',
    toChannel: (name: string) => `Go to ${name}`,
    steps: 'The services in their order',
    stepsLead: 'Whether you need each of them depends on your situation; every guide names its conditions.',
  },
});
