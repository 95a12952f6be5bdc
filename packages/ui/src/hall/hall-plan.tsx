import type { ComponentType, ReactNode } from 'react';
import { bilingual, type Language, nameIn } from '#language.ts';
import { type Box, placeBoxes } from './place-boxes.ts';
import { type Standing, StandingSign, standingWords } from './standing.tsx';

/** A counter as the plan draws it. */
export type PlanSpot = {
  readonly counterId: string;
  readonly number: number;
  readonly area: string;
  readonly name: string;
  readonly nameEn: string;
  readonly x: number;
  readonly y: number;
  readonly standing: Standing;
  readonly ticket: string | null;
};

/** 分区 with how full it is. */
export type PlanArea = {
  readonly area: string;
  readonly letter: string;
  readonly name: string;
  readonly nameEn: string;
  readonly waiting: number;
  readonly longestMinutes: number | null;
  readonly open: number;
};

type Props = {
  readonly areas: readonly PlanArea[];
  readonly counters: readonly PlanSpot[];
  readonly language: Language;
  /** The counter that is looked for. */
  readonly chosen: string | null;
  readonly hrefOf: (counter: PlanSpot) => string;
  /** Draws the link of a place, where a page has links of its own; otherwise `a`. */
  readonly link?: SpotLink;
  /** 约 10–20 分钟, where the page tells waits. */
  readonly waitOf?: (area: PlanArea) => string;
};

export type SpotLink = ComponentType<{
  readonly href: string;
  readonly className: string;
  readonly 'aria-label': string;
  readonly 'aria-current': 'true' | undefined;
  readonly children: ReactNode;
}>;

/** 大厅平面图: the areas from west to east, each with its counters where they stand. Every counter is a link. */
export function HallPlan({ areas, counters, waitOf, ...rest }: Props) {
  return (
    <div className="hall-plan">
      {areas.map((area) => (
        <AreaPlan
          key={area.area}
          area={area}
          counters={counters.filter((counter) => counter.area === area.area)}
          {...rest}
          wait={waitOf && area.waiting > 0 ? waitOf(area) : null}
        />
      ))}
    </div>
  );
}

type AreaProps = Pick<Props, 'counters' | 'language' | 'chosen' | 'hrefOf' | 'link'> & {
  readonly area: PlanArea;
  readonly wait: string | null;
};

function AreaPlan({ area, counters, language, chosen, hrefOf, link, wait }: AreaProps) {
  const words = WORDS[language];
  const { boxes, width, height } = placeBoxes(counters);
  return (
    <section className="hall-area" aria-labelledby={`area-${area.area}`}>
      <h2 id={`area-${area.area}`}>
        <span className="number">{area.letter}</span> {nameIn(language, area)}
      </h2>
      <p>
        <b className="number">{words.waiting(area.waiting)}</b>
        {area.longestMinutes !== null && (
          <span className="number"> · {words.longest(area.longestMinutes)}</span>
        )}
        <span className="number"> · {words.open(area.open)}</span>
        {wait !== null && <span> · {wait}</span>}
      </p>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} className="hall-picture">
        <title>{words.title(nameIn(language, area))}</title>
        {counters.map((counter, index) => (
          <Spot
            key={counter.counterId}
            counter={counter}
            box={boxes[index] ?? NOWHERE}
            language={language}
            isChosen={counter.counterId === chosen}
            href={hrefOf(counter)}
            link={link}
          />
        ))}
      </svg>
    </section>
  );
}

const NOWHERE: Box = { x: 0, y: 0, width: 24, height: 34 };

type SpotProps = {
  readonly counter: PlanSpot;
  readonly box: Box;
  readonly language: Language;
  readonly isChosen: boolean;
  readonly href: string;
  readonly link: SpotLink | undefined;
};

function Spot({ counter, box, language, isChosen, href, link: SpotAnchor = PlainLink }: SpotProps) {
  const { number, standing } = counter;
  const middle = box.x + box.width / 2;
  return (
    <SpotAnchor
      href={href}
      aria-label={spotWords(counter, language)}
      aria-current={isChosen ? 'true' : undefined}
      className={`spot spot-${standing}${isChosen ? ' spot-chosen' : ''}`}
    >
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="2" />
      <text x={middle} y={box.y + 13} textAnchor="middle" className="number">
        {String(number).padStart(2, '0')}
      </text>
      <StandingSign standing={standing} x={middle} y={box.y + 24} />
    </SpotAnchor>
  );
}

const PlainLink: SpotLink = ({ children, ...link }) => <a {...link}>{children}</a>;

/** 95 号窗口 个体登记1号：办理中 C012 */
export function spotWords(counter: PlanSpot, language: Language): string {
  const { number, standing, ticket } = counter;
  return WORDS[language].spot(
    String(number).padStart(2, '0'),
    nameIn(language, counter),
    [standingWords(standing, language), ticket].filter((part) => part !== null).join(' '),
  );
}

const WORDS = bilingual({
  zh: {
    title: (area: string) => `${area}窗口平面图，上北下南`,
    waiting: (count: number) => `等候 ${count} 人`,
    longest: (minutes: number) => `最长 ${minutes} 分钟`,
    open: (count: number) => `开放 ${count} 个窗口`,
    spot: (plate: string, name: string, state: string) => `${plate} 号窗口 ${name}：${state}`,
  },
  en: {
    title: (area: string) => `Plan of the counters of ${area}, north is up`,
    waiting: (count: number) => `${count} waiting`,
    longest: (minutes: number) => `longest ${minutes} min`,
    open: (count: number) => `${count} open`,
    spot: (plate: string, name: string, state: string) => `Counter ${plate}, ${name}: ${state}`,
  },
});
