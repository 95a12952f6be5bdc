import type { LadderRung } from '@yichuang/contract/channel-urging.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { ACT_WORDS, RUNG_WORDS } from './handling/urging-words.ts';

/** As many lines as the form has; the rules take no more rungs. */
export const LINES = 8;

/** The rungs as typed, and the line each came from. An empty share means: once the time is over. */
export function rungsFrom(text: (name: string) => string) {
  const rungs: LadderRung[] = [];
  const places: number[] = [];
  for (let line = 0; line < LINES; line += 1) {
    const rung = text(`rung.${line}`);
    if (rung === '') continue;
    rungs.push({
      // The lists of the form offer nothing else.
      rung: rung as LadderRung['rung'],
      act: text(`act.${line}`) as LadderRung['act'],
      fromPercent: shareFrom(text(`percent.${line}`)),
    });
    places.push(line);
  }
  return { rungs, places };
}

/** What is no number goes as one that cannot be, so that its fault stands at the box. */
function shareFrom(typed: string): number | null {
  const share = typed.normalize('NFKC').replace(/%$/, '').trim();
  if (share === '') return null;
  const percent = Number(share);
  return Number.isInteger(percent) && percent >= 0 && percent <= 10_000 ? percent : 0;
}

/** What a colleague changed, line by line. */
export function rungLines(
  before: readonly LadderRung[],
  after: readonly LadderRung[],
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  const say = (one: LadderRung | undefined) =>
    one === undefined
      ? words.none
      : `${RUNG_WORDS[language][one.rung]} ${ACT_WORDS[language][one.act]} ${one.fromPercent === null ? words.over : `${one.fromPercent}%`}`;
  return Array.from({ length: Math.max(before.length, after.length) }, (_, at) => [
    say(before[at]),
    say(after[at]),
  ])
    .filter(([was, is]) => was !== is)
    .map(([was, is]) => `${was} → ${is}`);
}

const WORDS = bilingual({
  zh: { none: '无', over: '超时后' },
  en: { none: 'none', over: 'once it is over' },
});
