import type { LicenceView, OfferedLicenceAct } from '@yichuang/contract/licences.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { useId, useRef, useState } from 'react';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Answer, faultsOf } from '#wire/answer.ts';
import { useTyped } from '#wire/use-form.ts';
import { LicenceForm, SERIOUS } from './act-form.tsx';
import { ACT_WORDS } from './act-words.ts';
import type { LicenceActName } from './licence-acts.ts';

type Props = { readonly view: LicenceView; readonly answer: Answer<LicenceView> | undefined };

/** 办理: what may be done to the licence now; what may not, says why. */
export function ActsPanel({ view, answer }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const typed = useTyped() ?? {};
  const open = view.acts.filter((act) => act.open).map(({ act }) => act);
  const [picked, pick] = useState(() => open.find((act) => act === typed.act) ?? null);
  const chosen = picked !== null && open.includes(picked) ? picked : null;
  const area = useRef<HTMLDivElement>(null);
  const choose = (act: LicenceActName) => () => {
    pick(act);
    // Once the form is shown: its first question.
    setTimeout(() =>
      area.current?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')?.focus(),
    );
  };
  const faults = faultsOf(answer, language);
  return (
    <Panel title={words.title} className="decision">
      {view.acts.length === 0 && <p className="hint">{words.nothing}</p>}
      {byReason(view.acts, language).map((group) => (
        <ActButtons key={group.why} {...group} chosen={chosen} onChoose={choose} />
      ))}
      <div ref={area}>
        {chosen !== null && (
          <LicenceForm key={chosen} act={chosen} view={view} typed={typed} faults={faults} />
        )}
      </div>
    </Panel>
  );
}

type ActGroup = { readonly why: string; readonly acts: readonly LicenceActName[] };

/** Open acts first; closed ones together with those that are closed for the same reason. */
function byReason(offered: readonly OfferedLicenceAct[], language: Language): readonly ActGroup[] {
  const groups = new Map<string, LicenceActName[]>([['', []]]);
  for (const { act, open, why, whyEn } of offered) {
    const reason = open ? '' : ((language === 'en' ? whyEn : why) ?? WORDS[language].closed);
    groups.set(reason, [...(groups.get(reason) ?? []), act]);
  }
  return [...groups].map(([why, acts]) => ({ why, acts })).filter(({ acts }) => acts.length > 0);
}

type ButtonsProps = ActGroup & {
  readonly chosen: LicenceActName | null;
  readonly onChoose: (act: LicenceActName) => () => void;
};

/** Why acts are closed stands beside them, once, and belongs to each. */
function ActButtons({ why, acts, chosen, onChoose }: ButtonsProps) {
  const id = useId();
  const words = useWords(ACT_WORDS);
  const isOpen = why === '';
  return (
    <div className="act-choice">
      {acts.map((act) => (
        <button
          key={act}
          type="button"
          className={act in SERIOUS ? 'button button-serious' : 'button button-quiet'}
          aria-expanded={isOpen ? act === chosen : undefined}
          aria-disabled={isOpen ? undefined : true}
          aria-describedby={isOpen ? undefined : id}
          onClick={isOpen ? onChoose(act) : undefined}
        >
          {words[act]}
        </button>
      ))}
      {!isOpen && (
        <p className="why" id={id}>
          {why}
        </p>
      )}
    </div>
  );
}

const WORDS = bilingual({
  zh: { title: '办理', nothing: '您可以查看这本证照，没有可以办理的。', closed: '现在不能办理' },
  en: {
    title: 'Acts',
    nothing: 'You may look at this licence; there is nothing to do.',
    closed: 'Not possible now',
  },
});
