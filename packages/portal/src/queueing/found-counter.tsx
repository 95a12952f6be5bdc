import type { HallPlanView, PlanCounter } from '@yichuang/contract/queueing-hall.ts';
import { spotWords } from '@yichuang/ui/hall/hall-plan.tsx';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';

type Props = {
  readonly counter: PlanCounter | undefined;
  readonly plan: HallPlanView;
  readonly language: Language;
};

/** Where the counter is that somebody looks for, what is done there, and how many wait for it. */
export function FoundCounter({ counter, plan, language }: Props) {
  const words = WORDS[language];
  if (counter === undefined) {
    const numbers = plan.counters.map(({ number }) => number);
    return (
      <p className="hall-found" role="status">
        {words.none(Math.min(...numbers), Math.max(...numbers))}
      </p>
    );
  }
  const area = plan.areas.find((one) => one.area === counter.area);
  const services = plan.services.filter(({ serviceId }) => counter.services.includes(serviceId));
  return (
    <div className="hall-found" role="status">
      <p>
        <strong>{spotWords(counter, language)}</strong>
      </p>
      <p>{words.where(area ? nameIn(language, area) : counter.area, words[counter.side])}</p>
      <ul>
        {services.map((service) => (
          <li key={service.serviceId}>
            {nameIn(language, service)}: <span className="number">{words.waiting(service.waiting)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    none: (from: number, to: number) => `本大厅没有这个号的窗口。本大厅的窗口是 ${from} 到 ${to} 号。`,
    where: (area: string, side: string) => `在${area}${side}，平面图上用粗框标出。`,
    north: '北侧',
    south: '南侧',
    middle: '中部',
    waiting: (count: number) => `等候 ${count} 人`,
  },
  en: {
    none: (from: number, to: number) =>
      `This hall has no counter with that number. Its counters are ${from} to ${to}.`,
    where: (area: string, side: string) => `In ${area}, ${side}; marked by a thick frame in the plan.`,
    north: 'on the north side',
    south: 'on the south side',
    middle: 'in the middle',
    waiting: (count: number) => `${count} waiting`,
  },
});
