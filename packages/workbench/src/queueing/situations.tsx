import type { DeskItem } from '@yichuang/contract/queueing.ts';
import { situationsOf } from '@yichuang/domain/catalogue/situations.ts';
import { type PostedFields, textsOf } from '@yichuang/ui/form/form-values.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { useWords } from '#shell/language.tsx';
import { SITUATION } from './material-marks.ts';

type Props = { readonly documents: DeskItem['documents']; readonly start: PostedFields };

/** 情形: asked before anything is typed, so that only the papers of this case are asked for. */
export function Situations({ documents, start }: Props) {
  const words = useWords(WORDS);
  const situations = situationsOf(documents);
  const before = textsOf(start[SITUATION]);
  if (situations.length === 0) return null;
  return (
    <fieldset className="situations" data-desk="situations" aria-keyshortcuts={ariaKeys('toSituations')}>
      <legend>
        {words.title} <kbd>{keyLabel('toSituations')}</kbd>
      </legend>
      {situations.map((situation) => (
        <label key={situation}>
          <input
            type="checkbox"
            name={SITUATION}
            value={situation}
            defaultChecked={before.includes(situation)}
          />
          <span lang="zh-CN">{situation}</span>
        </label>
      ))}
    </fieldset>
  );
}

const WORDS = bilingual({ zh: { title: '情形' }, en: { title: 'Situation' } });
