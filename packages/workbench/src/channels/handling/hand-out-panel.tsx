import { RadioField, TickField } from '@yichuang/ui/form/choice-fields.tsx';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { HandlingForm } from './act-form.tsx';
import type { PanelProps } from './correction-panel.tsx';

const MODES = ['counter', 'post', 'electronic', 'left', 'entrusted', 'publicNotice'] as const;

/** 统一出件: the results of all departments, handed out in one act. */
export function HandOutPanel(props: PanelProps) {
  const { view } = props;
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const isPartly = view.acts.includes('handOutPartly');
  const count = (asked: string) => view.results.filter(({ standing }) => standing === asked).length;
  return (
    <Panel title={words.title} beside={words.count(view.results.length, count('ready'), count('handedOut'))}>
      <ul>
        {view.results.map((result) => (
          <li key={result.stepId}>
            {nameIn(language, result)} <span className="hint">{nameIn(language, result.department)}</span>{' '}
            {words[result.standing]}
          </li>
        ))}
      </ul>
      {(isPartly || view.acts.includes('handOut')) && <HandOutForm {...props} isPartly={isPartly} />}
    </Panel>
  );
}

function HandOutForm({ view, typed, faults, isPartly }: PanelProps & { isPartly: boolean }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <HandlingForm act="handOut" view={view} label={words.handOut}>
      <RadioField
        name="mode"
        label={words.mode}
        language={language}
        value={String(typed.mode ?? 'counter')}
        options={MODES.map((mode) => ({ value: mode, label: words[mode] }))}
      />
      <TextField
        name="receivedBy"
        label={words.receivedBy}
        language={language}
        value={String(typed.receivedBy ?? '')}
        fault={faults.get('receivedBy')}
        required={false}
      />
      <TextField
        name="evidence"
        label={words.evidence}
        hint={words.evidenceHint}
        language={language}
        value={String(typed.evidence ?? '')}
        fault={faults.get('evidence')}
        required={false}
      />
      {isPartly && (
        <TickField name="isPartial" label={words.partial} hint={words.partialHint} language={language} />
      )}
    </HandlingForm>
  );
}

const WORDS = bilingual({
  zh: {
    title: '统一出件',
    count: (all: number, ready: number, out: number) => `共 ${all} 项，可出件 ${ready} 项，已出件 ${out} 项`,
    underWay: '未出结果',
    ready: '可以出件',
    handedOut: '已出件',
    handOut: '一次出件',
    mode: '送达方式',
    counter: '窗口领取',
    post: '邮寄',
    electronic: '电子送达',
    left: '留置送达',
    entrusted: '委托送达',
    publicNotice: '公告送达',
    receivedBy: '签收人',
    evidence: '送达凭证',
    evidenceHint: '窗口领取和邮寄可以后补；其他方式必填。',
    partial: '申请人要求先领已经办好的',
    partialHint: '其余环节办结后再出件。',
  },
  en: {
    title: 'One hand-out',
    count: (all: number, ready: number, out: number) => `${all} in all, ${ready} ready, ${out} handed out`,
    underWay: 'under way',
    ready: 'ready',
    handedOut: 'handed out',
    handOut: 'Hand out in one act',
    mode: 'Way of service',
    counter: 'At the counter',
    post: 'By post',
    electronic: 'Electronically',
    left: 'Left behind',
    entrusted: 'By another authority',
    publicNotice: 'By public notice',
    receivedBy: 'Who signs',
    evidence: 'Proof of service',
    evidenceHint: 'May follow for the counter and the post; needed for every other way.',
    partial: 'The applicant asks for what is ready',
    partialHint: 'The rest is handed out when it is decided.',
  },
});
