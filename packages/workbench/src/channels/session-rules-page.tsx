import {
  changeSessionRules,
  readSessionRules,
  type SessionRulesView,
} from '@yichuang/contract/channel-session-rules.ts';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { Form, Link, useActionData, useLoaderData } from 'react-router';
import { ActNotes } from '#parts/act-notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { RuleHistory } from '#parts/rule-history.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, faultsOf, newestView, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { useFormKey, useIsSending, useTyped } from '#wire/use-form.ts';
import { RULE_NAMES, RULE_UNITS, RULES, ruleLines, rulesFrom } from './session-rules-from.ts';

export const loader = (asked: Asked): Promise<SessionRulesView> => read(asked, readSessionRules, {});

export async function action(asked: Asked) {
  const form = await asked.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const body = { version: Number(text('version')), basis: text('basis'), rules: rulesFrom(text) };
  return asResult(
    await write(asked, { route: changeSessionRules, input: { body }, key: text('key'), typed: form }),
  );
}

/** 会审规则: dates of the house, notice, length and size of joint meetings and visits. */
export function Component() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
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
        changes={(fresh) => ruleLines(loaded.rules, fresh.rules, language)}
      />
      <p className="note">{words.lead}</p>
      <Form method="post" className="act-form form-narrow" key={`form-${view.version}`}>
        <input type="hidden" name="version" value={view.version} />
        <input type="hidden" name="key" value={key} />
        {RULES.map((rule) => (
          <TextField
            key={rule}
            name={`rules.${rule}`}
            label={RULE_NAMES[language][rule]}
            language={language}
            width="short"
            inputMode="numeric"
            unit={RULE_UNITS[language][rule]}
            value={String(typed?.[`rules.${rule}`] ?? view.rules[rule])}
            fault={faults.get(`rules.${rule}`)}
            required
          />
        ))}
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
    title: '会审规则',
    back: '回到通道列表',
    lead: '法律没有规定联合会审和联合踏勘的内部时限、提前通知和规模，由本中心规定。已经召集的仍按召集时的规则。',
    basis: '变更依据',
    basisHint: '决定的文号或理由，2 到 200 个字',
    save: '保存规则',
    saved: '规则已保存，此后召集的会审和踏勘按新规则。',
  },
  en: {
    title: 'Rules of meetings and visits',
    back: 'Back to the channels',
    lead: 'No law fixes the dates, the notice and the size of joint meetings and visits; the centre does. What is called already goes by the rules of its call.',
    basis: 'Why they change',
    basisHint: 'Number of the decision, or the reason; 2 to 200 characters',
    save: 'Save the rules',
    saved: 'Saved; meetings and visits called from now on go by the new rules.',
  },
});
