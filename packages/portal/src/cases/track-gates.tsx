import type { GateView } from '@yichuang/contract/channel-statements.ts';
import { plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';

type Props = {
  readonly gates: readonly GateView[] | undefined;
  readonly path: string;
  readonly language: Language;
};

/** 待申请人声明: what only the applicant can say before a stage begins, and what was said. */
export function TrackGates({ gates = [], path, language }: Props) {
  const words = WORDS[language];
  const shown = gates.filter(({ mayState, statedOn }) => mayState || statedOn !== null);
  if (shown.length === 0) return null;
  return (
    <section className="track-duty track-owed" aria-labelledby="gates">
      <h2 id="gates">{words.title}</h2>
      {shown.map((gate) => (
        <p key={gate.gateId}>
          {gate.statedOn === null
            ? words.owed(nameIn(language, gate), nameIn(language, gate.stage))
            : words.stated(nameIn(language, gate), plainDayWords(gate.statedOn, language))}{' '}
          {(gate.mayState || gate.mayWithdraw) && (
            <a className={gate.mayState ? 'button' : undefined} href={`${path}/state/${gate.gateId}`}>
              {gate.mayState ? words.state : words.withdraw}
            </a>
          )}
        </p>
      ))}
    </section>
  );
}

const WORDS = bilingual({
  zh: {
    title: '要您声明的',
    owed: (name: string, stage: string) => `“${name}”以后请告诉我们，“${stage}”阶段才能开始。`,
    stated: (name: string, day: string) => `已声明“${name}”，自 ${day} 起。`,
    state: '去声明',
    withdraw: '撤回这项声明',
  },
  en: {
    title: 'For you to state',
    owed: (name: string, stage: string) =>
      `Tell us when this is so: ${name}. Then the stage “${stage}” can begin.`,
    stated: (name: string, day: string) => `Stated: ${name}, since ${day}.`,
    state: 'State it',
    withdraw: 'Take this statement back',
  },
});
