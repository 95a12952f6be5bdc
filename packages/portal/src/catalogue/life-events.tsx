import { type EventSummary, listEvents } from '@yichuang/contract/catalogue.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { EventLinks } from '#catalogue/event-links.tsx';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { page, show } from '#page.ts';

/** 一件事: all life events. */
export const lifeEventsPage = page<readonly EventSummary[]>({
  path: '/events',
  siteMap: async () => ['/events'],
  load: async ({ call }) => show((await call(listEvents, {})).rows),
  title: (_data, language) => WORDS[language].title,
  view: (events, { language }) => (
    <>
      <Breadcrumbs crumbs={[]} language={language} />
      <div className="page-head">
        <h1>{WORDS[language].title}</h1>
        <p>{WORDS[language].lead}</p>
      </div>
      <EventLinks events={events} language={language} />
    </>
  ),
});

const WORDS = bilingual({
  zh: { title: '一件事', lead: '从您要办成的事出发：先办什么、后办什么、找哪个部门，一次看全。' },
  en: {
    title: 'Life events',
    lead: 'Begin with what you want to achieve: what comes first, what comes next, and which department does it.',
  },
});
