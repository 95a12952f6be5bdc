import type { WhatIfChange } from '@yichuang/contract/channel-what-if.ts';
import type { PlanView } from '@yichuang/contract/channels.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { planAmount } from '../amount-words.ts';

/** Names of steps by id; an id that is no step stands for itself. */
export type StepNames = (stepId: string) => string;

/** One change in a sentence. */
export function changeWords(
  change: WhatIfChange,
  {
    nameOf,
    unit,
    language,
  }: { readonly nameOf: StepNames; readonly unit: PlanView['unit']; readonly language: Language },
): string {
  const words = WORDS[language];
  const step = nameOf(change.stepId);
  switch (change.kind) {
    case 'duration':
      return words.duration(step, planAmount(change.units, unit, language));
    case 'without':
      return words.without(step);
    case 'addPrerequisite':
      return words.add(step, nameOf(change.waitsFor));
    case 'dropPrerequisite':
      return words.drop(step, nameOf(change.waitsFor));
    case 'delegate':
      return change.minutes === 0 ? words.atOnce(step) : words.delegate(step, change.minutes);
  }
}

const WORDS = bilingual({
  zh: {
    duration: (step: string, amount: string) => `“${step}”改为${amount}`,
    without: (step: string) => `不办“${step}”`,
    add: (step: string, other: string) => `“${step}”还要等“${other}”`,
    drop: (step: string, other: string) => `“${step}”不再等“${other}”`,
    atOnce: (step: string) => `“${step}”委托窗口，受理时当场决定`,
    delegate: (step: string, minutes: number) => `“${step}”委托窗口，${minutes}分钟内决定`,
  },
  en: {
    duration: (step: string, amount: string) => `“${step}” takes ${amount}`,
    without: (step: string) => `without “${step}”`,
    add: (step: string, other: string) => `“${step}” also waits for “${other}”`,
    drop: (step: string, other: string) => `“${step}” no longer waits for “${other}”`,
    atOnce: (step: string) => `“${step}” is delegated to the window and decided with the intake`,
    delegate: (step: string, minutes: number) =>
      `“${step}” is delegated to the window and decided in ${minutes} min`,
  },
});
