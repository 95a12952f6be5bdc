import { type TrackView, track } from '@yichuang/contract/case-track.ts';
import {
  type GateView,
  stateFactByLink,
  withdrawStatementByLink,
} from '@yichuang/contract/channel-statements.ts';
import { type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import { dayFrom } from '@yichuang/ui/form/form-values.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { go, type PageAnswer, type PageRequest, page, show } from '#page.ts';
import { Statement } from './statement-form.tsx';

/** One gate as the applicant states it, or takes it back. */
export type StatementData = {
  readonly view: TrackView;
  readonly gate: GateView;
  readonly token: string;
  /** What was typed. */
  readonly typed: { readonly on: string; readonly document: string };
  readonly problem: Problem | null;
};

/** 声明: the applicant says since when something is so, and by which paper; or takes it back. */
export const statementPage = page<StatementData>({
  path: '/t/:token/state/:gate',
  personal: true,
  load: async (request) => {
    const data = await readGate(request);
    return data ? show(data) : go(trackPath(request));
  },
  act: state,
  title: ({ gate }, language) => WORDS[language].title(language === 'en' ? gate.nameEn : gate.name),
  view: (data, frame) => <Statement data={data} frame={frame} />,
});

async function state(request: PageRequest): Promise<PageAnswer<StatementData>> {
  const { params, form, call } = request;
  const path = { token: params.token ?? '', gateId: params.gate ?? '' };
  const text = (name: string) => String(form[name] ?? '').trim();
  const version = Number(form.version) || 0;
  const typed = { on: text('on'), document: text('document') };
  try {
    if (text('act') === 'withdraw') {
      await call(withdrawStatementByLink, { params: path, body: { version } });
    } else {
      const on = dayFrom(typed.on) ?? typed.on;
      await call(stateFactByLink, { params: path, body: { version, on, document: typed.document } });
    }
    return go(trackPath(request));
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status >= 500) throw error;
    const { problem } = error;
    const data = await readGate(request);
    // Stated or taken back meanwhile: the track says so.
    return data ? show({ ...data, typed, problem }, problem.status) : go(trackPath(request));
  }
}

/** Null when there is nothing to state or to take back. */
async function readGate({ params, call }: PageRequest): Promise<StatementData | null> {
  const token = params.token ?? '';
  const view = await call(track, { params: { token } });
  const gate = view.gates?.find(({ gateId }) => gateId === params.gate);
  if (!gate || (!gate.mayState && !gate.mayWithdraw)) return null;
  return { view, gate, token, typed: { on: '', document: '' }, problem: null };
}

const trackPath = ({ params }: PageRequest): string => `/t/${encodeURIComponent(params.token ?? '')}`;

const WORDS = bilingual({
  zh: { title: (name: string) => `声明：${name}` },
  en: { title: (name: string) => `Statement: ${name}` },
});
