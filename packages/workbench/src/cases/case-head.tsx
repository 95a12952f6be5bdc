import type { CaseView } from '@yichuang/contract/cases.ts';
import { HANDLING_WORDS } from '@yichuang/domain/catalogue/item-words.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { useNavigate } from 'react-router';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useKeys } from '#shell/use-keys.ts';
import { itemNameIn } from './item-name.ts';
import { RecordHead } from './record-head.tsx';

/** Head of a case, with the way back to the list it was opened from. */
export function CaseHead({ view }: { view: CaseView }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const back = () => void (hasPageBefore() ? navigate(-1) : navigate('/'));
  useKeys('case', { back });
  return (
    <RecordHead
      title={itemNameIn(language, view)}
      state={view.state}
      due={view.due}
      now={view.now}
      onTime={view.onTime}
      number={view.caseNumber}
      beside={`${nameIn(language, view.department)} · ${HANDLING_WORDS[view.handling][language]}`}
    >
      <button
        type="button"
        className="link-button case-back"
        onClick={back}
        aria-keyshortcuts={ariaKeys('back')}
      >
        {words.back} <kbd>{keyLabel('back')}</kbd>
      </button>
    </RecordHead>
  );
}

/** A case opened from a letter or a bookmark has no list before it; the router counts its pages. */
const hasPageBefore = (): boolean => Number(history.state?.idx ?? 0) > 0;

const WORDS = bilingual({ zh: { back: '返回' }, en: { back: 'Back' } });
