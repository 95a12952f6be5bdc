import type { SessionStep } from '@yichuang/contract/session-agenda.ts';
import { CheckboxesField, SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { TextAreaField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';
import { AGENDA_KINDS, SESSION_WORDS } from './session-words.ts';

export type AgendaProps = {
  readonly steps: readonly SessionStep[];
  readonly typed: Typed;
  readonly faults: FaultWords;
};

/** 一个议题: kind, question, steps. */
export function AgendaItemFields({ index, steps, typed, faults }: AgendaProps & { readonly index: number }) {
  const words = useWords(WORDS);
  const kinds = useWords(SESSION_WORDS);
  const { language } = useLanguage();
  const field = (part: string) => `agenda.${index}.${part}`;
  const shared = { language, required: true };
  return (
    <fieldset className="agenda-item">
      <legend>{words.item(index + 1)}</legend>
      <SelectField
        {...shared}
        name={field('kind')}
        label={words.kind}
        value={String(typed[field('kind')] ?? '')}
        fault={faults.get(field('kind'))}
        options={AGENDA_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <TextAreaField
        {...shared}
        name={field('topic')}
        label={words.topic}
        hint={words.topicHint}
        value={String(typed[field('topic')] ?? '')}
        fault={faults.get(field('topic'))}
        rows={2}
      />
      <CheckboxesField
        {...shared}
        name={field('steps')}
        label={words.steps}
        hint={words.stepsHint}
        values={[typed[field('steps')] ?? []].flat().map(String)}
        fault={faults.get(field('steps'))}
        options={steps.map((step) => ({
          value: step.stepId,
          label: `${nameIn(language, step)} · ${nameIn(language, step.department)}`,
        }))}
      />
    </fieldset>
  );
}

const WORDS = bilingual({
  zh: {
    item: (number: number) => `议题 ${number}`,
    kind: '议题种类',
    topic: '要解决的问题',
    topicHint: '写明各部门要谈定什么。申请人看不到议题。',
    steps: '涉及的环节',
    stepsHint: '所选环节的部门都会被通知参加。',
  },
  en: {
    item: (number: number) => `Item ${number}`,
    kind: 'Kind of item',
    topic: 'What is to be settled',
    topicHint: 'What exactly the departments are to agree on. The applicant does not see it.',
    steps: 'Steps concerned',
    stepsHint: 'The departments of these steps are invited.',
  },
});
