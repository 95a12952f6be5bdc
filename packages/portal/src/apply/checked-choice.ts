import type { DraftView } from '@yichuang/contract/forms.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { answerOptions, answerValue, centreText } from './choice-words.ts';

type FaultsAt = (name: string, label: string) => readonly string[];

/** The route and the answers of the choice, as the check shows them. */
export function choiceAnswers({ choice, subject }: DraftView, language: Language, faultsAt: FaultsAt) {
  const route = choice?.routes.find(({ id }) => subject.kind === 'channel' && id === subject.route);
  const { route: label } = WORDS[language];
  const kind = route && centreText(route.name, route.nameEn, language).text;
  return [
    ...(kind ? [{ name: 'route', label, isData: false, value: kind, faults: [] }] : []),
    ...(choice?.questions ?? []).map((question) => {
      const { questionId, condition, conditionEn, answer } = question;
      const { text, lang } = centreText(condition, conditionEn, language);
      const given = answerOptions(question, language).find(({ value }) => value === answerValue(answer));
      const name = `choice.${questionId}`;
      return {
        ...{ name, label: text, isData: lang !== undefined },
        value: given?.label ?? null,
        faults: faultsAt(name, text),
      };
    }),
  ];
}

const WORDS = bilingual({ zh: { route: '您属于哪一类' }, en: { route: 'Which kind is yours' } });
