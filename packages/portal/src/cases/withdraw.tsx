import { type TrackView, track, withdrawByLink } from '@yichuang/contract/case-track.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { Button } from '@yichuang/ui/form/button.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { type Frame, go, type PageAnswer, type PageRequest, page, show } from '#page.ts';
import { TrackHead } from './track-head.tsx';

type Data = {
  readonly view: TrackView;
  readonly token: string;
  /** The case moved on between asking and answering. */
  readonly isChanged: boolean;
};

/** 撤回申请: asks once more before the applicant gives up the application. */
export const withdrawPage = page<Data>({
  path: '/t/:token/withdraw',
  personal: true,
  load: async (request) => {
    const data = await readData(request);
    return data.view.mayWithdraw ? show(data) : go(trackPath(data.token));
  },
  act: withdraw,
  title: (_data, language) => WORDS[language].title,
  view: (data, frame) => <Withdraw data={data} frame={frame} />,
});

async function withdraw(request: PageRequest): Promise<PageAnswer<Data>> {
  const token = request.params.token ?? '';
  try {
    await request.call(withdrawByLink, {
      params: { token },
      body: { version: Number(request.form.version) || 0 },
    });
    return go(trackPath(token));
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status !== 409) throw error;
    const data = await readData(request);
    // Withdrawn already (the form was sent twice), or decided meanwhile: the track says which.
    return data.view.mayWithdraw ? show({ ...data, isChanged: true }, 409) : go(trackPath(token));
  }
}

async function readData({ call, params }: PageRequest): Promise<Data> {
  const token = params.token ?? '';
  return { view: await call(track, { params: { token } }), token, isChanged: false };
}

const trackPath = (token: string): string => `/t/${encodeURIComponent(token)}`;

function Withdraw({ data: { view, token, isChanged }, frame: { language } }: { data: Data; frame: Frame }) {
  const words = WORDS[language];
  return (
    <div className="track">
      <TrackHead view={view} language={language} />
      <section className="track-duty track-owed" aria-labelledby="withdraw">
        <h2 id="withdraw">{words.title}</h2>
        {isChanged ? <p>{words.changed}</p> : null}
        <p>{words.text}</p>
      </section>
      <form className="track-act" method="post" noValidate>
        <input type="hidden" name="version" value={view.version} />
        <Button kind="serious">{words.withdraw}</Button>
        <a href={trackPath(token)}>{words.keep}</a>
      </form>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    title: '要撤回这份申请吗？',
    changed: '在您打开这一页以后，办理有了新的进展。请再确认一次。',
    text: '撤回以后，这份申请不再办理，也不能恢复。还要办的，可以重新申请，时限重新计算。',
    withdraw: '撤回申请',
    keep: '不撤回，返回进度',
  },
  en: {
    title: 'Withdraw this application?',
    changed: 'The case has moved on since you opened this page. Please confirm once more.',
    text: 'A withdrawn application is not handled any further and cannot be restored. You may apply again later; all time limits then start anew.',
    withdraw: 'Withdraw the application',
    keep: 'Keep it and go back',
  },
});
