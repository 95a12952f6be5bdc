import {
  answerOpinion,
  type OpinionRequestView,
  readOpinionRequest,
  type Stance,
} from '@yichuang/contract/opinions.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from 'react-router';
import { ActNotes } from '#parts/act-notes.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, faultsOf, newestView, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { useTyped } from '#wire/use-form.ts';
import { AnswerPanel } from './answer-panel.tsx';
import { opinionProblem } from './opinion-problem.ts';
import { RequestBody, RequestHead } from './request-body.tsx';
import { STANDING_WORDS } from './stance-chip.tsx';

type Addressed = Asked & { readonly params: { readonly requestId?: string } };

export const loader = (asked: Addressed): Promise<OpinionRequestView> =>
  read(asked, readOpinionRequest, { params: { requestId: asked.params.requestId ?? '' } });

export async function action(asked: Addressed) {
  const form = await asked.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const params = { requestId: asked.params.requestId ?? '' };
  const body = {
    version: Number(text('version')),
    // Checked by the schema of the route: nothing chosen is refused there, in words.
    stance: text('stance') as Stance,
    conditions: text('conditions'),
    basis: text('basis'),
  };
  const input = { params, body };
  const answer = await write(asked, { route: answerOpinion, input, key: text('key'), typed: form });
  return asResult(answer.ok ? answer : { ok: false, problem: opinionProblem(answer.problem) });
}

/** The reply of an answer is the request as it is now; it is not read a second time. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === 'POST' ? false : defaultShouldRevalidate;

/** 征求意见: one request, everything the department needs to answer it, and the answer. */
export function Component() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const view = newest(loaded, answer);
  const words = useWords(WORDS);
  const standings = useWords(STANDING_WORDS);
  const { language } = useLanguage();
  const typed = useTyped() ?? {};
  return (
    <article className="case">
      <RequestHead view={view} />
      <ActNotes
        key={`${view.version}-${view.standing}`}
        answer={answer}
        done={words.done}
        changes={(fresh) =>
          loaded.standing === fresh.standing
            ? []
            : [`${words.standing}：${standings[loaded.standing]} → ${standings[fresh.standing]}`]
        }
      />
      <div className="case-columns">
        <RequestBody view={view} />
        <div>
          <AnswerPanel view={view} typed={typed} faults={faultsOf(answer, language)} />
        </div>
      </div>
    </article>
  );
}

/** An answer that is not the last one leaves the case at its version. */
const newest = (loaded: OpinionRequestView, answer: Parameters<typeof newestView<OpinionRequestView>>[1]) =>
  answer?.ok && answer.value.version >= loaded.version ? answer.value : newestView(loaded, answer);

const WORDS = bilingual({
  zh: { done: '答复已登记，不能再改。', standing: '情况' },
  en: { done: 'The answer is on record and stands.', standing: 'Standing' },
});
