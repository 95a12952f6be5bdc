import type { RemedyView } from '@yichuang/contract/complaints-ratings.ts';
import { REMEDY_WHY_NOT_WORDS } from '@yichuang/domain/complaints/remedy-words.ts';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Panel } from '#parts/panel.tsx';
import { useWords } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';
import { RemedyForm } from './remedy-form.tsx';

type Props = { readonly view: RemedyView; readonly typed: Typed; readonly faults: FaultWords };

/** 处理: at each step one act is open; where none is, whose turn it is. */
export function RemedyDecision({ view, typed, faults }: Props) {
  const words = useWords(WORDS);
  const open = view.acts.filter((one) => one.open);
  return (
    <Panel title={words.title} className="decision">
      {open.length === 0 && <p className="hint">{words[turnOf(view)]}</p>}
      {open.map(({ act }) => (
        <RemedyForm key={act} act={act} version={view.version} typed={typed} faults={faults} />
      ))}
    </Panel>
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
    own: '被评价的人员不能处理本件，请交给同事。',
    department: '等部门整改。',
    centre: '等中心处理，现在没有需要您办的。',
  },
  en: {
    title: 'What to do',
    closed: 'This one is closed.',
    own: 'Whoever was rated has no hand in it. Leave it to a colleague.',
    department: 'The department is to put it right.',
    centre: 'It is the turn of the centre; nothing is to be done by you now.',
  },
});
