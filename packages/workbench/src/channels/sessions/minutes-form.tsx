import { CheckboxesField, TickField } from '@yichuang/ui/form/choice-fields.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { ResultFields } from './result-fields.tsx';
import { type FormProps, SessionForm } from './session-form.tsx';

/** 形成纪要: who was there, and what came of each item. What was recorded before stands in the fields. */
export function MinutesPanel(props: FormProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { session, typed, faults } = props;
  const { version, minutes, lines, agenda } = session;
  const there = lines.filter(({ isPresent }) => isPresent !== false).map(({ department }) => department.code);
  const present = typed.present === undefined ? there : [typed.present].flat().map(String);
  return (
    <Panel title={minutes ? words.again : words.title}>
      <SessionForm
        act="minutes"
        version={version}
        done={version}
        label={minutes ? words.again : words.record}
      >
        {minutes && <p className="hint">{words.againHint}</p>}
        <CheckboxesField
          name="present"
          label={words.present}
          hint={words.presentHint}
          language={language}
          values={present}
          fault={faults.get('present')}
          required
          options={lines.map(({ department }) => ({
            value: department.code,
            label: nameIn(language, department),
          }))}
        />
        <TickField
          name="isApplicantPresent"
          label={words.applicant}
          language={language}
          checked={typed.isApplicantPresent !== undefined || minutes?.isApplicantPresent === true}
        />
        <input type="hidden" name="resultsCount" value={agenda.length} />
        {agenda.map((_item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the agenda never changes its order
          <ResultFields key={index} index={index} {...props} />
        ))}
      </SessionForm>
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    title: '形成纪要',
    record: '形成纪要并送各部门签署',
    again: '重新形成纪要',
    againHint: '还没有部门签署，可以重新形成；新的纪要代替原来的。',
    present: '到场的部门',
    presentHint: '少于两个部门到场的不算会审，请改期或者取消。',
    applicant: '申请人到场',
  },
  en: {
    title: 'Record the minutes',
    record: 'Record and send for signature',
    again: 'Record the minutes anew',
    againHint: 'Nobody has signed yet: they may be recorded anew, and take the place of the former.',
    present: 'Departments that were there',
    presentHint: 'With fewer than two there was no joint session: move or cancel it.',
    applicant: 'The applicant was there',
  },
});
