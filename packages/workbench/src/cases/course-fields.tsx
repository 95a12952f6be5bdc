import type { CaseView } from '@yichuang/contract/cases.ts';
import { CheckboxesField, SelectField, TickField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { DateField, TextAreaField, TextField } from '@yichuang/ui/form/text-fields.tsx';
import { AskFields } from '#opinions/ask-fields.tsx';
import { CorrectionPreview } from '#papers/correction-preview.tsx';
import { useLanguage } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';
import { type ActField, COURSE_ACTS, type CourseActName } from './course-acts.ts';
import { COURSE_WORDS, type FieldWord, OPTION_WORDS } from './course-words.ts';
import { FileFields } from './file-fields.tsx';
import { AgainFields, SecondNoticeNote, useNotAgain } from './second-notice.tsx';
import { SpotFields } from './spot-fields.tsx';
import { DEFECT } from './terms.ts';

type Props = {
  readonly act: CourseActName;
  readonly view: CaseView;
  readonly typed: Typed;
  readonly faults: FaultWords;
};

/** What the form of an act between receipt and result asks. */
export function CourseFields(props: Props) {
  const { language } = useLanguage();
  const hint = COURSE_WORDS[language].hints[props.act];
  return (
    <>
      {hint && <p className="hint">{hint}</p>}
      {props.act === 'correctOnSpot' && <SpotFields {...props} />}
      {props.act === 'archive' && <FileFields {...props} />}
      {props.act === 'requestCorrection' && <DefectFields {...props} />}
      {props.act === 'correct' && (
        <PaperFields {...props} papers={props.view.course.correction?.asked ?? []} />
      )}
      {props.act === 'supplyDeferred' && <PaperFields {...props} papers={props.view.course.deferred} />}
      {props.act === 'seekOpinions' && <AskFields {...props} departments={props.view.askable} />}
      {COURSE_ACTS[props.act].fields.map((field) => (
        <CourseField key={field.name} field={field} {...props} />
      ))}
      {props.act === 'openHearing' && <RequestedFields {...props} />}
      {props.act === 'requestCorrection' && <CorrectionPreview caseId={props.view.caseId} />}
    </>
  );
}

function CourseField({ field, typed, faults }: Props & { readonly field: ActField }) {
  const { language } = useLanguage();
  const { name, kind, optional } = field;
  const common = {
    name,
    language,
    label: COURSE_WORDS[language].labels[name as FieldWord],
    fault: faults.get(name),
    required: optional !== true,
  };
  const value = textOf(typed[name]);
  if (kind === 'text') return <TextAreaField {...common} value={value} rows={3} />;
  if (kind === 'day') return <DateField {...common} value={value} />;
  if (kind === 'days') return <TextField {...common} value={value} width="short" inputMode="numeric" />;
  if (kind === 'tick') return <TickField {...common} checked={value === 'yes'} />;
  if (kind === 'line') return <TextField {...common} value={value} />;
  const options = (field.options ?? []).map((option) => ({
    value: option,
    label: OPTION_WORDS[language][option as keyof (typeof OPTION_WORDS)['zh']],
  }));
  return <SelectField {...common} value={value || (options[0]?.value ?? '')} options={options} />;
}

/** One line for each document of the sheet: nothing beyond it can be asked for. */
function DefectFields({ view, typed, faults }: Props) {
  const { language } = useLanguage();
  const { labels } = COURSE_WORDS[language];
  const { correction } = view.course;
  const notAgain = useNotAgain(correction);
  return (
    <>
      {correction && <SecondNoticeNote correction={correction} />}
      {view.documents.map(({ id, name, fetchable }) => (
        <TextField
          key={id}
          name={DEFECT + id}
          label={name}
          hint={notAgain(id) ?? (fetchable ? labels.fetchable : null)}
          labelLanguage={language === 'en' ? 'zh-CN' : undefined}
          language={language}
          value={textOf(typed[DEFECT + id])}
          fault={faults.get(DEFECT + id)}
          required={false}
        />
      ))}
      {view.documents.some(({ fetchable }) => fetchable) && (
        <TextField
          name="overrideReason"
          label={labels.overrideReason}
          language={language}
          value={textOf(typed.overrideReason)}
          required={false}
        />
      )}
      {correction && <AgainFields typed={typed} />}
    </>
  );
}

type Paper = { readonly documentId: string; readonly name: string };

function PaperFields({ papers, typed, faults }: Props & { readonly papers: readonly Paper[] }) {
  const { language } = useLanguage();
  const given = typed.documents ?? [];
  return (
    <CheckboxesField
      name="documents"
      label={COURSE_WORDS[language].labels.documents}
      language={language}
      fault={faults.get('documents')}
      values={typeof given === 'string' ? [given] : given}
      options={papers.map(({ documentId, name }) => ({
        value: documentId,
        label: name,
        labelLanguage: language === 'en' ? 'zh-CN' : undefined,
      }))}
    />
  );
}

/** Days of the request; left empty when the authority holds the hearing without being asked. */
function RequestedFields({ typed, faults }: Props) {
  const { language } = useLanguage();
  return (['toldOn', 'requestedOn'] as const).map((name) => (
    <DateField
      key={name}
      name={name}
      label={COURSE_WORDS[language].labels[name]}
      language={language}
      value={textOf(typed[name])}
      fault={faults.get(name)}
      required={false}
    />
  ));
}

const textOf = (typed: string | readonly string[] | undefined): string =>
  typeof typed === 'string' ? typed : '';
