import { type RatingPageView, rateByLink, readRatingPage } from '@yichuang/contract/complaints.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { go, type PageAnswer, type PageRequest, page, show } from '#page.ts';
import { levelIn, saidIn, textIn } from './posted-rating.ts';
import { RatingForm } from './rating-form.tsx';
import { RATING_WORDS } from './rating-words.ts';
import { RatedService } from './what-is-rated.tsx';

/** `staff`: the browser is signed in at the workbench, and nobody of the centre rates its service. */
type State = RatingPageView['state'] | 'staff';

type Data = {
  readonly view: RatingPageView;
  readonly state: State;
  readonly isFollowedUp: boolean;
  /** Sent without a level. */
  readonly isEmpty: boolean;
  readonly said: ReturnType<typeof saidIn>;
};

/** 扫码评价: the page behind the code of a receipt. Works without a script, on any telephone. */
export const ratePage = page<Data>({
  path: '/rate/:token',
  personal: true,
  load: async (request) => show(await read(request)),
  act,
  title: (_data, language) => RATING_WORDS[language].question,
  view: (data, { language }) => <Rate data={data} language={language} />,
});

const STAFF_COOKIE = 'yichuang-session';

async function read({ params, query, cookies, form, call }: PageRequest): Promise<Data> {
  const view = await call(readRatingPage, { body: { token: params.token ?? '' } });
  const isStaff = view.state === 'open' && cookies[STAFF_COOKIE] !== undefined;
  return {
    view,
    state: isStaff ? 'staff' : view.state,
    isFollowedUp: query.followed !== undefined,
    isEmpty: false,
    said: saidIn(form),
  };
}

async function act(request: PageRequest): Promise<PageAnswer<Data>> {
  const { params, form, cookies, call } = request;
  const token = params.token ?? '';
  const level = levelIn(form);
  if (cookies[STAFF_COOKIE] !== undefined) return show(await read(request), 409);
  if (level === null) return show({ ...(await read(request)), isEmpty: true }, 422);
  try {
    const { isFollowedUp } = await call(
      rateByLink,
      { body: { token, level, ...saidIn(form) } },
      { key: textIn(form, 'key') },
    );
    return go(`/rate/${encodeURIComponent(token)}${isFollowedUp ? '?followed=1' : ''}`);
  } catch (error) {
    // Rated already, or too late: the page says how it stands.
    if (!(error instanceof ProblemError) || error.problem.status !== 409) throw error;
    return show(await read(request), 409);
  }
}

function Rate({ data, language }: { data: Data; language: Language }) {
  const words = RATING_WORDS[language];
  const { view, state, isFollowedUp } = data;
  if (state === 'open') return <RatingForm {...{ ...data, language }} />;
  return (
    <div className="rate">
      <h1>{state === 'answered' ? words.thanks : WORDS[language].title}</h1>
      <p className="rate-state">{WORDS[language][state]}</p>
      {state === 'answered' && isFollowedUp && <p>{words.followed}</p>}
      {view.service && <RatedService service={view.service} language={language} />}
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    title: '评价服务',
    answered: '这次服务已经评价。',
    lapsed: '评价时间已过。还有意见要说的，请拨打服务电话或者到大厅咨询台反映。',
    notYet: '这次服务还没有办完，办完以后再打开这个页面就可以评价。',
    staff: '这台电脑登录了工作人员账号，不能评价。请用本人手机扫码，或者使用窗口的评价器。',
  },
  en: {
    title: 'Rate the service',
    answered: 'This service has been rated.',
    lapsed:
      'The time for rating is over. If you have something to say, call us or ask at the information desk.',
    notYet: 'This service is still going on. Open this page again when it is over.',
    staff:
      'This browser is signed in as staff and cannot rate. Use your own telephone, or the pad at the counter.',
  },
});
