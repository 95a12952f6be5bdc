import type { CardActName, CardView } from '@yichuang/contract/supervision.ts';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { useId, useState } from 'react';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';
import { textOf } from './card-acts.ts';
import { CardForm } from './card-forms.tsx';

type Props = { readonly view: CardView; readonly typed: Typed; readonly faults: FaultWords };

/** 处理: what this person may do with the card now; what is closed says why. */
export function CardDecision({ view, typed, faults }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const open = view.acts.filter((one) => one.open).map(({ act }) => act);
  const [picked, pick] = useState(() => open.find((act) => act === textOf(typed, 'act')) ?? null);
  const only = open.length === 1 ? (open[0] ?? null) : null;
  const chosen = picked !== null && open.includes(picked) ? picked : only;
  return (
    <Panel title={words.title} className="decision">
      {open.length === 0 && <p className="hint">{words.nothing}</p>}
      {byReason(view.acts, language).map(({ why, acts }) => (
        <ActButtons key={why} why={why} acts={acts} chosen={chosen} onChoose={pick} />
      ))}
      {open.map((act) => (
        <CardForm
          key={act}
          act={act}
          version={view.version}
          typed={typed}
          faults={faults}
          isShown={act === chosen}
        />
      ))}
    </Panel>
  );
}

type Group = { readonly why: string; readonly acts: readonly CardActName[] };

/** Open acts first; closed ones together with those that are closed for the same reason. */
function byReason(offered: CardView['acts'], language: Language): readonly Group[] {
  const groups = new Map<string, CardActName[]>([['', []]]);
  for (const { act, open, why, whyEn } of offered) {
    const reason = open ? '' : ((language === 'en' ? whyEn : why) ?? '');
    groups.set(reason, [...(groups.get(reason) ?? []), act]);
  }
  return [...groups].map(([why, acts]) => ({ why, acts })).filter(({ acts }) => acts.length > 0);
}

type ButtonsProps = Group & {
  readonly chosen: CardActName | null;
  readonly onChoose: (act: CardActName) => void;
};

/** Buttons of some acts; why they are closed stands beside them, once, and belongs to each. */
function ActButtons({ why, acts, chosen, onChoose }: ButtonsProps) {
  const id = useId();
  const words = useWords(CARD_ACT_WORDS);
  const isOpen = why === '';
  return (
    <div className="act-choice">
      {acts.map((act) => (
        <button
          key={act}
          type="button"
          className={act === 'confirm' ? 'button button-serious' : 'button button-quiet'}
          aria-expanded={isOpen ? act === chosen : undefined}
          aria-disabled={isOpen ? undefined : true}
          aria-describedby={isOpen ? undefined : id}
          onClick={isOpen ? () => onChoose(act) : undefined}
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

const CARD_ACT_WORDS = bilingual({
  zh: { explain: '申辩', confirm: '确认这张牌', lift: '撤销这张牌', issuePaper: '发监察文书' },
  en: { explain: 'Explain', confirm: 'Confirm the card', lift: 'Lift the card', issuePaper: 'Send a paper' },
}) satisfies { readonly zh: Readonly<Record<CardActName, string>> };

const WORDS = bilingual({
  zh: { title: '处理', nothing: '这张牌现在没有需要您办的。' },
  en: { title: 'What to do', nothing: 'Nothing is to be done here by you now.' },
});
