import type { AuthorityAnswer } from '@yichuang/contract/authority.ts';
import type { PowerAct } from '@yichuang/contract/identity.ts';
import type { Problem } from '@yichuang/contract/problem.ts';
import { RadioField } from '@yichuang/ui/form/choice-fields.tsx';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { StatusChip } from '@yichuang/ui/status-chip.tsx';
import { Form } from 'react-router';
import { POWER_WORDS } from '#identity/power-words.ts';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { VERDICT_WORDS } from './authority-words.ts';

export type Why = {
  readonly person: string;
  readonly item: string;
  readonly act: PowerAct;
  readonly answer: AuthorityAnswer | null;
  readonly problem: Problem | null;
};

/** 为什么能办: the question, and the answer of the same rule that decides when they act. */
export function WhyPanel({ why }: { why: Why | null }) {
  const words = useWords(WORDS);
  const acts = useWords(POWER_WORDS);
  const { language } = useLanguage();
  return (
    <Panel title={words.title}>
      <Form className="act-form">
        <TextField
          name="whyPerson"
          language={language}
          label={words.person}
          value={why?.person ?? ''}
          width="medium"
          required
        />
        <TextField
          name="whyItem"
          language={language}
          label={words.item}
          value={why?.item ?? ''}
          width="medium"
          required
        />
        <RadioField
          name="whyAct"
          language={language}
          label={words.act}
          value={why?.act ?? 'decide'}
          options={(['decide', 'accept'] as const).map((act) => ({ value: act, label: acts[act] }))}
        />
        <button type="submit" className="button button-quiet">
          {words.ask}
        </button>
      </Form>
      {why?.problem && <p role="status">{language === 'en' ? why.problem.titleEn : why.problem.title}</p>}
      {why?.answer && <Answer answer={why.answer} />}
    </Panel>
  );
}

function Answer({ answer: { allowed, said, saidEn, looked } }: { answer: AuthorityAnswer }) {
  const words = useWords(WORDS);
  const verdicts = useWords(VERDICT_WORDS);
  const { language } = useLanguage();
  return (
    <div role="status">
      <p>
        <StatusChip tone={allowed ? 'green' : 'seal'}>{allowed ? words.yes : words.no}</StatusChip>{' '}
        <Mixed language={language}>{language === 'en' ? saidEn : said}</Mixed>
      </p>
      {looked.length > 0 && (
        <ul>
          {looked.map(({ basis, from, until, seal, verdict }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list stands as it was answered
            <li key={index}>
              <Mixed language={language}>
                {`${basis} · ${plainDayWords(from, language)} – ${until === null ? words.open : plainDayWords(until, language)}${seal ? ` · ${seal}` : ''}`}
              </Mixed>{' '}
              {verdicts[verdict]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    title: '为什么能办、不能办',
    person: '登录名',
    item: '事项编码',
    act: '办理',
    ask: '查询',
    yes: '能办',
    no: '不能办',
    open: '长期',
  },
  en: {
    title: 'Why may somebody do this?',
    person: 'Login name',
    item: 'Code of the item',
    act: 'Act',
    ask: 'Ask',
    yes: 'yes',
    no: 'no',
    open: 'open',
  },
});
