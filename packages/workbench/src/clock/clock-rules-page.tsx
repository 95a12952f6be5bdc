import { type ClockRulesView, changeClockRules, readClockRules } from '@yichuang/contract/clock.ts';
import { COUNTING_RULES, type CountingRule } from '@yichuang/domain/clock/counting-rules.ts';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useActionData, useLoaderData } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { RulesPage } from '#parts/rules-page.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, faultsOf, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { changedRules } from './changed-rules.ts';
import { RuleField } from './rule-field.tsx';
import { rulesFrom } from './rules-from.ts';

export const loader = (asked: Asked): Promise<ClockRulesView> => read(asked, readClockRules, {});

export async function action(asked: Asked) {
  const form = await asked.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const body = { version: Number(text('version')), basis: text('basis'), rules: rulesFrom(form) };
  return asResult(
    await write(asked, { route: changeClockRules, input: { body }, key: text('key'), typed: form }),
  );
}

/** 计时规则: every rule of counting, what it rests on, and the settings that bend it. */
export function Component() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const faults = faultsOf(answer, language);
  return (
    <RulesPage
      title={words.title}
      lead={words.bindsLater}
      saved={words.saved}
      loaded={loaded}
      answer={answer}
      changes={(fresh) => changedRules(loaded.rules, fresh.rules, language)}
    >
      {(view) =>
        Object.entries<CountingRule>(COUNTING_RULES).map(([name, rule]) => (
          <RulePanel key={name} rule={rule} view={view} faults={faults} />
        ))
      }
    </RulesPage>
  );
}

type PanelProps = { readonly rule: CountingRule; readonly view: ClockRulesView; readonly faults: FaultWords };

function RulePanel({ rule, view, faults }: PanelProps) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <Panel title={rule[language]}>
      <p className="hint">
        {words[rule.certainty]}
        {language === 'en' ? rule.basis : rule.basisZh}
      </p>
      {rule.settings.length === 0 && <p>{words.fixed}</p>}
      {rule.settings.map((name) => (
        <RuleField key={name} name={name} view={view} faults={faults} />
      ))}
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    title: '计时规则',
    bindsLater: '规则的变更只约束之后受理的办件；已受理的办件仍按受理时的规则计算，已结的不再变动。',
    law: '法律规定：',
    field: '行业惯例：',
    house: '本系统默认，可由中心决定：',
    fixed: '不设选项。',
    saved: '规则已保存，此后受理的办件按新规则计算。',
  },
  en: {
    title: 'Rules of counting',
    bindsLater:
      'A change binds cases accepted from then on; those accepted before go on by the rules of that day, and closed cases never move.',
    law: 'By law: ',
    field: 'Practice of the field: ',
    house: 'A default of this product, for the centre to decide: ',
    fixed: 'Nothing to set.',
    saved: 'Saved; what is accepted from now on is counted by the new rules.',
  },
});
