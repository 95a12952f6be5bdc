import { CourseFacts } from '@yichuang/ui/course-facts.tsx';
import { momentInFull } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { ApplicationPlan } from '#channels/application-plan.tsx';
import { type Frame, page, show } from '#page.ts';
import { mayCorrect } from './correction-acts.ts';
import { type RateableTrack, readTrack } from './rateable-track.ts';
import { TrackGates } from './track-gates.tsx';
import { Duty, subjectOf, TrackHead } from './track-head.tsx';
import { TrackLimits } from './track-limits.tsx';
import { TrackPapers } from './track-papers.tsx';
import { TrackWay } from './track-way.tsx';

/** 办件进度: where the application stands, by when it must be decided, and what the applicant must do. */
export const trackPage = page<RateableTrack>({
  path: '/t/:token',
  personal: true,
  load: async (request) => show(await readTrack(request)),
  title: ({ view }, language) => `${subjectOf(view, language)} · ${WORDS[language].title}`,
  view: (data, frame) => <Track data={data} frame={frame} />,
});

function Track({
  data: { view, rateable },
  frame: { language, path },
}: {
  data: RateableTrack;
  frame: Frame;
}) {
  const words = WORDS[language];
  return (
    <div className="track track-columns">
      <TrackHead view={view} language={language} />
      <Duty view={view} language={language}>
        {mayCorrect(view) ? (
          <p className="track-correct">
            <a className="button" href={`${path}/correct`}>
              {words.correct}
            </a>
          </p>
        ) : null}
      </Duty>
      <TrackGates gates={view.gates} path={path} language={language} />
      <TrackLimits
        clocks={view.clocks}
        datesPath={view.steps.length > 0 ? null : `${path}/dates`}
        isRunning={isRunning(view.state)}
        language={language}
      />
      <ApplicationPlan view={view} language={language} />
      <CourseFacts course={view.course} language={language} />
      <TrackWay view={view} language={language} />
      <TrackPapers letters={view.letters} rateable={rateable} language={language} />
      <p className="track-act">
        {view.mayWithdraw ? (
          <a className="button button-quiet" href={`${path}/withdraw`}>
            {words.withdraw}
          </a>
        ) : null}
        <span className="track-now">
          {words.asOf} <time dateTime={view.now}>{momentInFull(view.now, language)}</time>
        </span>
      </p>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    title: '办理进度',
    correct: '在网上补正',
    withdraw: '撤回申请',
    asOf: '截至',
  },
  en: {
    title: 'Where it stands',
    correct: 'Correct online',
    withdraw: 'Withdraw the application',
    asOf: 'As of',
  },
});

/** States in which the clock of the decision runs. */
const isRunning = (state: string): boolean =>
  ['accepted', 'deemedAccepted', 'inReview', 'seekingOpinions', 'extended', 'awaitingDecision'].includes(
    state,
  );
