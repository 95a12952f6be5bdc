import { readSetUp, type SetUpView, setUpCentre } from '@yichuang/contract/exchange.ts';
import { type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { type PageAnswer, type PageRequest, page, show } from '#page.ts';
import { NotFound } from '#problems/trouble.tsx';
import { type FieldName, readPosted, type Typed, UNTOUCHED } from './read-posted.ts';
import { SetUpClosed } from './set-up-closed.tsx';
import { SetUpForm } from './set-up-form.tsx';

/** The open form with what was typed and what is wrong with it. */
export type OpenSetUp = {
  readonly kind: 'open';
  readonly view: SetUpView;
  readonly typed: Typed;
  readonly wrong: readonly FieldName[];
  readonly problem: Problem | null;
};

type Data = { readonly kind: 'shut' } | { readonly kind: 'done' } | OpenSetUp;

/** 首次设置: centre, first administrator, calendar check and import. The link works once, then there is no such page. */
export const setUpPage = page<Data>({
  path: '/setup/:token',
  personal: true,
  load: async (request) => showOpen(await readView(request), {}),
  act: setUp,
  title: (data, language) => {
    const words = WORDS[language];
    if (data.kind !== 'open') return data.kind === 'done' ? words.done : words.shut;
    const isWrong = data.wrong.length > 0 || data.problem !== null;
    return isWrong ? `${words.wrong}${words.title}` : words.title;
  },
  view: (data, { language }) => {
    if (data.kind === 'shut') return <NotFound language={language} />;
    if (data.kind === 'done') return <SetUpClosed language={language} />;
    return <SetUpForm data={data} language={language} title={WORDS[language].title} />;
  },
});

async function setUp(request: PageRequest): Promise<PageAnswer<Data>> {
  const view = await readView(request);
  const { typed, body, wrong } = readPosted(request.form);
  if (!view.open || body === null) return showOpen(view, { typed, wrong }, 422);
  try {
    await request.call(setUpCentre, { params: { token: request.params.token ?? '' }, body });
    return show({ kind: 'done' });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status === 404) throw error;
    return showOpen(view, { typed, problem: error.problem }, error.problem.status);
  }
}

/** A wrong token is a problem with status 404, which the frame shows as such. */
const readView = ({ call, params }: PageRequest): Promise<SetUpView> =>
  call(readSetUp, { params: { token: params.token ?? '' } });

const showOpen = (view: SetUpView, state: Partial<OpenSetUp>, status = 200): PageAnswer<Data> =>
  view.open
    ? show({ kind: 'open', view, typed: UNTOUCHED, wrong: [], problem: null, ...state }, status)
    : show({ kind: 'shut' }, 404);

const WORDS = bilingual({
  zh: { wrong: '错误：', title: '首次设置', done: '设置完成', shut: '没有找到' },
  en: { wrong: 'Error: ', title: 'First set-up', done: 'Set-up complete', shut: 'Not found' },
});
