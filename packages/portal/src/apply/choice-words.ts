import type { ChoiceView, RouteView } from '@yichuang/contract/forms.ts';
import type { Option } from '@yichuang/ui/form/choice-fields.tsx';
import { bilingual, type Language } from '@yichuang/ui/language.ts';

export type AskedQuestion = ChoiceView['questions'][number];
export type GivenAnswer = AskedQuestion['answer'];

/** A text of the centre in the language of the reader; Chinese, and marked so, where there is no English. */
export const centreText = (
  zh: string,
  en: string | null,
  language: Language,
): { readonly text: string; readonly lang: 'zh-CN' | undefined } =>
  language === 'en' && en === null
    ? { text: zh, lang: 'zh-CN' }
    : { text: language === 'en' ? (en ?? zh) : zh, lang: undefined };

/** The routes as answers to choose from. */
export const routeOptions = (routes: readonly RouteView[], language: Language): readonly Option[] =>
  routes.map(({ id, name, nameEn }) => optionOf(id, name, nameEn, language));

/** What a question can be answered with: its own answers, else yes and no. */
export const answerOptions = ({ options }: AskedQuestion, language: Language): readonly Option[] =>
  options === null
    ? (['yes', 'no'] as const).map((value) => ({ value, label: YES_NO[language][value] }))
    : options.map(({ value, label, labelEn }) => optionOf(value, label, labelEn, language));

/** An answer as its box says it. */
export function answerValue(answer: GivenAnswer): string {
  if (typeof answer !== 'boolean') return answer ?? '';
  return answer ? 'yes' : 'no';
}

/** What was posted as an answer; null where nothing was, or nothing that the question offers. */
export function postedAnswer({ options }: AskedQuestion, posted: unknown): GivenAnswer {
  if (options !== null) return options.find(({ value }) => value === posted)?.value ?? null;
  return posted === 'yes' || posted === 'no' ? posted === 'yes' : null;
}

function optionOf(value: string, zh: string, en: string | null, language: Language): Option {
  const { text, lang } = centreText(zh, en, language);
  return { value, label: text, labelLanguage: lang };
}

const YES_NO = bilingual({ zh: { yes: '是', no: '否' }, en: { yes: 'Yes', no: 'No' } });
