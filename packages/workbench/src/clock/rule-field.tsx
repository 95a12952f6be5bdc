import type { ClockRulesView } from '@yichuang/contract/clock.ts';
import { type ClockRules, DEFAULT_CLOCK_RULES } from '@yichuang/domain/clock/clock-rules.ts';
import { RadioField, SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { limitWords, officeHoursWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { CHOICE_WORDS, type ChoiceName, LIMIT_WORDS, type LimitName, UNIT_WORDS } from './rule-words.ts';

type Props = {
  readonly name: keyof ClockRules;
  readonly view: ClockRulesView;
  readonly faults: FaultWords;
};

/** One setting: its box, what it is by default, and a plain example. */
export function RuleField({ name, view, faults }: Props) {
  if (name in DEFAULT_LIMITS) return <LimitField name={name as LimitName} view={view} faults={faults} />;
  switch (name) {
    case 'officeHours':
      return <CentreHours view={view} />;
    case 'hallHours':
      return <HallHours view={view} faults={faults} />;
    case 'zone':
      return <Zone />;
    default:
      return <ChoiceField name={name as ChoiceName} view={view} faults={faults} />;
  }
}

const { correctionLimit, correctionReminder, preReviewLimit, disclosureLimit } = DEFAULT_CLOCK_RULES;
const DEFAULT_LIMITS = { correctionLimit, correctionReminder, preReviewLimit, disclosureLimit };

function ChoiceField({ name, view, faults }: Props & { readonly name: ChoiceName }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const { label, example, options } = CHOICE_WORDS[language][name];
  const field = `rules.${name}`;
  return (
    <RadioField
      name={field}
      label={label}
      language={language}
      hint={`${words.byDefault(options[DEFAULT_CLOCK_RULES[name]] ?? '')}${example}`}
      value={view.rules[name]}
      fault={faults.get(field)}
      options={Object.entries(options).map(([value, text]) => ({ value, label: text }))}
    />
  );
}

function LimitField({ name, view, faults }: Props & { readonly name: LimitName }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const label = LIMIT_WORDS[language][name];
  const { count, unit } = view.rules[name];
  const field = `rules.${name}`;
  return (
    <>
      <TextField
        name={`${field}.count`}
        label={label}
        language={language}
        hint={words.byDefault(limitWords(DEFAULT_LIMITS[name], language))}
        value={String(count)}
        fault={faults.get(`${field}.count`)}
        width="short"
        inputMode="decimal"
        required
      />
      <SelectField
        name={`${field}.unit`}
        label={words.unitOf(label)}
        language={language}
        value={unit}
        fault={faults.get(`${field}.unit`)}
        options={Object.entries(UNIT_WORDS[language]).map(([value, text]) => ({ value, label: text }))}
        required
      />
    </>
  );
}

/** The hours of the centre stand with its name and address. */
function CentreHours({ view }: Pick<Props, 'view'>) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <p>
      {words.centreHours}
      <b className="number">{officeHoursWords(view.rules.officeHours, language)}</b>{' '}
      <Link to="/admin/settings">{words.toSettings}</Link>
    </p>
  );
}

function HallHours({ view, faults }: Pick<Props, 'view' | 'faults'>) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return view.halls.map((hall) => {
    const name = `rules.hallHours.${hall.id}`;
    return (
      <TextField
        key={hall.id}
        name={name}
        label={words.hoursOf(nameIn(language, hall))}
        language={language}
        hint={words.hallHint}
        value={view.rules.hallHours[hall.id] ?? ''}
        fault={faults.get(name)}
        required={false}
      />
    );
  });
}

function Zone() {
  const words = useWords(WORDS);
  return <p>{words.zone}</p>;
}

const WORDS = bilingual({
  zh: {
    byDefault: (value: string) => `默认：${value}。`,
    unitOf: (label: string) => `${label}：单位`,
    centreHours: '中心办公时间：',
    toSettings: '在中心设置中修改',
    hoursOf: (hall: string) => `${hall}的办公时间`,
    hallHint: '与中心相同的不填。例如 08:30-12:00,13:00-17:30',
    zone: '北京时间（UTC+8），不可更改。',
  },
  en: {
    byDefault: (value: string) => `Default: ${value}. `,
    unitOf: (label: string) => `${label}: unit`,
    centreHours: 'Opening hours of the centre: ',
    toSettings: 'Change them in the settings',
    hoursOf: (hall: string) => `Opening hours of ${hall}`,
    hallHint: 'Leave empty where they are those of the centre. For example 08:30-12:00,13:00-17:30',
    zone: 'Beijing time (UTC+8); it cannot be changed.',
  },
});
