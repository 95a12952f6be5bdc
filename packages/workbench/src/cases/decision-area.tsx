import type { CaseView } from '@yichuang/contract/cases.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useRef, useState } from 'react';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useKeys } from '#shell/use-keys.ts';
import { type Answer, faultsOf } from '#wire/answer.ts';
import type { Typed } from '#wire/kept-forms.ts';
import { ActChoice, byReason, SERIOUS } from './act-choice.tsx';
import { ActForm } from './act-forms.tsx';
import type { ActName } from './case-acts.ts';
import { Fact } from './case-content.tsx';

type Props = {
  readonly view: CaseView;
  readonly answer: Answer<CaseView> | undefined;
  /** What stood in the boxes when the session ended. */
  readonly typed: Typed;
};

/** 决定: what may be done now, by whom it is offered; what may not, says why. */
export function DecisionArea({ view, answer, typed }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const open = view.acts.filter((act) => act.open).map(({ act }) => act);
  const [picked, pick] = useState(() => open.find((act) => act === typed.act) ?? null);
  const chosen = picked !== null && open.includes(picked) ? picked : onlyOne(open);
  const area = useRef<HTMLDivElement>(null);
  const choose = (act: ActName) => () => {
    pick(act);
    // Once the form is shown: a refusal begins with its reason, everything else needs only the button.
    const start = act in SERIOUS ? 'textarea' : '[type=submit]';
    setTimeout(() => area.current?.querySelector<HTMLElement>(`[data-act-form=${act}] ${start}`)?.focus());
  };
  useKeys('case', {
    grant: open.includes('grant') ? choose('grant') : undefined,
    refuse: open.includes('refuse') ? choose('refuse') : undefined,
  });
  const faults = faultsOf(answer, language);
  return (
    <Panel title={words.title} className="decision">
      <Outcome decision={view.decision} />
      {view.acts.length === 0 && view.decision === null && <p className="hint">{words.nothing}</p>}
      {byReason(view.acts, language).map(({ why, acts }) => (
        <ActChoice key={why} why={why} acts={acts} chosen={chosen} onChoose={choose} />
      ))}
      <div ref={area}>
        {open.map((act) => (
          <ActForm key={act} act={act} view={view} typed={typed} faults={faults} isShown={act === chosen} />
        ))}
      </div>
    </Panel>
  );
}

const onlyOne = (open: readonly ActName[]): ActName | null => (open.length === 1 ? (open[0] ?? null) : null);

function Outcome({ decision }: { decision: CaseView['decision'] }) {
  const words = useWords(WORDS);
  const outcomes = useWords(OUTCOMES);
  if (decision === null) return null;
  return (
    <dl className="facts">
      <Fact label={words.outcome}>
        <b>{(outcomes as Readonly<Record<string, string>>)[decision.outcome] ?? decision.outcome}</b>
      </Fact>
      <Fact label={words.reason}>{decision.reason}</Fact>
      <Fact label={words.basis}>{decision.legalBasis}</Fact>
    </dl>
  );
}

const OUTCOMES = bilingual({
  zh: {
    granted: '准予许可',
    refused: '不予许可',
    declined: '不予受理',
    notRequired: '无需许可',
    withdrawn: '申请人撤回',
    lapsed: '逾期未补正',
    terminated: '终止办理',
  },
  en: {
    granted: 'Granted',
    refused: 'Refused',
    declined: 'Declined',
    notRequired: 'No licence needed',
    withdrawn: 'Withdrawn',
    lapsed: 'Not corrected in time',
    terminated: 'Terminated',
  },
});

const WORDS = bilingual({
  zh: {
    title: '决定',
    nothing: '这件现在没有需要您办的。',
    outcome: '决定',
    reason: '理由',
    basis: '法律依据',
  },
  en: {
    title: 'Decision',
    nothing: 'Nothing is to be done here by you now.',
    outcome: 'Decision',
    reason: 'Reason',
    basis: 'Legal basis',
  },
});
