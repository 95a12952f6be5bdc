import type { HallWatchView } from '@yichuang/contract/queueing-hall.ts';
import { momentWords } from '@yichuang/ui/format.ts';
import { HallPlan, type SpotLink, spotWords } from '@yichuang/ui/hall/hall-plan.tsx';
import { MANAGER_STANDINGS, StandingKey } from '@yichuang/ui/hall/standing.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { ExpectedPerson } from './hall-expected.tsx';
import { HallTable } from './hall-table.tsx';
import { ReleaseForm } from './release-form.tsx';

type Props = {
  readonly watch: HallWatchView;
  /** The counter that was pressed in the plan. */
  readonly chosen: string | null;
  readonly formKey: string;
};

/** The plan of the hall, the counter that was pressed, and the same as a table. */
export function HallPlanPanel({ watch, chosen, formKey }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <Panel title={words.title}>
      <StandingKey language={language} of={MANAGER_STANDINGS} />
      <ChosenCounter watch={watch} chosen={chosen} formKey={formKey} />
      <HallPlan
        areas={watch.areas}
        counters={watch.counters}
        language={language}
        chosen={chosen}
        hrefOf={({ counterId }) => `?counter=${encodeURIComponent(counterId)}`}
        link={RoutedLink}
      />
      <details className="hall-list">
        <summary>{words.table}</summary>
        <HallTable watch={watch} />
      </details>
    </Panel>
  );
}

const RoutedLink: SpotLink = ({ href, ...link }) => <Link to={href} preventScrollReset {...link} />;

function ChosenCounter({ watch, chosen, formKey }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const counter = watch.counters.find(({ counterId }) => counterId === chosen);
  if (!counter) return <p className="hint">{words.press}</p>;
  const staffed = watch.staffed.find(({ counterId }) => counterId === chosen);
  const services = watch.services.filter(({ serviceId }) => counter.services.includes(serviceId));
  return (
    <div className="hall-chosen" role="status">
      <b>{spotWords(counter, language)}</b>
      {staffed && (
        <span>
          <span lang="zh-CN">{staffed.clerk}</span>{' '}
          <span className="number">{words.since(momentWords(staffed.stateSince, language))}</span>
        </span>
      )}
      <ExpectedPerson watch={watch} counterId={counter.counterId} />
      {services.map((service) => (
        <span key={service.serviceId}>
          {nameIn(language, service)} <span className="number">{words.waiting(service.waiting)}</span>
        </span>
      ))}
      {(counter.standing === 'closed' || counter.standing === 'absent') &&
        services.map(({ serviceId }) => (
          <Link
            key={serviceId}
            className="button"
            to={`/hall/${encodeURIComponent(watch.hall.code)}?open=${encodeURIComponent(serviceId)}`}
          >
            {words.open}
          </Link>
        ))}
      {staffed && counter.ticket === null && (
        <ReleaseForm staffed={staffed} hall={watch.hall.code} formKey={formKey} />
      )}
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    title: '平面图',
    table: '窗口列表',
    press: '按一个窗口，看谁在值守、多少人在等。',
    since: (moment: string) => `${moment} 起`,
    waiting: (count: number) => `等候 ${count} 人`,
    open: '加开窗口',
  },
  en: {
    title: 'Plan',
    table: 'List of counters',
    press: 'Press a counter to see who works there and how many wait.',
    since: (moment: string) => `since ${moment}`,
    waiting: (count: number) => `${count} waiting`,
    open: 'Open another counter',
  },
});
