import { changeLadder, type LadderView, readLadder } from '@yichuang/contract/channel-urging.ts';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { data, Form, Link, useActionData, useLoaderData } from 'react-router';
import { ActNotes } from '#parts/act-notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { RuleHistory } from '#parts/rule-history.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { faultsOf, newestView, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { useFormKey, useIsSending, useTyped } from '#wire/use-form.ts';
import { RungFields } from './rung-fields.tsx';
import { rungLines, rungsFrom } from './rungs-from.ts';

export const loader = (asked: Asked): Promise<LadderView> => read(asked, readLadder, {});

export async function action(asked: Asked) {
  const form = await asked.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const { rungs, places } = rungsFrom(text);
  const body = { version: Number(text('version')), basis: text('basis'), rungs };
  const answer = await write(asked, { route: changeLadder, input: { body }, key: text('key'), typed: form });
  // Lines left empty are not sent: a fault is told at the line its rung came from.
  return data({ answer, places }, { status: answer.ok ? 200 : answer.problem.status });
}

/** 催办规则: who is told from which share of the time on, and by what act. */
export function Component() {
  const loaded = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const answer = done?.answer;
  const view = newestView(loaded, answer);
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const key = useFormKey(view.version);
  const isBusy = useIsSending();
  const typed = useTyped();
  const faults = faultsOf(answer, language);
  return (
    <>
      <PageHead title={words.title}>
        <Link className="button button-quiet" to="/admin/channels">
          {words.back}
        </Link>
      </PageHead>
      <ActNotes
        key={view.version}
        answer={answer}
        done={words.saved}
        changes={(fresh) => rungLines(loaded.rungs, fresh.rungs, language)}
      />
      <p className="note">{words.lead}</p>
      <Form method="post" className="act-form form-narrow" key={`form-${view.version}`}>
        <input type="hidden" name="version" value={view.version} />
        <input type="hidden" name="key" value={key} />
        <RungFields rungs={view.rungs} typed={typed} places={done?.places ?? []} faults={faults} />
        <TextField
          name="basis"
          label={words.basis}
          hint={words.basisHint}
          language={language}
          value={String(typed?.basis ?? '')}
          fault={faults.get('basis')}
          required
        />
        <button type="submit" className="button" disabled={isBusy}>
          {words.save}
        </button>
      </Form>
      <RuleHistory history={view.history} />
    </>
  );
}

const WORDS = bilingual({
  zh: {
    title: '催办规则',
    back: '回到通道列表',
    lead: '每天夜里按这张表检查并联办理中的环节：用时到了哪一级，就按哪一级办，每一级只办一次。已经催办的不受变更影响。',
    basis: '变更依据',
    basisHint: '决定的文号或理由，2 到 200 个字',
    save: '保存规则',
    saved: '规则已保存，今天夜里起按新规则。',
  },
  en: {
    title: 'Rules of urging',
    back: 'Back to the channels',
    lead: 'Every night the open steps of channels are compared with this ladder: the rung that the time has come to is acted on, each rung once. What was urged already is not touched by a change.',
    basis: 'Why they change',
    basisHint: 'Number of the decision, or the reason; 2 to 200 characters',
    save: 'Save the rules',
    saved: 'Saved; the new rules hold from tonight on.',
  },
});
