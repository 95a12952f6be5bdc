import type { ItemSettingsView } from '@yichuang/contract/item-settings.ts';
import type { Limit } from '@yichuang/domain/clock/limit.ts';
import { limitWords } from '@yichuang/ui/format.ts';
import type { Language } from '@yichuang/ui/language.ts';
import type { Typed } from '#wire/kept-forms.ts';
import { SETTING_WORDS } from './setting-words.ts';

/** Rules that are on or off. */
export const SWITCHES = [
  'lapsesUncorrected',
  'undertaking',
  'substanceCheck',
  'twoPersons',
  'silenceAgrees',
] as const;

/** Marks of a document. */
export const MARKS = ['deferrable', 'fetchable'] as const;

/** The settings as the boxes of the form begin with them. */
export const fieldsFrom = ({ promisedLimit, rules, documents }: ItemSettingsView): Typed => ({
  'promised.count': String(promisedLimit.count),
  'promised.unit': promisedLimit.unit,
  'correction.count': rules.correctionLimit === null ? '' : String(rules.correctionLimit.count),
  'correction.unit': rules.correctionLimit?.unit ?? 'workingDays',
  interestedParties: rules.interestedParties,
  quantityLimit: rules.quantityLimit === null ? '' : String(rules.quantityLimit),
  otherProcedures: rules.otherProcedures.map(({ name, basis }) => `${name}：${basis}`).join('\n'),
  ...Object.fromEntries(SWITCHES.map((name) => [name, rules[name] ? 'yes' : ''])),
  ...Object.fromEntries(
    MARKS.map((mark) => [mark, documents.filter((one) => one[mark]).map(({ documentId }) => documentId)]),
  ),
});

/**
 * The settings a filled form says. What is no number goes as it cannot be sent (NaN), so that the server tells the
 * box.
 *
 * @param documentIds of the item, in its order
 */
export function settingsFrom(typed: Typed, documentIds: readonly string[]): ItemSettingsView {
  const [deferrable, fetchable] = MARKS.map((mark) => listOf(typed[mark]));
  const isOn = (name: string) => one(typed, name) === 'yes';
  return {
    promisedLimit: limitFrom(typed, 'promised'),
    rules: {
      correctionLimit: one(typed, 'correction.count') === '' ? null : limitFrom(typed, 'correction'),
      lapsesUncorrected: isOn('lapsesUncorrected'),
      undertaking: isOn('undertaking'),
      substanceCheck: isOn('substanceCheck'),
      twoPersons: isOn('twoPersons'),
      silenceAgrees: isOn('silenceAgrees'),
      interestedParties: one(typed, 'interestedParties') as ItemSettingsView['rules']['interestedParties'],
      quantityLimit: one(typed, 'quantityLimit') === '' ? null : Number(one(typed, 'quantityLimit')),
      otherProcedures: one(typed, 'otherProcedures')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(procedureFrom),
    },
    documents: documentIds.map((documentId) => ({
      documentId,
      deferrable: deferrable?.includes(documentId) === true,
      fetchable: fetchable?.includes(documentId) === true,
    })),
  };
}

/** What is different, line by line, in the words of the page. */
export function settingChanges(
  before: ItemSettingsView,
  after: ItemSettingsView,
  names: ReadonlyMap<string, string>,
  language: Language,
): readonly string[] {
  const [old, now] = [said(before, names, language), said(after, names, language)];
  const colon = language === 'en' ? ': ' : '：';
  return [...old].flatMap(([label, was]) => {
    const is = now.get(label) ?? was;
    return is === was ? [] : [`${label}${colon}${was} → ${is}`];
  });
}

/** Each setting by its label. */
function said(
  { promisedLimit, rules, documents }: ItemSettingsView,
  names: ReadonlyMap<string, string>,
  language: Language,
): ReadonlyMap<string, string> {
  const words = SETTING_WORDS[language];
  const limit = (one: Limit | null) => (one === null ? words.usual : limitWords(one, language));
  const yesNo = (on: boolean) => (on ? words.yes : words.no);
  return new Map([
    [words.promised, limit(promisedLimit)],
    [words.correction, limit(rules.correctionLimit)],
    ...SWITCHES.map((name) => [words[name], yesNo(rules[name])] as const),
    [words.interestedParties, words.duties[rules.interestedParties]],
    [words.quantityLimit, rules.quantityLimit === null ? words.unlimited : String(rules.quantityLimit)],
    [
      words.otherProcedures,
      rules.otherProcedures.map(({ name, basis }) => `${name}（${basis}）`).join('、') || words.none,
    ],
    ...documents.flatMap((document) =>
      MARKS.map(
        (mark) =>
          [
            `${names.get(document.documentId) ?? document.documentId} · ${words[mark]}`,
            yesNo(document[mark]),
          ] as const,
      ),
    ),
  ]);
}

const limitFrom = (typed: Typed, name: string): Limit => ({
  unit: one(typed, `${name}.unit`) as Limit['unit'],
  count: Number(one(typed, `${name}.count`) || Number.NaN),
});

/** `公示：城乡规划法第二十六条`; without a colon there is no basis, and the server says so. */
function procedureFrom(line: string) {
  const [name = '', ...basis] = line.split(/[：:]/);
  return { name: name.trim(), basis: basis.join('：').trim() };
}

const listOf = (given: Typed[string] = []): readonly string[] =>
  typeof given === 'string' ? [given] : given;

function one(typed: Typed, name: string): string {
  const value = typed[name] ?? '';
  return typeof value === 'string' ? value.trim() : '';
}
