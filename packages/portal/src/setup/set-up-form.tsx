import type { SetUpView } from '@yichuang/contract/exchange.ts';
import { Button } from '@yichuang/ui/form/button.tsx';
import { TickField } from '@yichuang/ui/form/choice-fields.tsx';
import { ErrorSummary, type SummaryLine } from '@yichuang/ui/form/error-summary.tsx';
import { faultWords } from '@yichuang/ui/form/field-name.ts';
import { FormSection } from '@yichuang/ui/form/form-section.tsx';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import type { Language } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { FIELD_NAMES, type FieldName } from './read-posted.ts';
import type { OpenSetUp } from './set-up.tsx';
import { SET_UP_WORDS } from './set-up-words.ts';

type Props = { readonly data: OpenSetUp; readonly language: Language; readonly title: string };

/** One page, three groups: the centre, the administrator, the data to begin with. */
export function SetUpForm({ data, language, title }: Props) {
  const words = SET_UP_WORDS[language];
  const { typed, view } = data;
  const faults = faultsOf(data, language);
  const box = (name: Exclude<FieldName, 'calendarChecked' | 'importReference'>) => ({
    name,
    label: words[name],
    language,
    fault: faults.get(name),
    value: name === 'password' || name === 'passwordAgain' ? '' : typed[name],
    required: true,
  });
  return (
    <div className="setup">
      <ErrorSummary lines={linesOf(data, faults, language)} language={language} />
      <h1>{title}</h1>
      <p>{words.intro}</p>
      <form className="sheet" method="post" noValidate>
        <FormSection title={words.centre}>
          <TextField {...box('centreName')} hint={words.centreNameHint} />
          <TextField {...box('centreNameEn')} hint={words.centreNameEnHint} />
          <TextField {...box('regionCode')} hint={words.regionCodeHint} width="short" inputMode="numeric" />
        </FormSection>
        <FormSection title={words.administrator}>
          <TextField {...box('displayName')} width="medium" autoComplete="name" />
          <TextField
            {...box('loginName')}
            hint={words.loginNameHint}
            width="medium"
            autoComplete="username"
          />
          <TextField
            {...box('password')}
            hint={words.passwordHint}
            type="password"
            autoComplete="new-password"
          />
          <TextField {...box('passwordAgain')} type="password" autoComplete="new-password" />
        </FormSection>
        <FormSection title={words.calendar} hint={words.calendarHint}>
          <CalendarYears years={view.calendarYears} language={language} />
          <TickField
            name="calendarChecked"
            label={words.calendarChecked}
            language={language}
            checked={typed.calendarChecked}
            fault={faults.get('calendarChecked')}
          />
        </FormSection>
        <FormSection
          title={words.reference}
          hint={<Mixed language={language}>{words.referenceHint(view.referenceCentre)}</Mixed>}
        >
          <TickField
            name="importReference"
            label={words.importReference}
            language={language}
            checked={typed.importReference}
          />
        </FormSection>
        <p className="setup-act">
          <Button>{words.submit}</Button>
        </p>
      </form>
    </div>
  );
}

type YearsProps = { readonly years: SetUpView['calendarYears']; readonly language: Language };

function CalendarYears({ years, language }: YearsProps) {
  const words = SET_UP_WORDS[language];
  return (
    <ul className="setup-years">
      {years.map(({ year, notices, published }) => (
        <li key={year} className={published ? undefined : 'setup-unpublished'}>
          <span className="number">{year}</span> {published ? words.notices(notices) : words.unpublished}
        </li>
      ))}
    </ul>
  );
}

/** Faults found by the wire's rules in our words, and what the server found beyond them in its own. */
function faultsOf({ wrong, problem }: OpenSetUp, language: Language): ReadonlyMap<string, string> {
  const own = wrong.map((name) => [name, SET_UP_WORDS[language].faults[name]] as const);
  return new Map([...faultWords(problem?.errors ?? [], language), ...own]);
}

function linesOf(
  { problem }: OpenSetUp,
  faults: ReadonlyMap<string, string>,
  language: Language,
): readonly SummaryLine[] {
  const lines = FIELD_NAMES.flatMap((name) => {
    const words = faults.get(name);
    // The label of a box to tick is a whole sentence; its fault stands alone.
    const label = name === 'calendarChecked' ? '' : SET_UP_WORDS[language][name];
    return words === undefined ? [] : [{ name, label, words }];
  });
  if (lines.length > 0 || problem === null) return lines;
  return [{ name: null, label: '', words: language === 'en' ? problem.titleEn : problem.title }];
}
