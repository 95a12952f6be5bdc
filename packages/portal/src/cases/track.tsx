import { type TrackView, track } from '@yichuang/contract/case-track.ts';
import { CourseFacts } from '@yichuang/ui/course-facts.tsx';
import { momentInFull } from '@yichuang/ui/format.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { ApplicationPlan } from '#channels/application-plan.tsx';
import { type Rateable, RatingOffer, rateableBy } from '#complaints/rating-offer.tsx';
import { type Frame, type PageRequest, page, show } from '#page.ts';
import { mayCorrect } from './correction-acts.ts';
import { TrackGates } from './track-gates.tsx';
import { Duty, subjectOf, TrackHead } from './track-head.tsx';
import { TrackLimits } from './track-limits.tsx';
import { TrackWay } from './track-way.tsx';

/** 办件进度: where the application stands, by when it must be decided, and what the applicant must do. */
export const trackPage = page<Data>({
  path: '/t/:token',
  personal: true,
  load: async (request) => show(await read(request)),
  title: ({ view }, language) => `${subjectOf(view, language)} · ${WORDS[language].title}`,
  view: (data, frame) => <Track data={data} frame={frame} />,
});

type Data = { readonly view: TrackView; readonly rateable: Rateable | null };

async function read({ call, params }: PageRequest): Promise<Data> {
  const token = params.token ?? '';
  const view = await call(track, { params: { token } });
  // An application of a channel is rated step by step.
  const isDecided = view.steps.length === 0 && view.timeline.some(({ kind }) => DECIDED.includes(kind));
  return { view, rateable: isDecided ? await rateableBy(token, call) : null };
}

const DECIDED: readonly string[] = ['granted', 'refused', 'notRequired', 'declined'];

function Track({ data: { view, rateable }, frame: { language, path } }: { data: Data; frame: Frame }) {
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
      <Letters letters={view.letters} language={language} />
      <RatingOffer rateable={rateable} language={language} />
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

function Letters({ letters, language }: { letters: TrackView['letters']; language: Language }) {
  const words = WORDS[language];
  if (letters.length === 0) return null;
  return (
    <section className="track-papers" aria-labelledby="letters">
      <h2 id="letters">{words.letters}</h2>
      <ul className="track-letters">
        {letters.map((letter) => (
          <li key={letter.letterId}>
            <a href={letter.path}>{language === 'en' ? letter.titleEn : letter.title}</a>
            <span>
              <Mixed language={language}>{letter.number}</Mixed>
            </span>
            <span>PDF</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const WORDS = bilingual({
  zh: {
    title: '办理进度',
    letters: '文书',
    correct: '在网上补正',
    withdraw: '撤回申请',
    asOf: '截至',
  },
  en: {
    title: 'Where it stands',
    letters: 'Papers',
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
