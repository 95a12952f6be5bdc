import { readCentre } from '@yichuang/contract/organisation.ts';
import { type HallPlanView, readHallPlan } from '@yichuang/contract/queueing-hall.ts';
import { HallPlan } from '@yichuang/ui/hall/hall-plan.tsx';
import { StandingKey } from '@yichuang/ui/hall/standing.tsx';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { type PageRequest, page, show } from '#page.ts';
import { CounterTable } from './counter-table.tsx';
import { FoundCounter } from './found-counter.tsx';
import { Live } from './live.tsx';
import { localMoment, waitWords } from './wait-words.ts';

type Data = {
  /** Null: the centre has no hall. */
  readonly plan: HallPlanView | null;
  /** What was typed to find a counter; null: nothing. */
  readonly sought: string | null;
};

/** 大厅实况: how full the halls are, and where a counter is. `?hall=HALL-S&counter=95` */
export const hallPage = page<Data>({
  path: '/hall',
  siteMap: async () => ['/hall'],
  load: async (request) => show(await read(request)),
  refresh: () => ({ seconds: 30 }),
  title: ({ plan }, language) =>
    plan === null ? WORDS[language].title : WORDS[language].titleOf(nameIn(language, plan.hall)),
  view: ({ plan, sought }, { language }) =>
    plan === null ? <NoHall language={language} /> : <Hall plan={plan} sought={sought} language={language} />,
});

async function read({ query, call }: PageRequest): Promise<Data> {
  const hall = query.hall ?? (await call(readCentre, {})).halls[0]?.id;
  const sought = query.counter?.trim().slice(0, 5) || null;
  if (hall === undefined) return { plan: null, sought };
  return { plan: await call(readHallPlan, { params: { hall } }), sought };
}

const NoHall = ({ language }: { language: Language }) => (
  <>
    <Breadcrumbs crumbs={[]} language={language} />
    <h1>{WORDS[language].title}</h1>
    <p>{WORDS[language].noHall}</p>
  </>
);

type HallProps = { plan: HallPlanView; sought: string | null; language: Language };

function Hall({ plan, sought, language }: HallProps) {
  const words = WORDS[language];
  const { hall, halls, areas, counters, now, seq } = plan;
  const found = counters.find(({ number }) => String(number) === sought?.replace(/^0+/, ''));
  return (
    <Live className="hall-page" hall={hall.code} seq={seq} language={language}>
      <Breadcrumbs crumbs={[]} language={language} />
      <h1>{words.titleOf(nameIn(language, hall))}</h1>
      <p className="hint">{words.asOf(localMoment(now))}</p>
      <ul className="hall-choice">
        {halls.map((one) => (
          <li key={one.code}>
            <a
              href={`/hall?hall=${encodeURIComponent(one.code)}`}
              aria-current={one.code === hall.code ? 'page' : undefined}
            >
              {nameIn(language, one)}
            </a>
          </li>
        ))}
      </ul>
      <form method="get" action="/hall" className="hall-find">
        <input type="hidden" name="hall" value={hall.code} />
        <label htmlFor="counter">{words.find}</label>
        <input
          className="input"
          id="counter"
          name="counter"
          inputMode="numeric"
          size={5}
          maxLength={5}
          defaultValue={sought ?? ''}
        />
        <button type="submit" className="button">
          {words.show}
        </button>
      </form>
      {sought !== null && <FoundCounter counter={found} plan={plan} language={language} />}
      <StandingKey language={language} />
      <p>
        <a href="#counters">{words.toTable}</a>
      </p>
      <HallPlan
        areas={areas}
        counters={counters}
        language={language}
        chosen={found?.counterId ?? null}
        hrefOf={({ number }) => `/hall?hall=${encodeURIComponent(hall.code)}&counter=${number}`}
        waitOf={({ area }) =>
          words.wait(waitWords(areas.find((one) => one.area === area)?.wait ?? null, language))
        }
      />
      <CounterTable plan={plan} language={language} />
    </Live>
  );
}

const WORDS = bilingual({
  zh: {
    title: '大厅实况',
    titleOf: (hall: string) => `${hall}实况`,
    noHall: '本中心还没有登记办事大厅。',
    asOf: (time: string) => `${time} 的情况，自动更新。`,
    find: '找窗口：窗口号',
    show: '查看位置',
    wait: (range: string) => `预计等候${range}`,
    toTable: '跳过平面图，看窗口列表',
  },
  en: {
    title: 'Halls now',
    titleOf: (hall: string) => `${hall} now`,
    noHall: 'This centre has no hall yet.',
    asOf: (time: string) => `As of ${time}; renews itself.`,
    find: 'Find a counter by its number',
    show: 'Show where it is',
    wait: (range: string) => `expected wait ${range}`,
    toTable: 'Skip the plan: list of counters',
  },
});
