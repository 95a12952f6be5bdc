import type { RemedyView } from '@yichuang/contract/complaints-ratings.ts';
import { REMEDY_WHY_NOT_WORDS } from '@yichuang/domain/complaints/remedy-words.ts';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import type { ReactNode } from 'react';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';
import { textOf } from './remedy-acts.ts';
import { RemedyForm } from './remedy-form.tsx';

type Props = { readonly view: RemedyView; readonly typed: Typed; readonly faults: FaultWords };

/** 处理: at each step one act is open, and an appeal beside it; where none is, whose turn it is. */
export function RemedyDecision({ view, typed, faults }: Props) {
  const words = useWords(WORDS);
  const open = view.acts.filter((one) => one.open);
  return (
    <Panel title={words.title} className="decision">
      {open.length === 0 && <p className="hint">{words[turnOf(view)]}</p>}
      {open.map(({ act }) => {
        const isPosted = textOf(typed, 'act') === act;
        const said = isPosted ? { typed, faults } : { typed: {}, faults: NO_FAULTS };
        const form = <RemedyForm key={act} act={act} version={view.version} {...said} />;
        return act === 'appeal' ? <AppealBeside key={act} {...{ view, form, isPosted }} /> : form;
      })}
    </Panel>
  );
}

const NO_FAULTS: FaultWords = new Map();

type BesideProps = { readonly view: RemedyView; readonly form: ReactNode; readonly isPosted: boolean };

/** The way most go is to put it right; an appeal is folded in until somebody wants it. */
function AppealBeside({ view, form, isPosted }: BesideProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <details className="appeal-beside" open={isPosted}>
      <summary>{words.appeal}</summary>
      {view.appealBy !== null && (
        <p className="hint">{words.appealBy(plainDayWords(view.appealBy, language))}</p>
      )}
      {form}
    </details>
  );
}

function turnOf({ state, acts }: RemedyView): 'closed' | 'own' | 'department' | 'centre' {
  if (state === 'closed') return 'closed';
  if (acts.some(({ why }) => why === REMEDY_WHY_NOT_WORDS['own-rating'].zh)) return 'own';
  return state === 'judged' ? 'department' : 'centre';
}

const WORDS = bilingual({
  zh: {
    title: '处理',
    closed: '这一件已经办结。',
    appeal: '对差评有异议？申诉',
    appealBy: (day: string) => `${day} 以前可以申诉一次，由中心裁定；整改期限照常计算。`,
    own: '被评价的人员不能处理本件，请交给同事。',
    department: '等部门整改。',
    centre: '等中心处理，现在没有需要您办的。',
  },
  en: {
    title: 'What to do',
    closed: 'This one is closed.',
    appeal: 'Not as it was? Appeal',
    appealBy: (day: string) => `Until ${day}, once; the centre decides. The clock of the correction goes on.`,
    own: 'Whoever was rated has no hand in it. Leave it to a colleague.',
    department: 'The department is to put it right.',
    centre: 'It is the turn of the centre; nothing is to be done by you now.',
  },
});
