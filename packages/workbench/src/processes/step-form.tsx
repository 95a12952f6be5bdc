import type { StepDraft } from '@yichuang/domain/processes/procedure-draft.ts';
import { changeStep } from '@yichuang/domain/processes/procedure-edits.ts';
import { CheckboxesField, SelectField, TickField } from '@yichuang/ui/form/choice-fields.tsx';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { useRef } from 'react';
import { useLanguage, useWords } from '#shell/language.tsx';
import { typedFrom } from '#wire/kept-forms.ts';
import { type PlacedFault, wordsAt } from './fault-words.ts';
import { ItemField } from './item-field.tsx';
import { stepChangesFrom } from './step-changes.ts';
import type { Editor } from './use-editor.ts';

type Props = {
  readonly step: StepDraft;
  readonly editor: Editor;
  readonly faults: readonly PlacedFault[];
  readonly onRemove: () => void;
};

/** One step to be filled in; every key changes the draft on the page, nothing is sent. */
export function StepForm({ step, editor, faults, onRemove }: Props) {
  const words = useWords(WORDS);
  const form = useRef<HTMLFormElement>(null);
  const read = () => {
    if (form.current === null) return;
    const typed = typedFrom(new FormData(form.current));
    editor.edit((draft) => changeStep(draft, step.id, stepChangesFrom(typed, step)));
  };
  return (
    <form
      ref={form}
      className="act-form step-form"
      aria-label={words.label(step.id)}
      onInput={read}
      onSubmit={(event) => event.preventDefault()}
    >
      <TextFields step={step} editor={editor} faults={faults} />
      <ConditionFields step={step} editor={editor} faults={faults} />
      <ListFields step={step} editor={editor} faults={faults} />
      <button type="button" className="button button-quiet" onClick={onRemove}>
        {words.remove(step.id)}
      </button>
    </form>
  );
}

type FieldsProps = Omit<Props, 'onRemove'>;

function TextFields({ step, editor, faults }: FieldsProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { stages, unit } = editor.draft;
  const common = (name: 'name' | 'duration' | 'serialDuration') => ({
    name: `step.${name}`,
    language,
    label: words[name],
    fault: wordsAt(faults, name),
  });
  const length = { width: 'short', inputMode: 'decimal', unit: words.units[unit] } as const;
  return (
    <div className="desk-fields">
      <TextField {...common('name')} value={step.name} required />
      <ItemField step={step} editor={editor} fault={wordsAt(faults, 'item')} />
      {stages.length > 0 && (
        <SelectField
          name="step.stage"
          language={language}
          label={words.stage}
          fault={wordsAt(faults, 'stage')}
          value={step.stage ?? ''}
          options={stages.map(({ id, name }) => ({ value: id, label: name || id }))}
        />
      )}
      <TextField {...common('duration')} {...length} value={numberText(step.duration)} required />
      <TextField
        {...common('serialDuration')}
        {...length}
        hint={words.serialHint}
        value={numberText(step.serialDuration)}
        required={false}
      />
    </div>
  );
}

function ConditionFields({ step, faults }: FieldsProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <>
      <TickField
        name="step.counts"
        language={language}
        label={words.counts}
        checked={step.countsTowardChannel}
      />
      <TickField name="step.optional" language={language} label={words.optional} checked={step.optional} />
      <TextField
        name="step.appliesWhen"
        language={language}
        label={words.appliesWhen}
        hint={words.appliesHint}
        fault={wordsAt(faults, 'appliesWhen')}
        value={step.appliesWhen}
        required={false}
      />
      <TextField
        name="step.appliesWhenEn"
        language={language}
        label={words.appliesWhenEn}
        value={step.appliesWhenEn}
        required={false}
      />
      {step.when !== null && <p className="hint">{words.byQuestions}</p>}
    </>
  );
}

function ListFields({ step, editor, faults }: FieldsProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { routes, steps } = editor.draft;
  const others = steps.filter(({ id }) => id !== step.id);
  return (
    <div className="step-choices">
      <CheckboxesField
        name="step.prerequisites"
        language={language}
        label={words.prerequisites}
        fault={wordsAt(faults, 'prerequisites')}
        options={others.map(({ id, name }) => ({ value: id, label: `${id} ${name}` }))}
        values={step.prerequisites}
      />
      {routes.length > 0 && (
        <>
          <input type="hidden" name="step.hasRoutes" value="yes" />
          <input type="hidden" name="step.routeCount" value={routes.length} />
          <CheckboxesField
            name="step.routes"
            language={language}
            label={words.routes}
            fault={wordsAt(faults, 'routes')}
            options={routes.map(({ id, name }) => ({ value: id, label: name || id }))}
            values={step.routes ?? routes.map(({ id }) => id)}
          />
        </>
      )}
    </div>
  );
}

export const numberText = (value: number | null): string => (value === null ? '' : String(value));

const WORDS = bilingual({
  zh: {
    label: (id: string) => `环节 ${id}`,
    name: '名称',
    stage: '阶段',
    duration: '时限',
    serialDuration: '原来用时',
    serialHint: '逐个办理时的用时；不填则与时限相同',
    units: { wd: '工作日', wh: '工作小时' },
    counts: '计入通道时限',
    optional: '视情形办理（不是人人要办）',
    appliesWhen: '什么情形要办',
    appliesHint: '用申请人看得懂的话写',
    appliesWhenEn: '什么情形要办（英文）',
    byQuestions: '这个环节由情形问题的回答决定是否要办，上面的文字只作说明。',
    prerequisites: '前置环节：办成后本环节才能开始',
    routes: '适用路线',
    remove: (id: string) => `删除环节 ${id}`,
  },
  en: {
    label: (id: string) => `Step ${id}`,
    name: 'Name',
    stage: 'Stage',
    duration: 'Limit',
    serialDuration: 'Former time',
    serialHint: 'What it took when steps followed one another; empty: as the limit',
    units: { wd: 'working days', wh: 'working hours' },
    counts: 'Counts toward the limit of the channel',
    optional: 'Only on a condition (not for everybody)',
    appliesWhen: 'When it applies',
    appliesHint: 'In words an applicant understands',
    appliesWhenEn: 'When it applies (English)',
    byQuestions: 'The answers to the questions decide about this step; the words above only explain.',
    prerequisites: 'What must be established before it may begin',
    routes: 'Routes',
    remove: (id: string) => `Remove step ${id}`,
  },
});
