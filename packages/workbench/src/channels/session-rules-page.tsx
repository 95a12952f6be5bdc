import {
  changeSessionRules,
  readSessionRules,
  type SessionRulesView,
} from '@yichuang/contract/channel-session-rules.ts';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link, useActionData, useLoaderData } from 'react-router';
import { RulesPage } from '#parts/rules-page.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, faultsOf, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
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
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const faults = faultsOf(answer, language);
  return (
    <RulesPage
      title={words.title}
      lead={words.lead}
      saved={words.saved}
      back={
        <Link className="button button-quiet" to="/admin/channels">
          {words.back}
        </Link>
      }
      loaded={loaded}
      answer={answer}
      changes={(fresh) => ruleLines(loaded.rules, fresh.rules, language)}
    >
      {(view, typed) =>
        RULES.map((rule) => (
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
        ))
      }
    </RulesPage>
  );
}

const WORDS = bilingual({
  zh: {
    title: '会审规则',
    back: '回到通道列表',
    lead: '法律没有规定联合会审和联合踏勘的内部时限、提前通知和规模，由本中心规定。已经召集的仍按召集时的规则。',
    saved: '规则已保存，此后召集的会审和踏勘按新规则。',
  },
  en: {
    title: 'Rules of meetings and visits',
    back: 'Back to the channels',
    lead: 'No law fixes the dates, the notice and the size of joint meetings and visits; the centre does. What is called already goes by the rules of its call.',
    saved: 'Saved; meetings and visits called from now on go by the new rules.',
  },
});
